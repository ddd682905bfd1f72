-- SPDX-License-Identifier: EUPL-1.2
-- A signal outward, to the Rijk, the VNG or the raad, when a rule is not ours: written, sent, answered.

-- Who can change a rule of this type; NULL: we can.
CREATE OR REPLACE FUNCTION app.gaat_erover(p_regeltype text) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN CASE WHEN p_regeltype IN ('landelijke_regelgeving', 'eu_regelgeving') THEN 'rijk'
            WHEN p_regeltype IN ('verordening', 'nadere_regel') THEN 'raad' WHEN p_regeltype = 'ketenafspraak' THEN 'anders' END;

-- To whom a melding may be passed on: its besluit says that the rule is not ours, or its type does.
CREATE OR REPLACE FUNCTION app.signaal_aan(p_melding uuid) RETURNS text
LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN (SELECT coalesce(app.gaat_erover(r.regeltype), CASE WHEN EXISTS (SELECT FROM app.besluit e
            JOIN app.stuk s ON (s.organisatie_id, s.id) = (e.organisatie_id, e.id) AND s.status <> 'concept'
           WHERE (e.organisatie_id, e.melding_id) = (m.organisatie_id, m.id) AND e.huidig AND e.uitkomst = 'niet_aan_ons') THEN 'anders' END)
    FROM app.melding m LEFT JOIN app.regel r ON (r.organisatie_id, r.id) = (m.organisatie_id, m.regel_id)
   WHERE (m.organisatie_id, m.id) = (app.organisatie(), p_melding));
END $$;

-- Begins one, with what may be said outside: the rule as it was rewritten and the proposal of the team. Never the words of the melder.
CREATE OR REPLACE FUNCTION app.begin_buitensignaal(p_melding uuid, p_soort text, p_ontvanger text) RETURNS uuid
LANGUAGE plpgsql AS $$
DECLARE
  v_id uuid := app.nieuw_stuk('buitensignaal', 'concept', p_melding, 'intern');
BEGIN
  INSERT INTO app.buitensignaal (organisatie_id, id, melding_id, ontvanger_soort, ontvanger, tekst)
  SELECT m.organisatie_id, v_id, m.id, p_soort, coalesce(p_ontvanger, CASE p_soort WHEN 'vng' THEN 'VNG' WHEN 'raad' THEN 'De gemeenteraad' END),
         left(concat_ws(E'\n\n', 'Deze regel staat goede hulp aan inwoners in de weg: ' || coalesce(m.regel_herschreven, r.naam, '...'),
           m.waarom_herschreven, 'Ons voorstel: ' || nullif(btrim(a.voorstel_tekst), '')), 8000)
    FROM app.melding m
    LEFT JOIN app.regel r ON (r.organisatie_id, r.id) = (m.organisatie_id, m.regel_id)
    LEFT JOIN app.advies a ON (a.organisatie_id, a.melding_id) = (m.organisatie_id, m.id)
   WHERE (m.organisatie_id, m.id) = (app.organisatie(), p_melding);
  RETURN v_id;
END $$;

-- Who sees the melding sees what was sent; while it is written the Servicepunt alone.
CREATE VIEW api.buitensignaal_zicht WITH (security_invoker = true) AS
  SELECT b.organisatie_id, b.id, z.kenmerk, s.status, s.versie, s.stap_uiterlijk_op, s.aangemaakt_op, s.gewijzigd_op,
         CASE WHEN z.alles THEN m.welke_regel ELSE coalesce(m.regel_herschreven, r.naam, z.kenmerk) END AS welke_regel
    FROM app.buitensignaal b
    JOIN app.stuk s ON (s.organisatie_id, s.id) = (b.organisatie_id, b.id)
    JOIN api.melding_zicht z ON z.id = b.melding_id
    JOIN app.melding m ON (m.organisatie_id, m.id) = (b.organisatie_id, b.melding_id)
    LEFT JOIN app.regel r ON (r.organisatie_id, r.id) = (m.organisatie_id, m.regel_id)
   WHERE b.organisatie_id = (SELECT app.organisatie()) AND (s.status NOT IN ('concept', 'vervallen') OR (SELECT app.heeft_rol('coordinator')));

CREATE VIEW api.buitensignaal_rij WITH (security_invoker = true) AS
  SELECT b.id, b.melding_id AS "meldingId", z.kenmerk, z.welke_regel AS "welkeRegel", z.status, b.ontvanger_soort AS "ontvangerSoort", b.ontvanger,
         b.verzonden_op AS "verzondenOp", b.antwoord_op AS "antwoordOp", z.stap_uiterlijk_op AS "stapUiterlijkOp"
    FROM api.buitensignaal_zicht z JOIN app.buitensignaal b ON (b.organisatie_id, b.id) = (z.organisatie_id, z.id);

CREATE VIEW api.buitensignaal WITH (security_invoker = true) AS
  SELECT b.id, b.melding_id AS "meldingId", z.kenmerk, z.welke_regel AS "welkeRegel", z.status, b.ontvanger_soort AS "ontvangerSoort", b.ontvanger,
         b.tekst, b.verzonden_op AS "verzondenOp", b.antwoord, b.antwoord_op AS "antwoordOp", z.stap_uiterlijk_op AS "stapUiterlijkOp",
         (SELECT o.naam FROM app.organisatie o WHERE o.id = b.organisatie_id) AS organisatie,
         app.acties('buitensignaal', z.status, app.rollen())
           || CASE WHEN z.status = 'concept' AND app.heeft_rol('coordinator') THEN '{wijzig}'::text[] ELSE '{}' END AS acties,
         app.utc(z.aangemaakt_op) AS "aangemaaktOp", app.utc(z.gewijzigd_op) AS "gewijzigdOp", z.versie
    FROM api.buitensignaal_zicht z JOIN app.buitensignaal b ON (b.organisatie_id, b.id) = (z.organisatie_id, z.id);

CREATE OR REPLACE FUNCTION app.antwoord_buitensignaal(p_id uuid, p_status int) RETURNS app.antwoord
LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN (SELECT (to_json(x), x.versie, p_status, CASE p_status WHEN 201 THEN '/v1/buitensignalen/' || p_id END)::app.antwoord
            FROM api.buitensignaal x WHERE x.id = p_id);
END $$;

CREATE FUNCTION api.buitensignaal_maak(pad jsonb, versie int, invoer jsonb) RETURNS app.antwoord
LANGUAGE plpgsql AS $$
DECLARE
  s app.stuk := app.pak_melding((invoer ->> 'meldingId')::uuid, NULL);
  v_id uuid;
BEGIN
  IF NOT 'maak_buitensignaal' = ANY (app.melding_acties(s.id, s.status, app.betrekkingen(s.id))) THEN
    PERFORM app.weiger('WF409', 'Deze regel is van ons, of de melding is nog niet zo ver.');
  END IF;
  v_id := app.begin_buitensignaal(s.id, coalesce(invoer ->> 'ontvangerSoort', app.signaal_aan(s.id)), invoer ->> 'ontvanger');
  RETURN app.antwoord_buitensignaal(v_id, 201);
END $$;

CREATE FUNCTION api.buitensignaal_wijzig(pad jsonb, versie int, invoer jsonb) RETURNS app.antwoord
LANGUAGE plpgsql AS $$
DECLARE
  v_id uuid := (pad ->> 'id')::uuid;
  s app.stuk;
  b app.buitensignaal;
BEGIN
  IF NOT EXISTS (SELECT FROM api.buitensignaal_zicht z WHERE z.id = v_id) THEN PERFORM app.er_niet(); END IF;
  s := app.raak_aan(v_id, versie);
  IF s.status <> 'concept' THEN PERFORM app.weiger('WF409', 'Dit is verzonden en verandert niet meer.'); END IF;
  SELECT * INTO b FROM app.buitensignaal x WHERE (x.organisatie_id, x.id) = (s.organisatie_id, v_id);
  b := jsonb_populate_record(b, app.kolommen(invoer));
  UPDATE app.buitensignaal SET (ontvanger_soort, ontvanger, tekst) = (b.ontvanger_soort, b.ontvanger, b.tekst)
   WHERE (organisatie_id, id) = (s.organisatie_id, v_id);
  RETURN app.antwoord_buitensignaal(v_id, 200);
END $$;

CREATE FUNCTION api.buitensignaal_stap(pad jsonb, versie int, invoer jsonb) RETURNS app.antwoord
LANGUAGE plpgsql AS $$
DECLARE
  v_id uuid := (pad ->> 'id')::uuid;
BEGIN
  IF NOT EXISTS (SELECT FROM api.buitensignaal_zicht z WHERE z.id = v_id) THEN PERFORM app.er_niet(); END IF;
  PERFORM app.zet_stap(v_id, versie, invoer ->> 'actie', invoer);
  RETURN app.antwoord_buitensignaal(v_id, 200);
END $$;

-- Guards and effects of the steps.

CREATE OR REPLACE FUNCTION app.toets_verstuur_signaal(p_stuk app.stuk, p_in jsonb) RETURNS SETOF app.fout
LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN QUERY
  SELECT f.location, f.code, f.zin FROM app.buitensignaal b CROSS JOIN LATERAL (VALUES
      ('/ontvanger', 'ontbreekt', 'Schrijf op aan wie dit gaat.', b.ontvanger IS NULL),
      ('/tekst', 'ontbreekt', 'Schrijf op wat je wilt laten weten.', b.tekst IS NULL),
      ('/verzondenOp', 'in_de_toekomst', 'Kies de dag waarop dit echt is verzonden.', (p_in ->> 'verzondenOp')::date > app.vandaag())
    ) f (location, code, zin, mist)
   WHERE (b.organisatie_id, b.id) = (p_stuk.organisatie_id, p_stuk.id) AND f.mist;
END $$;

CREATE OR REPLACE FUNCTION app.toets_antwoord_signaal(p_stuk app.stuk, p_in jsonb) RETURNS SETOF app.fout
LANGUAGE sql STABLE AS $$
  SELECT '/antwoordOp', 'in_de_toekomst', 'Kies de dag waarop het antwoord kwam.' WHERE (p_in ->> 'antwoordOp')::date > app.vandaag();
$$;

-- Told to the melder and to who decided.
CREATE OR REPLACE FUNCTION app.meld_signaal(p_stuk app.stuk, p_bericht text) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
  PERFORM app.stuur(w.wie, p_bericht, 'buitensignaal', p_stuk.id, m.id)
    FROM app.melding m CROSS JOIN LATERAL (SELECT DISTINCT unnest(ARRAY[m.melder_id, m.beslisser_id])) w (wie)
   WHERE (m.organisatie_id, m.id) = (p_stuk.organisatie_id, p_stuk.ouder_id) AND w.wie IS DISTINCT FROM app.actor();
END $$;

CREATE OR REPLACE FUNCTION app.na_verstuur_signaal(p_stuk app.stuk, p_in jsonb) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
  UPDATE app.buitensignaal SET verzonden_op = (p_in ->> 'verzondenOp')::date WHERE (organisatie_id, id) = (p_stuk.organisatie_id, p_stuk.id);
  PERFORM app.meld_signaal(p_stuk, 'buitensignaal.verzonden');
END $$;

CREATE OR REPLACE FUNCTION app.na_antwoord_signaal(p_stuk app.stuk, p_in jsonb) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
  UPDATE app.buitensignaal SET antwoord = p_in ->> 'antwoord', antwoord_op = (p_in ->> 'antwoordOp')::date
   WHERE (organisatie_id, id) = (p_stuk.organisatie_id, p_stuk.id);
  PERFORM app.meld_signaal(p_stuk, 'buitensignaal.beantwoord');
END $$;

-- As coordinator: write and send; and ask again when no answer comes.
CREATE OR REPLACE FUNCTION app.taken_buitensignaal() RETURNS SETOF app.taak
LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN QUERY
  SELECT t.nu, 'buitensignaal', b.id, ms.kenmerk, m.welke_regel, t.taak, s.stap_uiterlijk_op, NULL::date
    FROM app.stuk s
    JOIN app.buitensignaal b ON (b.organisatie_id, b.id) = (s.organisatie_id, s.id)
    JOIN app.melding m ON (m.organisatie_id, m.id) = (b.organisatie_id, b.melding_id)
    JOIN app.stuk ms ON (ms.organisatie_id, ms.id) = (m.organisatie_id, m.id)
    CROSS JOIN LATERAL (
      SELECT true, 'verstuur_signaal' WHERE s.status = 'concept'
      UNION ALL SELECT s.stap_uiterlijk_op < app.vandaag(), CASE WHEN s.stap_uiterlijk_op < app.vandaag() THEN 'leg_antwoord_vast' ELSE 'volg' END WHERE s.status = 'verzonden'
    ) t (nu, taak)
   WHERE s.organisatie_id = app.organisatie() AND s.soort = 'buitensignaal' AND app.heeft_rol('coordinator');
END $$;
