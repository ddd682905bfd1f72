-- SPDX-License-Identifier: EUPL-1.2
-- When it did not come to an agreement: the ways on, with their dates, and what the inwoner takes along. Only the
-- inwoner gets these; nothing here is promised, and nothing is sent.

-- The dates of one way on, as far as we know them, as pairs of a name and a value.
CREATE OR REPLACE FUNCTION app.route_feiten(t text, p_soort text, v app.verzoek, s app.stuk) RETURNS text[]
LANGUAGE plpgsql STABLE AS $$
DECLARE
  v_laatste date := app.laatste_dag_bezwaar(v.besluit_van);
BEGIN
  RETURN CASE p_soort
    WHEN 'klacht' THEN ARRAY[app.zeg(t, 'Bij'), app.organisatie_naam(v.gemeente_id), app.zeg(t, 'Wanneer'), app.zeg(t, 'Binnen een jaar na wat er gebeurde')]
    WHEN 'bezwaar' THEN ARRAY[app.zeg(t, 'Laatste dag'), CASE WHEN v_laatste IS NULL THEN app.zeg(t, 'Zes weken na de datum op de brief')
      WHEN v_laatste >= app.vandaag() THEN app.datum_in(t, v_laatste)
      ELSE app.zeg(t, 'Was %s. Vraag hulp: soms kan het nog.', app.datum_in(t, v_laatste)) END]
    WHEN 'beroep' THEN ARRAY[app.zeg(t, 'Laatste dag'), app.zeg(t, 'Zes weken na het besluit op uw bezwaar')]
    WHEN 'ombudsman' THEN ARRAY[app.zeg(t, 'Wanneer'), app.zeg(t, 'Binnen een jaar na het antwoord van de gemeente op uw klacht')]
    WHEN 'hulp' THEN ARRAY[app.zeg(t, 'Wanneer'), app.zeg(t, 'Altijd. Liefst voordat een laatste dag voorbij is.')]
    WHEN 'opnieuw' THEN CASE WHEN s.status = 'niet_tot_afstemming'
      THEN ARRAY[app.zeg(t, 'Dit verzoek openen'), app.zeg(t, 'Tot en met %s', app.datum_in(t, (app.dag(s.gewijzigd_op) + interval '1 year')::date))]
      ELSE ARRAY[app.zeg(t, 'Wanneer'), app.zeg(t, 'Altijd, met een nieuw verzoek')] END END;
END $$;

-- The ways on in their order, in the words of this organisatie where it wrote its own: those stay as they are.
CREATE OR REPLACE FUNCTION app.routes(t text, v app.verzoek, s app.stuk) RETURNS json[]
LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN ARRAY (SELECT app.brief_zin(app.vertaald(t, r.titel), app.vertaald(t, r.tekst), app.brief_feiten(VARIADIC app.route_feiten(t, r.soort, v, s)) -> 'feiten')
    FROM app.vervolgroutes() r WHERE r.getoond);
END $$;

-- The ways on of the verzoek that is followed, once it ended.
CREATE VIEW api.volgroutes WITH (security_invoker = true) AS
  SELECT b.* FROM app.verzoek v
    JOIN app.stuk s ON (s.organisatie_id, s.id) = (v.organisatie_id, v.id)
     AND s.status IN ('niet_tot_afstemming', 'ingetrokken', 'doorgeleid', 'niet_passend', 'afgesloten')
    CROSS JOIN LATERAL json_to_record(app.verzoek_brief(app.taal(), v, 'routes', app.zeg(app.taal(), 'Wat u nog kunt doen'),
        CASE WHEN s.status = 'afgesloten' THEN app.zeg(app.taal(), 'U kunt verder op deze manieren. U kiest zelf, en u hoeft niets.')
             ELSE app.zeg(app.taal(), 'Het kwam hier niet tot een afspraak. U kunt verder op deze manieren. U kiest zelf, en u hoeft niets.') END,
        app.routes(app.taal(), v, s), app.vandaag()))
      AS b (id uuid, taal text, soort text, organisatie text, kenmerkregel text, bestandsnaam text, titel text, aanhef text, kern text, delen json, ondertekening json, voet text)
   WHERE v.organisatie_id = app.organisatie() AND v.id = app.volgt() AND app.partij() IS NULL;

-- The inwoner puts together papers. That it was made stands in the timeline of the inwoner alone.
CREATE FUNCTION api.volgverzoek_pakket_maak(p_pad jsonb, p_versie int, p_in jsonb)
RETURNS app.antwoord LANGUAGE plpgsql AS $$
DECLARE
  v app.verzoek := app.leesbaar_verzoek(app.volgt());
BEGIN
  INSERT INTO app.pakket (organisatie_id, verzoek_id, doel, onderdelen)
  VALUES (v.organisatie_id, v.id, p_in ->> 'doel', ARRAY (SELECT jsonb_array_elements_text(p_in -> 'onderdelen')));
  RETURN (NULL, NULL, 204, NULL)::app.antwoord;
END $$;

-- What the inwoner wrote to the begeleider or at the table, each with its day.
CREATE OR REPLACE FUNCTION app.pakket_berichten(t text, p_verzoek uuid) RETURNS json[]
LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN ARRAY (SELECT app.brief_zegel(app.zeg(t, 'Wat ik schreef op %s', app.datum_in(t, app.dag(b.op))), app.zegel(b.tekst, 'bericht', b.id, 'tekst'))
    FROM app.bericht b WHERE (b.organisatie_id, b.verzoek_id, b.van) = (app.organisatie(), p_verzoek, 'inwoner') ORDER BY b.op, b.id);
END $$;

-- The papers that were put together last. The gemeente reads them too, so its words stand beside those of another language.
CREATE FUNCTION api.volgverzoek_pakket(p_pad jsonb, p_versie int, p_in jsonb)
RETURNS app.antwoord LANGUAGE plpgsql STABLE AS $$
DECLARE
  t text := app.taal();
  v app.verzoek := app.leesbaar_verzoek(app.volgt());
  p app.pakket;
  v_delen json[] := ARRAY[]::json[];
BEGIN
  SELECT x.* INTO p FROM app.pakket x WHERE (x.organisatie_id, x.verzoek_id) = (v.organisatie_id, v.id) ORDER BY x.op DESC, x.id DESC LIMIT 1;
  IF NOT FOUND THEN PERFORM app.weiger('WF404', 'U koos nog niet wat u wilt meenemen.'); END IF;
  IF 'verhaal' = ANY (p.onderdelen) THEN v_delen := v_delen || app.brief_zegel(app.zeg(t, 'Wat er gebeurde'), app.zegel_van(v, v.wat_gebeurde, 'wat_gebeurde')); END IF;
  IF 'wens' = ANY (p.onderdelen) THEN v_delen := v_delen || app.brief_zegel(app.zeg(t, 'Wat mij zou helpen'), app.zegel_van(v, v.wens, 'wens')); END IF;
  IF 'afspraken' = ANY (p.onderdelen) THEN v_delen := v_delen || app.brief_afspraken(t, app.ronde_eens(v.id), app.organisatie_naam(v.gemeente_id)); END IF;
  IF 'berichten' = ANY (p.onderdelen) THEN v_delen := v_delen || app.pakket_berichten(t, v.id); END IF;
  RETURN ((app.verzoek_brief(t, v, 'pakket', CASE p.doel WHEN 'klacht' THEN app.zeg(t, 'Bij mijn klacht') ELSE app.zeg(t, 'Bij mijn bezwaar') END,
      app.zeg(t, 'Dit schreef ik bij mijn verzoek tot afstemming over %s. Ik koos zelf wat hierin staat.', app.organisatie_naam(v.gemeente_id)),
      v_delen, app.dag(p.op))::jsonb || jsonb_build_object('kluis', app.kluis(v)))::json, NULL, 200, NULL)::app.antwoord;
END $$;
