-- SPDX-License-Identifier: EUPL-1.2
-- Wat ligt bij mij: for each role the right task at each stage, and nothing after it is done.
BEGIN;
\ir hulp/hulp.psql
\ir hulp/weg.psql
SELECT pg_temp.klok('2026-03-02 10:00+01');
CREATE FUNCTION pg_temp.taken(rol text, nummer int DEFAULT 1, groep text DEFAULT 'nuDoen', letter text DEFAULT 'A') RETURNS text LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_temp.als(rol, letter, nummer);
  RETURN coalesce(pg_temp.lees(format($q$SELECT string_agg(concat_ws(' ', t ->> 'soort', t ->> 'taak', t ->> 'uiterlijkOp'), ', ' ORDER BY t ->> 'taak')
    FROM api.werkvoorraad w, json_array_elements(w.%I) t$q$, groep)), '-');
END $$;
-- On whom the things wait that are not for whoever asks.
CREATE FUNCTION pg_temp.wacht_op(rol text, nummer int DEFAULT 1) RETURNS text LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_temp.als(rol, 'A', nummer);
  RETURN pg_temp.lees($q$SELECT string_agg(concat_ws(' ', t ->> 'soort', t -> 'aanZet'), ', ') FROM api.werkvoorraad w, json_array_elements(w."wachtOpAnder") t$q$);
END $$;

-- Nothing yet; a concept; handed in.
SELECT pg_temp.gelijk('nothing', pg_temp.taken('medewerker'), '-');
CREATE TEMP TABLE r AS SELECT pg_temp.regel('onbekend') AS id;
SELECT pg_temp.gelijk('a rule without type', pg_temp.taken('coordinator'), 'regel kies_regeltype 2026-03-16');
SELECT pg_temp.als('coordinator');
SELECT pg_temp.bij('regel_wijzig', id, '{"regeltype":"werkafspraak"}', 1) FROM r;
SELECT pg_temp.gelijk('typed: the jurist', pg_temp.taken('jurist'), 'regel bevestig_regeltype 2026-03-16');
SELECT pg_temp.gelijk('and not the coordinator', pg_temp.taken('coordinator'), '-');
SELECT pg_temp.als('medewerker');
CREATE TEMP TABLE m AS SELECT ((pg_temp.doe('melding_maak', '{}', NULL, jsonb_build_object('welkeRegel', 'Wachten', 'waaromHinderlijk', 'Te laat', 'suggestie', 'Direct', 'regelId', id))).body ->> 'id')::uuid AS id FROM r;
SELECT pg_temp.gelijk('concept', pg_temp.taken('medewerker'), 'melding maak_concept_af 2026-04-01');
SELECT pg_temp.gelijk('of nobody else', pg_temp.taken('coordinator'), '-');
SELECT pg_temp.als('medewerker');
SELECT pg_temp.bij('melding_stap', id, '{"actie":"dien_in"}', 1) FROM m;
SELECT pg_temp.gelijk('the melder follows', pg_temp.taken('medewerker') || '/' || pg_temp.taken('medewerker', 1, 'wachtOpAnder'), '-/melding volg');
SELECT pg_temp.gelijk('it waits for the coordinator', pg_temp.wacht_op('medewerker'), 'melding ["coordinator"]');
SELECT pg_temp.gelijk('new', pg_temp.taken('coordinator'), 'melding stel_team_samen 2026-03-04');
UPDATE app.melding SET melder_id = pg_temp.mens('coordinator') WHERE id = (SELECT id FROM m);
SELECT pg_temp.gelijk('what one can do does not wait as well', pg_temp.taken('coordinator') || '/' || pg_temp.taken('coordinator', 1, 'wachtOpAnder'), 'melding stel_team_samen 2026-03-04/-');
UPDATE app.melding SET melder_id = pg_temp.mens('medewerker') WHERE id = (SELECT id FROM m);
SELECT pg_temp.gelijk('not of another gemeente', pg_temp.taken('coordinator', 1, 'nuDoen', 'B'), '-');

-- Team.
CREATE TEMP TABLE t AS SELECT pg_temp.vraag_team(id, '{1,2,3}') AS id FROM m;
SELECT pg_temp.gelijk('asked', pg_temp.taken('poulelid', 2), 'team antwoord_op_uitnodiging 2026-03-05');
SELECT pg_temp.gelijk('the clock of the melding is not theirs yet', pg_temp.lees($$SELECT "nuDoen" -> 0 ->> 'uitersteDatumOp' FROM api.werkvoorraad$$), NULL);
SELECT pg_temp.gelijk('the coordinator waits', pg_temp.taken('coordinator') || '/' || pg_temp.taken('coordinator', 1, 'wachtOpAnder'), '-/team volg 2026-03-09');
SELECT pg_temp.gelijk('for who was asked', pg_temp.wacht_op('coordinator'), 'team ["genodigde"]');
SELECT pg_temp.antwoord_lid(id, 1), pg_temp.antwoord_lid(id, 2), pg_temp.antwoord_lid(id, 3, 'afgeslagen') FROM t;
SELECT pg_temp.gelijk('too few', pg_temp.taken('coordinator'), 'team vul_team_aan 2026-03-09');
SELECT pg_temp.bij('teamlid_maak', id, jsonb_build_object('gebruikerId', pg_temp.mens('poulelid', 'A', 4)), (SELECT versie FROM app.team)) FROM t;
SELECT pg_temp.antwoord_lid(id, 4) FROM t;
SELECT pg_temp.gelijk('three', pg_temp.taken('coordinator'), 'melding start_onderzoek 2026-03-09');
SELECT pg_temp.bij('melding_stap', id, '{"actie":"start_onderzoek"}') FROM m;
SELECT pg_temp.gelijk('done', pg_temp.taken('coordinator'), '-');

-- Research.
SELECT pg_temp.gelijk('the first talk', pg_temp.taken('poulelid', 4), 'onderzoek spreek_melder 2026-03-09');
SELECT pg_temp.als('poulelid');
SELECT pg_temp.gesprek(id, 'melder', false) FROM m;
SELECT pg_temp.gelijk('a failed call is no talk', pg_temp.taken('poulelid', 4), 'onderzoek spreek_melder 2026-03-09');
SELECT pg_temp.als('poulelid');
SELECT pg_temp.gesprek(id), pg_temp.onderzoek(id, pg_temp.bevindingen()) FROM m;
SELECT pg_temp.gelijk('the team', pg_temp.taken('poulelid', 4), 'onderzoek doe_onderzoek 2026-03-16');
SELECT pg_temp.als('poulelid');
SELECT pg_temp.gelijk('the melder reads the report and confirms', pg_temp.taken('medewerker'), 'onderzoek bevestig_vraag 2026-03-09, gesprek keur_verslag');
SELECT pg_temp.bij('gesprek_beoordeel', g.id, '{"oordeel":"akkoord"}') FROM app.gesprek g WHERE g.contact_gelukt;
SELECT pg_temp.gelijk('the melder confirms', pg_temp.taken('medewerker'), 'onderzoek bevestig_vraag 2026-03-09');
SELECT pg_temp.gelijk('the afdeling answers', pg_temp.taken('medewerker', 3), 'onderzoek reageer_als_afdeling 2026-03-16');
SELECT pg_temp.als('poulelid');
SELECT pg_temp.bij('melding_stap', id, '{"actie":"vraag_melder","vraag":"Hoe vaak?"}') FROM m;
SELECT pg_temp.gelijk('the melder answers', pg_temp.taken('medewerker'), 'melding beantwoord_vraag 2026-03-16, onderzoek bevestig_vraag 2026-03-09');
SELECT pg_temp.gelijk('the team waits', pg_temp.taken('poulelid') || '/' || pg_temp.taken('poulelid', 1, 'wachtOpAnder'), '-/melding volg 2026-03-16');
SELECT pg_temp.gelijk('for the melder', pg_temp.wacht_op('poulelid'), 'melding ["melder"]');
SELECT pg_temp.als('medewerker');
SELECT pg_temp.bij('melding_stap', id, '{"actie":"antwoord_melder","antwoord":"Vaak"}'), pg_temp.bij('onderzoek_bevestig', id, '{"klopt":true}') FROM m;
SELECT pg_temp.als('medewerker', 'A', 3);
SELECT pg_temp.bij('onderzoek_reageer', id, '{"reactie":"Weten wij niet."}') FROM m;
SELECT pg_temp.gelijk('answered', pg_temp.taken('medewerker', 3), '-');
SELECT pg_temp.als('poulelid');
SELECT pg_temp.bij('melding_stap', id, '{"actie":"naar_advies"}') FROM m;

-- Advies and besluit.
SELECT pg_temp.gelijk('to be written', pg_temp.taken('poulelid', 2), 'melding schrijf_advies 2026-03-09');
SELECT pg_temp.als('poulelid');
CREATE TEMP TABLE a AS SELECT pg_temp.advies(id) AS id FROM m;
SELECT pg_temp.gelijk('begun', pg_temp.taken('poulelid', 2), 'advies schrijf_advies 2026-03-09');
SELECT pg_temp.als('poulelid');
SELECT pg_temp.stap('advies_stap', id, 'leg_ter_vaststelling') FROM a;
SELECT pg_temp.standpunt(id, 1, 'akkoord') FROM a;
SELECT pg_temp.gelijk('given', pg_temp.taken('poulelid') || '/' || pg_temp.taken('poulelid', 1, 'wachtOpAnder'), '-/advies volg 2026-03-05');
SELECT pg_temp.gelijk('for the others', pg_temp.wacht_op('poulelid'), 'advies ["teamlid"]');
SELECT pg_temp.gelijk('not given', pg_temp.taken('poulelid', 2), 'advies geef_standpunt 2026-03-05');
SELECT pg_temp.standpunt(id, 2, 'akkoord'), pg_temp.standpunt(id, 4, 'akkoord') FROM a;
SELECT pg_temp.gelijk('the trekker presents', pg_temp.taken('poulelid') || '/' || pg_temp.taken('poulelid', 2), 'advies leg_advies_voor 2026-03-03/-');
SELECT pg_temp.als('poulelid');
SELECT pg_temp.stap('advies_stap', id, 'leg_voor') FROM a;
SELECT pg_temp.gelijk('to decide', pg_temp.taken('afdelingshoofd'), 'advies besluit 2026-03-12');
CREATE TEMP TABLE b AS SELECT ((pg_temp.doe('besluit_maak', '{}', NULL, jsonb_build_object('meldingId', id))).body ->> 'id')::uuid AS id FROM m;
SELECT pg_temp.gelijk('begun', pg_temp.taken('afdelingshoofd'), 'besluit besluit 2026-03-12');
SELECT pg_temp.bij('besluit_wijzig', id, '{"uitkomst":"aanpassen","relatieAdvies":"overgenomen","motivering":"Goed.","ingangsdatum":"2026-04-01"}', 1) FROM b;
SELECT pg_temp.stap('besluit_stap', id, 'neem') FROM b;
SELECT pg_temp.gelijk('decided', pg_temp.taken('afdelingshoofd') || '/' || pg_temp.taken('poulelid'), '-/-');
SELECT pg_temp.gelijk('to be read', pg_temp.taken('medewerker'), 'besluit lees_besluit');
SELECT pg_temp.gelijk('carry out', pg_temp.taken('afdelingshoofd', 2), 'uitvoering voer_uit 2026-03-30');
CREATE TEMP TABLE u AS SELECT u.id FROM app.uitvoering u JOIN m ON m.id = u.melding_id;
SELECT pg_temp.stap('uitvoering_stap', id, 'meld_gereed', '{"toelichting":"Gedaan."}') FROM u;
SELECT pg_temp.gelijk('ready', pg_temp.taken('afdelingshoofd', 2) || '/' || pg_temp.taken('afdelingshoofd', 2, 'wachtOpAnder'), '-/uitvoering volg 2026-03-09');
SELECT pg_temp.gelijk('for who decided', pg_temp.wacht_op('afdelingshoofd', 2), 'uitvoering ["beslisser"]');
SELECT pg_temp.gelijk('and so say the list, the page and the summary', pg_temp.lees($$SELECT concat_ws(' ', r."aanZet", to_json(p."aanZet"), to_json(k."aanZet"))
  FROM api.melding_rij r JOIN api.melding p USING (id) JOIN api.melding_samenvatting k USING (id) WHERE r.status = 'in_uitvoering'$$), '["beslisser"] ["beslisser"] ["beslisser"]');
SELECT pg_temp.gelijk('never in the words of the melder', pg_temp.lees($$SELECT "laatstBekeken" -> 0 ->> 'titel' FROM api.werkvoorraad$$), 'Regel van type onbekend');
SELECT pg_temp.gelijk('to be confirmed', pg_temp.taken('afdelingshoofd'), 'uitvoering bevestig_uitvoering 2026-03-09');
SELECT pg_temp.stap('uitvoering_stap', id, 'bevestig') FROM u;
SELECT pg_temp.gelijk('nothing for eight weeks', pg_temp.taken('coordinator'), '-');
SELECT pg_temp.gelijk('last handled', pg_temp.lees($$SELECT "laatstBekeken" -> 0 ->> 'taak' FROM api.werkvoorraad$$), NULL);
SELECT pg_temp.als('poulelid');
SELECT pg_temp.gelijk('last handled', pg_temp.lees($$SELECT "laatstBekeken" -> 0 ->> 'titel' FROM api.werkvoorraad$$), 'Wachten');
SELECT pg_temp.gelijk('the week', pg_temp.lees('SELECT week FROM api.werkvoorraad'), '{"regelsVeranderd" : 1, "meldingenAfgerond" : 1}');

-- Day 43: the right is a task one may use.
CREATE TEMP TABLE d AS SELECT pg_temp.ingediend(pg_temp.regel('werkafspraak')) AS id;
SELECT pg_temp.klok('2026-04-14 00:00+02');
SELECT pg_temp.als('systeem');
SELECT pg_temp.lees('SELECT app.rechten_laat_ontstaan()');
SELECT pg_temp.gelijk('may deviate', position('afwijkingsrecht afwijken_mag' IN pg_temp.taken('medewerker')) > 0, true);
-- The most urgent first; looking back comes after what somebody waits for, however late it is.
SELECT pg_temp.gelijk('order', (SELECT string_agg(t ->> 'taak', ',') FROM json_array_elements(app.taken_json(ARRAY[
  (true, 'besluit', app.uuid7(), NULL, '-', 'evalueer_besluit', '2026-01-05', NULL)::app.taak, (true, 'besluit', app.uuid7(), NULL, '-', 'lees_besluit', NULL, NULL)::app.taak,
  (true, 'afwijkingsrecht', app.uuid7(), NULL, '-', 'recht_voorstel', '2026-03-09', NULL)::app.taak, (true, 'advies', app.uuid7(), NULL, '-', 'besluit', '2026-03-12', '2026-03-02')::app.taak])) t),
  'besluit,recht_voorstel,lees_besluit,evalueer_besluit');
ROLLBACK;
