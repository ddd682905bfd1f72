-- SPDX-License-Identifier: EUPL-1.2
-- What goes out of a verzoek on paper: the confirmation of what was agreed, the ways on when it did not come to
-- that, and what the inwoner takes along to a klacht or bezwaar. Made from one source for screen and PDF.

-- A part of a letter that somebody wrote and that is still sealed; NULL when nothing was written.
CREATE OR REPLACE FUNCTION app.brief_zegel(p_kop text, p_zegel json) RETURNS json
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN CASE WHEN p_zegel IS NOT NULL THEN
  json_build_object('kop', p_kop, 'tekst', p_zegel, 'geschreven', true, 'feiten', '[]'::json, 'punten', '[]'::json) END;

-- A part that we wrote.
CREATE OR REPLACE FUNCTION app.brief_zin(p_kop text, p_tekst text, p_feiten json DEFAULT '[]') RETURNS json
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN json_build_object('kop', p_kop, 'tekst', p_tekst, 'geschreven', false, 'feiten', p_feiten, 'punten', '[]'::json);

CREATE OR REPLACE FUNCTION app.kant_in_woorden(p_kant text, p_gemeente text) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN CASE p_kant WHEN 'inwoner' THEN 'de inwoner' WHEN 'begeleider' THEN 'de begeleider' ELSE p_gemeente END;

-- The afspraken of a round that both agreed to: who does what, and when.
CREATE OR REPLACE FUNCTION app.brief_afspraken(r app.afspraakronde, p_gemeente text) RETURNS json[]
LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN ARRAY (SELECT app.brief_zegel(format('Afspraak %s: %s doet dit%s', row_number() OVER (ORDER BY a.lijn), app.kant_in_woorden(a.wie, p_gemeente),
                         coalesce(', uiterlijk ' || app.datum_in_woorden(a.wanneer), '')), app.zegel(a.tekst, 'afspraak', a.id, 'tekst'))
    FROM app.afspraak a WHERE (a.organisatie_id, a.verzoek_id) = (r.organisatie_id, r.verzoek_id)
     AND r.nummer BETWEEN a.vanaf_ronde AND coalesce(a.tot_ronde, r.nummer) ORDER BY a.lijn);
END $$;

CREATE OR REPLACE FUNCTION app.brief_bevestigingen(r app.afspraakronde, p_gemeente text) RETURNS json[]
LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN ARRAY (SELECT app.brief_zegel(format('%s zegt hierover, op %s', initcap(left(k.wie, 1)) || substr(k.wie, 2), app.datum_in_woorden(app.dag(b.op))),
                         app.zegel(b.tekst, 'bevestiging', b.id, 'tekst'))
    FROM app.bevestiging b CROSS JOIN LATERAL app.kant_in_woorden(b.van, p_gemeente) k (wie)
   WHERE (b.organisatie_id, b.ronde_id) = (r.organisatie_id, r.id) ORDER BY b.van);
END $$;

-- The last round in which both said yes.
CREATE OR REPLACE FUNCTION app.ronde_eens(p_verzoek uuid) RETURNS app.afspraakronde
LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN (SELECT r FROM app.afspraakronde r WHERE (r.organisatie_id, r.verzoek_id, r.uitkomst) = (app.organisatie(), p_verzoek, 'eens')
    ORDER BY r.nummer DESC LIMIT 1);
END $$;

-- What every letter of a verzoek has. p_delen: its parts, in order.
CREATE OR REPLACE FUNCTION app.verzoek_brief(v app.verzoek, p_soort text, p_titel text, p_kern text, p_delen json[], p_dag date) RETURNS json
LANGUAGE plpgsql STABLE AS $$
DECLARE
  v_kenmerk text := (SELECT s.kenmerk FROM app.stuk s WHERE (s.organisatie_id, s.id) = (v.organisatie_id, v.id));
BEGIN
  RETURN json_build_object('id', v.id, 'soort', p_soort, 'organisatie', app.organisatie_naam(),
    'kenmerkregel', format('Verzoek tot afstemming · kenmerk %s · %s', v_kenmerk, app.datum_in_woorden(p_dag)),
    'bestandsnaam', p_soort || '-' || v_kenmerk, 'titel', p_titel, 'aanhef', NULL, 'kern', p_kern,
    'delen', app.brief_delen(VARIADIC p_delen), 'ondertekening', NULL, 'voet', app.organisatie_naam() || ' is niet de gemeente · ' || v_kenmerk);
END $$;

-- Nothing is closed off: the sentence about rights that stands under each agreement (Awb 9:5).
CREATE OR REPLACE FUNCTION app.brief_rechten() RETURNS json
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN app.brief_zin('Deze afspraken sluiten niets af', 'Een klacht, bezwaar en beroep blijven mogelijk. De termijnen daarvan lopen door.' || E'\n'
  || 'Loopt er een klacht? De gemeente hoeft die pas niet meer te behandelen als de inwoner zelf tevreden is. '
  || 'Dat staat in artikel 9:5 van de Algemene wet bestuursrecht. Of dat zo is, zegt alleen de inwoner.');

CREATE OR REPLACE FUNCTION app.bevestigingsbrief(p_id uuid) RETURNS app.antwoord
LANGUAGE plpgsql STABLE AS $$
DECLARE
  v app.verzoek := app.leesbaar_verzoek(p_id);
  r app.afspraakronde := app.ronde_eens(p_id);
  v_gemeente text := app.organisatie_naam(v.gemeente_id);
  v_begeleider text := (SELECT g.naam FROM app.gebruiker g WHERE (g.organisatie_id, g.id) = (v.organisatie_id, v.begeleider_id));
BEGIN
  IF r.id IS NULL THEN PERFORM app.weiger('WF409', 'Er is nog geen bevestiging. Die komt als allebei ja zeggen.'); END IF;
  RETURN ((app.verzoek_brief(v, 'bevestiging', 'Wat is afgesproken',
      format('Op %s zeiden de inwoner en %s allebei ja tegen deze afspraken.', app.datum_in_woorden(app.dag(r.geeindigd_op)), v_gemeente),
      app.brief_afspraken(r, v_gemeente) || app.brief_bevestigingen(r, v_gemeente) || app.brief_rechten()
        || app.brief_zin('Hoe het verder gaat', 'Over een paar weken vragen wij de inwoner of gedaan is wat is afgesproken. Is dat niet zo? Dan gaan wij weer met elkaar in gesprek.'),
      app.dag(r.geeindigd_op))::jsonb || jsonb_build_object('kluis', app.kluis(v),
        'ondertekening', json_build_object('groet', 'Met vriendelijke groet,', 'naam', v_begeleider, 'functie', 'begeleider, ' || app.organisatie_naam())))::json,
    NULL, 200, NULL)::app.antwoord;
END $$;
CREATE FUNCTION api.verzoek_bevestiging(p_pad jsonb, p_versie int, p_in jsonb) RETURNS app.antwoord LANGUAGE sql AS $$
  SELECT app.bevestigingsbrief((p_pad ->> 'id')::uuid);
$$;
CREATE FUNCTION api.volgverzoek_bevestiging(p_pad jsonb, p_versie int, p_in jsonb) RETURNS app.antwoord LANGUAGE sql AS $$
  SELECT app.bevestigingsbrief(app.volgt());
$$;
CREATE FUNCTION api.partijverzoek_bevestiging(p_pad jsonb, p_versie int, p_in jsonb) RETURNS app.antwoord LANGUAGE sql AS $$
  SELECT app.bevestigingsbrief(app.volgt());
$$;
