-- SPDX-License-Identifier: EUPL-1.2
-- What runs beside a verzoek: a mandate, a klacht, the last day for bezwaar or beroep. And all of the beginning
-- in one answer, for who follows and for who begeleidt.

-- A helper asks with the permission of the person. Who represents, by law or with a mandate, shows that once.
CREATE OR REPLACE FUNCTION app.machtiging_nodig(p_hoedanigheid text) RETURNS boolean
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN coalesce(p_hoedanigheid <> 'helper', false);

-- Guard of nodig_uit: nobody of the gemeente hears of it before it is sure that somebody may speak for another.
CREATE OR REPLACE FUNCTION app.machtiging_gezien(p_stuk app.stuk, p_in jsonb) RETURNS SETOF app.fout
LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN QUERY SELECT '/machtiging'::text, 'machtiging'::text, 'Leg eerst vast dat je de machtiging hebt gezien.'::text
    FROM app.verzoek v WHERE (v.organisatie_id, v.id) = (p_stuk.organisatie_id, p_stuk.id)
     AND app.machtiging_nodig(v.hoedanigheid) AND v.machtiging_gezien_op IS NULL;
END $$;

-- May this be written down about this verzoek? Refuses with the reason.
CREATE OR REPLACE FUNCTION app.vastleggen_past(v app.verzoek, p_wat text, p_op date) RETURNS void
LANGUAGE plpgsql STABLE AS $$
BEGIN
  IF p_op > app.vandaag() THEN
    PERFORM app.weiger('WF400', 'De gegevens kloppen niet.', ARRAY[ROW('/op', 'toekomst', 'Deze datum is nog niet geweest.')::app.fout]);
  ELSIF p_wat = 'machtiging_gezien' AND NOT app.machtiging_nodig(v.hoedanigheid) THEN
    PERFORM app.weiger('WF409', 'Bij dit verzoek is geen machtiging nodig.');
  ELSIF p_wat = 'klacht_doorgegeven' AND v.klacht IS DISTINCT FROM 'ja' THEN
    PERFORM app.weiger('WF409', 'De inwoner vroeg niet om een klacht.');
  ELSIF p_wat = 'brief_gedateerd' AND coalesce(v.lopende_procedure, 'geen') NOT IN ('bezwaar', 'beroep', 'weet_niet') THEN
    PERFORM app.weiger('WF409', 'Er loopt geen bezwaar of beroep.');
  END IF;
END $$;

CREATE FUNCTION api.verzoek_leg_vast(p_pad jsonb, p_versie int, p_in jsonb)
RETURNS app.antwoord LANGUAGE plpgsql AS $$
DECLARE
  v     app.verzoek;
  v_wat text := p_in ->> 'wat';
  v_op  date := (p_in ->> 'op')::date;
BEGIN
  SELECT * INTO v FROM app.verzoek x WHERE (x.organisatie_id, x.id) = (app.organisatie(), (p_pad ->> 'id')::uuid) FOR UPDATE;
  IF NOT FOUND THEN
    PERFORM app.weiger('WF404', 'Dit verzoek is er niet, of je mag het niet zien.');
  END IF;
  PERFORM app.vastleggen_past(v, v_wat, v_op);
  UPDATE app.verzoek x SET
         machtiging_gezien_op   = CASE v_wat WHEN 'machtiging_gezien' THEN v_op ELSE x.machtiging_gezien_op END,
         machtiging_gezien_door = CASE v_wat WHEN 'machtiging_gezien' THEN app.actor() ELSE x.machtiging_gezien_door END,
         klacht_doorgegeven_op  = CASE v_wat WHEN 'klacht_doorgegeven' THEN v_op ELSE x.klacht_doorgegeven_op END
   WHERE (x.organisatie_id, x.id) = (v.organisatie_id, v.id);
  IF v_wat = 'brief_gedateerd' THEN PERFORM app.zet_procedure(v, v.lopende_procedure, v_op); END IF;
  RETURN (NULL, NULL, 204, NULL)::app.antwoord;
END $$;

-- The verzoek that is followed, taken to say something about it: handed in, and not at its end.
CREATE OR REPLACE FUNCTION app.pak_ingediend() RETURNS app.stuk
LANGUAGE plpgsql AS $$
DECLARE
  s app.stuk := app.pak_gevolgd();
BEGIN
  IF (SELECT fase = 'afgerond' OR st.status IN ('concept', 'inwoner_uitgenodigd') FROM app.status st WHERE (st.soort, st.status) = (s.soort, s.status)) THEN
    PERFORM app.weiger('WF409', 'Dat kan nu niet bij dit verzoek.');
  END IF;
  RETURN s;
END $$;

-- From now on this runs beside it, with this date on the letter. What it said before stays; the last day follows, and with
-- it its warnings.
CREATE OR REPLACE FUNCTION app.zet_procedure(v app.verzoek, p_soort text, p_besluit_van date) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
  IF (v.lopende_procedure, v.besluit_van) IS NOT DISTINCT FROM (p_soort, p_besluit_van) THEN RETURN; END IF;
  INSERT INTO app.procedure_versie (organisatie_id, verzoek_id, lopende_procedure, besluit_van)
  VALUES (v.organisatie_id, v.id, v.lopende_procedure, v.besluit_van);
  UPDATE app.verzoek x SET lopende_procedure = p_soort, besluit_van = p_besluit_van WHERE (x.organisatie_id, x.id) = (v.organisatie_id, v.id);
  PERFORM app.meld_gebeurtenis(v.id, 'systeem', 'partijen', 'procedure.gewijzigd');
END $$;

-- The inwoner says it: there is a bezwaar or beroep after all, or another date stands on the letter.
CREATE FUNCTION api.volgprocedure_zet(p_pad jsonb, p_versie int, p_in jsonb)
RETURNS app.antwoord LANGUAGE plpgsql AS $$
DECLARE
  v app.verzoek;
BEGIN
  PERFORM app.verzoek_toets(p_in);
  PERFORM app.pak_ingediend();
  SELECT x.* INTO v FROM app.verzoek x WHERE (x.organisatie_id, x.id) = (app.organisatie(), app.volgt());
  PERFORM app.zet_procedure(v, p_in ->> 'lopendeProcedure', CASE WHEN p_in ->> 'lopendeProcedure' NOT IN ('geen', 'klacht') THEN (p_in ->> 'besluitVan')::date END);
  PERFORM app.post_begeleider(v.id, 'verzoek.procedure_gewijzigd');
  RETURN (NULL, NULL, 204, NULL)::app.antwoord;
END $$;

-- A klacht of which nobody wrote down that the gemeente has it: as the index verzoek_klacht_wacht says it. NULL: no klacht was asked about.
CREATE OR REPLACE FUNCTION app.klacht_wacht(v app.verzoek) RETURNS boolean
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN (v).klacht = 'ja' AND (v).klacht_doorgegeven_op IS NULL;

-- Does this count as a klacht too? The inwoner may say so later; and after the end, that one that still waits is not wanted any more.
CREATE FUNCTION api.volgklacht_zet(p_pad jsonb, p_versie int, p_in jsonb)
RETURNS app.antwoord LANGUAGE plpgsql AS $$
DECLARE
  s app.stuk := app.pak_gevolgd();
  v app.verzoek;
BEGIN
  SELECT * INTO v FROM app.verzoek x WHERE (x.organisatie_id, x.id) = (s.organisatie_id, s.id);
  IF v.klacht_doorgegeven_op IS NOT NULL THEN
    PERFORM app.weiger('WF409', 'De gemeente heeft uw klacht al. Vraag uw begeleider wat er nog kan.');
  ELSIF (p_in ->> 'klacht' = 'nee' AND app.klacht_wacht(v)) IS NOT TRUE THEN
    PERFORM app.pak_ingediend();
  END IF;
  UPDATE app.verzoek SET klacht = p_in ->> 'klacht', klacht_op = app.nu() WHERE organisatie_id = s.organisatie_id AND id = s.id;
  PERFORM app.post_begeleider(s.id, 'verzoek.klacht_gewijzigd');
  RETURN (NULL, NULL, 204, NULL)::app.antwoord;
END $$;

-- Awb 9:11: an answer within six weeks after the gemeente received the klacht, within ten when a committee
-- advises (afdeling 9.1.3), and four weeks more at most when it says so in writing. As long as it was not passed
-- on: as if the gemeente got it today.
CREATE OR REPLACE FUNCTION app.klacht_json(v app.verzoek) RETURNS json
LANGUAGE plpgsql STABLE AS $$
DECLARE
  v_van date := CASE WHEN v.klacht = 'ja' THEN coalesce(v.klacht_doorgegeven_op, app.vandaag()) END;
BEGIN
  RETURN CASE WHEN v.klacht IS NOT NULL THEN json_build_object(
    'antwoord', v.klacht, 'op', app.utc(v.klacht_op), 'doorgegevenOp', v.klacht_doorgegeven_op, 'vanaf', v_van,
    'uiterlijkOp', app.dag_van_de_wet(v_van + 42), 'verdaagdTot', app.dag_van_de_wet(v_van + 42 + 28),
    'metCommissieOp', app.dag_van_de_wet(v_van + 70), 'metCommissieTot', app.dag_van_de_wet(v_van + 70 + 28)) END;
END $$;

-- What the inwoner said of what a begeleider wrote down; null when nobody did.
CREATE OR REPLACE FUNCTION app.opname_json(v app.verzoek) RETURNS json
LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN CASE WHEN v.kanaal <> 'web' THEN coalesce((
    SELECT json_build_object('stand', CASE WHEN a.klopt THEN 'klopt' ELSE 'anders' END, 'anders', app.zegel(a.anders, 'opname_antwoord', a.id, 'anders'), 'op', app.utc(a.op))
      FROM app.opname_antwoord a WHERE (a.organisatie_id, a.verzoek_id) = (v.organisatie_id, v.id) ORDER BY a.id DESC LIMIT 1),
    json_build_object('stand', 'gevraagd', 'anders', NULL, 'op', NULL)) END;
END $$;

-- What was said before about bezwaar or beroep, newest first.
CREATE OR REPLACE FUNCTION app.procedure_eerder(p_verzoek uuid) RETURNS json
LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN (SELECT coalesce(json_agg(json_build_object('lopendeProcedure', e.lopende_procedure, 'besluitVan', e.besluit_van, 'tot', app.utc(e.tot),
      'door', app.verzoek_door(e.organisatie_id, e.door)) ORDER BY e.id DESC), '[]')
    FROM app.procedure_versie e WHERE (e.organisatie_id, e.verzoek_id) = (app.organisatie(), p_verzoek));
END $$;

-- Bezwaar or beroep, and its last day. Null when nothing of that runs.
CREATE OR REPLACE FUNCTION app.procedure_json(v app.verzoek) RETURNS json
LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN CASE WHEN v.lopende_procedure IN ('bezwaar', 'beroep', 'weet_niet') THEN json_build_object(
    'soort', v.lopende_procedure, 'besluitVan', v.besluit_van, 'laatsteDag', app.laatste_dag_bezwaar(v.besluit_van),
    'gewaarschuwdOp', (SELECT app.utc(max(w.op)) FROM app.bezwaar_waarschuwing w WHERE (w.organisatie_id, w.verzoek_id) = (v.organisatie_id, v.id))) END;
END $$;

-- The beginning of a verzoek for both sides. The concept is for who writes it, codes are for who begeleidt.
CREATE OR REPLACE FUNCTION app.verzoek_begin_antwoord(p_id uuid) RETURNS app.antwoord
LANGUAGE plpgsql STABLE AS $$
DECLARE
  s app.stuk;
  v app.verzoek;
  v_zelf boolean := app.volgt() IS NOT NULL;
  v_schrijft boolean;
BEGIN
  SELECT * INTO v FROM app.verzoek x WHERE (x.organisatie_id, x.id) = (app.organisatie(), p_id);
  SELECT * INTO s FROM app.stuk x WHERE (x.organisatie_id, x.id) = (v.organisatie_id, v.id);
  IF s.id IS NULL THEN PERFORM app.weiger('WF404', 'Dit verzoek is er niet, of u mag het niet zien.'); END IF;
  v_schrijft := v_zelf AND s.status IN ('concept', 'inwoner_uitgenodigd');
  RETURN (json_build_object(
    'initiatief', v.initiatief, 'kanaal', v.kanaal, 'gevraagdDoor', v.vrager_naam, 'gemeenteId', v.gemeente_id,
    'hoedanigheid', v.hoedanigheid, 'machtigingNodig', app.machtiging_nodig(v.hoedanigheid), 'machtigingGezienOp', v.machtiging_gezien_op,
    'machtigingGezienDoor', (SELECT g.naam FROM app.gebruiker g WHERE (g.organisatie_id, g.id) = (v.organisatie_id, v.machtiging_gezien_door)),
    'klacht', app.klacht_json(v), 'lopendeProcedure', v.lopende_procedure, 'procedure', app.procedure_json(v),
    'procedureEerder', app.procedure_eerder(v.id), 'opname', app.opname_json(v),
    'concept', CASE WHEN v_schrijft THEN app.zegel_van(v, v.concept, 'concept', true) END,
    'contact', CASE WHEN v_schrijft THEN app.zegel_van(v, v.contact, 'contact', true) END,
    'bewaardTot', CASE WHEN v_schrijft AND v.concept IS NOT NULL THEN app.concept_tot(s) END,
    'magCodeGeven', NOT v_zelf AND app.mag_code_geven(v, s.status), 'kluis', app.kluis(v)), s.versie, 200, NULL)::app.antwoord;
END $$;

CREATE FUNCTION api.volgbegin_lees(p_pad jsonb, p_versie int, p_in jsonb)
RETURNS app.antwoord LANGUAGE sql AS $$ SELECT app.verzoek_begin_antwoord(app.volgt()); $$;
CREATE FUNCTION api.verzoek_begin_lees(p_pad jsonb, p_versie int, p_in jsonb)
RETURNS app.antwoord LANGUAGE sql AS $$ SELECT app.verzoek_begin_antwoord((p_pad ->> 'id')::uuid); $$;

-- As begeleider: a klacht that still has to be passed on, also when the verzoek ended since. Of who guides no more it is everybody's.
CREATE OR REPLACE FUNCTION app.taken_klacht() RETURNS SETOF app.taak
LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN QUERY
  SELECT true, 'verzoek', v.id, s.kenmerk, coalesce(s.kenmerk, '-'), 'geef_klacht_door', app.werkdagen(v.organisatie_id, app.dag(v.klacht_op), 2), NULL::date
    FROM app.verzoek v
    JOIN app.stuk s ON (s.organisatie_id, s.id) = (v.organisatie_id, v.id)
    JOIN app.status st ON (st.soort, st.status) = (s.soort, s.status)
   WHERE v.organisatie_id = app.organisatie() AND app.heeft_rol('begeleider') AND app.klacht_wacht(v)
     AND (v.begeleider_id = app.actor() OR st.fase = 'afgerond' AND NOT app.is_begeleider(v.begeleider_id));
END $$;

-- Which warning is due when this is the last day: 14, 7 or 3 days before it, the nearest only.
CREATE OR REPLACE FUNCTION app.waarschuwing_nu(p_dag date) RETURNS int
LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN (SELECT min(k) FROM unnest('{14,7,3}'::int[]) k WHERE p_dag >= app.vandaag() AND p_dag - app.vandaag() <= k);
END $$;

-- A last day for bezwaar or beroep comes near, of a verzoek that still goes on.
CREATE OR REPLACE FUNCTION app.bezwaar_waarschuwen() RETURNS int
LANGUAGE plpgsql AS $$
BEGIN
  RETURN app.probeer_elk('waarschuw_bezwaar', ARRAY (SELECT v.id FROM app.verzoek v
    JOIN app.stuk s ON (s.organisatie_id, s.id) = (v.organisatie_id, v.id)
    JOIN app.status st ON (st.soort, st.status) = (s.soort, s.status) AND st.fase <> 'afgerond'
   WHERE v.organisatie_id = app.organisatie() AND v.lopende_procedure IN ('bezwaar', 'beroep', 'weet_niet')
     AND app.waarschuwing_nu(app.laatste_dag_bezwaar(v.besluit_van)) IS NOT NULL
     AND NOT EXISTS (SELECT FROM app.bezwaar_waarschuwing w WHERE (w.organisatie_id, w.verzoek_id) = (v.organisatie_id, v.id)
           AND (w.laatste_dag, w.dagen) = (app.laatste_dag_bezwaar(v.besluit_van), app.waarschuwing_nu(app.laatste_dag_bezwaar(v.besluit_van))))));
END $$;

CREATE OR REPLACE FUNCTION app.waarschuw_bezwaar(p_verzoek uuid) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO app.bezwaar_waarschuwing (organisatie_id, verzoek_id, laatste_dag, dagen)
  SELECT v.organisatie_id, v.id, d.dag, app.waarschuwing_nu(d.dag)
    FROM app.verzoek v CROSS JOIN LATERAL (SELECT app.laatste_dag_bezwaar(v.besluit_van)) d (dag)
   WHERE (v.organisatie_id, v.id) = (app.organisatie(), p_verzoek);
  -- A day that came nearer takes the place of the warning before it.
  PERFORM app.post_is_gelezen(p_verzoek, NULL, 'verzoek.bezwaar_nadert'), app.post_begeleider(p_verzoek, 'verzoek.bezwaar_nadert');
END $$;
