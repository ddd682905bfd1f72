-- SPDX-License-Identifier: EUPL-1.2
-- What goes out of a verzoek on paper: the confirmation of what was agreed, the ways on when it did not come to
-- that, and what the inwoner takes along to a klacht or bezwaar. Made from one source for screen and PDF, in the
-- language of whoever asks; what people wrote stays as it was written.

-- A part of a letter that somebody wrote and that is still sealed; NULL when nothing was written.
CREATE OR REPLACE FUNCTION app.brief_zegel(p_kop text, p_zegel json) RETURNS json
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN CASE WHEN p_zegel IS NOT NULL THEN
  json_build_object('kop', p_kop, 'tekst', p_zegel, 'geschreven', true, 'feiten', '[]'::json, 'punten', '[]'::json) END;

-- A part that we wrote.
CREATE OR REPLACE FUNCTION app.brief_zin(p_kop text, p_tekst text, p_feiten json DEFAULT '[]') RETURNS json
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN json_build_object('kop', p_kop, 'tekst', p_tekst, 'geschreven', false, 'feiten', p_feiten, 'punten', '[]'::json);

CREATE OR REPLACE FUNCTION app.kant_in_woorden(p_taal text, p_kant text, p_gemeente text) RETURNS text
LANGUAGE sql STABLE PARALLEL SAFE
RETURN CASE p_kant WHEN 'inwoner' THEN app.zeg(p_taal, 'de inwoner') WHEN 'begeleider' THEN app.zeg(p_taal, 'de begeleider') ELSE p_gemeente END;

-- Who does what, and when.
CREATE OR REPLACE FUNCTION app.afspraak_kop(p_taal text, p_nummer bigint, p_wie text, p_wanneer date) RETURNS text
LANGUAGE sql STABLE PARALLEL SAFE
RETURN CASE WHEN p_wanneer IS NULL THEN app.zeg(p_taal, 'Afspraak %s: %s doet dit', p_nummer::text, p_wie)
            ELSE app.zeg(p_taal, 'Afspraak %s: %s doet dit, uiterlijk %s', p_nummer::text, p_wie, app.datum_in(p_taal, p_wanneer)) END;

-- The afspraken of a round that both agreed to.
CREATE OR REPLACE FUNCTION app.brief_afspraken(p_taal text, r app.afspraakronde, p_gemeente text) RETURNS json[]
LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN ARRAY (SELECT app.brief_zegel(app.afspraak_kop(p_taal, row_number() OVER (ORDER BY a.lijn), app.kant_in_woorden(p_taal, a.wie, p_gemeente), a.wanneer),
                         app.zegel(a.tekst, 'afspraak', a.id, 'tekst'))
    FROM app.afspraak a WHERE (a.organisatie_id, a.verzoek_id) = (r.organisatie_id, r.verzoek_id)
     AND r.nummer BETWEEN a.vanaf_ronde AND coalesce(a.tot_ronde, r.nummer) ORDER BY a.lijn);
END $$;

CREATE OR REPLACE FUNCTION app.brief_bevestigingen(p_taal text, r app.afspraakronde, p_gemeente text) RETURNS json[]
LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN ARRAY (SELECT app.brief_zegel(app.zeg(p_taal, '%s zegt hierover, op %s', initcap(left(k.wie, 1)) || substr(k.wie, 2), app.datum_in(p_taal, app.dag(b.op))),
                         app.zegel(b.tekst, 'bevestiging', b.id, 'tekst'))
    FROM app.bevestiging b CROSS JOIN LATERAL app.kant_in_woorden(p_taal, b.van, p_gemeente) k (wie)
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
CREATE OR REPLACE FUNCTION app.verzoek_brief(p_taal text, v app.verzoek, p_soort text, p_titel text, p_kern text, p_delen json[], p_dag date) RETURNS json
LANGUAGE plpgsql STABLE AS $$
DECLARE
  v_kenmerk text := (SELECT s.kenmerk FROM app.stuk s WHERE (s.organisatie_id, s.id) = (v.organisatie_id, v.id));
BEGIN
  RETURN json_build_object('id', v.id, 'taal', p_taal, 'soort', p_soort, 'organisatie', app.organisatie_naam(),
    'kenmerkregel', app.zeg(p_taal, 'Verzoek tot afstemming · kenmerk %s · %s', v_kenmerk, app.datum_in(p_taal, p_dag)),
    'bestandsnaam', p_soort || '-' || v_kenmerk, 'titel', p_titel, 'aanhef', NULL, 'kern', p_kern,
    'delen', app.brief_delen(VARIADIC p_delen), 'ondertekening', NULL,
    'voet', app.zeg(p_taal, '%s is niet de gemeente · %s', app.organisatie_naam(), v_kenmerk));
END $$;

-- How many yes made it, and when.
CREATE OR REPLACE FUNCTION app.bevestiging_kern(p_taal text, r app.afspraakronde, p_gemeente text) RETURNS text
LANGUAGE sql STABLE
RETURN app.zeg(p_taal, 'Op %s zeiden de inwoner en %s allebei ja tegen deze afspraken.', app.datum_in(p_taal, app.dag((r).geeindigd_op)), p_gemeente);

-- What was agreed, what each said to it, and what is not closed off by it (Awb 9:5).
CREATE OR REPLACE FUNCTION app.bevestiging_delen(p_taal text, r app.afspraakronde, p_gemeente text) RETURNS json[]
LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN app.brief_afspraken(p_taal, r, p_gemeente) || app.brief_bevestigingen(p_taal, r, p_gemeente) || ARRAY[
    app.brief_zin(app.zeg(p_taal, 'Deze afspraken sluiten niets af'), app.zeg(p_taal, 'Een klacht, bezwaar en beroep blijven mogelijk. De termijnen daarvan lopen door.')
      || E'\n' || app.zeg(p_taal, 'Loopt er een klacht? De gemeente hoeft die pas niet meer te behandelen als de inwoner zelf tevreden is. Dat staat in artikel 9:5 van de Algemene wet bestuursrecht. Of dat zo is, zegt alleen de inwoner.')),
    app.brief_zin(app.zeg(p_taal, 'Hoe het verder gaat'), app.zeg(p_taal, 'Over een paar weken vragen wij de inwoner of gedaan is wat is afgesproken. Is dat niet zo? Dan gaan wij weer met elkaar in gesprek.')),
    app.brief_bereikbaar(p_taal)];
END $$;

-- Whom to ask; NULL when the organisatie did not say how it is reached.
CREATE OR REPLACE FUNCTION app.brief_bereikbaar(p_taal text) RETURNS json
LANGUAGE plpgsql STABLE AS $$
DECLARE
  b json := app.hier_bereikbaar();
BEGIN
  RETURN CASE WHEN b IS NOT NULL THEN app.brief_zin(app.zeg(p_taal, 'Zo bereikt u %s', app.organisatie_naam()), NULL,
    app.brief_feiten(app.zeg(p_taal, 'Telefoon'), b ->> 'telefoon', app.zeg(p_taal, 'E-mail'), b ->> 'mailAdres', app.zeg(p_taal, 'Bezoekadres'), b ->> 'bezoekadres',
      app.zeg(p_taal, 'Wanneer'), b ->> 'wanneer') -> 'feiten') END;
END $$;

-- Behind a translation stands the Dutch letter, which counts: each part says that it is Dutch.
CREATE OR REPLACE FUNCTION app.bevestiging_nederlands(r app.afspraakronde, p_gemeente text) RETURNS json[]
LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN ARRAY (SELECT (d::jsonb || '{"taal": "nl"}')::json
    FROM unnest(app.brief_zin('Wat is afgesproken', app.bevestiging_kern('nl', r, p_gemeente)) || app.bevestiging_delen('nl', r, p_gemeente)) d);
END $$;

CREATE OR REPLACE FUNCTION app.bevestigingsbrief(p_id uuid) RETURNS app.antwoord
LANGUAGE plpgsql STABLE AS $$
DECLARE
  t text := app.taal();
  v app.verzoek := app.leesbaar_verzoek(p_id);
  r app.afspraakronde := app.ronde_eens(p_id);
  v_gemeente text := app.organisatie_naam(v.gemeente_id);
  v_begeleider text := (SELECT g.naam FROM app.gebruiker g WHERE (g.organisatie_id, g.id) = (v.organisatie_id, v.begeleider_id));
  v_delen json[] := app.bevestiging_delen(t, r, v_gemeente);
BEGIN
  IF r.id IS NULL THEN PERFORM app.weiger('WF409', 'Er is nog geen bevestiging. Die komt als allebei ja zeggen.'); END IF;
  IF t <> 'nl' THEN
    v_delen := v_delen || app.brief_zin(app.zeg(t, 'De Nederlandse tekst geldt'), app.zeg(t, 'Hierboven staat een vertaling. Hieronder staat de brief zoals de gemeente hem heeft. Is er verschil, dan geldt het Nederlands.'))
      || app.bevestiging_nederlands(r, v_gemeente);
  END IF;
  RETURN ((app.verzoek_brief(t, v, 'bevestiging', app.zeg(t, 'Wat is afgesproken'), app.bevestiging_kern(t, r, v_gemeente), v_delen, app.dag(r.geeindigd_op))::jsonb
      || jsonb_build_object('kluis', app.kluis(v), 'ondertekening', json_build_object('groet', app.zeg(t, 'Met vriendelijke groet,'), 'naam', v_begeleider,
           'functie', app.zeg(t, 'begeleider, %s', app.organisatie_naam()))))::json,
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
