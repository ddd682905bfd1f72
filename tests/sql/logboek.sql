-- SPDX-License-Identifier: EUPL-1.2
-- The logboek as a chain: sealed in order, once; afterwards a row changes in no way but one.
BEGIN;
\ir hulp/hulp.psql
CREATE TEMP TABLE m AS SELECT pg_temp.ingediend() AS id;
CREATE FUNCTION pg_temp.verzegel() RETURNS json LANGUAGE sql AS $$
  SELECT pg_temp.als('systeem');
  SELECT (pg_temp.doe('logboek_verzegel', '{}', NULL, '{}')).body $$;
SELECT pg_temp.gelijk('not sealed while writing', (SELECT count(*) FROM app.logboek WHERE nummer IS NOT NULL), 0::bigint);
SELECT pg_temp.als('coordinator');
SELECT pg_temp.weigert('not by people', 'WF403', $$SELECT pg_temp.doe('logboek_verzegel', '{}', NULL, '{}')$$);
SELECT pg_temp.weigert('nor signed', 'WF403', $$SELECT pg_temp.doe('logboek_teken', '{}', NULL, '{}')$$);
SELECT pg_temp.gelijk('all of them', (pg_temp.verzegel() ->> 'aantal')::int, 2);
SELECT pg_temp.gelijk('once', (pg_temp.verzegel() ->> 'aantal')::int, 0);
SELECT pg_temp.gelijk('sealing is no event of its own', (SELECT count(*) FROM app.logboek WHERE actor = 'systeem'), 0::bigint);
SELECT pg_temp.als('medewerker');
SELECT pg_temp.doe('notitie_maak', jsonb_build_object('id', id), NULL, '{"tekst":"Ook dit nog.","zichtbaarheid":"partijen"}') FROM m;
SELECT pg_temp.gelijk('and the next', pg_temp.verzegel() ->> 'nummer', '3');
SELECT pg_temp.gelijk('one chain, each link after the one before', (SELECT bool_and(l.schakel = app.logboek_schakel(coalesce(v.schakel, ''), l.nummer, l, app.logboek_inhoud(l.zout, l.actor, l.stuk_id)))
  FROM app.logboek l LEFT JOIN app.logboek v ON v.organisatie_id = l.organisatie_id AND v.nummer = l.nummer - 1), true);
SELECT pg_temp.als('coordinator', 'B');
SELECT pg_temp.als('systeem', 'B');
SELECT pg_temp.gelijk('another organisatie has its own', (pg_temp.doe('logboek_verzegel', '{}', NULL, '{}')).body ->> 'aantal', '0');

SELECT pg_temp.weigert('not deleted', '55000', 'DELETE FROM app.logboek');
SELECT pg_temp.weigert('not changed', '55000', $$UPDATE app.logboek SET handeling = 'iets_anders' WHERE nummer = 1$$);
SELECT pg_temp.weigert('not by another', '55000', $$UPDATE app.logboek SET actor = 'systeem' WHERE nummer = 1$$);
SELECT pg_temp.weigert('not sealed anew', '55000', $$UPDATE app.logboek SET nummer = 9, schakel = '\x00' WHERE nummer = 1$$);
UPDATE app.logboek SET actor = 'vernietigd', zout = NULL WHERE nummer = 1;
SELECT pg_temp.weigert('and what is gone does not come back', '55000', $$UPDATE app.logboek SET actor = 'systeem', zout = '\x00' WHERE nummer = 1$$);

-- Who administers reads it: without the name of a melder, and never of another organisatie.
CREATE FUNCTION pg_temp.zoek(invoer jsonb DEFAULT '{}') RETURNS text LANGUAGE sql AS $$
  SELECT coalesce(string_agg(concat_ws(' ', r ->> 'handeling', coalesce(r -> 'wie' ->> 'naam', r ->> 'als')), ', ' ORDER BY nr DESC), '-')
    FROM json_array_elements((pg_temp.doe('logboek_zoek', '{}', NULL, invoer)).body -> 'resultaten') WITH ORDINALITY x (r, nr) $$;
SELECT pg_temp.als('coordinator');
SELECT pg_temp.doe('melding_stap', jsonb_build_object('id', id), NULL, '{"actie":"stel_team_samen"}') FROM m;
SELECT pg_temp.als('gemeentebeheerder');
SELECT pg_temp.gelijk('who did what', pg_temp.zoek(), 'melding_maak vernietigd, melding_stap melder, notitie_maak melder, melding_stap coordinator 1 van A');
SELECT pg_temp.gelijk('looking is a line too', pg_temp.zoek('{"soort":"lezen"}'), 'logboek_zoek gemeentebeheerder 1 van A');
SELECT pg_temp.gelijk('by person, and never the melder', pg_temp.zoek(jsonb_build_object('wieId', pg_temp.mens('medewerker'))), '-');
SELECT pg_temp.gelijk('by person', pg_temp.zoek(jsonb_build_object('wieId', pg_temp.mens('coordinator'))), 'melding_stap coordinator 1 van A');
SELECT pg_temp.gelijk('by kenmerk', pg_temp.zoek(jsonb_build_object('kenmerk', (SELECT lower(s.kenmerk) FROM app.stuk s JOIN m ON m.id = s.id), 'paginaGrootte', 1)), 'melding_stap coordinator 1 van A');
SELECT pg_temp.gelijk('a kenmerk that is not there', pg_temp.zoek('{"kenmerk":"RT-1999-00001"}'), '-');
SELECT pg_temp.gelijk('by day', pg_temp.zoek(jsonb_build_object('tot', app.vandaag() - 1)), '-');
-- Whoever reported it stays unsaid with an attachment too, whose lines come a moment after each other.
SELECT pg_temp.als('medewerker');
CREATE TEMP TABLE b AS SELECT (pg_temp.doe('bijlage_maak', jsonb_build_object('id', id), NULL, '{"naam":"foto.jpg","lezers":"melder"}')).body ->> 'id' AS id FROM m;
INSERT INTO app.logboek (organisatie_id, actor, handeling, stuk_id, aanroep) SELECT pg_temp.organisatie('A'), pg_temp.mens('medewerker'), 'bijlage_klaar', id::uuid, 'x' FROM b;
SELECT pg_temp.als('gemeentebeheerder');
SELECT pg_temp.gelijk('an attachment', pg_temp.zoek('{"soort":"wijzigen","paginaGrootte":2}'), 'bijlage_maak melder, bijlage_klaar melder');
DELETE FROM app.bijlage WHERE id = (SELECT id::uuid FROM b);
SELECT pg_temp.gelijk('that is not there any more', split_part(pg_temp.zoek('{"soort":"wijzigen","paginaGrootte":1}'), ' ', 2), 'afgeschermd');
SELECT pg_temp.als('gemeentebeheerder', 'B');
SELECT pg_temp.gelijk('of another gemeente', pg_temp.zoek(), '-');
ROLLBACK;
