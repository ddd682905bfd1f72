-- SPDX-License-Identifier: EUPL-1.2
-- What has to be known before an advies, who may write and read which part of it, and the terms.
BEGIN;
\ir hulp/hulp.psql
\ir hulp/weg.psql
SELECT pg_temp.klok('2026-03-02 10:00+01');
CREATE TEMP TABLE m AS SELECT pg_temp.in_onderzoek() AS id;
CREATE FUNCTION pg_temp.stap_naar_advies() RETURNS text LANGUAGE sql AS $$
  SELECT format('SELECT pg_temp.bij(%L, %L, %L)', 'melding_stap', (SELECT id FROM m), '{"actie":"naar_advies"}') $$;
CREATE FUNCTION pg_temp.blad(kolom text) RETURNS text LANGUAGE sql AS $$
  SELECT pg_temp.lees(format('SELECT %s FROM api.onderzoek WHERE id = %L', kolom, (SELECT id FROM m))) $$;

-- Nothing done: one sentence per missing thing. Only the trekker takes the step.
SELECT pg_temp.als('poulelid');
SELECT pg_temp.gelijk('all that is missing', pg_temp.fouten(pg_temp.weigert('empty', 'WF409', pg_temp.stap_naar_advies())),
  '{"/doelGediend doeltoets","/doelToelichting doeltoets_toelichting","/doelVanDeRegel doel","/gesprekken gesprek_melder","/oorzaak oorzaak","/suggestieOordeel suggestie","/suggestieToelichting suggestie_toelichting","/vraagAanAfdeling reactie_afdeling","/vraagAchterDeVraag vraag_achter_de_vraag"}'::text[]);
SELECT pg_temp.gelijk('the sheet says the same', pg_temp.blad('json_array_length("openPunten")'), '9');
SELECT pg_temp.als('poulelid', 'A', 2);
SELECT pg_temp.weigert('a member who is not trekker', 'WF403', pg_temp.stap_naar_advies());

-- A talk that failed is kept but does not count; nobody talks in the future; only the team writes.
SELECT pg_temp.gesprek(id, 'melder', false) FROM m;
SELECT pg_temp.gelijk('still missing', pg_temp.blad($$"openPunten" -> 0 ->> 'code'$$), 'gesprek_melder');
SELECT pg_temp.gesprek(id, 'melder'), pg_temp.gesprek(id, 'afdeling'), pg_temp.gesprek(id, 'keten') FROM m;
SELECT pg_temp.gelijk('now it counts', pg_temp.blad($$"openPunten" -> 0 ->> 'code'$$), 'vraag_achter_de_vraag');
SELECT pg_temp.gelijk('tomorrow', pg_temp.fouten(pg_temp.weigert('tomorrow', 'WF400', format($$SELECT pg_temp.bij('gesprek_maak', %L,
  '{"soort":"melder","gesprekOp":"2026-03-03","contactGelukt":true,"verslag":"Nog niet"}')$$, id))), '{"/gesprekOp in_de_toekomst"}'::text[]) FROM m;
SELECT pg_temp.als('medewerker');
SELECT pg_temp.weigert('the melder does not write', 'WF403', format('SELECT pg_temp.gesprek(%L)', id)) FROM m;
SELECT pg_temp.weigert('nor the sheet', 'WF403', format($$SELECT pg_temp.onderzoek(%L, '{"doelGediend":"ja"}')$$, id)) FROM m;
SELECT pg_temp.als('medewerker', 'A', 2);
SELECT pg_temp.weigert('a stranger finds nothing', 'WF404', format($$SELECT pg_temp.onderzoek(%L, '{"doelGediend":"ja"}')$$, id)) FROM m;

-- The vraag achter de vraag: asked, not recognised, changed (asks again), confirmed.
SELECT pg_temp.weigert('nothing to confirm', 'WF404', format($$SELECT pg_temp.bij('onderzoek_bevestig', %L, '{"klopt":true}')$$, id)) FROM m;
SELECT pg_temp.als('medewerker');
SELECT pg_temp.weigert('nothing to confirm yet', 'WF409', format($$SELECT pg_temp.bij('onderzoek_bevestig', %L, '{"klopt":true}')$$, id)) FROM m;
SELECT pg_temp.als('poulelid');
SELECT pg_temp.onderzoek(id, pg_temp.bevindingen()) FROM m;
SELECT pg_temp.weigert('old version', 'WF412', format($$SELECT pg_temp.bij('onderzoek_wijzig', %L, '{"doelGediend":"ja"}', 1)$$, id)) FROM m;
SELECT pg_temp.gelijk('waits for two', pg_temp.fouten(pg_temp.weigert('waits', 'WF409', pg_temp.stap_naar_advies())), '{"/vraagAanAfdeling reactie_afdeling","/vraagAchterDeVraag bevestiging_melder"}'::text[]);
SELECT pg_temp.gelijk('says until when', pg_temp.blad($$"openPunten" -> 0 ->> 'zin'$$), 'Wacht op de melder: klopt de vraag achter de vraag? Dat kan tot en met maandag 9 maart.');
SELECT pg_temp.weigert('the trekker does not confirm', 'WF403', format($$SELECT pg_temp.bij('onderzoek_bevestig', %L, '{"klopt":true}')$$, id)) FROM m;
SELECT pg_temp.als('medewerker');
SELECT pg_temp.weigert('what is wrong then', '23514', format($$SELECT pg_temp.bij('onderzoek_bevestig', %L, '{"klopt":false}')$$, id)) FROM m;
SELECT pg_temp.bij('onderzoek_bevestig', id, '{"klopt":false,"opmerking":"Het gaat niet om geld."}') FROM m;
SELECT pg_temp.als('poulelid');
SELECT pg_temp.gelijk('not recognised', pg_temp.blad($$bevestiging || ': ' || "bevestigingOpmerking"$$), 'klopt_niet: Het gaat niet om geld.');
SELECT pg_temp.onderzoek(id, '{"vraagAchterDeVraag":"Hoe doet iemand mee?"}') FROM m;
SELECT pg_temp.gelijk('a new text asks again', pg_temp.blad('bevestiging'), 'gevraagd');
SELECT pg_temp.gelijk('with a message each time', (SELECT count(*) FROM app.post WHERE bericht = 'onderzoek.bevestig_vraag'), 2::bigint);
SELECT pg_temp.klok('2026-03-10 10:00+01');
SELECT pg_temp.gelijk('five working days of silence', pg_temp.blad('bevestiging'), 'geen_antwoord');
SELECT pg_temp.gelijk('are enough', pg_temp.fouten(pg_temp.weigert('waits for the afdeling', 'WF409', pg_temp.stap_naar_advies())), '{"/vraagAanAfdeling reactie_afdeling"}'::text[]);

-- The afdeling: asked once, answers once, by somebody who speaks for it; ten working days are enough.
SELECT pg_temp.gelijk('asked once', pg_temp.fouten(pg_temp.weigert('asked once', 'WF409', format($$SELECT pg_temp.onderzoek(%L, '{"vraagAanAfdeling":"Nog iets"}')$$, id))), '{"/vraagAanAfdeling al_gesteld"}'::text[]) FROM m;
SELECT pg_temp.weigert('the team does not answer for it', 'WF403', format($$SELECT pg_temp.bij('onderzoek_reageer', %L, '{"reactie":"Nergens voor."}')$$, id)) FROM m;
SELECT pg_temp.als('medewerker', 'A', 3);
SELECT pg_temp.gelijk('the afdeling reads only its own part', pg_temp.blad($$concat("vraagAanAfdeling", '|', "vraagAchterDeVraag", '|', "doelVanDeRegel", '|', "reactieUiterlijkOp", '|', array_to_string(acties, ','))$$),
  'Waar is deze regel voor?|||2026-03-16|reageer');
SELECT pg_temp.gelijk('and its own talk', pg_temp.lees('SELECT string_agg(soort, $$,$$) FROM api.gesprek_rij'), 'afdeling');
SAVEPOINT voor_reactie;
SELECT pg_temp.bij('onderzoek_reageer', id, '{"reactie":"Om misbruik te voorkomen."}') FROM m;
SELECT pg_temp.weigert('once', 'WF409', format($$SELECT pg_temp.bij('onderzoek_reageer', %L, '{"reactie":"Toch iets anders."}')$$, id)) FROM m;
SELECT pg_temp.als('poulelid', 'A', 3);
SELECT pg_temp.gelijk('the team reads who answered', pg_temp.blad('"reactieDoor"'), 'medewerker 3 van A');
SELECT pg_temp.gelijk('nothing open', pg_temp.blad('json_array_length("openPunten")'), '0');
ROLLBACK TO voor_reactie;
SELECT pg_temp.klok('2026-03-17 10:00+01');
SELECT pg_temp.als('poulelid');
SELECT pg_temp.bij('melding_stap', id, '{"actie":"naar_advies"}') FROM m;
SELECT pg_temp.gelijk('the term of the afdeling passed', pg_temp.status(id), 'advies_in_opstelling') FROM m;
SELECT pg_temp.weigert('the sheet is closed', 'WF409', format($$SELECT pg_temp.onderzoek(%L, '{"doelGediend":"ja"}')$$, id)) FROM m;

-- The melder reads the vraag achter de vraag and the own talks, nothing else.
SELECT pg_temp.als('medewerker');
SELECT pg_temp.gelijk('the sheet of the melder', pg_temp.blad($$concat("vraagAchterDeVraag", '|', "doelVanDeRegel", '|', "suggestieOordeel", '|', "reactieAfdeling")$$), 'Hoe doet iemand mee?|||');
SELECT pg_temp.gelijk('own talks', pg_temp.lees('SELECT string_agg(DISTINCT soort, $$,$$) FROM api.gesprek_rij'), 'melder');
SELECT pg_temp.als('afdelingshoofd');
SELECT pg_temp.gelijk('the beslisser reads no notes', pg_temp.lees('SELECT count(*) FROM api.gesprek_rij'), '0');

-- Without a known afdeling nobody can be asked.
CREATE TEMP TABLE z AS SELECT pg_temp.ingediend() AS id;
CREATE TEMP TABLE t AS SELECT pg_temp.vraag_team(id, '{1,2,3}') AS id FROM z;
SELECT pg_temp.antwoord_lid(id, n) FROM t, unnest('{1,2,3}'::int[]) n;
SELECT pg_temp.als('coordinator');
SELECT pg_temp.bij('melding_stap', id, '{"actie":"start_onderzoek"}') FROM z;
SELECT pg_temp.als('poulelid');
SELECT pg_temp.gelijk('no afdeling', pg_temp.fouten(pg_temp.weigert('no afdeling', 'WF409', format($$SELECT pg_temp.onderzoek(%L, '{"vraagAanAfdeling":"Waarom?"}')$$, id))), '{"/vraagAanAfdeling geen_afdeling"}'::text[]) FROM z;
-- Nor an afdeling where nobody can answer.
CREATE TEMP TABLE r AS SELECT pg_temp.regel('checklist') AS id;
SELECT pg_temp.als('coordinator');
SELECT pg_temp.bij('melding_wijzig', z.id, jsonb_build_object('regelId', r.id), pg_temp.versie(z.id)) FROM z, r;
UPDATE app.afdeling SET hoofd_id = NULL, contactpersoon_id = NULL, teammanager_id = NULL WHERE id = pg_temp.afdeling('A', 2);
SELECT pg_temp.als('poulelid');
SELECT pg_temp.gelijk('nobody', pg_temp.fouten(pg_temp.weigert('nobody', 'WF409', format($$SELECT pg_temp.onderzoek(%L, '{"vraagAanAfdeling":"Waarom?"}')$$, id))), '{"/vraagAanAfdeling niemand"}'::text[]) FROM z;
ROLLBACK;
