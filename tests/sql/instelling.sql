-- SPDX-License-Identifier: EUPL-1.2
-- Settings: validity from a day, history, and the running steps move as the preview said; closing days; words.
BEGIN;
\ir hulp/hulp.psql
\ir hulp/weg.psql
CREATE FUNCTION pg_temp.beheer(fn text, pad jsonb, versie int, invoer jsonb) RETURNS json LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_temp.als('gemeentebeheerder');
  RETURN (pg_temp.doe(fn, pad, versie, invoer)).body;
END $$;
CREATE FUNCTION pg_temp.uiterlijk(melding uuid) RETURNS date LANGUAGE sql AS $$ SELECT stap_uiterlijk_op FROM app.stuk WHERE id = melding $$;

SELECT pg_temp.klok('2026-03-02 10:00+01');
CREATE TEMP TABLE m AS SELECT pg_temp.ingediend(pg_temp.regel('werkafspraak')) AS id;
SELECT pg_temp.gelijk('two working days', pg_temp.uiterlijk(id), '2026-03-04') FROM m;

-- A longer term moves what waits, exactly as was told.
CREATE TEMP TABLE p AS SELECT pg_temp.beheer('instelling_proef', '{}', NULL, '{"sleutel":"stap.melding.ingediend","waarde":[4]}') AS uit;
SELECT pg_temp.gelijk('preview', (uit ->> 'aantal') || ' ' || (uit #>> '{voorbeelden,0,naar}'), '1 2026-03-06') FROM p;
SELECT pg_temp.gelijk('nothing was saved', pg_temp.uiterlijk(id), '2026-03-04') FROM m;
SELECT pg_temp.beheer('instelling_zet', '{"sleutel":"stap.melding.ingediend"}', 1, '{"waarde":[4]}');
SELECT pg_temp.gelijk('moved', pg_temp.uiterlijk(id), '2026-03-06') FROM m;
SELECT pg_temp.gelijk('of A only', (SELECT count(*) FROM app.instelling WHERE organisatie_id <> pg_temp.organisatie('A')), 0::bigint);
SELECT pg_temp.gelijk('who, old and new', (SELECT concat_ws(' ', wat, oud, nieuw, door = pg_temp.mens('gemeentebeheerder')::text) FROM app.wijziging WHERE onderwerp = 'instelling'), 'stap.melding.ingediend 2 4 t');

-- A day that was agreed otherwise stays.
UPDATE app.stuk SET stap_uiterlijk_op = '2026-03-20' WHERE id = (SELECT id FROM m);
SELECT pg_temp.beheer('instelling_zet', '{"sleutel":"stap.melding.ingediend"}', 2, '{"waarde":[1]}');
SELECT pg_temp.gelijk('stays', pg_temp.uiterlijk(id), '2026-03-20') FROM m;
UPDATE app.stuk SET stap_uiterlijk_op = '2026-03-03' WHERE id = (SELECT id FROM m);

-- From a day that has to come: nothing yet; then the worker moves it.
SELECT pg_temp.beheer('instelling_zet', '{"sleutel":"stap.melding.ingediend"}', 3, '{"waarde":[5],"geldigVanaf":"2026-03-03"}');
SELECT pg_temp.gelijk('not yet', pg_temp.uiterlijk(id), '2026-03-03') FROM m;
SELECT pg_temp.klok('2026-03-03 09:00+01'), pg_temp.als('systeem');
SELECT pg_temp.doe('herinneringen_loop', '{}', NULL, '{}');
SELECT pg_temp.gelijk('on its day', pg_temp.uiterlijk(id), '2026-03-09') FROM m;

-- Refused: an old version, out of range, two numbers where one is asked, the past, what is not there.
SELECT pg_temp.weigert('old version', 'WF412', $$SELECT pg_temp.beheer('instelling_zet', '{"sleutel":"stap.melding.ingediend"}', 1, '{"waarde":[2]}')$$);
SELECT pg_temp.weigert('range', 'WF400', $$SELECT pg_temp.beheer('instelling_zet', '{"sleutel":"mail.vanaf"}', 1, '{"waarde":[24]}')$$);
SELECT pg_temp.weigert('two', 'WF400', $$SELECT pg_temp.beheer('instelling_zet', '{"sleutel":"mail.vanaf"}', 1, '{"waarde":[7,8]}')$$);
SELECT pg_temp.weigert('after the end', 'WF400', $$SELECT pg_temp.beheer('instelling_zet', '{"sleutel":"mail.vanaf"}', 1, '{"waarde":[19]}')$$);
SELECT pg_temp.weigert('past', 'WF400', $$SELECT pg_temp.beheer('instelling_zet', '{"sleutel":"mail.vanaf"}', 1, '{"waarde":[7],"geldigVanaf":"2026-03-02"}')$$);
-- A verzoek is of an afstemmingsorganisatie: what would do nothing is not offered, there nor here.
SELECT pg_temp.weigert('of another kind', 'WF404', $$SELECT pg_temp.beheer('instelling_zet', '{"sleutel":"stap.verzoek.intake"}', 1, '{"waarde":[2]}')$$);
SELECT pg_temp.gelijk('a gemeente', (SELECT count(*) FROM app.instelling_soorten() WHERE sleutel LIKE '%verzoek%' OR sleutel = 'termijn.herinnering_partij'), 0::bigint);
SELECT pg_temp.als('gemeentebeheerder', 'C');
SELECT pg_temp.gelijk('an afstemmingsorganisatie', (SELECT string_agg(DISTINCT split_part(sleutel, '.', 1) || CASE WHEN sleutel LIKE 'stap.%' THEN '.' || split_part(sleutel, '.', 2) ELSE '' END, ' ') FROM app.instelling_soorten()),
  'bewaren herinnering mail stap.verzoek termijn verzoek');
SELECT pg_temp.als('gemeentebeheerder');
SELECT pg_temp.weigert('unknown', 'WF404', $$SELECT pg_temp.beheer('instelling_zet', '{"sleutel":"stap.melding.weg"}', 1, '{"waarde":[2]}')$$);
SELECT pg_temp.weigert('history stays', '55000', 'DELETE FROM app.wijziging');

-- A closing day moves what runs over it, and back; the six weeks count every day.
SELECT pg_temp.gelijk('told', pg_temp.beheer('sluitingsdag_proef', '{}', NULL, '{"dag":"2026-03-05"}') ->> 'aantal', '1');
SELECT pg_temp.beheer('sluitingsdag_maak', '{}', NULL, '{"dag":"2026-03-05","naam":"Teamdag"}');
SELECT pg_temp.gelijk('one day later', pg_temp.uiterlijk(id), '2026-03-10') FROM m;
SELECT pg_temp.gelijk('six weeks as they were', uiterlijk_op, '2026-04-13') FROM app.stuk WHERE id = (SELECT id FROM m);
SELECT pg_temp.gelijk('told back', pg_temp.beheer('sluitingsdag_proef', '{}', NULL, '{"dag":"2026-03-05","weg":true}') #>> '{voorbeelden,0,naar}', '2026-03-09');
SELECT pg_temp.beheer('sluitingsdag_verwijder', '{"dag":"2026-03-05"}', NULL, '{}');
SELECT pg_temp.gelijk('back', pg_temp.uiterlijk(id), '2026-03-09') FROM m;
SELECT pg_temp.gelijk('not in B', pg_temp.lees($$SELECT count(*) FROM app.sluitingsdag$$), '0');

-- Words: variables that are known, others refused by name.
CREATE TEMP TABLE t AS SELECT (pg_temp.beheer('meldtekst_maak', '{}', NULL, '{"plek":"notitie","titel":"Gebeld","tekst":"{{kenmerk}}: {{mijn_naam}} belde over {{regel}}."}') ->> 'id')::uuid AS id;
SELECT pg_temp.als('coordinator');
SELECT pg_temp.gelijk('filled in', pg_temp.lees(format($$SELECT tekst FROM api.melding_meldtekst WHERE "meldingId" = %L$$, (SELECT id FROM m))),
  (SELECT kenmerk FROM app.stuk WHERE id = (SELECT id FROM m)) || ': coordinator 1 van A belde over Regel van type werkafspraak.');
SELECT pg_temp.gelijk('named', pg_temp.weigert('unknown variable', 'WF400', $$SELECT pg_temp.beheer('meldtekst_maak', '{}', NULL, '{"plek":"notitie","titel":"Fout","tekst":"Dag {{melder}}"}')$$) LIKE '%{{melder}} kennen we niet%', true);
SELECT pg_temp.weigert('half a variable', 'WF400', $$SELECT pg_temp.beheer('meldtekst_maak', '{}', NULL, '{"plek":"notitie","titel":"Fout","tekst":"Dag {{naam"}')$$);
SELECT pg_temp.weigert('no content in a mail', 'WF400', $$SELECT pg_temp.beheer('sjabloon_zet', '{"sleutel":"bericht"}', 1, '{"onderwerp":"Over {{kenmerk}}","tekst":"Kijk op {{link}} voor meer."}')$$);
SELECT pg_temp.weigert('no link', 'WF400', $$SELECT pg_temp.beheer('sjabloon_zet', '{"sleutel":"bericht"}', 1, '{"onderwerp":"Nieuws","tekst":"Er is nieuws voor {{naam}}."}')$$);
SELECT pg_temp.beheer('sjabloon_zet', '{"sleutel":"bericht"}', 1, '{"onderwerp":"Nieuws van {{organisatie}}","tekst":"Dag {{naam}}, kijk op {{link}}."}');
SELECT pg_temp.weigert('old version', 'WF412', $$SELECT pg_temp.beheer('sjabloon_zet', '{"sleutel":"bericht"}', 1, '{"onderwerp":"Nieuws","tekst":"Dag {{naam}}, kijk op {{link}}."}')$$);
DELETE FROM app.uitgaande_mail;
SELECT pg_temp.als('coordinator');
SELECT pg_temp.bij('melding_stap', id, '{"actie":"neem_niet_in_behandeling","motivering":"Dit is een storing.","route":"De servicedesk"}') FROM m;
SELECT pg_temp.gelijk('own words in the mail', (SELECT string_agg(DISTINCT onderwerp || '|' || tekst, '') FROM app.uitgaande_mail WHERE gebruiker_id = pg_temp.mens('medewerker')),
  'Nieuws van Gemeente Waterrijk|Dag medewerker 1 van A, kijk op {{link}}.');
ROLLBACK;
