-- SPDX-License-Identifier: EUPL-1.2
-- How a verzoek begins. One road for all: app.verzoek_nieuw makes the row, app.verzoek_vul writes what was told
-- and starts the terms. Direct and by a begeleider both at once; a concept and an invitation later.

-- The last day on which a concept is kept; see app.ruim_op.
CREATE OR REPLACE FUNCTION app.concept_tot(p_stuk app.stuk) RETURNS date
LANGUAGE sql STABLE PARALLEL SAFE
RETURN app.dag((p_stuk).gewijzigd_op + interval '30 days');

-- What the contract cannot see, all faults at once. p_plek: where the answers stand in the body.
CREATE OR REPLACE FUNCTION app.verzoek_toets(p_in jsonb, p_plek text DEFAULT '') RETURNS void
LANGUAGE plpgsql STABLE AS $$
DECLARE
  v_fouten app.fout[] := '{}'::app.fout[];
BEGIN
  IF (p_in ->> 'besluitVan')::date > app.vandaag() THEN
    v_fouten := v_fouten || ROW(p_plek || '/besluitVan', 'toekomst', 'Deze datum is nog niet geweest.')::app.fout;
  END IF;
  IF p_in ->> 'namens' = 'iemand_anders' AND p_in ->> 'hoedanigheid' IS NULL THEN
    v_fouten := v_fouten || ROW(p_plek || '/hoedanigheid', 'verplicht', 'Kies wie u bent voor de ander.')::app.fout;
  END IF;
  IF cardinality(v_fouten) > 0 THEN
    PERFORM app.weiger('WF400', 'De gegevens kloppen niet.', v_fouten);
  END IF;
END $$;

-- The row of a new verzoek at the organisatie that serves its gemeente, with its key and, when there is one,
-- its code. From here on the caller is who follows it, without the session of an account.
CREATE OR REPLACE FUNCTION app.verzoek_nieuw(p_id uuid, p_status text, p_in jsonb) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
  PERFORM set_config('vraagt.organisatie', app.afstemming_voor((p_in ->> 'gemeenteId')::uuid)::text, true),
          set_config('vraagt.volgt', p_id::text, true), set_config('vraagt.sessie', '', true);
  PERFORM app.nieuw_stuk_met_id(p_id, 'verzoek', p_status);
  INSERT INTO app.verzoek (organisatie_id, id, gemeente_id, initiatief, kanaal, taal, concept, contact, dek_kid, dek,
                           vrager_organisatie_id, vrager_id, vrager_naam)
  VALUES (app.organisatie(), p_id, (p_in ->> 'gemeenteId')::uuid, coalesce(p_in ->> 'initiatief', 'burger'),
          coalesce(p_in ->> 'kanaal', 'web'), coalesce(p_in ->> 'taal', 'nl'), p_in ->> 'concept', p_in ->> 'contact', p_in ->> 'dekKid', p_in ->> 'dek',
          (p_in ->> 'vragerOrganisatie')::uuid, (p_in ->> 'vrager')::uuid, p_in ->> 'vragerNaam');
  IF p_in ->> 'codeHash' IS NOT NULL THEN
    INSERT INTO app.volgcode (organisatie_id, verzoek_id, hash) VALUES (app.organisatie(), p_id, p_in ->> 'codeHash');
  END IF;
END $$;

CREATE OR REPLACE FUNCTION app.geef_stuk_kenmerk(p_id uuid, p_reeks text) RETURNS app.stuk
LANGUAGE plpgsql AS $$
DECLARE
  s app.stuk;
BEGIN
  UPDATE app.stuk SET kenmerk = app.geef_kenmerk(p_reeks)
   WHERE organisatie_id = app.organisatie() AND id = p_id RETURNING * INTO s;
  RETURN s;
END $$;

-- That the gemeente may know of it. Said to a begeleider who wrote it down: with the words that were read out, sealed with
-- the verzoek itself (app.zegel_toestemming).
CREATE OR REPLACE FUNCTION app.bestaan_vrij(p_id uuid, p_in jsonb) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
  IF p_in ->> 'kanaal' IN ('telefoon', 'balie') THEN
    INSERT INTO app.toestemming (organisatie_id, id, verzoek_id, item, kanaal, besproken_op, voorgelezen, door)
    VALUES (app.organisatie(), p_id, p_id, 'bestaan', p_in ->> 'kanaal', app.vandaag(), p_in ->> 'voorgelezen', app.actor());
    PERFORM app.meld_gebeurtenis(p_id, 'systeem', 'partijen', 'vrijgave.mondeling');
  ELSE
    INSERT INTO app.toestemming (organisatie_id, verzoek_id, item) VALUES (app.organisatie(), p_id, 'bestaan');
  END IF;
  PERFORM app.vrager_hoort_ja(p_id);
END $$;

-- Writes what was told. This is the moment that counts: the kenmerk and the date are of now.
CREATE OR REPLACE FUNCTION app.verzoek_vul(p_id uuid, p_in jsonb) RETURNS app.stuk
LANGUAGE plpgsql AS $$
BEGIN
  UPDATE app.verzoek SET gemeente_id = (p_in ->> 'gemeenteId')::uuid, taal = coalesce(p_in ->> 'taal', taal), namens = p_in ->> 'namens', relatie = p_in ->> 'relatie',
         hoedanigheid = CASE WHEN p_in ->> 'namens' = 'iemand_anders' THEN p_in ->> 'hoedanigheid' END,
         wat_gebeurde = p_in ->> 'watGebeurde', wens = p_in ->> 'wens', contact = p_in ->> 'contact', concept = NULL,
         lopende_procedure = p_in ->> 'lopendeProcedure', besluit_van = (p_in ->> 'besluitVan')::date,
         klacht = p_in ->> 'klacht', klacht_op = CASE WHEN p_in ->> 'klacht' IS NOT NULL THEN app.nu() END
   WHERE organisatie_id = app.organisatie() AND id = p_id;
  IF p_in ->> 'mailAdres' IS NOT NULL THEN
    INSERT INTO app.volgadres (organisatie_id, id, verzoek_id, onder, mail_adres) VALUES (app.organisatie(), p_id, p_id, 'verzoek', p_in ->> 'mailAdres');
  END IF;
  IF (p_in ->> 'magGemeenteWeten')::boolean THEN
    PERFORM app.bestaan_vrij(p_id, p_in);
  END IF;
  UPDATE app.stuk SET aangemaakt_op = app.nu() WHERE organisatie_id = app.organisatie() AND id = p_id;
  RETURN app.geef_stuk_kenmerk(p_id, 'VA');
END $$;

-- The answer to handing in. "verzegeld" holds the code and goes back as it came, so that a repeated call can be
-- answered the same way.
CREATE OR REPLACE FUNCTION app.verzoek_ontvangst(s app.stuk, p_in jsonb) RETURNS app.antwoord
LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN (json_build_object(
    'kenmerk', s.kenmerk, 'ontvangenOp', app.utc(s.aangemaakt_op),
    'eersteContactUiterlijkOp', s.stap_uiterlijk_op,
    'laatsteDagBezwaar', app.laatste_dag_bezwaar((p_in ->> 'besluitVan')::date),
    'afstemmingsorganisatie', app.organisatie_naam(s.organisatie_id),
    'verzegeld', p_in ->> 'verzegeld'), NULL, 201, '/v1/verzoeken-tot-afstemming/' || s.id)::app.antwoord;
END $$;

-- On the web, at once.
CREATE FUNCTION api.verzoek_maak(p_pad jsonb, p_versie int, p_in jsonb)
RETURNS app.antwoord LANGUAGE plpgsql AS $$
DECLARE
  v_id uuid := (p_in ->> 'nieuwId')::uuid;
BEGIN
  PERFORM app.verzoek_toets(p_in), app.ruim_openbaar_op();
  PERFORM app.verzoek_nieuw(v_id, 'ingediend', p_in);
  RETURN app.verzoek_ontvangst(app.verzoek_vul(v_id, p_in), p_in);
END $$;

-- On the web, to go on later.
CREATE FUNCTION api.verzoek_concept_maak(p_pad jsonb, p_versie int, p_in jsonb)
RETURNS app.antwoord LANGUAGE plpgsql AS $$
DECLARE
  v_id uuid := (p_in ->> 'nieuwId')::uuid;
BEGIN
  PERFORM app.ruim_openbaar_op(), app.verzoek_nieuw(v_id, 'concept', p_in);
  RETURN (SELECT (json_build_object('bewaardTot', app.concept_tot(s), 'afstemmingsorganisatie', app.organisatie_naam(s.organisatie_id),
                                    'verzegeld', p_in ->> 'verzegeld'), NULL, 201, NULL)::app.antwoord
            FROM app.stuk s WHERE (s.organisatie_id, s.id) = (app.organisatie(), v_id));
END $$;

-- Saved again by the inwoner: what was typed before makes place.
CREATE FUNCTION api.volgconcept_bewaar(p_pad jsonb, p_versie int, p_in jsonb)
RETURNS app.antwoord LANGUAGE plpgsql AS $$
DECLARE
  s app.stuk := app.raak_aan(app.volgt(), p_versie);
BEGIN
  IF s.status NOT IN ('concept', 'inwoner_uitgenodigd') THEN
    PERFORM app.weiger('WF409', 'Uw verzoek is al verstuurd. Schrijf uw begeleider als er iets anders is.');
  END IF;
  UPDATE app.verzoek SET concept = p_in ->> 'concept' WHERE organisatie_id = s.organisatie_id AND id = s.id;
  RETURN (json_build_object('bewaardTot', app.concept_tot(s)), s.versie, 200, NULL)::app.antwoord;
END $$;

-- Hands in what was kept, or what an invited inwoner tells; checked as strictly as the direct form.
CREATE FUNCTION api.volgverzoek_dien_in(p_pad jsonb, p_versie int, p_in jsonb)
RETURNS app.antwoord LANGUAGE plpgsql AS $$
BEGIN
  PERFORM app.verzoek_toets(p_in);
  IF app.afstemming_voor((p_in ->> 'gemeenteId')::uuid) IS DISTINCT FROM app.organisatie() THEN
    PERFORM app.weiger('WF409', 'Voor deze gemeente zijn er andere begeleiders. Doe daarvoor een nieuw verzoek.');
  END IF;
  PERFORM app.zet_stap(app.volgt(), p_versie, 'dien_in', '{}', '{burger}');
  PERFORM app.verzoek_vul(app.volgt(), p_in);
  RETURN app.volg_antwoord();
END $$;

-- Written down by a begeleider, for somebody who calls, comes by or writes.
CREATE FUNCTION api.verzoek_opneem(p_pad jsonb, p_versie int, p_in jsonb)
RETURNS app.antwoord LANGUAGE plpgsql AS $$
DECLARE
  v_id uuid := (p_in ->> 'nieuwId')::uuid;
  v_in jsonb := p_in || (p_in -> 'verzoek');
  v_uit app.antwoord;
BEGIN
  IF app.afstemming_voor((v_in ->> 'gemeenteId')::uuid) IS DISTINCT FROM app.organisatie() THEN
    PERFORM app.weiger('WF404', 'Deze gemeente hoort niet bij jullie.');
  END IF;
  PERFORM app.verzoek_toets(v_in, '/verzoek');
  IF (v_in ->> 'magGemeenteWeten')::boolean AND v_in ->> 'kanaal' <> 'brief' AND v_in ->> 'voorgelezen' IS NULL THEN
    PERFORM app.weiger('WF400', 'De gegevens kloppen niet.', ARRAY[ROW('/voorgelezen', 'verplicht', 'Schrijf op wat je voorlas voordat de inwoner ja zei.')::app.fout]);
  END IF;
  PERFORM app.verzoek_nieuw(v_id, 'ingediend', v_in);
  v_uit := app.verzoek_ontvangst(app.verzoek_vul(v_id, v_in), v_in);
  v_uit.body := v_uit.body::jsonb || jsonb_build_object('id', v_id);
  RETURN v_uit;
END $$;

-- "Uw begeleider schreef dit op. Klopt het?"
CREATE FUNCTION api.volgopname_antwoord(p_pad jsonb, p_versie int, p_in jsonb)
RETURNS app.antwoord LANGUAGE plpgsql AS $$
DECLARE
  s app.stuk := app.pak_stuk(app.volgt(), NULL, 'verzoek');
BEGIN
  IF NOT EXISTS (SELECT FROM app.verzoek v JOIN app.status st ON (st.soort, st.status) = (s.soort, s.status) AND st.fase <> 'afgerond'
                  WHERE (v.organisatie_id, v.id) = (s.organisatie_id, s.id) AND v.kanaal <> 'web') THEN
    PERFORM app.weiger('WF409', 'Hier valt niets te bevestigen.');
  END IF;
  INSERT INTO app.opname_antwoord (organisatie_id, id, verzoek_id, klopt, anders)
  VALUES (s.organisatie_id, (p_in ->> 'nieuwId')::uuid, s.id, (p_in ->> 'klopt')::boolean, p_in ->> 'anders');
  PERFORM app.post_begeleider(s.id, CASE WHEN (p_in ->> 'klopt')::boolean THEN 'verzoek.opname_klopt' ELSE 'verzoek.opname_anders' END);
  RETURN (NULL, NULL, 204, NULL)::app.antwoord;
END $$;
