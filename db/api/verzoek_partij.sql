-- SPDX-License-Identifier: EUPL-1.2
-- Asking somebody of the gemeente to the table of a verzoek, and what becomes of it.
SET LOCAL ROLE app_poort;

-- The account of this gemeente with this address. The address itself is kept nowhere.
CREATE OR REPLACE FUNCTION app.account_van_genodigde(p_gemeente uuid, p_email text) RETURNS uuid
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = app, pg_temp AS $$
  SELECT g.id FROM app.gebruiker g WHERE g.organisatie_id = p_gemeente AND g.actief AND lower(g.email) = lower(btrim(p_email));
$$;
REVOKE EXECUTE ON FUNCTION app.account_van_genodigde(uuid, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.account_van_genodigde(uuid, text) TO app_owner;

-- The places at a table that the account which asks has now: the one door in the wall between a gemeente and a
-- verzoek. A place that was given up, replaced, or that the inwoner took back, is not there.
CREATE OR REPLACE FUNCTION app.mijn_plaatsen()
RETURNS TABLE (id uuid, organisatie_id uuid, verzoek_id uuid, organisatie text, status text, verzoek_status text, uiterlijk_op date)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = app, pg_temp AS $$
  SELECT p.id, p.organisatie_id, p.verzoek_id, o.naam, p.status, s.status, s.stap_uiterlijk_op
    FROM app.partij p
    JOIN app.organisatie o ON o.id = p.organisatie_id AND o.actief
    JOIN app.gebruiker g ON (g.organisatie_id, g.id) = (p.gebruiker_organisatie_id, p.gebruiker_id) AND g.actief
    JOIN app.stuk s ON (s.organisatie_id, s.id) = (p.organisatie_id, p.verzoek_id)
   WHERE (p.gebruiker_organisatie_id, p.gebruiker_id) = (app.organisatie(), app.actor()) AND app.volgt() IS NULL
     AND p.status IN ('uitgenodigd', 'geaccepteerd')
     AND EXISTS (SELECT FROM app.toestemming t WHERE (t.organisatie_id, t.verzoek_id, t.item) = (p.organisatie_id, p.verzoek_id, 'bestaan')
                    AND t.ingetrokken_op IS NULL);
$$;

-- What the token of an account can be exchanged for: one of those places, or one that ended while there is still a question
-- about how it went.
CREATE OR REPLACE FUNCTION app.mijn_toegang(p_partij uuid) RETURNS TABLE (id uuid, organisatie_id uuid, verzoek_id uuid)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = app, pg_temp AS $$
BEGIN
  RETURN QUERY
  SELECT m.id, m.organisatie_id, m.verzoek_id FROM app.mijn_plaatsen() m WHERE m.id = p_partij
  UNION ALL
  SELECT p.id, p.organisatie_id, p.verzoek_id FROM app.partij p
    JOIN app.organisatie o ON o.id = p.organisatie_id AND o.actief
    JOIN app.gebruiker g ON (g.organisatie_id, g.id) = (p.gebruiker_organisatie_id, p.gebruiker_id) AND g.actief
   WHERE p.id = p_partij AND (g.organisatie_id, g.id) = (app.organisatie(), app.actor()) AND app.volgt() IS NULL
     AND app.vertrek_einde(p.verzoek_id, p.id) IS NOT NULL;
END $$;
SET LOCAL ROLE app_owner;

-- Guard: nobody of the gemeente is asked before the inwoner lets it be known.
CREATE OR REPLACE FUNCTION app.mag_partij_uitnodigen(p_stuk app.stuk, p_in jsonb) RETURNS SETOF app.fout
LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN QUERY SELECT '/', 'niet_bekend', 'De gemeente mag dit van de inwoner nog niet weten. Vraag dat eerst aan de inwoner.'
    WHERE NOT app.mag_bestaan_weten(p_stuk.id)
    UNION ALL SELECT (f).* FROM app.machtiging_gezien(p_stuk, p_in) f;
END $$;

-- A message in the postvak of the account that was asked, in the organisatie of that account. It says who asks
-- and nothing of what for; without an account nothing happens.
CREATE OR REPLACE FUNCTION app.post_genodigde(p app.partij, p_bericht text) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
  v_hier text := app.organisatie();
BEGIN
  IF p.gebruiker_id IS NULL THEN RETURN; END IF;
  PERFORM set_config('vraagt.organisatie', p.gebruiker_organisatie_id::text, true),
          app.leg_in_postvak(p.gebruiker_id, p_bericht, 'uitnodiging', p.id, NULL, app.organisatie_naam(p.organisatie_id)),
          set_config('vraagt.organisatie', v_hier, true);
END $$;

-- The same for whoever sits at the table now; not of what that side did itself, nor while the gemeente may not know.
CREATE OR REPLACE FUNCTION app.zeg_aan_tafel(p_verzoek uuid, p_bericht text) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
  IF app.partij() IS NULL AND app.mag_bestaan_weten(p_verzoek) THEN PERFORM app.post_genodigde(app.partij_aan_tafel(p_verzoek), p_bericht); END IF;
END $$;

-- The step and the place at the table; the account, when there is one with that address.
CREATE FUNCTION api.partij_nodig_uit(p_pad jsonb, p_versie int, p_in jsonb) RETURNS app.antwoord
LANGUAGE plpgsql AS $$
DECLARE
  v_id uuid := (p_pad ->> 'id')::uuid;
  v_gemeente uuid;
  v_account uuid;
  p app.partij;
BEGIN
  PERFORM app.pak_stuk(v_id, p_versie, 'verzoek');
  PERFORM app.zet_stap(v_id, p_versie, 'nodig_uit', jsonb_build_object('partij', p_in -> 'nieuwId'), app.rollen());
  SELECT v.gemeente_id INTO v_gemeente FROM app.verzoek v WHERE (v.organisatie_id, v.id) = (app.organisatie(), v_id);
  v_account := app.account_van_genodigde(v_gemeente, p_in ->> 'email');
  INSERT INTO app.partij (organisatie_id, id, verzoek_id, naam, functie, gebruiker_organisatie_id, gebruiker_id)
  VALUES (app.organisatie(), (p_in ->> 'nieuwId')::uuid, v_id, p_in ->> 'naam', p_in ->> 'functie',
          CASE WHEN v_account IS NOT NULL THEN v_gemeente END, v_account) RETURNING * INTO p;
  PERFORM app.post_genodigde(p, 'verzoek.uitnodiging');
  RETURN app.vrijgaven_antwoord(v_id, 201);
END $$;

-- Who has a place at the table of this verzoek now; NULL when nobody has.
CREATE OR REPLACE FUNCTION app.partij_aan_tafel(p_verzoek uuid) RETURNS app.partij
LANGUAGE plpgsql STABLE AS $$
DECLARE
  p app.partij;
BEGIN
  SELECT * INTO p FROM app.partij x WHERE (x.organisatie_id, x.verzoek_id) = (app.organisatie(), p_verzoek)
     AND x.status IN ('uitgenodigd', 'geaccepteerd');
  RETURN p;
END $$;

-- A code for who was asked; the one before it stops working. Answers with the envelope that only this call opens.
CREATE FUNCTION api.partijcode_maak(p_pad jsonb, p_versie int, p_in jsonb) RETURNS app.antwoord
LANGUAGE plpgsql AS $$
DECLARE
  v_id uuid := (p_pad ->> 'id')::uuid;
  p app.partij;
BEGIN
  PERFORM app.pak_stuk(v_id, NULL, 'verzoek');
  p := app.partij_aan_tafel(v_id);
  IF p.id IS NULL THEN PERFORM app.weiger('WF409', 'Nodig eerst iemand van de gemeente uit.'); END IF;
  DELETE FROM app.volgcode c WHERE (c.organisatie_id, c.partij_id) = (p.organisatie_id, p.id);
  INSERT INTO app.volgcode (organisatie_id, verzoek_id, partij_id, hash) VALUES (p.organisatie_id, p.verzoek_id, p.id, p_in ->> 'codeHash');
  RETURN (json_build_object('verzegeld', p_in ->> 'verzegeld'), NULL, 201, NULL)::app.antwoord;
END $$;

-- As somebody of a gemeente who was asked to a table, or sits at one.
CREATE OR REPLACE FUNCTION app.taken_partij() RETURNS SETOF app.taak
LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN QUERY
  SELECT true, 'uitnodiging', p.id, NULL::text, p.organisatie,
         CASE p.status WHEN 'uitgenodigd' THEN 'antwoord_op_afstemming' ELSE 'ga_naar_afstemming' END, p.uiterlijk_op, NULL::date
    FROM app.mijn_plaatsen() p
    JOIN app.status st ON (st.soort, st.status) = ('verzoek', p.verzoek_status) AND st.fase <> 'afgerond';
END $$;

-- Who did not answer after some working days is reminded, once: in the postvak, or by the begeleider.
CREATE OR REPLACE FUNCTION app.partijen_herinneren() RETURNS int
LANGUAGE plpgsql AS $$
BEGIN
  RETURN app.probeer_elk('partij_herinner', ARRAY (SELECT p.id FROM app.partij p
    JOIN app.stuk s ON (s.organisatie_id, s.id, s.status) = (p.organisatie_id, p.verzoek_id, 'partij_uitgenodigd')
    WHERE p.organisatie_id = app.organisatie() AND p.status = 'uitgenodigd' AND p.herinnerd_op IS NULL AND s.stap_uiterlijk_op >= app.vandaag()
      AND app.werkdagen(p.organisatie_id, app.dag(p.uitgenodigd_op), app.ingesteld('termijn.herinnering_partij')) <= app.vandaag()
    ORDER BY p.id FOR UPDATE OF p SKIP LOCKED));
END $$;

CREATE OR REPLACE FUNCTION app.partij_herinner(p_id uuid) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
  p app.partij;
BEGIN
  UPDATE app.partij x SET herinnerd_op = app.nu() WHERE (x.organisatie_id, x.id) = (app.organisatie(), p_id) RETURNING * INTO p;
  PERFORM app.post_genodigde(p, 'verzoek.uitnodiging_herinnering');
  IF p.gebruiker_id IS NULL THEN PERFORM app.post_begeleider(p.verzoek_id, 'verzoek.partij_stil'); END IF;
END $$;

-- No answer within the term is an answer too: the inwoner hears it and goes on.
CREATE OR REPLACE FUNCTION app.partijen_zwijgen() RETURNS int
LANGUAGE plpgsql AS $$
BEGIN
  RETURN app.probeer_elk('partij_zwijgt', ARRAY (SELECT s.id FROM app.stuk s WHERE s.organisatie_id = app.organisatie()
    AND s.soort = 'verzoek' AND s.status = 'partij_uitgenodigd' AND s.stap_uiterlijk_op < app.vandaag() ORDER BY s.id FOR UPDATE SKIP LOCKED));
END $$;

CREATE OR REPLACE FUNCTION app.partij_zwijgt(p_verzoek uuid) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
  PERFORM app.zet_stap(p_verzoek, NULL, 'zwijg', '{}', '{systeem}');
END $$;
