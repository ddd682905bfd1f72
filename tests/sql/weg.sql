-- SPDX-License-Identifier: EUPL-1.2
-- The whole road, concept to in_uitvoering, walked by nine people: melder, coordinator, jurist, four of
-- the poule (one of whom declines), the afdeling of the rule and the beslisser.
BEGIN;
\ir hulp/hulp.psql
\ir hulp/weg.psql
SELECT pg_temp.klok('2026-03-02 10:00+01');

-- The melder files, the coordinator takes it up and asks a team; one declines and is replaced.
CREATE TEMP TABLE m AS SELECT pg_temp.ingediend(pg_temp.regel('werkafspraak')) AS id;
CREATE TEMP TABLE t AS SELECT pg_temp.vraag_team(id, '{1,2,3}') AS id FROM m;
SELECT pg_temp.antwoord_lid(id, 1), pg_temp.antwoord_lid(id, 2), pg_temp.antwoord_lid(id, 3, 'afgeslagen') FROM t;
SELECT pg_temp.als('coordinator');
SELECT pg_temp.gelijk('not with two', pg_temp.fouten(pg_temp.weigert('start with two', 'WF409',
  format($$SELECT pg_temp.bij('melding_stap', %L, '{"actie":"start_onderzoek"}')$$, (SELECT id FROM m)))), '{"/team team_te_klein"}'::text[]);
SELECT pg_temp.bij('teamlid_maak', id, jsonb_build_object('gebruikerId', pg_temp.mens('poulelid', 'A', 4), 'vervangtId', pg_temp.mens('poulelid', 'A', 3)),
                   (SELECT versie FROM app.team)) FROM t;
SELECT pg_temp.antwoord_lid(id, 4) FROM t;
SELECT pg_temp.als('coordinator');
SELECT pg_temp.bij('melding_stap', id, '{"actie":"start_onderzoek"}') FROM m;
SELECT pg_temp.gelijk('in_onderzoek', pg_temp.status(id), 'in_onderzoek') FROM m;

-- Research, with a question to the melder in between (the clock pauses).
SELECT pg_temp.als('poulelid');
SELECT pg_temp.bij('melding_stap', id, '{"actie":"vraag_melder","vraag":"Hoe vaak gebeurt dit?"}') FROM m;
SELECT pg_temp.klok('2026-03-06 10:00+01');
SELECT pg_temp.als('medewerker');
SELECT pg_temp.gelijk('the melder reads the question', pg_temp.lees(format('SELECT "vraagAanMelder" FROM api.melding WHERE id = %L', id)), 'Hoe vaak gebeurt dit?') FROM m;
SELECT pg_temp.bij('melding_stap', id, '{"actie":"antwoord_melder","antwoord":"Elke week"}') FROM m;
SELECT pg_temp.gelijk('four days later', pg_temp.lees(format('SELECT "uiterlijkOp" FROM api.melding WHERE id = %L', id)), '2026-04-17') FROM m;
SELECT pg_temp.als('poulelid');
SELECT pg_temp.gesprek(id), pg_temp.onderzoek(id, pg_temp.bevindingen()) FROM m;
SELECT pg_temp.als('medewerker');
SELECT pg_temp.bij('onderzoek_bevestig', id, '{"klopt":true}') FROM m;
SELECT pg_temp.als('medewerker', 'A', 3);
SELECT pg_temp.bij('onderzoek_reageer', id, '{"reactie":"Dat weten wij niet meer."}') FROM m;
SELECT pg_temp.als('poulelid');
SELECT pg_temp.bij('melding_stap', id, '{"actie":"naar_advies"}') FROM m;

-- Advies: written, each own standpunt, presented; once sent back with a question.
CREATE TEMP TABLE a AS SELECT pg_temp.advies(id) AS id FROM m;
SELECT pg_temp.stap('advies_stap', id, 'leg_ter_vaststelling') FROM a;
SELECT pg_temp.standpunt(id, 1, 'akkoord'), pg_temp.standpunt(id, 2, 'kanttekening'), pg_temp.standpunt(id, 4, 'minderheid') FROM a;
SELECT pg_temp.gelijk('the last standpunt fixes it', pg_temp.status(id), 'vastgesteld') FROM a;
SELECT pg_temp.als('poulelid');
SELECT pg_temp.stap('advies_stap', id, 'leg_voor') FROM a;
SELECT pg_temp.gelijk('the melding goes along', pg_temp.status(id), 'advies_voorgelegd') FROM m;
SELECT pg_temp.als('afdelingshoofd');
SELECT pg_temp.stap('advies_stap', id, 'leg_terug', '{"vraag":"Wat kost dit?"}') FROM a;
SELECT pg_temp.gelijk('back to the team', pg_temp.status(a.id) || ' ' || pg_temp.status(m.id), 'teruggelegd advies_in_opstelling') FROM a, m;
SELECT pg_temp.als('poulelid', 'A', 2);
SELECT pg_temp.bij('advies_wijzig', id, '{"onderbouwing":"Het kost niets extra."}', pg_temp.versie(id)) FROM a;
SELECT pg_temp.als('poulelid');
SELECT pg_temp.stap('advies_stap', id, 'leg_ter_vaststelling') FROM a;
SELECT pg_temp.standpunt(id, n, 'akkoord') FROM a, unnest('{1,2,4}'::int[]) n;
SELECT pg_temp.als('poulelid');
SELECT pg_temp.stap('advies_stap', id, 'leg_voor') FROM a;

-- Besluit: taken, delivered to the melder and the afdeling, the clock stops, the task is given.
SELECT pg_temp.klok('2026-03-20 10:00+01');
SELECT pg_temp.als('afdelingshoofd');
CREATE TEMP TABLE b AS SELECT ((pg_temp.doe('besluit_maak', '{}', NULL, jsonb_build_object('meldingId', id))).body ->> 'id')::uuid AS id FROM m;
SELECT pg_temp.bij('besluit_wijzig', id, '{"uitkomst":"aanpassen","relatieAdvies":"overgenomen","motivering":"Wachten helpt niemand.","ingangsdatum":"2026-04-01"}', pg_temp.versie(id)) FROM b;
SELECT pg_temp.stap('besluit_stap', id, 'neem') FROM b;
SELECT pg_temp.gelijk('everything moved along', concat_ws(' ', pg_temp.status(m.id), pg_temp.status(a.id), pg_temp.status(b.id)),
                      'in_uitvoering gevolgd bekendgemaakt') FROM m, a, b;
SELECT pg_temp.als('medewerker');
SELECT pg_temp.gelijk('the clock stopped', pg_temp.lees(format('SELECT termijnstand FROM api.melding WHERE id = %L', id)), 'gestopt') FROM m;
SELECT pg_temp.gelijk('the melder reads the besluit', pg_temp.lees(format('SELECT motivering FROM api.besluit WHERE id = %L', id)), 'Wachten helpt niemand.') FROM b;
SELECT pg_temp.gelijk('and now the advies too', pg_temp.lees(format('SELECT onderbouwing FROM api.advies WHERE id = %L', id)), 'Het kost niets extra.') FROM a;
SELECT pg_temp.gelijk('it lies in the postvak', pg_temp.lees($$SELECT "stukSoort" FROM api.post_rij WHERE bericht = 'besluit.genomen'$$), 'besluit');
SELECT pg_temp.gelijk('delivered to both', pg_temp.lees(format($$SELECT string_agg(k ->> 'aan', ',' ORDER BY k ->> 'aan') FROM api.besluit b, json_array_elements(b.bekendmakingen) k
  WHERE b.id = %L AND k ->> 'bezorgdOp' IS NOT NULL$$, id)), 'afdeling,melder') FROM b;
SELECT pg_temp.als('afdelingshoofd', 'A', 2);
SELECT pg_temp.gelijk('the afdeling does not read who it was', pg_temp.lees(format($$SELECT count(*) FROM api.besluit b, json_array_elements(b.bekendmakingen) k
  WHERE b.id = %L AND k ->> 'aan' = 'melder' AND k ->> 'naam' IS NOT NULL$$, id)), '0') FROM b;
SELECT pg_temp.gelijk('the task', pg_temp.lees(format($$SELECT uitvoering ->> 'opdracht' FROM api.melding WHERE id = %L$$, id)), 'Betaal direct uit.') FROM m;
SELECT pg_temp.gelijk('in the werkvoorraad', pg_temp.lees($$SELECT string_agg(t ->> 'taak', ',') FROM api.werkvoorraad w, json_array_elements(w."nuDoen") t$$), 'voer_uit');
CREATE TEMP TABLE u AS SELECT u.id FROM app.uitvoering u JOIN m ON m.id = u.melding_id;
SELECT pg_temp.stap('uitvoering_stap', id, 'meld_gereed', '{"toelichting":"De afspraak is aangepast."}') FROM u;
SELECT pg_temp.als('afdelingshoofd');
SELECT pg_temp.stap('uitvoering_stap', id, 'bevestig') FROM u;
SELECT pg_temp.gelijk('carried out', pg_temp.status(id), 'uitgevoerd') FROM m;
SELECT pg_temp.gelijk('the rule changed', (SELECT s.status FROM app.stuk s JOIN app.regel r ON r.id = s.id), 'aangepast');
ROLLBACK;
