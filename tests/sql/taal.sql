-- SPDX-License-Identifier: EUPL-1.2
-- A sentence in a language, and a date word by word; what nobody translated stays Dutch.
BEGIN;
\ir hulp/hulp.psql
SELECT pg_temp.gelijk('Dutch is the source', app.zeg('nl', 'Tot en met %s', 'morgen'), 'Tot en met morgen');
SELECT pg_temp.gelijk('filled in', app.zeg('en', 'Tot en met %s', 'x'), 'Until x');
SELECT pg_temp.gelijk('not translated', app.zeg('en', 'Dit staat nergens, %s.', 'x'), 'Dit staat nergens, x.');
SELECT pg_temp.gelijk('a language that we do not have', app.zeg('xx', 'Tot en met %s', 'x'), 'Tot en met x');
SELECT pg_temp.gelijk('a date', app.datum_in('en', '2026-12-08'), 'Tuesday 8 December 2026');
SELECT pg_temp.gelijk('in Dutch', app.datum_in('nl', '2026-12-08'), 'dinsdag 8 december 2026');
SELECT pg_temp.gelijk('without a date', app.datum_in('en', NULL), NULL);
SELECT pg_temp.gelijk('nobody chose', app.taal(), 'nl');
SELECT set_config('vraagt.taal', 'en', true);
SELECT pg_temp.gelijk('chosen', app.taal(), 'en');
SELECT pg_temp.gelijk('each sentence once in a language', (SELECT count(*) FROM api.vertaling), (SELECT count(DISTINCT (taal, zin)) FROM api.vertaling));
ROLLBACK;
