-- SPDX-License-Identifier: EUPL-1.2
-- A melding from concept to submission, what each may see of it, and idempotency.
BEGIN;
\ir hulp/hulp.psql
SELECT pg_temp.klok('2026-03-02 10:00+01');
SELECT pg_temp.als('medewerker');

-- Concept: empty is allowed, submission is not, with a sentence per missing answer.
CREATE TEMP TABLE t AS SELECT (pg_temp.doe('melding_maak', '{}', NULL, '{"welkeRegel":"Acht weken wachten"}', 'sleutel-1')).*;
SELECT pg_temp.gelijk('status', (SELECT status FROM t), 201), pg_temp.gelijk('concept', (SELECT body ->> 'status' FROM t), 'concept'),
       pg_temp.gelijk('no kenmerk yet', (SELECT body ->> 'kenmerk' FROM t), NULL);
SELECT pg_temp.gelijk('two answers missing', jsonb_array_length(pg_temp.weigert('submission of a half concept', 'WF400',
  format($$SELECT pg_temp.doe('melding_stap', '{"id":"%s"}', 1, '{"actie":"dien_in"}')$$, (SELECT body ->> 'id' FROM t)))::jsonb), 2);

-- The same key again: the same answer, no second concept. The same key for something else: refused.
SELECT pg_temp.gelijk('replay', (pg_temp.doe('melding_maak', '{}', NULL, '{"welkeRegel":"Acht weken wachten"}', 'sleutel-1')).body ->> 'id', (SELECT body ->> 'id' FROM t));
SELECT pg_temp.gelijk('one concept', pg_temp.lees('SELECT count(*) FROM app.melding'), '1');
SELECT pg_temp.weigert('other body, same key', 'WF409', $$SELECT pg_temp.doe('melding_maak', '{}', NULL, '{"welkeRegel":"Iets anders"}', 'sleutel-1')$$);
SELECT pg_temp.klok('2026-03-05 10:00+01');
SELECT pg_temp.doe('melding_maak', '{}', NULL, '{"welkeRegel":"Iets anders"}', 'sleutel-1');
SELECT pg_temp.gelijk('after 48 hours a key is new', pg_temp.lees('SELECT count(*) FROM app.melding'), '2');
SELECT pg_temp.klok('2026-03-02 10:00+01');

-- A concept is seen by the melder alone; an old version is refused.
SELECT pg_temp.als('coordinator');
SELECT pg_temp.weigert('concept of another', 'WF404', format($$SELECT pg_temp.doe('melding_wijzig', '{"id":"%s"}', 1, '{"suggestie":"x"}')$$, (SELECT body ->> 'id' FROM t)));
SELECT pg_temp.als('medewerker');
SELECT pg_temp.doe('melding_wijzig', jsonb_build_object('id', body ->> 'id'), 1, '{"suggestie":"Meteen uitbetalen","waaromHinderlijk":"Te laat"}') FROM t;
SELECT pg_temp.weigert('old version', 'WF412', format($$SELECT pg_temp.doe('melding_wijzig', '{"id":"%s"}', 1, '{"suggestie":"x"}')$$, (SELECT body ->> 'id' FROM t)));
SELECT pg_temp.weigert('field of the coordinator', 'WF409', format($$SELECT pg_temp.doe('melding_wijzig', '{"id":"%s"}', 2, '{"regelHerschreven":"x"}')$$, (SELECT body ->> 'id' FROM t)));
SELECT pg_temp.doe('melding_stap', jsonb_build_object('id', body ->> 'id'), 2, '{"actie":"dien_in"}') FROM t;
SELECT pg_temp.gelijk('kenmerk', (SELECT pg_temp.lees(format('SELECT kenmerk FROM api.melding WHERE id = %L', body ->> 'id')) FROM t), 'RT-2026-00001');
SELECT pg_temp.gelijk('last day', (SELECT pg_temp.lees(format('SELECT "uiterlijkOp" FROM api.melding WHERE id = %L', body ->> 'id')) FROM t), '2026-04-13');
SELECT pg_temp.gelijk('receipt', pg_temp.lees('SELECT bericht FROM api.post_rij'), 'melding.ontvangen');
SELECT pg_temp.weigert('a submitted melding stays', 'WF409', format($$SELECT pg_temp.doe('melding_verwijder', '{"id":"%s"}', NULL, '{}')$$, (SELECT body ->> 'id' FROM t)));

-- Who sees it: melder and coordinator yes, another medewerker and another organisatie no.
CREATE TEMP TABLE m AS SELECT pg_temp.ingediend(pg_temp.regel('werkafspraak')) AS id;
CREATE FUNCTION pg_temp.ziet(rol text, nummer int, letter text DEFAULT 'A') RETURNS text LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_temp.als(rol, letter, nummer);
  RETURN pg_temp.lees(format('SELECT count(*) FROM api.melding WHERE id = %L', (SELECT id FROM m)));
END $$;
SELECT pg_temp.gelijk('the melder sees it', pg_temp.ziet('medewerker', 1), '1'), pg_temp.gelijk('the coordinator sees it', pg_temp.ziet('coordinator', 1), '1'),
       pg_temp.gelijk('another medewerker does not', pg_temp.ziet('medewerker', 2), '0'), pg_temp.gelijk('the other gemeente does not', pg_temp.ziet('coordinator', 1, 'B'), '0'),
       pg_temp.gelijk('the beheerder does not', pg_temp.ziet('gemeentebeheerder', 1), '0'), pg_temp.gelijk('the decider does', pg_temp.ziet('afdelingshoofd', 1), '1'),
       pg_temp.gelijk('the afdeling not yet', pg_temp.ziet('afdelingshoofd', 2), '0');
SELECT pg_temp.als('afdelingshoofd');
SELECT pg_temp.gelijk('the decider does not see the name', (SELECT pg_temp.lees(format('SELECT melder::text FROM api.melding WHERE id = %L', id)) FROM m), NULL);
SELECT pg_temp.als('medewerker');
SELECT pg_temp.gelijk('the melder sees the name', (SELECT pg_temp.lees(format($$SELECT melder ->> 'naam' FROM api.melding WHERE id = %L$$, id)) FROM m), 'medewerker 1 van A');

-- The coordinator rewrites; the afdeling comes in when the investigation begins, and sees only that.
SELECT pg_temp.als('coordinator');
SELECT pg_temp.doe('melding_wijzig', jsonb_build_object('id', id), NULL, '{"regelHerschreven":"Wachttijd bijstand","waaromHerschreven":"Te lang"}') FROM m;
SELECT pg_temp.doe('melding_buitenstap', jsonb_build_object('id', id), NULL, '{"naar":"in_onderzoek","reden":"Het team begint morgen al"}') FROM m;
SELECT pg_temp.gelijk('the afdeling sees it', pg_temp.ziet('afdelingshoofd', 2), '1');
SELECT pg_temp.gelijk('only what was rewritten', (SELECT pg_temp.lees(format($$SELECT concat("welkeRegel", '|', "waaromHinderlijk", '|', suggestie, '|', melder) FROM api.melding WHERE id = %L$$, id)) FROM m), 'Wachttijd bijstand|Te lang||');
SELECT pg_temp.gelijk('shown as out of order', (SELECT pg_temp.lees(format($$SELECT tekst FROM api.melding_tijdlijn WHERE "meldingId" = %L AND "buitenWerkstroom"$$, id)) FROM m), 'Het team begint morgen al');
SELECT pg_temp.als('medewerker');
SELECT pg_temp.weigert('only a coordinator leaves the workflow', 'WF403', format($$SELECT pg_temp.doe('melding_buitenstap', '{"id":"%s"}', NULL, '{"naar":"afgesloten","reden":"Geen zin meer in"}')$$, (SELECT id FROM m)));

-- Notes: the reader is chosen when writing.
SELECT pg_temp.als('coordinator');
SELECT pg_temp.doe('notitie_maak', jsonb_build_object('id', id), NULL, '{"tekst":"alleen team","zichtbaarheid":"team"}'), pg_temp.doe('notitie_maak', jsonb_build_object('id', id), NULL, '{"tekst":"voor partijen","zichtbaarheid":"partijen"}') FROM m;
SELECT pg_temp.als('medewerker');
SELECT pg_temp.gelijk('the melder reads one note', (SELECT pg_temp.lees(format($$SELECT string_agg(tekst, ',') FROM api.melding_tijdlijn WHERE "meldingId" = %L AND soort = 'notitie'$$, id)) FROM m), 'voor partijen');
SELECT pg_temp.weigert('no note for others alone', 'WF400', format($$SELECT pg_temp.doe('notitie_maak', '{"id":"%s"}', NULL, '{"tekst":"x","zichtbaarheid":"team"}')$$, (SELECT id FROM m)));

-- Search finds half words, without accents, and nothing of others.
SELECT pg_temp.gelijk('found', json_array_length((pg_temp.doe('meldingen_zoek', '{}', NULL, '{"tekst":"bijst"}')).body -> 'resultaten'), 1);
SELECT pg_temp.als('medewerker', 'A', 2);
SELECT pg_temp.gelijk('not found by another', json_array_length((pg_temp.doe('meldingen_zoek', '{}', NULL, '{"tekst":"bijstand"}')).body -> 'resultaten'), 0);
SELECT pg_temp.gelijk('rule found', json_array_length((pg_temp.doe('regels_zoek', '{}', NULL, '{"tekst":"werkafspr"}')).body -> 'resultaten'), 1);
SELECT pg_temp.als('medewerker', 'B');
SELECT pg_temp.gelijk('not in the other gemeente', json_array_length((pg_temp.doe('regels_zoek', '{}', NULL, '{"tekst":"werkafspraak"}')).body -> 'resultaten'), 0);

-- Each write leaves one row in the logboek, without content; the logboek only grows.
SELECT pg_temp.gelijk('logged', (SELECT count(*) FROM app.logboek WHERE handeling = 'melding_buitenstap'), 1::bigint);
SELECT pg_temp.weigert('the logboek only grows', '55000', 'DELETE FROM app.logboek');
ROLLBACK;
