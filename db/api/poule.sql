-- SPDX-License-Identifier: EUPL-1.2
-- The poule: signing up, a pause, leaving, and what each member is doing now.

-- How a place in the poule stands today: a pause is over on the day after its last one, also before the
-- worker came along.
CREATE OR REPLACE FUNCTION app.poule_status(p_status text, p_pauze_tot date) RETURNS text
LANGUAGE sql STABLE PARALLEL SAFE
RETURN CASE WHEN p_status = 'pauze' AND p_pauze_tot < app.vandaag() THEN 'actief' ELSE p_status END;

-- The working days of the coming three weeks, for the agenda of the whole poule at once.
CREATE OR REPLACE FUNCTION app.komende_werkdagen() RETURNS date[]
LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN ARRAY (SELECT d::date FROM generate_series(app.vandaag() + 1, app.vandaag() + 21, interval '1 day') d
                 WHERE app.is_werkdag(app.organisatie(), d::date) ORDER BY d);
END $$;

CREATE OR REPLACE FUNCTION app.weekdag(p_dag date) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN (ARRAY['maandag','dinsdag','woensdag','donderdag','vrijdag','zaterdag','zondag'])[extract(isodow FROM p_dag)::int];

-- Whether somebody said to be away on this day.
CREATE OR REPLACE FUNCTION app.is_weg(p_gebruiker uuid, p_dag date) RETURNS boolean
LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN EXISTS (SELECT FROM app.afwezigheid a WHERE (a.organisatie_id, a.gebruiker_id) = (app.organisatie(), p_gebruiker)
                    AND p_dag BETWEEN a.van AND a.tot);
END $$;

-- On how many of these days somebody can work for a team: a day of their own, not in a pause, not away,
-- without a meeting of a team.
CREATE OR REPLACE FUNCTION app.vrije_dagen(p_gebruiker uuid, p_dagen text[], p_pauze_tot date, p_werkdagen date[]) RETURNS int
LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN (SELECT count(*) FROM unnest(p_werkdagen) d
           WHERE app.weekdag(d) = ANY (p_dagen) AND (p_pauze_tot IS NULL OR d > p_pauze_tot)
             AND d <> ALL (app.overlegdagen(p_gebruiker)) AND NOT app.is_weg(p_gebruiker, d));
END $$;

-- In how many teams that work somebody sits, or is asked for.
CREATE OR REPLACE FUNCTION app.loopt_mee(p_gebruiker uuid) RETURNS int
LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN (SELECT count(*) FROM app.teamlid l
            JOIN app.team t ON (t.organisatie_id, t.id) = (l.organisatie_id, l.team_id)
            JOIN app.stuk s ON (s.organisatie_id, s.id) = (t.organisatie_id, t.melding_id)
           WHERE l.organisatie_id = app.organisatie() AND l.gebruiker_id = p_gebruiker
             AND app.lid_status(l.status, l.verloopt_op) IN ('geaccepteerd', 'uitgenodigd') AND app.team_werkt(s.status));
END $$;

-- Teams that somebody is in now, or was asked for: the load. One row per place in the poule.
CREATE VIEW api.poulelid_rij WITH (security_invoker = true) AS
  SELECT p.id, json_build_object('id', g.id, 'naam', g.naam) AS gebruiker, p.gebruiker_id, g.naam, g.functie,
         g.afdeling_id AS "afdelingId", a.naam AS afdeling, app.poule_status(s.status, p.pauze_tot) AS status, p.onderwerpen,
         p.doelgroepen, p.dagen, p.uren_per_week AS "urenPerWeek", p.max_gelijktijdig AS "maxGelijktijdig",
         CASE WHEN app.poule_status(s.status, p.pauze_tot) = 'pauze' THEN p.pauze_tot END AS "pauzeTot",
         app.utc(s.aangemaakt_op) AS "aangemeldOp", s.stap_uiterlijk_op AS "welkomUiterlijkOp",
         app.loopt_mee(p.gebruiker_id) AS lopend
    FROM app.poulelid p
    JOIN app.stuk s ON (s.organisatie_id, s.id) = (p.organisatie_id, p.id)
    JOIN app.gebruiker g ON (g.organisatie_id, g.id) = (p.organisatie_id, p.gebruiker_id) AND g.actief
    LEFT JOIN app.afdeling a ON (a.organisatie_id, a.id) = (g.organisatie_id, g.afdeling_id)
   WHERE p.organisatie_id = app.organisatie();

-- The poule as the coordinator sees it: who takes part, who joined, who paused. Who left is not shown.
CREATE VIEW api.poule WITH (security_invoker = true) AS
  SELECT r.id, r.gebruiker, r.functie, r.afdeling, r.status, r.onderwerpen, r.doelgroepen, r.dagen, r."urenPerWeek",
         r."maxGelijktijdig", r."pauzeTot", r."aangemeldOp", r.lopend
    FROM api.poulelid_rij r WHERE app.heeft_rol('coordinator') AND r.status <> 'uitgestapt';

-- One place in the poule: for whoever it is of, and for the coordinator.
CREATE VIEW api.poulelid WITH (security_invoker = true) AS
  SELECT r.id, r.gebruiker, r.functie, r.afdeling, r.status, r.onderwerpen, r.doelgroepen, r.dagen, r."urenPerWeek",
         r."maxGelijktijdig", r."pauzeTot", r."aangemeldOp", r."welkomUiterlijkOp", r.lopend,
         CASE WHEN b.rol && '{deelnemer}' AND r.status <> 'uitgestapt' THEN '{wijzig}'::text[] ELSE '{}' END
           || app.acties('poulelid', r.status, b.rol) AS acties,
         s.versie
    FROM api.poulelid_rij r
    JOIN app.stuk s ON (s.organisatie_id, s.id) = (app.organisatie(), r.id)
    CROSS JOIN LATERAL (SELECT app.betrekkingen(r.id) AS rol OFFSET 0) b
   WHERE b.rol && '{deelnemer,coordinator}';

-- Topics and groups of inwoners that are in use, the most used first: so that people choose the same words.
CREATE OR REPLACE FUNCTION app.poule_woorden() RETURNS json
LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN json_build_object(
    'onderwerpen', ARRAY (SELECT w FROM (SELECT unnest(r.onderwerpen) w FROM app.regel r WHERE r.organisatie_id = app.organisatie()
                     UNION ALL SELECT unnest(p.onderwerpen) FROM app.poulelid p WHERE p.organisatie_id = app.organisatie()) x
                    GROUP BY w ORDER BY count(*) DESC, w LIMIT 30),
    'doelgroepen', ARRAY (SELECT w FROM (SELECT unnest(p.doelgroepen) w FROM app.poulelid p WHERE p.organisatie_id = app.organisatie()) x
                    GROUP BY w ORDER BY count(*) DESC, w LIMIT 30));
END $$;

-- The teams that whoever asks works in.
CREATE OR REPLACE FUNCTION app.mijn_teams() RETURNS json
LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN (SELECT coalesce(json_agg(json_build_object('id', t.id, 'meldingId', t."meldingId", 'kenmerk', t.kenmerk,
                   'welkeRegel', t."welkeRegel", 'trekker', l.trekker) ORDER BY t.id DESC), '[]')
            FROM app.teamlid l JOIN api.team_rij t ON t.id = l.team_id
           WHERE l.organisatie_id = app.organisatie() AND l.gebruiker_id = app.actor() AND l.status = 'geaccepteerd');
END $$;

-- The place of whoever asks, the teams they work in, and words that others in this organisatie use.
CREATE VIEW api.poule_mij WITH (security_invoker = true) AS
  SELECT (SELECT p.id FROM app.poulelid p WHERE (p.organisatie_id, p.gebruiker_id) = (app.organisatie(), app.actor())) AS "plekId",
         app.mijn_teams() AS teams, app.poule_woorden() AS woorden
   WHERE app.actor() IS NOT NULL;

CREATE OR REPLACE FUNCTION app.poulelid_antwoord(p_id uuid, p_status int) RETURNS app.antwoord
LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN (SELECT (to_json(x), x.versie, p_status, CASE p_status WHEN 201 THEN '/v1/poule/' || x.id END)::app.antwoord
            FROM api.poulelid x WHERE x.id = p_id);
END $$;

-- A place in the poule, locked; WF404 when it is not for the asker.
CREATE OR REPLACE FUNCTION app.pak_poulelid(p_id uuid, p_versie int) RETURNS app.stuk
LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM api.poulelid p WHERE p.id = p_id) THEN PERFORM app.er_niet(); END IF;
  RETURN app.pak_stuk(p_id, p_versie, 'poulelid');
END $$;

-- What was filled in: only what was sent changes.
CREATE OR REPLACE FUNCTION app.vul_poulelid(p_id uuid, p_in jsonb) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
  UPDATE app.poulelid p SET
         onderwerpen = CASE WHEN p_in ? 'onderwerpen' THEN app.woorden(p_in -> 'onderwerpen') ELSE p.onderwerpen END,
         doelgroepen = CASE WHEN p_in ? 'doelgroepen' THEN app.woorden(p_in -> 'doelgroepen') ELSE p.doelgroepen END,
         dagen = CASE WHEN p_in ? 'dagen' THEN ARRAY (SELECT d FROM unnest('{maandag,dinsdag,woensdag,donderdag,vrijdag,zaterdag,zondag}'::text[]) d
                   WHERE p_in -> 'dagen' ? d) ELSE p.dagen END,
         uren_per_week = coalesce((p_in ->> 'urenPerWeek')::int, p.uren_per_week),
         max_gelijktijdig = coalesce((p_in ->> 'maxGelijktijdig')::int, p.max_gelijktijdig)
   WHERE p.organisatie_id = app.organisatie() AND p.id = p_id;
END $$;

-- Words of a list as they are kept: without space around them, each once.
CREATE OR REPLACE FUNCTION app.woorden(p_lijst jsonb) RETURNS text[]
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT coalesce(array_agg(w ORDER BY nr), '{}') FROM (
    SELECT DISTINCT ON (lower(btrim(x))) btrim(x) AS w, nr FROM jsonb_array_elements_text(p_lijst) WITH ORDINALITY t (x, nr)
     WHERE btrim(x) <> '' ORDER BY lower(btrim(x)), nr) y
$$;

-- Signing up, by the colleague. Who left before comes back to the same place.
CREATE FUNCTION api.poulelid_maak(pad jsonb, versie int, invoer jsonb) RETURNS app.antwoord
LANGUAGE plpgsql AS $$
DECLARE
  v_id uuid := (SELECT p.id FROM app.poulelid p WHERE (p.organisatie_id, p.gebruiker_id) = (app.organisatie(), app.actor()));
BEGIN
  IF v_id IS NOT NULL AND (app.pak_stuk(v_id, NULL)).status <> 'uitgestapt' THEN
    PERFORM app.weiger('WF409', 'Je zit al in de poule.');
  ELSIF v_id IS NOT NULL THEN
    PERFORM app.vul_poulelid(v_id, invoer);
    PERFORM app.zet_stap(v_id, NULL, 'meld_aan');
  ELSE
    v_id := app.nieuw_stuk('poulelid', 'aangemeld', NULL, 'intern');
    INSERT INTO app.poulelid (organisatie_id, id, gebruiker_id) VALUES (app.organisatie(), v_id, app.actor());
    PERFORM app.betrek(v_id, app.actor(), 'deelnemer');
    PERFORM app.vul_poulelid(v_id, invoer);
    PERFORM app.bericht_aanmelding(v_id);
  END IF;
  RETURN app.poulelid_antwoord(v_id, 201);
END $$;

CREATE FUNCTION api.poulelid_wijzig(pad jsonb, versie int, invoer jsonb) RETURNS app.antwoord
LANGUAGE plpgsql AS $$
DECLARE
  s app.stuk := app.pak_poulelid((pad ->> 'id')::uuid, versie);
BEGIN
  PERFORM app.alleen_voor(s.id, '{deelnemer}', 'Alleen je eigen plek in de poule kun je wijzigen.');
  IF s.status = 'uitgestapt' THEN
    PERFORM app.weiger('WF409', 'Je zit niet meer in de poule. Meld je opnieuw aan.');
  END IF;
  PERFORM app.vul_poulelid(s.id, invoer);
  PERFORM app.raak_aan(s.id, NULL);
  RETURN app.poulelid_antwoord(s.id, 200);
END $$;

CREATE FUNCTION api.poulelid_stap(pad jsonb, versie int, invoer jsonb) RETURNS app.antwoord
LANGUAGE plpgsql AS $$
DECLARE
  s app.stuk := app.pak_poulelid((pad ->> 'id')::uuid, versie);
BEGIN
  PERFORM app.zet_stap(s.id, NULL, invoer ->> 'actie', invoer);
  RETURN app.poulelid_antwoord(s.id, 200);
END $$;

-- A message that is not about a melding.
CREATE OR REPLACE FUNCTION app.stuur_poule(p_aan uuid, p_bericht text, p_plek uuid) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO app.post (organisatie_id, gebruiker_id, bericht, stuk_soort, stuk_id, titel)
  SELECT p.organisatie_id, g.id, p_bericht, 'poulelid', p.id, w.naam
    FROM app.poulelid p
    JOIN app.gebruiker w ON (w.organisatie_id, w.id) = (p.organisatie_id, p.gebruiker_id)
    JOIN app.gebruiker g ON (g.organisatie_id, g.id) = (p.organisatie_id, p_aan) AND g.actief
   WHERE p.organisatie_id = app.organisatie() AND p.id = p_plek;
END $$;

-- Somebody signed up: the Servicepunt hears it, and whoever leads the own afdeling.
CREATE OR REPLACE FUNCTION app.bericht_aanmelding(p_plek uuid) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
  PERFORM app.stuur_poule(aan.id, 'poule.aangemeld', p_plek) FROM (
    SELECT r.gebruiker_id FROM app.gebruiker_rol r WHERE (r.organisatie_id, r.rol) = (app.organisatie(), 'coordinator')
    UNION
    SELECT app.teammanager_van(g.afdeling_id) FROM app.gebruiker g WHERE (g.organisatie_id, g.id) = (app.organisatie(), app.actor())
  ) aan (id) WHERE aan.id <> app.actor();
END $$;

CREATE OR REPLACE FUNCTION app.na_aanmelden(p_stuk app.stuk, p_in jsonb) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
  PERFORM app.bericht_aanmelding(p_stuk.id);
END $$;

CREATE OR REPLACE FUNCTION app.na_verwelkom(p_stuk app.stuk, p_in jsonb) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
  PERFORM app.stuur_poule(p.gebruiker_id, 'poule.welkom', p.id) FROM app.poulelid p
    WHERE (p.organisatie_id, p.id) = (p_stuk.organisatie_id, p_stuk.id);
END $$;

CREATE OR REPLACE FUNCTION app.toets_pauzeer(p_stuk app.stuk, p_in jsonb) RETURNS SETOF app.fout
LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN QUERY
  SELECT '/pauzeTot', 'niet_later', 'Kies een dag na vandaag.' WHERE (p_in ->> 'pauzeTot')::date <= app.vandaag()
  UNION ALL
  SELECT '/pauzeTot', 'te_lang', 'Een pauze duurt hoogstens een jaar. Duurt het langer? Stap dan uit; later weer meedoen kan altijd.'
   WHERE (p_in ->> 'pauzeTot')::date > app.vandaag() + 366;
END $$;

CREATE OR REPLACE FUNCTION app.na_pauzeer(p_stuk app.stuk, p_in jsonb) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
  UPDATE app.poulelid SET pauze_tot = (p_in ->> 'pauzeTot')::date WHERE (organisatie_id, id) = (p_stuk.organisatie_id, p_stuk.id);
END $$;

CREATE OR REPLACE FUNCTION app.na_hervat_poule(p_stuk app.stuk, p_in jsonb) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
  UPDATE app.poulelid SET pauze_tot = NULL WHERE (organisatie_id, id) = (p_stuk.organisatie_id, p_stuk.id);
END $$;

-- Out of the poule: open invitations get a no. Teams that work keep their member, who steps out of each
-- one apart; only an account that was closed leaves them all.
CREATE OR REPLACE FUNCTION app.na_uitstappen(p_stuk app.stuk, p_in jsonb) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
  v_wie uuid;
BEGIN
  UPDATE app.poulelid SET pauze_tot = NULL WHERE (organisatie_id, id) = (p_stuk.organisatie_id, p_stuk.id)
  RETURNING gebruiker_id INTO v_wie;
  PERFORM app.verlaat_teams(v_wie, '{uitgenodigd}', 'Doet niet meer mee in de poule.');
END $$;

-- Somebody leaves every team that still works, as far as their row has one of these statuses.
CREATE OR REPLACE FUNCTION app.verlaat_teams(p_gebruiker uuid, p_statussen text[], p_reden text) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
  t app.team;
  v_was text;
BEGIN
  FOR t IN SELECT x.* FROM app.team x JOIN app.stuk s ON (s.organisatie_id, s.id) = (x.organisatie_id, x.melding_id)
            WHERE x.organisatie_id = app.organisatie() AND app.team_werkt(s.status) AND EXISTS (SELECT FROM app.teamlid l
              WHERE (l.organisatie_id, l.team_id, l.gebruiker_id) = (x.organisatie_id, x.id, p_gebruiker) AND l.status = ANY (p_statussen))
            ORDER BY x.id FOR UPDATE OF x LOOP
    v_was := (SELECT l.status FROM app.teamlid l WHERE (l.organisatie_id, l.team_id, l.gebruiker_id) = (t.organisatie_id, t.id, p_gebruiker)
                 AND l.status = ANY (p_statussen));
    PERFORM app.verlaat_team(t, p_gebruiker, CASE v_was WHEN 'uitgenodigd' THEN 'afgeslagen' ELSE 'teruggetrokken' END, p_reden, NULL);
    UPDATE app.team x SET versie = x.versie + 1 WHERE (x.organisatie_id, x.id) = (t.organisatie_id, t.id);
    PERFORM app.meld_gebeurtenis(t.melding_id, 'systeem', 'team', 'Een lid van het team doet niet meer mee.');
    PERFORM app.vraag_aanvulling(t);
  END LOOP;
END $$;

-- The account was closed: out of the poule and out of every team.
CREATE OR REPLACE FUNCTION app.uit_dienst(p_gebruiker uuid) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
  PERFORM app.zet_stap(p.id, NULL, 'stap_uit', '{"reden":"Werkt hier niet meer."}', '{systeem}')
    FROM app.poulelid p JOIN app.stuk s ON (s.organisatie_id, s.id) = (p.organisatie_id, p.id) AND s.status <> 'uitgestapt'
   WHERE (p.organisatie_id, p.gebruiker_id) = (app.organisatie(), p_gebruiker);
  PERFORM app.verlaat_teams(p_gebruiker, '{uitgenodigd,geaccepteerd}', 'Werkt hier niet meer.');
END $$;

-- For the worker: a pause that is over, and who waited long enough for a welcome.
CREATE OR REPLACE FUNCTION app.poule_bijhouden() RETURNS int
LANGUAGE plpgsql AS $$
BEGIN
  RETURN app.probeer_elk('poulelid_bijhouden', ARRAY (
    SELECT s.id FROM app.poulelid p JOIN app.stuk s ON (s.organisatie_id, s.id) = (p.organisatie_id, p.id)
     WHERE p.organisatie_id = app.organisatie()
       AND (s.status = 'pauze' AND p.pauze_tot < app.vandaag() OR s.status = 'aangemeld' AND s.stap_uiterlijk_op < app.vandaag())
     ORDER BY s.id FOR UPDATE OF s SKIP LOCKED));
END $$;

CREATE OR REPLACE FUNCTION app.poulelid_bijhouden(p_id uuid) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
  PERFORM app.zet_stap(p_id, NULL, CASE s.status WHEN 'pauze' THEN 'hervat' ELSE 'verwelkom' END, '{}', '{systeem}')
    FROM app.stuk s WHERE (s.organisatie_id, s.id) = (app.organisatie(), p_id);
END $$;
