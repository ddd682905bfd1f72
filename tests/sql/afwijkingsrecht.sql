-- SPDX-License-Identifier: EUPL-1.2
-- Day 43 for each type of rule, the proof, uses of the right, and how it ends.
BEGIN;
\ir hulp/hulp.psql
SELECT pg_temp.klok('2026-03-02 10:00+01');

-- One melding per type, one without a rule, one about a type that no jurist confirmed, and a regulation
-- with a hardheidsclausule. What each gets on day 43 stands beside it.
CREATE TEMP TABLE v (type text, melding uuid, hoort text);
INSERT INTO v SELECT t.naam, pg_temp.ingediend(pg_temp.regel(t.naam)), h.hoort
  FROM app.regeltype t JOIN (VALUES ('werkafspraak', 'ontstaan'), ('werkinstructie', 'ontstaan'), ('checklist', 'ontstaan'), ('protocol', 'ontstaan'),
    ('richtlijn', 'ontstaan'), ('formulier', 'ontstaan'), ('vaste_gedragslijn', 'ontstaan'), ('beleidsregel', 'beperkt_ontstaan'), ('nadere_regel', 'geblokkeerd'),
    ('verordening', 'geblokkeerd'), ('landelijke_regelgeving', 'geblokkeerd'), ('eu_regelgeving', 'geblokkeerd'), ('ketenafspraak', 'geblokkeerd'),
    ('systeeminrichting', 'ontstaan'), ('onbekend', 'beperkt_ontstaan')) h (type, hoort) ON h.type = t.naam;
SELECT pg_temp.gelijk('all types', (SELECT count(*) FROM v), (SELECT count(*) FROM app.regeltype));
INSERT INTO v VALUES ('zonder regel', pg_temp.ingediend(), 'beperkt_ontstaan');
CREATE TEMP TABLE r AS SELECT pg_temp.regel('verordening') AS hard, pg_temp.regel('verordening') AS onbevestigd;
SELECT pg_temp.als('coordinator');
SELECT pg_temp.doe('regel_wijzig', jsonb_build_object('id', hard), NULL, '{"hardheidsclausule":true}'),
       pg_temp.doe('regel_wijzig', jsonb_build_object('id', onbevestigd), NULL, '{"regeltype":"landelijke_regelgeving"}') FROM r;
SELECT pg_temp.gelijk('another type is not confirmed', pg_temp.lees(format('SELECT "typeBevestigd" FROM api.regel WHERE id = %L', (SELECT onbevestigd FROM r))), 'false');
SELECT pg_temp.als('jurist');
SELECT pg_temp.doe('regel_bevestig', jsonb_build_object('id', hard), NULL, '{"toelichting":"Artikel 9 is een hardheidsclausule."}') FROM r;
INSERT INTO v SELECT 'met hardheidsclausule', pg_temp.ingediend(hard), 'beperkt_ontstaan' FROM r;
INSERT INTO v SELECT 'niet bevestigd', pg_temp.ingediend(onbevestigd), 'beperkt_ontstaan' FROM r;

SELECT pg_temp.klok('2026-04-13 23:59+02');
SELECT pg_temp.als('systeem');
SELECT pg_temp.gelijk('day 42', (pg_temp.doe('termijnen_loop', '{}', NULL, '{}')).body ->> 'ontstaan', '0');
SELECT pg_temp.klok('2026-04-14 00:00+02');
-- A round whose time is over does nothing more; the next one does it.
SAVEPOINT geen_tijd;
CREATE OR REPLACE FUNCTION app.geduld() RETURNS interval LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN interval '0';
SELECT pg_temp.gelijk('no time left', (pg_temp.doe('termijnen_loop', '{}', NULL, '{}')).body ->> 'ontstaan', '0');
ROLLBACK TO geen_tijd;
SELECT pg_temp.gelijk('day 43', (pg_temp.doe('termijnen_loop', '{}', NULL, '{}')).body ->> 'ontstaan', '18');
SELECT pg_temp.als('coordinator');
SELECT pg_temp.gelijk('the right per type', (SELECT array_agg(v.type) FROM v
  LEFT JOIN app.stuk s ON s.ouder_id = v.melding AND s.soort = 'afwijkingsrecht' WHERE s.status IS DISTINCT FROM v.hoort), NULL);
SELECT pg_temp.gelijk('since 00:00 of day 43', (SELECT array_agg(DISTINCT ontstaan_op) FROM app.afwijkingsrecht), ARRAY['2026-04-14 00:00+02'::timestamptz]);

-- Both sides are told the same day; a block lies with who decides and the directeur that day.
CREATE FUNCTION pg_temp.post(rol text, nummer int DEFAULT 1) RETURNS text LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_temp.als(rol, 'A', nummer);
  RETURN pg_temp.lees($q$SELECT string_agg(DISTINCT bericht, ',' ORDER BY bericht) FROM api.post_rij WHERE bericht LIKE 'afwijkingsrecht.%'$q$);
END $$;
SELECT pg_temp.gelijk('the melder', pg_temp.post('medewerker'), 'afwijkingsrecht.beperkt_ontstaan,afwijkingsrecht.geblokkeerd,afwijkingsrecht.ontstaan'),
       pg_temp.gelijk('the head of the afdeling', pg_temp.post('afdelingshoofd', 2), 'afwijkingsrecht.beperkt_ontstaan,afwijkingsrecht.geblokkeerd,afwijkingsrecht.ontstaan'),
       pg_temp.gelijk('the directeur', pg_temp.post('directeur'), NULL),
       pg_temp.gelijk('another medewerker', pg_temp.post('medewerker', 2), NULL);

CREATE FUNCTION pg_temp.hogerop(rol text) RETURNS text LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_temp.als(rol);
  RETURN pg_temp.lees($q$SELECT count(*) FROM api.post_rij WHERE bericht = 'escalatie.directeur'$q$);
END $$;
SELECT pg_temp.gelijk('each block: the directeur', pg_temp.hogerop('directeur'), (SELECT count(*)::text FROM v WHERE hoort = 'geblokkeerd')),
       pg_temp.gelijk('and who decides', pg_temp.hogerop('afdelingshoofd'), (SELECT count(*)::text FROM v WHERE hoort = 'geblokkeerd'));
SELECT pg_temp.gelijk('as something to answer', pg_temp.lees($$SELECT string_agg(DISTINCT aanleiding || niveau, ',') FROM app.escalatie WHERE gesloten_op IS NULL$$), 'geblokkeerd2');

-- The proof, and a use of it: only by the melder, only while the right is there, only on a day of it.
CREATE TEMP TABLE a AS SELECT v.type, v.melding, w.id FROM v JOIN app.afwijkingsrecht w ON w.melding_id = v.melding;
CREATE FUNCTION pg_temp.wijk_af(p_type text, dag text) RETURNS app.antwoord LANGUAGE sql AS $$
  SELECT pg_temp.doe('afwijking_maak', jsonb_build_object('id', (SELECT id FROM a WHERE type = p_type)), NULL,
    jsonb_build_object('afgewekenOp', dag, 'verwijzing', 'Z-2026-0415', 'motivering', 'De inwoner had morgen een gesprek.')) $$;
SELECT pg_temp.als('medewerker');
SELECT pg_temp.gelijk('proof', pg_temp.lees(format($$SELECT concat(houder ->> 'naam', '|', organisatie, '|', gevolg, '|', "uiterlijkOp") FROM api.afwijkingsrecht WHERE id = %L$$, (SELECT id FROM a WHERE type = 'werkafspraak'))),
  'medewerker 1 van A|Gemeente Waterrijk|ontstaat|2026-04-13');
SELECT pg_temp.gelijk('a use', (pg_temp.wijk_af('werkafspraak', '2026-04-14')).status, 201);
SELECT pg_temp.gelijk('counted', pg_temp.lees(format('SELECT "aantalAfwijkingen" FROM api.afwijkingsrecht_rij WHERE id = %L', (SELECT id FROM a WHERE type = 'werkafspraak'))), '1');
SELECT pg_temp.weigert('before the right', 'WF400', $$SELECT pg_temp.wijk_af('werkafspraak', '2026-04-13')$$),
       pg_temp.weigert('in the future', 'WF400', $$SELECT pg_temp.wijk_af('werkafspraak', '2026-04-15')$$),
       pg_temp.weigert('blocked', 'WF409', $$SELECT pg_temp.wijk_af('verordening', '2026-04-14')$$);
SELECT pg_temp.als('coordinator');
SELECT pg_temp.weigert('by another', 'WF403', $$SELECT pg_temp.wijk_af('werkafspraak', '2026-04-14')$$);
SELECT pg_temp.als('medewerker', 'A', 2);
SELECT pg_temp.weigert('by a stranger', 'WF404', $$SELECT pg_temp.wijk_af('werkafspraak', '2026-04-14')$$);

-- The jurist confirms the type after all: the right follows.
SELECT pg_temp.als('jurist');
SELECT pg_temp.doe('regel_bevestig', jsonb_build_object('id', onbevestigd), NULL, '{"toelichting":"Dit staat in de wet."}') FROM r;
SELECT pg_temp.als('systeem');
SELECT pg_temp.gelijk('followed', (pg_temp.doe('termijnen_loop', '{}', NULL, '{}')).body ->> 'gevolgd', '1'),
       pg_temp.gelijk('and only once', (pg_temp.doe('termijnen_loop', '{}', NULL, '{}')).body ->> 'gevolgd', '0');
SELECT pg_temp.gelijk('now blocked', (SELECT s.status FROM a JOIN app.stuk s ON s.id = a.id WHERE a.type = 'niet bevestigd'), 'geblokkeerd');

-- A delivered answer ends it; what was done before stays.
SELECT pg_temp.als('systeem');
SELECT app.termijn_meld(melding, 'geleverd') FROM a WHERE type = 'werkafspraak';
SELECT pg_temp.als('medewerker');
SELECT pg_temp.gelijk('ended', pg_temp.lees(format($$SELECT concat(status, '|', "beeindigdReden", '|', json_array_length(afwijkingen), '|', acties) FROM api.afwijkingsrecht WHERE id = %L$$, (SELECT id FROM a WHERE type = 'werkafspraak'))),
  'beeindigd|Het besluit is bekendgemaakt aan de melder.|1|{noteer_afwijking}');
-- What was done on a day of the right may still be written down for two weeks; no use after the end.
SELECT pg_temp.gelijk('of the last day', (pg_temp.wijk_af('werkafspraak', '2026-04-14')).status, 201);
SELECT pg_temp.klok('2026-04-28 10:00+02'), pg_temp.als('medewerker');
SELECT pg_temp.weigert('after the end', 'WF400', $$SELECT pg_temp.wijk_af('werkafspraak', '2026-04-15')$$);
SELECT pg_temp.gelijk('two weeks later', (pg_temp.wijk_af('werkafspraak', '2026-04-14')).status, 201);
SELECT pg_temp.klok('2026-04-29 10:00+02'), pg_temp.als('medewerker');
SELECT pg_temp.weigert('too late', 'WF409', $$SELECT pg_temp.wijk_af('werkafspraak', '2026-04-14')$$);
SELECT pg_temp.als('systeem');
SELECT pg_temp.gelijk('it does not arise again', (pg_temp.doe('termijnen_loop', '{}', NULL, '{}')).body ->> 'ontstaan', '0');
SELECT pg_temp.als('medewerker');
SELECT pg_temp.weigert('people do not run the loop', 'WF403', $$SELECT pg_temp.doe('termijnen_loop', '{}', NULL, '{}')$$);
ROLLBACK;
