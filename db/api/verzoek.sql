-- SPDX-License-Identifier: EUPL-1.2
-- The verzoek tot afstemming as its begeleider sees it. What is sealed leaves here sealed, with
-- "kluis": where it was sealed and the wrapped key. The server opens it and takes "kluis" away.
SET LOCAL ROLE app_poort;

-- The name of an organisatie: no secret, and not always our own.
CREATE OR REPLACE FUNCTION app.organisatie_naam(p_id uuid) RETURNS text
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = app, pg_temp AS $$
  SELECT o.naam FROM app.organisatie o WHERE o.id = p_id;
$$;

-- Who serves this gemeente; NULL when nobody does, or one of the two is not active.
CREATE OR REPLACE FUNCTION app.afstemming_voor(p_gemeente uuid) RETURNS uuid
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = app, pg_temp AS $$
  SELECT w.organisatie_id FROM app.werkgebied w
    JOIN app.organisatie g ON g.id = w.gemeente_id AND g.actief AND g.soort = 'gemeente'
    JOIN app.organisatie a ON a.id = w.organisatie_id AND a.actief AND a.soort = 'afstemming'
   WHERE w.gemeente_id = p_gemeente;
$$;
-- Where this form goes, and the id it is sealed to. Too often from one address: seconds to wait.
-- The brake fails open: somebody in trouble is not turned away because we cannot count.
CREATE FUNCTION api.verzoek_begin(p_gemeente uuid, p_adres text,
                                  OUT wacht int, OUT organisatie uuid, OUT verzoek uuid)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp AS $$
BEGIN
  BEGIN
    wacht := app.rem_tel('verzoek', p_adres, 60, '1 hour');
  EXCEPTION WHEN OTHERS THEN
    wacht := 0;
  END;
  organisatie := app.afstemming_voor(p_gemeente);
  verzoek := app.uuid7();
END $$;
REVOKE EXECUTE ON FUNCTION api.verzoek_begin(uuid, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION api.verzoek_begin(uuid, text) TO app_api;
SET LOCAL ROLE app_owner;

-- Last day to object (Awb 6:7 and 6:8): six weeks from the day after the letter; a last day in a
-- weekend or on a holiday moves to the next day that is neither (Algemene termijnenwet 1).
CREATE OR REPLACE FUNCTION app.laatste_dag_bezwaar(p_besluit_van date) RETURNS date
LANGUAGE plpgsql IMMUTABLE AS $$
DECLARE
  v_dag date := p_besluit_van + 42;
BEGIN
  WHILE extract(isodow FROM v_dag) > 5 OR app.feestdag(v_dag) IS NOT NULL LOOP
    v_dag := v_dag + 1;
  END LOOP;
  RETURN v_dag;
END $$;

CREATE OR REPLACE FUNCTION app.verzoek_rij_maak(p_id uuid, p_in jsonb) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO app.verzoek (organisatie_id, id, gemeente_id, namens, relatie, wat_gebeurde, wens, contact,
                           lopende_procedure, besluit_van, mag_gemeente_weten, dek_kid, dek)
  VALUES (app.organisatie(), p_id, (p_in ->> 'gemeenteId')::uuid, p_in ->> 'namens', p_in ->> 'relatie',
          p_in ->> 'watGebeurde', p_in ->> 'wens', p_in ->> 'contact', p_in ->> 'lopendeProcedure',
          (p_in ->> 'besluitVan')::date, coalesce((p_in ->> 'magGemeenteWeten')::boolean, false),
          p_in ->> 'dekKid', p_in ->> 'dek');
  INSERT INTO app.volgcode (organisatie_id, verzoek_id, hash)
  VALUES (app.organisatie(), p_id, p_in ->> 'codeHash');
END $$;

-- Answers kept for a repeat of the public form, past their 48 hours: no organisatie cleans these up.
CREATE OR REPLACE FUNCTION app.ruim_openbaar_op() RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM app.idempotentie WHERE organisatie_id = '00000000-0000-0000-0000-000000000000'
     AND aangemaakt_op < app.nu() - interval '48 hours';
END $$;

-- Hands in a sealed verzoek. "verzegeld" is the answer's secret part, given back as it came, so that
-- a repeated call can be answered the same way.
CREATE FUNCTION api.verzoek_maak(p_pad jsonb, p_versie int, p_in jsonb)
RETURNS app.antwoord LANGUAGE plpgsql AS $$
DECLARE
  v_id uuid := (p_in ->> 'id')::uuid;
  s    app.stuk;
BEGIN
  IF (p_in ->> 'besluitVan')::date > app.vandaag() THEN
    PERFORM app.weiger('WF400', 'De gegevens kloppen niet.', ARRAY[
      ROW('/besluitVan', 'toekomst', 'Deze datum is nog niet geweest.')::app.fout]);
  END IF;
  PERFORM app.ruim_openbaar_op();
  PERFORM set_config('vraagt.organisatie', app.afstemming_voor((p_in ->> 'gemeenteId')::uuid)::text, true),
          set_config('vraagt.volgt', v_id::text, true);
  PERFORM app.nieuw_stuk_met_id(v_id, 'verzoek', 'ingediend');
  PERFORM app.verzoek_rij_maak(v_id, p_in);
  UPDATE app.stuk SET kenmerk = app.geef_kenmerk('VA')
   WHERE organisatie_id = app.organisatie() AND id = v_id RETURNING * INTO s;
  RETURN (json_build_object(
    'kenmerk', s.kenmerk, 'ontvangenOp', app.utc(s.aangemaakt_op),
    'eersteContactUiterlijkOp', s.stap_uiterlijk_op,
    'laatsteDagBezwaar', app.laatste_dag_bezwaar((p_in ->> 'besluitVan')::date),
    'afstemmingsorganisatie', app.organisatie_naam(s.organisatie_id),
    'verzegeld', p_in ->> 'verzegeld'), NULL, 201, '/v1/verzoeken-tot-afstemming/' || v_id)::app.antwoord;
END $$;

-- One line per verzoek, without anything the citizen wrote.
CREATE VIEW api.verzoek_rij WITH (security_invoker = true) AS
  SELECT s.id, s.kenmerk, v.gemeente_id AS "gemeenteId", app.organisatie_naam(v.gemeente_id) AS gemeente,
         s.status, st.fase, app.utc(s.aangemaakt_op) AS "ingediendOp",
         s.stap_uiterlijk_op AS "stapUiterlijkOp",
         app.laatste_dag_bezwaar(v.besluit_van) AS "laatsteDagBezwaar", st.aan_zet AS "aanZet"
    FROM app.stuk s
    JOIN app.verzoek v USING (organisatie_id, id)
    JOIN app.status st ON (st.soort, st.status) = (s.soort, s.status)
   WHERE s.soort = 'verzoek';

-- What was written back and forth, oldest first, sealed.
CREATE OR REPLACE FUNCTION app.verzoek_berichten(p_organisatie uuid, p_verzoek uuid) RETURNS json
LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN (
  SELECT coalesce(json_agg(json_build_object('id', b.id, 'van', b.van, 'tekst', b.tekst, 'op', app.utc(b.op))
                           ORDER BY b.op, b.id), '[]')
    FROM app.bericht b WHERE b.organisatie_id = p_organisatie AND b.verzoek_id = p_verzoek);
END $$;

CREATE VIEW api.verzoek WITH (security_invoker = true) AS
  SELECT r.id, r.kenmerk, r."gemeenteId", r.gemeente, r.status, r.fase, v.namens, v.relatie,
         v.wat_gebeurde AS "watGebeurde", v.wens, v.lopende_procedure AS "lopendeProcedure",
         v.besluit_van AS "besluitVan", r."laatsteDagBezwaar", v.mag_gemeente_weten AS "magGemeenteWeten",
         v.contact, app.verzoek_berichten(v.organisatie_id, v.id) AS berichten,
         (SELECT json_build_object('id', g.id, 'naam', g.naam) FROM app.gebruiker g
           WHERE (g.organisatie_id, g.id) = (v.organisatie_id, v.begeleider_id)) AS begeleider,
         r."ingediendOp", r."stapUiterlijkOp", r."aanZet",
         app.acties('verzoek', r.status, app.rollen()) AS acties, s.versie,
         json_build_object('organisatie', v.organisatie_id, 'id', v.id, 'kid', v.dek_kid, 'dek', v.dek) AS kluis
    FROM api.verzoek_rij r
    JOIN app.verzoek v ON v.organisatie_id = app.organisatie() AND v.id = r.id
    JOIN app.stuk s ON (s.organisatie_id, s.id) = (v.organisatie_id, v.id);

CREATE OR REPLACE FUNCTION app.verzoek_antwoord(p_id uuid, p_status int DEFAULT 200)
RETURNS app.antwoord LANGUAGE plpgsql STABLE AS $$
DECLARE
  v_uit app.antwoord;
BEGIN
  SELECT to_json(x), x.versie, p_status, NULL INTO v_uit FROM api.verzoek x WHERE x.id = p_id;
  IF NOT FOUND THEN
    PERFORM app.weiger('WF404', 'Dit verzoek is er niet, of je mag het niet zien.');
  END IF;
  RETURN v_uit;
END $$;

-- Reading is an act: app.eenmalig writes who read which verzoek, and when.
CREATE FUNCTION api.verzoek_lees(p_pad jsonb, p_versie int, p_in jsonb)
RETURNS app.antwoord LANGUAGE sql AS $$
  SELECT app.verzoek_antwoord((p_pad ->> 'id')::uuid);
$$;

-- What has to be known before something can be sealed for a verzoek: its key, and an id to seal to.
CREATE VIEW api.verzoek_kluis WITH (security_invoker = true) AS
  SELECT v.id, v.organisatie_id AS organisatie, v.dek_kid AS kid, v.dek, app.uuid7() AS bericht
    FROM app.verzoek v;

-- Who took it up is its begeleider.
CREATE OR REPLACE FUNCTION app.verzoek_na_opnemen(p_stuk app.stuk, p_in jsonb) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
  UPDATE app.verzoek SET begeleider_id = app.actor()
   WHERE organisatie_id = p_stuk.organisatie_id AND id = p_stuk.id;
END $$;

-- Keeps a sealed bericht.
CREATE OR REPLACE FUNCTION app.bericht_bewaar(p_verzoek uuid, p_van text, p_in jsonb)
RETURNS app.bericht LANGUAGE plpgsql AS $$
DECLARE
  b app.bericht;
BEGIN
  INSERT INTO app.bericht (organisatie_id, id, verzoek_id, van, tekst)
  VALUES (app.organisatie(), (p_in ->> 'berichtId')::uuid, p_verzoek, p_van, p_in ->> 'tekst')
  RETURNING * INTO b;
  RETURN b;
END $$;

-- A bericht from one of the two; refused when the verzoek has ended.
CREATE OR REPLACE FUNCTION app.bericht_plaats(p_verzoek uuid, p_van text, p_in jsonb)
RETURNS app.antwoord LANGUAGE plpgsql AS $$
DECLARE
  s app.stuk := app.pak_stuk(p_verzoek, NULL, 'verzoek');
  b app.bericht;
BEGIN
  IF (SELECT fase FROM app.status WHERE (soort, status) = (s.soort, s.status)) = 'afgerond' THEN
    PERFORM app.weiger('WF409', 'Dit verzoek is afgerond. Er kunnen geen berichten meer bij.');
  END IF;
  b := app.bericht_bewaar(p_verzoek, p_van, p_in);
  RETURN (SELECT (json_build_object('id', b.id, 'van', b.van, 'tekst', b.tekst, 'op', app.utc(b.op),
            'kluis', json_build_object('organisatie', v.organisatie_id, 'id', v.id, 'kid', v.dek_kid, 'dek', v.dek)),
            NULL, 201, NULL)::app.antwoord
          FROM app.verzoek v WHERE (v.organisatie_id, v.id) = (s.organisatie_id, s.id));
END $$;

CREATE FUNCTION api.verzoek_bericht_maak(p_pad jsonb, p_versie int, p_in jsonb)
RETURNS app.antwoord LANGUAGE sql AS $$
  SELECT app.bericht_plaats((p_pad ->> 'id')::uuid, 'begeleider', p_in);
$$;

-- A step; its motive, when there is one, is a sealed bericht to the inwoner.
CREATE OR REPLACE FUNCTION app.verzoek_zet_stap(p_id uuid, p_versie int, p_in jsonb)
RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM app.zet_stap(p_id, p_versie, p_in ->> 'actie',
                       jsonb_strip_nulls(jsonb_build_object('bericht', p_in -> 'berichtId')));
  IF p_in ? 'tekst' THEN
    PERFORM app.bericht_bewaar(p_id, 'begeleider', p_in);
  END IF;
END $$;

CREATE FUNCTION api.verzoek_stap(p_pad jsonb, p_versie int, p_in jsonb)
RETURNS app.antwoord LANGUAGE plpgsql AS $$
BEGIN
  PERFORM app.pak_stuk((p_pad ->> 'id')::uuid, NULL, 'verzoek');
  PERFORM app.verzoek_zet_stap((p_pad ->> 'id')::uuid, p_versie, p_in);
  RETURN app.verzoek_antwoord((p_pad ->> 'id')::uuid);
END $$;

-- Who did it, in a word the reader knows: a name, or the role of somebody without an account.
CREATE OR REPLACE FUNCTION app.verzoek_door(p_organisatie uuid, p_door text) RETURNS text
LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN (
  SELECT CASE p_door WHEN 'openbaar' THEN 'burger' WHEN 'systeem' THEN 'systeem' ELSE
    (SELECT g.naam FROM app.gebruiker g WHERE g.organisatie_id = p_organisatie AND g.id::text = p_door) END);
END $$;

-- What happened: steps, and that there was a bericht (never its text).
CREATE VIEW api.verzoek_tijdlijn WITH (security_invoker = true) AS
  SELECT h.stuk_id AS "verzoekId", h.id, 'stap' AS soort, 'verzoek' AS "stukSoort", app.utc(h.op) AS op,
         app.verzoek_door(h.organisatie_id, h.door) AS door, h.actie, h.van, h.naar, h.reden AS tekst,
         h.zichtbaarheid, h.buiten_werkstroom AS "buitenWerkstroom"
    FROM app.historie h JOIN app.verzoek v ON (v.organisatie_id, v.id) = (h.organisatie_id, h.stuk_id)
  UNION ALL
  SELECT b.verzoek_id, b.id, 'bericht', 'verzoek', app.utc(b.op), app.verzoek_door(b.organisatie_id, b.door),
         NULL, NULL, NULL, NULL, 'partijen', false
    FROM app.bericht b;
