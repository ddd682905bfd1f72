-- SPDX-License-Identifier: EUPL-1.2
-- The checklist per phase: it follows the data, is ticked by who is aan zet, and stops no step by itself.
BEGIN;
\ir hulp/hulp.psql
\ir hulp/weg.psql
SELECT pg_temp.klok('2026-03-02 10:00+01');
CREATE TEMP TABLE m AS SELECT pg_temp.in_onderzoek() AS id;
CREATE FUNCTION pg_temp.open(nodig boolean DEFAULT false) RETURNS text LANGUAGE sql AS $$
  SELECT pg_temp.lees(format($q$SELECT string_agg(p ->> 'punt', ',') FROM api.checklist c, json_array_elements(c.punten) p
    WHERE c.id = %L AND (p ->> 'gedaan') = 'false' AND (p ->> 'nodig')::boolean = %L$q$, (SELECT id FROM m), nodig)) $$;
CREATE FUNCTION pg_temp.vink(punt text, gedaan boolean DEFAULT true) RETURNS app.antwoord LANGUAGE sql AS $$
  SELECT pg_temp.bij('checkpunt_vink', (SELECT id FROM m), jsonb_build_object('punt', punt, 'gedaan', gedaan)) $$;

-- Every question to the data exists, and every hard point covers a code of app.open_punten.
SELECT pg_temp.gelijk('questions', (SELECT array_agg(toets) FROM app.checklistpunt WHERE toets IS NOT NULL AND to_regprocedure(format('app.%I(uuid)', toets)) IS NULL), NULL);
SELECT pg_temp.gelijk('hard points', (SELECT array_agg(c ORDER BY c) FROM app.checklistpunt, unnest(dekt) c),
  '{bevestiging_melder,doel,doeltoets,doeltoets_toelichting,gesprek_melder,oorzaak,reactie_afdeling,suggestie,suggestie_toelichting,vraag_achter_de_vraag}'::text[]);

-- Five points are needed, the others warn.
SELECT pg_temp.als('poulelid', 'A', 2);
SELECT pg_temp.gelijk('needed', pg_temp.open(true), 'gesprek_melder,vraag_achter_de_vraag,doeltoets,reactie_afdeling,suggestie'),
       pg_temp.gelijk('warned of', pg_temp.open(), 'voor_wie,inwoner_gehoord');
SELECT pg_temp.gesprek(id), pg_temp.onderzoek(id, pg_temp.bevindingen() || '{"doelVoorWie":"De kas","bijwerkingen":"Wachten","toetsEffect":"Op tijd"}') FROM m;
SELECT pg_temp.gelijk('follows the data', pg_temp.open(true) || '|' || pg_temp.open(), 'vraag_achter_de_vraag,reactie_afdeling|verslagen_kloppen,toets_af,inwoner_gehoord');

-- Ticked by hand, and an own point; what the data say is not ticked.
SELECT pg_temp.vink('inwoner_gehoord');
SELECT pg_temp.gelijk('who ticked', pg_temp.lees($$SELECT p ->> 'door' FROM api.checklist, json_array_elements(punten) p WHERE p ->> 'punt' = 'inwoner_gehoord'$$), 'poulelid 2 van A');
SELECT pg_temp.bij('checkpunt_maak', id, '{"tekst":"Bel de wijkagent"}') FROM m;
SELECT pg_temp.gelijk('an own point', split_part(pg_temp.open(), ',', 3), (SELECT c.id::text FROM app.checkpunt c WHERE tekst IS NOT NULL));
SELECT pg_temp.vink(c.id::text) FROM app.checkpunt c WHERE tekst IS NOT NULL;
SELECT pg_temp.vink('inwoner_gehoord', false);
SELECT pg_temp.gelijk('and unticked', pg_temp.open(), 'verslagen_kloppen,toets_af,inwoner_gehoord');
SELECT pg_temp.gelijk('not what the data say', pg_temp.fouten(pg_temp.weigert(p, 'WF409', format('SELECT pg_temp.vink(%L)', p))), '{"/punt niet_mogelijk"}'::text[]) FROM unnest('{doeltoets,verslagen_kloppen,bestaat_niet,motivering}'::text[]) p;
SELECT pg_temp.bij('checkpunt_verwijder', c.id, '{}') FROM app.checkpunt c WHERE tekst IS NOT NULL;
SELECT pg_temp.gelijk('taken away', (SELECT count(*) FROM app.checkpunt WHERE tekst IS NOT NULL), 0::bigint);

-- The coordinator looks along; the melder, the afdeling and a stranger have no checklist.
SELECT pg_temp.als('coordinator');
SELECT pg_temp.weigert('only who is aan zet', 'WF403', $$SELECT pg_temp.vink('inwoner_gehoord')$$);
SELECT pg_temp.als('medewerker', 'A', n), pg_temp.weigert('none', 'WF404', $$SELECT pg_temp.vink('inwoner_gehoord')$$) FROM generate_series(1, 3) n;

-- Open points do not stop the step; in the next phase there are others.
SELECT pg_temp.als('medewerker'), pg_temp.bij('onderzoek_bevestig', id, '{"klopt":true}') FROM m;
SELECT pg_temp.als('medewerker', 'A', 3), pg_temp.bij('onderzoek_reageer', id, '{"reactie":"Dat weten wij niet meer."}') FROM m;
SELECT pg_temp.als('poulelid');
SELECT pg_temp.bij('melding_stap', id, '{"actie":"naar_advies"}') FROM m;
SELECT pg_temp.gelijk('the next phase', pg_temp.open(), 'inwoners_eerst,onderbouwd,verslagen_kloppen,meegelezen');
SELECT pg_temp.advies(id) FROM m;
SELECT pg_temp.gelijk('follows the advies', pg_temp.open(), 'verslagen_kloppen,meegelezen');

-- Who decides has the checklist of the besluit, the manager that of the uitvoering.
CREATE TEMP TABLE a AS SELECT pg_temp.voorgelegd() AS id;
SELECT pg_temp.als('afdelingshoofd');
SELECT pg_temp.gelijk('besluit', pg_temp.lees($$SELECT fase || array_to_string(acties, ',') FROM api.checklist$$), 'besluitvink,voeg_toe');
ROLLBACK;
