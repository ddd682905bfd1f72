-- SPDX-License-Identifier: EUPL-1.2
-- The texts an advies had, its grounds per finding, and who is writing now.
BEGIN;
\ir hulp/hulp.psql
\ir hulp/weg.psql
SELECT pg_temp.klok('2026-03-02 10:00+01');
CREATE FUNCTION pg_temp.schrijf(a uuid, lid int, invoer jsonb) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_temp.als('poulelid', 'A', lid);
  PERFORM pg_temp.bij('advies_wijzig', a, invoer, pg_temp.versie(a));
END $$;
CREATE FUNCTION pg_temp.versies(a uuid) RETURNS text LANGUAGE sql AS $$
  SELECT pg_temp.lees(format($q$SELECT string_agg(concat_ws(' ', soort, ronde, door ->> 'naam', tekst ->> 'onderbouwing'), ' | ' ORDER BY id) FROM api.advies_versie WHERE "adviesId" = %L$q$, a)) $$;

CREATE TEMP TABLE a AS SELECT pg_temp.advies(pg_temp.naar_advies(), '{"gronden":{},"onderbouwing":"Een"}') AS id;
-- Grounds: one per finding, empty is gone, what is not named stays.
SELECT pg_temp.schrijf(id, 1, '{"gronden":{"doel":"Het doel blijft.","oorzaak":" "}}') FROM a;
SELECT pg_temp.schrijf(id, 1, '{"gronden":{"suggestie":"Goed idee."}}') FROM a;
SELECT pg_temp.gelijk('grounds', pg_temp.lees(format('SELECT gronden FROM api.advies WHERE id = %L', id))::jsonb,
  '{"vraag":null,"doel":"Het doel blijft.","oorzaak":null,"afdeling":null,"suggestie":"Goed idee."}'::jsonb) FROM a;
SELECT pg_temp.schrijf(id, 1, '{"gronden":{"doel":null}}') FROM a;

-- A text is kept when somebody else goes on with it, or the same person later; not at every keystroke.
SELECT pg_temp.gelijk('one writer', pg_temp.versies(id), NULL) FROM a;
SELECT pg_temp.schrijf(id, 2, '{"onderbouwing":"Twee"}'), pg_temp.schrijf(id, 2, '{"onderbouwing":"Drie"}') FROM a;
SELECT pg_temp.gelijk('the text of the first', pg_temp.versies(id), 'concept 1 poulelid 1 van A Een') FROM a;
SELECT pg_temp.klok('2026-03-02 10:20+01');
SELECT pg_temp.schrijf(id, 2, '{"onderbouwing":"Vier"}') FROM a;
SELECT pg_temp.klok('2026-03-02 10:40+01');
SELECT pg_temp.schrijf(id, 2, '{"onderbouwing":"Vier"}'), pg_temp.schrijf(id, 1, '{"onderbouwing":"Vijf"}') FROM a;
SELECT pg_temp.gelijk('after a while, and not twice the same', pg_temp.versies(id),
  'concept 1 poulelid 1 van A Een | concept 1 poulelid 2 van A Drie | concept 1 poulelid 2 van A Vier') FROM a;
SELECT pg_temp.weigert('what was kept is never rewritten', '55000', $$UPDATE app.advies_versie SET tekst = '{}'$$);

-- Against the findings: only with a word about it.
SELECT pg_temp.schrijf(id, 1, '{"uitkomst":"behouden","gronden":{"suggestie":null}}') FROM a;
SELECT pg_temp.gelijk('against doel and suggestie', pg_temp.fouten(pg_temp.weigert('against', 'WF409', format($$SELECT pg_temp.stap('advies_stap', %L, 'leg_ter_vaststelling')$$, id))),
  '{"/gronden/doel ontbreekt","/gronden/suggestie ontbreekt"}'::text[]) FROM a;
SELECT pg_temp.schrijf(id, 1, '{"uitkomst":"aanpassen"}') FROM a;
UPDATE app.onderzoek o SET doel_gediend = 'ja' FROM app.advies x, a WHERE x.id = a.id AND o.melding_id = x.melding_id;
SELECT pg_temp.gelijk('the other way round', pg_temp.fouten(pg_temp.weigert('against', 'WF409', format($$SELECT pg_temp.stap('advies_stap', %L, 'leg_ter_vaststelling')$$, id))),
  '{"/gronden/doel ontbreekt"}'::text[]) FROM a;
SELECT pg_temp.schrijf(id, 1, '{"gronden":{"doel":"Het kan ook met minder."}}') FROM a;

-- Taken back, decided on: kept as such. Who decides reads only what was presented.
SELECT pg_temp.stap('advies_stap', id, 'leg_ter_vaststelling') FROM a;
SELECT pg_temp.stap('advies_stap', id, 'haal_terug') FROM a;
SELECT pg_temp.schrijf(id, 1, '{"onderbouwing":"Zes"}') FROM a;
SELECT pg_temp.stap('advies_stap', id, 'leg_ter_vaststelling') FROM a;
SELECT pg_temp.standpunt(id, n, 'akkoord') FROM a, unnest('{1,2,3}'::int[]) n;
SELECT pg_temp.gelijk('kept', substring(pg_temp.versies(id) FROM 'ter_v.*'), 'ter_vaststelling 1 poulelid 1 van A Vijf | vastgesteld 2 poulelid 1 van A Zes') FROM a;
SELECT pg_temp.als('afdelingshoofd');
SELECT pg_temp.gelijk('not yet', pg_temp.versies(id), NULL) FROM a;
SELECT pg_temp.als('poulelid');
SELECT pg_temp.stap('advies_stap', id, 'leg_voor') FROM a;
SELECT pg_temp.als('afdelingshoofd');
SELECT pg_temp.gelijk('what was presented', pg_temp.versies(id), 'vastgesteld 2 poulelid 1 van A Zes') FROM a;
SELECT pg_temp.als('medewerker');
SELECT pg_temp.gelijk('the melder reads the advies, not how it came about', pg_temp.versies(id), NULL) FROM a;

-- Who writes now: others see it, it runs out by itself, and it leaves no trace.
CREATE FUNCTION pg_temp.hier(a uuid, lid int, bezig boolean DEFAULT true) RETURNS text LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_temp.als('poulelid', 'A', lid);
  RETURN (SELECT coalesce(string_agg((s -> 'gebruiker' ->> 'naam') || ' ' || right(s ->> 'sinds', 9), ',' ), '-')
    FROM json_array_elements((pg_temp.bij('advies_aanwezig', a, jsonb_build_object('bezig', bezig))).body -> 'schrijvers') s);
END $$;
CREATE TEMP TABLE b AS SELECT pg_temp.advies(pg_temp.naar_advies('{4,5,6}')) AS id;
SELECT pg_temp.klok('2026-03-02 11:00+01');
SELECT pg_temp.gelijk('alone', pg_temp.hier(id, 4), '-'), pg_temp.gelijk('with one other', pg_temp.hier(id, 5), 'poulelid 4 van A 10:00:00Z') FROM b;
SELECT pg_temp.klok('2026-03-02 11:00:40+01');
SELECT pg_temp.gelijk('since when', pg_temp.hier(id, 4), 'poulelid 5 van A 10:00:00Z') FROM b;
SELECT pg_temp.klok('2026-03-02 11:01:20+01');
SELECT pg_temp.gelijk('who said nothing for a minute is gone', pg_temp.hier(id, 4), '-') FROM b;
SELECT pg_temp.gelijk('who stops is gone at once', pg_temp.hier(id, 4, false) || pg_temp.hier(id, 5), '--') FROM b;
SELECT pg_temp.gelijk('no trace', (SELECT count(*) FROM app.logboek WHERE handeling = 'advies_aanwezig'), 0::bigint);
SELECT pg_temp.als('poulelid', 'A', 1);
SELECT pg_temp.weigert('of another team', 'WF404', format($$SELECT pg_temp.bij('advies_aanwezig', %L, '{"bezig":true}')$$, id)) FROM b;
SELECT pg_temp.als('coordinator');
SELECT pg_temp.weigert('who does not write', 'WF403', format($$SELECT pg_temp.bij('advies_aanwezig', %L, '{"bezig":true}')$$, id)) FROM b;
ROLLBACK;
