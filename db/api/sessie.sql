-- SPDX-License-Identifier: EUPL-1.2
-- Logging in, staying logged in, logging out. Who logs in has no organisatie yet, so the functions
-- that look for an account or a token are owned by app_poort; only the API may call them.
-- Time here is real time, now(): see docs/adr/ (sessies).
SET LOCAL ROLE app_poort;

-- Counts one try within a window, and says how many there were.
CREATE OR REPLACE FUNCTION app.rem_bij(p_soort text, p_sleutel text, p_venster interval)
RETURNS app.rem LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp AS $$
DECLARE
  r app.rem;
BEGIN
  INSERT INTO app.rem AS oud (soort, sleutel, aantal) VALUES (p_soort, p_sleutel, 1)
  ON CONFLICT (soort, sleutel) DO UPDATE SET laatst = now(),
    aantal = CASE WHEN oud.sinds <= now() - p_venster THEN 1 ELSE oud.aantal + 1 END,
    sinds  = CASE WHEN oud.sinds <= now() - p_venster THEN now() ELSE oud.sinds END
  RETURNING * INTO r;
  RETURN r;
END $$;

-- Counts one try within a window; returns how many seconds to wait (0: go on).
CREATE OR REPLACE FUNCTION app.rem_tel(p_soort text, p_sleutel text, p_hoogstens int, p_venster interval)
RETURNS int LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp AS $$
DECLARE
  r app.rem := app.rem_bij(p_soort, p_sleutel, p_venster);
BEGIN
  IF r.aantal <= p_hoogstens THEN RETURN 0; END IF;
  RETURN greatest(1, ceil(extract(epoch FROM r.sinds + p_venster - now())));
END $$;

-- Counts one try; after three the wait doubles from 1 to 60 seconds. A try during the wait is not
-- counted, and a quarter of an hour of rest forgets all: nobody is ever locked out.
CREATE OR REPLACE FUNCTION app.rem_oplopend(p_soort text, p_sleutel text)
RETURNS int LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp AS $$
DECLARE
  r app.rem;
BEGIN
  INSERT INTO app.rem (soort, sleutel) VALUES (p_soort, p_sleutel) ON CONFLICT DO NOTHING;
  SELECT * INTO r FROM app.rem WHERE soort = p_soort AND sleutel = p_sleutel FOR UPDATE;
  IF r.wacht_tot > now() THEN
    RETURN greatest(1, ceil(extract(epoch FROM r.wacht_tot - now())));
  END IF;
  r.aantal := CASE WHEN r.laatst < now() - interval '15 minutes' THEN 1 ELSE r.aantal + 1 END;
  UPDATE app.rem SET aantal = r.aantal, laatst = now(),
         wacht_tot = now() + CASE WHEN r.aantal < 3 THEN interval '0'
                                  ELSE least(60, 2 ^ least(r.aantal - 3, 10)) * interval '1 second' END
   WHERE soort = p_soort AND sleutel = p_sleutel;
  RETURN 0;
END $$;

-- A good login: forget the tries for this account, give back the one of this address.
CREATE OR REPLACE FUNCTION app.rem_los(p_account text, p_adres text)
RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp AS $$
BEGIN
  DELETE FROM app.rem WHERE soort = 'inlog_account' AND sleutel = p_account;
  UPDATE app.rem SET aantal = greatest(0, aantal - 1) WHERE soort = 'inlog_adres' AND sleutel = p_adres;
  DELETE FROM app.rem WHERE laatst < now() - interval '1 day';
END $$;

-- May this try go on, and which hash belongs to this address? Somebody who is not there, has no
-- password or was switched off costs the same and has no hash.
CREATE OR REPLACE FUNCTION app.inlog_begin(p_email text, p_account text, p_adres text,
                                           OUT wacht int, OUT organisatie uuid, OUT gebruiker uuid, OUT hash text)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp AS $$
BEGIN
  wacht := app.rem_oplopend('inlog_account', p_account);
  IF wacht = 0 THEN wacht := app.rem_tel('inlog_adres', p_adres, 30, '10 minutes'); END IF;
  IF wacht > 0 THEN RETURN; END IF;
  SELECT g.organisatie_id, g.id, i.hash INTO organisatie, gebruiker, hash
    FROM app.gebruiker g
    JOIN app.organisatie o ON o.id = g.organisatie_id AND o.actief
    JOIN app.inlog i ON (i.organisatie_id, i.gebruiker_id) = (g.organisatie_id, g.id)
     AND NOT (i.eerste AND i.gewijzigd_op < now() - interval '7 days') -- a first password holds for a week
   WHERE lower(g.email) = lower(p_email) AND g.actief;
END $$;

-- The roles of somebody at this moment, as JSON; NULL when the account was switched off.
CREATE OR REPLACE FUNCTION app.sessie_rollen(p_organisatie uuid, p_gebruiker uuid)
RETURNS text LANGUAGE sql STABLE SECURITY DEFINER SET search_path = app, pg_temp AS $$
  SELECT coalesce((SELECT json_agg(r.rol ORDER BY r.rol) FROM app.gebruiker_rol r
                    WHERE (r.organisatie_id, r.gebruiker_id) = (g.organisatie_id, g.id)), '[]')::text
    FROM app.gebruiker g JOIN app.organisatie o ON o.id = g.organisatie_id
   WHERE g.organisatie_id = p_organisatie AND g.id = p_gebruiker AND g.actief AND o.actief
$$;

CREATE OR REPLACE FUNCTION app.sessie_log(p_organisatie uuid, p_gebruiker uuid, p_handeling text)
RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = app, pg_temp AS $$
  INSERT INTO app.logboek (organisatie_id, actor, handeling, aanroep)
  VALUES (p_organisatie, p_gebruiker::text, p_handeling, app.aanroep())
$$;

-- The password was right: a session with its first refresh token. p_nieuw: the same password, hashed
-- with today's costs. No row when the account was switched off meanwhile.
CREATE OR REPLACE FUNCTION app.sessie_open(p_organisatie uuid, p_gebruiker uuid, p_token bytea,
                                           p_apparaat text, p_nieuw text, p_account text, p_adres text)
RETURNS TABLE (sessie uuid, rollen text, duur int)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp AS $$
BEGIN
  rollen := app.sessie_rollen(p_organisatie, p_gebruiker);
  IF rollen IS NULL THEN RETURN; END IF;
  PERFORM app.rem_los(p_account, p_adres);
  DELETE FROM app.sessie WHERE organisatie_id = p_organisatie AND gebruiker_id = p_gebruiker
     AND verloopt_op < now() - interval '1 day';
  UPDATE app.inlog SET hash = p_nieuw
   WHERE organisatie_id = p_organisatie AND gebruiker_id = p_gebruiker AND p_nieuw IS NOT NULL;
  INSERT INTO app.sessie (organisatie_id, gebruiker_id, apparaat)
  VALUES (p_organisatie, p_gebruiker, left(p_apparaat, 200))
  RETURNING id, extract(epoch FROM verloopt_op - now())::int INTO sessie, duur;
  INSERT INTO app.sessie_token (organisatie_id, hash, sessie_id, generatie)
  VALUES (p_organisatie, p_token, sessie, 1);
  PERFORM app.sessie_log(p_organisatie, p_gebruiker, 'inloggen');
  RETURN NEXT;
END $$;

-- Ends sessions of one person: this one, or all but this one.
CREATE OR REPLACE FUNCTION app.sessie_sluit(p_organisatie uuid, p_gebruiker uuid, p_reden text,
                                            p_sessie uuid, p_behalve uuid DEFAULT NULL)
RETURNS int LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp AS $$
DECLARE
  v_aantal int;
BEGIN
  UPDATE app.sessie SET beeindigd_op = now(), reden = p_reden
   WHERE organisatie_id = p_organisatie AND gebruiker_id = p_gebruiker AND beeindigd_op IS NULL
     AND id = coalesce(p_sessie, id) AND id IS DISTINCT FROM p_behalve;
  GET DIAGNOSTICS v_aantal = ROW_COUNT;
  RETURN v_aantal;
END $$;

-- Eight hours without a refresh, or twelve in all, and a session is over.
CREATE OR REPLACE FUNCTION app.sessie_leeft(s app.sessie)
RETURNS boolean LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN s.beeindigd_op IS NULL AND s.verloopt_op > now() AND s.gebruikt_op > now() - interval '8 hours';
END $$;

-- Is this token still of use? Its generation must be the current one; or the one before, when it was
-- used less than ten seconds ago: then the answer was lost, or a second tab asked at the same moment.
CREATE OR REPLACE FUNCTION app.sessie_token_goed(s app.sessie, t app.sessie_token)
RETURNS boolean LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN (
  SELECT t.generatie = s.generatie
      OR (t.generatie = s.generatie - 1 AND coalesce(t.gebruikt_op > now() - interval '10 seconds', false)));
END $$;

-- Trades a refresh token for the next. No row: the token is unknown, too old, or of a session that
-- ended; the caller then knows nothing more. A token that was traded before ends its whole family.
CREATE OR REPLACE FUNCTION app.sessie_wissel(p_oud bytea, p_nieuw bytea)
RETURNS TABLE (organisatie uuid, gebruiker uuid, sessie uuid, rollen text, duur int)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp AS $$
DECLARE
  t app.sessie_token;
  s app.sessie;
BEGIN
  SELECT * INTO t FROM app.sessie_token k WHERE k.hash = p_oud;
  IF NOT FOUND THEN RETURN; END IF;
  SELECT * INTO s FROM app.sessie f WHERE (f.organisatie_id, f.id) = (t.organisatie_id, t.sessie_id) FOR UPDATE;
  -- Read again under the lock: the same cookie may have come in twice.
  SELECT * INTO t FROM app.sessie_token k WHERE (k.organisatie_id, k.hash) = (t.organisatie_id, p_oud);
  IF NOT app.sessie_leeft(s) THEN RETURN; END IF;
  IF NOT app.sessie_token_goed(s, t) THEN
    PERFORM app.sessie_sluit(s.organisatie_id, s.gebruiker_id, 'hergebruik', s.id);
    PERFORM app.sessie_log(s.organisatie_id, s.gebruiker_id, 'sessie_hergebruikt');
    RETURN;
  END IF;
  rollen := app.sessie_rollen(s.organisatie_id, s.gebruiker_id);
  IF rollen IS NULL THEN
    PERFORM app.sessie_sluit(s.organisatie_id, s.gebruiker_id, 'account', NULL);
    RETURN;
  END IF;
  UPDATE app.sessie f SET gebruikt_op = now(), generatie = t.generatie + 1
   WHERE (f.organisatie_id, f.id) = (s.organisatie_id, s.id);
  UPDATE app.sessie_token k SET gebruikt_op = coalesce(k.gebruikt_op, now())
   WHERE (k.organisatie_id, k.hash) = (t.organisatie_id, t.hash);
  INSERT INTO app.sessie_token (organisatie_id, hash, sessie_id, generatie)
  VALUES (s.organisatie_id, p_nieuw, s.id, t.generatie + 1);
  organisatie := s.organisatie_id;
  gebruiker := s.gebruiker_id;
  sessie := s.id;
  duur := extract(epoch FROM s.verloopt_op - now());
  RETURN NEXT;
END $$;

-- The hash of whoever asks; tries are counted as when logging in.
CREATE OR REPLACE FUNCTION app.wachtwoord_begin(p_account text, OUT wacht int, OUT hash text)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp AS $$
BEGIN
  wacht := app.rem_oplopend('inlog_account', p_account);
  IF wacht > 0 THEN RETURN; END IF;
  SELECT i.hash INTO hash FROM app.inlog i
   WHERE (i.organisatie_id, i.gebruiker_id) = (app.organisatie(), app.actor());
END $$;

-- A new password for whoever asks. Every other session ends: one of them may be why.
CREATE OR REPLACE FUNCTION app.wachtwoord_eigen(p_hash text, p_sessie uuid, p_account text, p_adres text)
RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp AS $$
BEGIN
  UPDATE app.inlog SET hash = p_hash, eerste = false, gewijzigd_op = now()
   WHERE (organisatie_id, gebruiker_id) = (app.organisatie(), app.actor());
  PERFORM app.sessie_sluit(app.organisatie(), app.actor(), 'wachtwoord', NULL, p_sessie);
  PERFORM app.rem_los(p_account, p_adres);
  PERFORM app.sessie_log(app.organisatie(), app.actor(), 'wachtwoord_zet');
END $$;

-- A first password, chosen by the beheerder; in the place of one that was forgotten.
CREATE OR REPLACE FUNCTION app.inlog_eerste(p_gebruiker uuid, p_hash text)
RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = app, pg_temp AS $$
  INSERT INTO app.inlog (organisatie_id, gebruiker_id, hash, eerste)
  VALUES (app.organisatie(), p_gebruiker, p_hash, true)
  ON CONFLICT (organisatie_id, gebruiker_id) DO UPDATE SET hash = EXCLUDED.hash, eerste = true, gewijzigd_op = now()
$$;

REVOKE EXECUTE ON FUNCTION
  app.rem_bij(text, text, interval), app.rem_tel(text, text, int, interval), app.rem_oplopend(text, text), app.rem_los(text, text),
  app.inlog_begin(text, text, text), app.sessie_rollen(uuid, uuid), app.sessie_log(uuid, uuid, text),
  app.sessie_open(uuid, uuid, bytea, text, text, text, text), app.sessie_wissel(bytea, bytea),
  app.sessie_sluit(uuid, uuid, text, uuid, uuid), app.wachtwoord_begin(text),
  app.wachtwoord_eigen(text, uuid, text, text), app.inlog_eerste(uuid, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION
  app.inlog_begin(text, text, text),
  app.sessie_open(uuid, uuid, bytea, text, text, text, text), app.sessie_wissel(bytea, bytea),
  app.wachtwoord_begin(text), app.wachtwoord_eigen(text, uuid, text, text) TO app_api;
GRANT EXECUTE ON FUNCTION app.sessie_sluit(uuid, uuid, text, uuid, uuid),
  app.inlog_eerste(uuid, text), app.rem_tel(text, text, int, interval) TO app_owner;
SET LOCAL ROLE app_owner;

-- Where I am logged in.
CREATE VIEW api.sessie_rij WITH (security_invoker = true) AS
  SELECT s.id, app.utc(s.begonnen_op) AS "begonnenOp", app.utc(s.gebruikt_op) AS "laatstGebruiktOp",
         coalesce(s.id::text = app.vraagt('sessie'), false) AS huidige
    FROM app.sessie s
   WHERE s.organisatie_id = app.organisatie() AND s.gebruiker_id = app.actor() AND app.sessie_leeft(s);

-- Logging out here. Being logged out already is fine.
CREATE FUNCTION api.sessie_beeindig_huidige(pad jsonb, versie int, invoer jsonb)
RETURNS app.antwoord LANGUAGE plpgsql AS $$
BEGIN
  PERFORM app.sessie_sluit(app.organisatie(), app.actor(), 'uitgelogd', s.id)
     FROM app.sessie s WHERE s.id = app.vraagt('sessie')::uuid;
  RETURN (NULL, NULL, 204, NULL)::app.antwoord;
END $$;

-- Logging out somewhere else.
CREATE FUNCTION api.sessie_beeindig(pad jsonb, versie int, invoer jsonb)
RETURNS app.antwoord LANGUAGE plpgsql AS $$
BEGIN
  IF app.sessie_sluit(app.organisatie(), app.actor(), 'uitgelogd', (pad ->> 'id')::uuid) = 0 THEN
    PERFORM app.weiger('WF404', 'Deze sessie is er niet (meer).');
  END IF;
  RETURN (NULL, NULL, 204, NULL)::app.antwoord;
END $$;
