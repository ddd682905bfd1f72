-- SPDX-License-Identifier: EUPL-1.2
-- Searching: Dutch words, beginnings, phrases, what must not be there; page by page; and only in the words that
-- somebody may read. Giving out meldingen: all of them or none.
BEGIN;
\ir hulp/hulp.psql
\ir hulp/weg.psql
SELECT pg_temp.klok('2026-03-02 10:00+01');

CREATE FUNCTION pg_temp.melding(welke text, waarom text) RETURNS uuid LANGUAGE plpgsql AS $$
DECLARE
  a app.antwoord;
BEGIN
  PERFORM pg_temp.als('medewerker');
  a := pg_temp.doe('melding_maak', '{}', NULL, jsonb_build_object('welkeRegel', welke, 'waaromHinderlijk', waarom, 'suggestie', 'Doe het anders.'));
  PERFORM pg_temp.bij('melding_stap', (a.body ->> 'id')::uuid, '{"actie":"dien_in"}', a.versie);
  RETURN a.body ->> 'id';
END $$;
CREATE FUNCTION pg_temp.vindt(tekst text, anders jsonb DEFAULT '{}') RETURNS text LANGUAGE sql AS $$
  SELECT coalesce(string_agg(r ->> 'welkeRegel', ', ' ORDER BY nr), '-')
    FROM json_array_elements((pg_temp.doe('meldingen_zoek', '{}', NULL, jsonb_build_object('tekst', tekst) || anders)).body -> 'resultaten') WITH ORDINALITY x (r, nr) $$;

SELECT pg_temp.melding('Parkeervergunningen voor mantelzorgers', 'De coördinator wacht op papieren bewijs.');
SELECT pg_temp.melding('Bewijs op papier', 'De parkeervergunning komt te laat.');
SELECT pg_temp.melding('Energietoeslag', 'Het papieren formulier is te moeilijk.');
SELECT pg_temp.als('coordinator');
SELECT pg_temp.gelijk('one word, in any form; the rule weighs most', pg_temp.vindt('parkeervergunning'), 'Parkeervergunningen voor mantelzorgers, Bewijs op papier');
SELECT pg_temp.gelijk('without accents', pg_temp.vindt('coordinator'), 'Parkeervergunningen voor mantelzorgers');
SELECT pg_temp.gelijk('half typed', pg_temp.vindt('energiet'), 'Energietoeslag');
SELECT pg_temp.gelijk('every word', pg_temp.vindt('papieren formulier'), 'Energietoeslag');
SELECT pg_temp.gelijk('in this order', pg_temp.vindt('"papieren bewijs"'), 'Parkeervergunningen voor mantelzorgers');
SELECT pg_temp.gelijk('not this word', pg_temp.vindt('parkeervergunning -mantelzorger'), 'Bewijs op papier');
SELECT pg_temp.gelijk('only what must not be there is no question', pg_temp.vindt('-energietoeslag'), '-');
SELECT pg_temp.gelijk('signs alone', pg_temp.vindt('!! :* & "'), '-');
SELECT pg_temp.gelijk('a mistake at the end of a word', pg_temp.vindt('parkeervergunninge mantelzorgen'), 'Parkeervergunningen voor mantelzorgers');
SELECT pg_temp.gelijk('and that is said', (pg_temp.doe('meldingen_zoek', '{}', NULL, '{"tekst":"mantelzorgxx"}')).body ->> 'benadering', 'true');
SELECT pg_temp.gelijk('any word, for what looks alike', pg_temp.vindt('formulier mantelzorgers fiets', '{"wijze":"lijkt"}'), 'Parkeervergunningen voor mantelzorgers, Energietoeslag');
SELECT pg_temp.gelijk('by kenmerk', pg_temp.vindt('rt-2026-00003'), 'Energietoeslag');
SELECT pg_temp.gelijk('by number', pg_temp.vindt('00002'), 'Bewijs op papier');

-- Page by page: everything once.
DO $$
DECLARE
  v_na text;
  v_gezien text[] := '{}';
  a json;
BEGIN
  LOOP
    a := (pg_temp.doe('meldingen_zoek', '{}', NULL, jsonb_strip_nulls(jsonb_build_object('tekst', 'papier', 'wijze', 'lijkt', 'paginaGrootte', 1, 'na', v_na)))).body;
    v_gezien := v_gezien || ARRAY (SELECT r ->> 'id' FROM json_array_elements(a -> 'resultaten') r);
    v_na := a ->> 'volgende';
    EXIT WHEN v_na IS NULL;
  END LOOP;
  PERFORM pg_temp.gelijk('pages', (cardinality(v_gezien), (SELECT count(DISTINCT x) FROM unnest(v_gezien) x))::text, '(3,3)');
END $$;

-- Who reads the rewritten rule finds by those words and not by the words of the melder.
CREATE TEMP TABLE m AS SELECT pg_temp.in_onderzoek() AS id;
SELECT pg_temp.als('coordinator');
SELECT pg_temp.bij('melding_wijzig', id, '{"regelHerschreven":"Een lange doorlooptijd","waaromHerschreven":"Inwoners haken af."}', pg_temp.versie(id)) FROM m;
SELECT pg_temp.als('afdelingshoofd', 'A', 2);
SELECT pg_temp.gelijk('the words that the afdeling reads', pg_temp.vindt('afhaken') || '/' || pg_temp.vindt('doorlooptijd'), '-/Een lange doorlooptijd');
SELECT pg_temp.gelijk('not those of the melder', pg_temp.vindt('bijstand'), '-');
SELECT pg_temp.als('medewerker');
SELECT pg_temp.gelijk('one''s own words', pg_temp.vindt('bijstand'), 'Bijstand duurt acht weken');
SELECT pg_temp.als('medewerker', 'A', 2);
SELECT pg_temp.gelijk('a colleague', pg_temp.vindt('bijstand') || pg_temp.vindt('00001'), '--');
SELECT pg_temp.als('coordinator', 'B');
SELECT pg_temp.gelijk('another gemeente', pg_temp.vindt('bijstand') || pg_temp.vindt('rt-2026-00001'), '--');

-- More than are weighed: then the newest, for who reads the words of the melder and for the afdeling.
SET LOCAL ROLE app_owner;
CREATE OR REPLACE FUNCTION app.zoekgrens() RETURNS int LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN 2;
RESET ROLE;
CREATE TEMP TABLE n AS SELECT nr, pg_temp.in_onderzoek() AS id FROM generate_series(1, 3) nr;
SELECT pg_temp.als('coordinator');
SELECT pg_temp.bij('melding_wijzig', id, jsonb_build_object('regelHerschreven', 'Fietspad ' || nr, 'waaromHerschreven', 'Te smal.'), pg_temp.versie(id)) FROM n ORDER BY nr;
SELECT pg_temp.gelijk('the newest, of all', (SELECT array_agg(t.id ORDER BY t.id) FROM app.treffers('melding', app.zoekvraag('bijstand')) t), (SELECT array_agg(id ORDER BY id) FROM n WHERE nr > 1));
SELECT pg_temp.als('afdelingshoofd', 'A', 2);
SELECT pg_temp.gelijk('the newest, of an afdeling', pg_temp.vindt('fietspad'), 'Fietspad 3, Fietspad 2');
SELECT pg_temp.gelijk('an older one by its own word', pg_temp.vindt('"fietspad 1"'), 'Fietspad 1');

-- Giving out. One that cannot: nothing changes, and each one says why.
SELECT pg_temp.als('coordinator');
CREATE TEMP TABLE w AS SELECT pg_temp.ingediend() AS een, pg_temp.ingediend() AS twee;
SELECT pg_temp.als('medewerker');
SELECT pg_temp.bij('melding_stap', twee, '{"actie":"trek_in","toelichting":"Is al opgelost."}', pg_temp.versie(twee)) FROM w;
SELECT pg_temp.als('coordinator');
SELECT pg_temp.gelijk('all or none', pg_temp.fouten(pg_temp.weigert('all or none', 'WF409', format($$SELECT pg_temp.doe('meldingen_toewijzen', '{}', NULL, '{"meldingen":["%s","%s","%s"],"behandelaarId":"%s"}')$$,
  een, twee, gen_random_uuid(), pg_temp.mens('coordinator')))), '{"/meldingen/1 afgerond","/meldingen/2 niet_gevonden"}'::text[]) FROM w;
SELECT pg_temp.gelijk('nothing changed', (SELECT count(*) FROM app.melding WHERE behandelaar_id IS NOT NULL), 0::bigint);
SELECT pg_temp.weigert('to a jurist', 'WF400', format($$SELECT pg_temp.doe('meldingen_toewijzen', '{}', NULL, '{"meldingen":["%s"],"behandelaarId":"%s"}')$$, een, pg_temp.mens('jurist'))) FROM w;
SELECT pg_temp.weigert('to another gemeente', 'WF400', format($$SELECT pg_temp.doe('meldingen_toewijzen', '{}', NULL, '{"meldingen":["%s"],"behandelaarId":"%s"}')$$, een, pg_temp.mens('coordinator', 'B'))) FROM w;
-- A second coordinator: what is theirs is no task of the first any more.
INSERT INTO app.gebruiker_rol (organisatie_id, gebruiker_id, rol) VALUES (pg_temp.organisatie('A'), pg_temp.mens('jurist'), 'coordinator');
SELECT pg_temp.gelijk('a task for all', pg_temp.lees($$SELECT "nuDoen"::text LIKE '%stel_team_samen%' FROM api.werkvoorraad$$), 'true');
CREATE TEMP TABLE v AS SELECT id, versie FROM app.stuk WHERE id = (SELECT een FROM w);
SELECT pg_temp.doe('meldingen_toewijzen', '{}', NULL, jsonb_build_object('meldingen', (SELECT jsonb_agg(z.id) FROM app.stuk z WHERE z.soort = 'melding' AND z.status = 'ingediend'), 'behandelaarId', pg_temp.mens('jurist')));
SELECT pg_temp.gelijk('not mine any more', pg_temp.lees($$SELECT "nuDoen"::text LIKE '%stel_team_samen%' FROM api.werkvoorraad$$), 'false');
SELECT pg_temp.gelijk('an old screen is refused', (SELECT s.versie - v.versie FROM app.stuk s JOIN v ON v.id = s.id), 1);
SELECT pg_temp.gelijk('told', (SELECT count(*) > 0 FROM app.post WHERE bericht = 'melding.toegewezen' AND gebruiker_id = pg_temp.mens('jurist')), true);
SELECT pg_temp.gelijk('in the list', pg_temp.lees($$SELECT "behandelaarNaam" FROM api.melding_rij WHERE "behandelaarId" IS NOT NULL LIMIT 1$$), 'jurist 1 van A');
ROLLBACK;
