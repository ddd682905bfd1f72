-- SPDX-License-Identifier: EUPL-1.2
-- A place in the poule: signing up, a welcome, a pause that ends by itself, leaving, end of employment;
-- and what all that means for the proposal of a team.
BEGIN;
\ir hulp/hulp.psql
\ir hulp/weg.psql
SELECT pg_temp.klok('2026-03-02 10:00+01');
CREATE FUNCTION pg_temp.aanmelden(wat jsonb DEFAULT '{}') RETURNS app.antwoord LANGUAGE sql AS $$
  SELECT pg_temp.doe('poulelid_maak', '{}', NULL, '{"onderwerpen":["Wonen"," wonen ","bijstand"],"dagen":["dinsdag","donderdag"],"urenPerWeek":6,"maxGelijktijdig":1}' || wat) $$;
CREATE FUNCTION pg_temp.mijn(vraag text) RETURNS text LANGUAGE sql AS $$
  SELECT pg_temp.lees(format('SELECT %s FROM api.poulelid p WHERE p.id = %L', vraag,
    (SELECT p.id FROM app.poulelid p WHERE p.gebruiker_id = pg_temp.mens('medewerker', 'A', 2)))) $$;
CREATE FUNCTION pg_temp.zet(actie jsonb) RETURNS app.antwoord LANGUAGE sql AS $$
  SELECT pg_temp.bij('poulelid_stap', (SELECT p.id FROM app.poulelid p WHERE p.gebruiker_id = pg_temp.mens('medewerker', 'A', 2)), actie) $$;

-- Anybody signs up themselves, once; the Servicepunt hears it and has a task.
SELECT pg_temp.als('medewerker', 'A', 2);
SELECT pg_temp.gelijk('not yet', pg_temp.lees('SELECT "plekId"::text FROM api.poule_mij'), NULL);
SELECT pg_temp.aanmelden();
SELECT pg_temp.gelijk('as it was filled in', pg_temp.mijn($$concat_ws(' ', status, onderwerpen, dagen, "urenPerWeek", "maxGelijktijdig", "welkomUiterlijkOp", acties)$$),
  'aangemeld {Wonen,bijstand} {dinsdag,donderdag} 6 1 2026-03-04 {wijzig,stap_uit}');
SELECT pg_temp.weigert('twice', 'WF409', 'SELECT pg_temp.aanmelden()');
SELECT pg_temp.gelijk('not the whole poule', pg_temp.lees('SELECT count(*) FROM api.poule'), '0');
SELECT pg_temp.weigert('no welcome by oneself', 'WF403', $$SELECT pg_temp.zet('{"actie":"verwelkom"}')$$);
SELECT pg_temp.als('medewerker', 'A', 3);
SELECT pg_temp.weigert('not for a colleague', 'WF404', $$SELECT pg_temp.zet('{"actie":"stap_uit"}')$$);
SELECT pg_temp.als('coordinator', 'B');
SELECT pg_temp.weigert('not for another organisatie', 'WF404', $$SELECT pg_temp.zet('{"actie":"verwelkom"}')$$);
SELECT pg_temp.als('coordinator');
SELECT pg_temp.gelijk('who joined comes first', pg_temp.lees($$SELECT concat(gebruiker ->> 'naam', ' ', status) FROM api.poule ORDER BY id DESC LIMIT 1$$), 'medewerker 2 van A aangemeld');
SELECT pg_temp.gelijk('a task', pg_temp.lees($$SELECT "nuDoen" -> 0 ->> 'taak' FROM api.werkvoorraad$$), 'verwelkom');
SELECT pg_temp.gelijk('a message', (SELECT bericht FROM app.post WHERE gebruiker_id = pg_temp.mens('coordinator')), 'poule.aangemeld');
SELECT pg_temp.weigert('not the place of another', 'WF403', $$SELECT pg_temp.bij('poulelid_wijzig', pg_temp.plek(1), '{"urenPerWeek":1}')$$);

-- A welcome by the coordinator, or by the system when the two working days are over.
SAVEPOINT welkom;
SELECT pg_temp.zet('{"actie":"verwelkom"}');
SELECT pg_temp.weigert('no pause for another', 'WF403', $$SELECT pg_temp.zet('{"actie":"pauzeer","pauzeTot":"2026-03-20"}')$$);
SELECT pg_temp.als('medewerker', 'A', 2);
SELECT pg_temp.gelijk('welcome', pg_temp.mijn('status'), 'actief');
SELECT pg_temp.gelijk('and heard', (SELECT bericht FROM app.post WHERE gebruiker_id = pg_temp.mens('medewerker', 'A', 2)), 'poule.welkom');
ROLLBACK TO welkom;
SELECT pg_temp.als('systeem');
SELECT pg_temp.gelijk('too early', pg_temp.lees('SELECT app.poule_bijhouden()'), '0');
SELECT pg_temp.klok('2026-03-05 08:00+01');
SELECT pg_temp.gelijk('the system welcomes', pg_temp.lees('SELECT app.poule_bijhouden()'), '1');

-- A pause has a last day; it ends by itself, on the day after it already before the worker comes.
SELECT pg_temp.als('medewerker', 'A', 2);
SELECT pg_temp.gelijk('not without a day', pg_temp.fouten(pg_temp.weigert('not without a day', 'WF400', $$SELECT pg_temp.zet('{"actie":"pauzeer"}')$$)), '{"/pauzeTot verplicht"}'::text[]);
SELECT pg_temp.gelijk('not in the past', pg_temp.fouten(pg_temp.weigert('not in the past', 'WF409', $$SELECT pg_temp.zet('{"actie":"pauzeer","pauzeTot":"2026-03-05"}')$$)), '{"/pauzeTot niet_later"}'::text[]);
SELECT pg_temp.gelijk('not for years', pg_temp.fouten(pg_temp.weigert('not for years', 'WF409', $$SELECT pg_temp.zet('{"actie":"pauzeer","pauzeTot":"2028-01-01"}')$$)), '{"/pauzeTot te_lang"}'::text[]);
SELECT pg_temp.zet('{"actie":"pauzeer","pauzeTot":"2026-03-08"}');
SELECT pg_temp.zet('{"actie":"pauzeer","pauzeTot":"2026-03-10"}');
SELECT pg_temp.gelijk('in a pause', pg_temp.mijn($$concat_ws(' ', status, "pauzeTot", acties)$$), 'pauze 2026-03-10 {wijzig,hervat,pauzeer,stap_uit}');
SELECT pg_temp.klok('2026-03-11 08:00+01');
SELECT pg_temp.gelijk('over', pg_temp.mijn($$concat_ws(' ', status, "pauzeTot")$$), 'actief');
SELECT pg_temp.als('systeem');
SELECT pg_temp.gelijk('the worker ends it', pg_temp.lees('SELECT app.poule_bijhouden()'), '1');
SELECT pg_temp.gelijk('once', pg_temp.lees('SELECT app.poule_bijhouden()'), '0');

-- The proposal: days free in the coming three weeks, minus a pause and days with a meeting; the load; a warning
-- above the agreement; never a conflict.
CREATE TEMP TABLE m AS SELECT pg_temp.in_onderzoek('{1,3,4}') AS id;
CREATE TEMP TABLE nieuw AS SELECT pg_temp.ingediend() AS id;
SELECT pg_temp.als('coordinator');
SELECT pg_temp.bij('melding_stap', id, '{"actie":"stel_team_samen"}') FROM nieuw;
CREATE FUNCTION pg_temp.kandidaat(wie uuid) RETURNS jsonb LANGUAGE sql AS $$
  SELECT pg_temp.lees(format('SELECT k FROM api.teamvoorstel v, json_array_elements(v.kandidaten) k WHERE v.id = %L AND k -> ''gebruiker'' ->> ''id'' = %L',
    (SELECT id FROM nieuw), wie))::jsonb $$;
-- 12 March to 1 April: three tuesdays and three thursdays. The topic stands in what the melder wrote.
SELECT pg_temp.gelijk('own days', pg_temp.kandidaat(pg_temp.mens('medewerker', 'A', 2)) ->> 'redenen', '["Weet veel van bijstand.", "Kan de komende drie weken op 6 dagen.", "Heeft nu geen andere melding."]');
SELECT pg_temp.gelijk('every working day', pg_temp.kandidaat(pg_temp.mens('poulelid', 'A', 2)) ->> 'vrijeDagen', '15');
SELECT pg_temp.als('poulelid');
SELECT pg_temp.bij('overleg_maak', t.id, '{"onderwerp":"Kennismaken","duurMinuten":60,"plaats":"Kamer 2","momenten":[{"dag":"2026-03-17","van":"10:00"}]}')
  FROM app.team t, m WHERE t.melding_id = m.id;
SELECT pg_temp.bij('overleg_stap', o.id, jsonb_build_object('actie', 'kies', 'momentId', x.id)) FROM app.overleg o JOIN app.overlegmoment x ON x.overleg_id = o.id;
SELECT pg_temp.als('coordinator');
SELECT pg_temp.gelijk('not on the day of a meeting', pg_temp.kandidaat(pg_temp.mens('poulelid')) ->> 'vrijeDagen', '14');
SELECT pg_temp.gelijk('one is no warning', pg_temp.kandidaat(pg_temp.mens('poulelid')) ->> 'waarschuwing', NULL);
INSERT INTO app.afwezigheid (organisatie_id, gebruiker_id, van, tot) VALUES (pg_temp.organisatie('A'), pg_temp.mens('poulelid'), '2026-03-16', '2026-03-18');
SELECT pg_temp.gelijk('not while away', pg_temp.kandidaat(pg_temp.mens('poulelid')) ->> 'vrijeDagen', '12');
CREATE FUNCTION pg_temp.stel_in(wat text, op int, nr int) RETURNS void LANGUAGE sql AS $$
  INSERT INTO app.instelling (organisatie_id, sleutel, versie, waarde, geldig_vanaf) VALUES (pg_temp.organisatie('A'), wat, nr, ARRAY[op], '2026-03-01') $$;
SELECT pg_temp.stel_in('team.waarschuw_boven', 1, 1);
SELECT pg_temp.gelijk('a warning', pg_temp.kandidaat(pg_temp.mens('poulelid')) ->> 'waarschuwing', 'Met deze erbij zijn het 2 meldingen tegelijk. Jullie afspraak is hoogstens 1.');
SELECT pg_temp.als('medewerker', 'A', 2);
SELECT pg_temp.bij('poulelid_wijzig', p.id, '{"doelgroepen":["Jongeren"],"dagen":["zondag"]}') FROM app.poulelid p WHERE p.gebruiker_id = pg_temp.mens('medewerker', 'A', 2);
SELECT pg_temp.als('coordinator');
SELECT pg_temp.gelijk('no day at all', pg_temp.kandidaat(pg_temp.mens('medewerker', 'A', 2)) -> 'redenen' ->> 1, 'Heeft de komende drie weken geen vrije dag.');
-- The agreement about the own afdeling is one too.
UPDATE app.gebruiker SET afdeling_id = pg_temp.afdeling('A', 2) WHERE id IN (pg_temp.mens('poulelid', 'A', 2), pg_temp.mens('poulelid', 'A', 5));
CREATE FUNCTION pg_temp.toets() RETURNS text LANGUAGE sql AS $$
  SELECT pg_temp.lees(format('SELECT string_agg(detail, '','') FROM app.toets_team(%L, %L, ''{}'', ''/leden/%%s'')', (SELECT id FROM m),
    ARRAY[pg_temp.mens('poulelid', 'A', 2), pg_temp.mens('poulelid', 'A', 5)])) $$;
SELECT pg_temp.gelijk('one', pg_temp.toets(), 'Hoogstens een lid komt van de afdeling van de regel.');
SELECT pg_temp.stel_in('team.uit_afdeling', 2, 1);
SELECT pg_temp.gelijk('two', pg_temp.toets(), NULL);

-- Who leaves the poule says no to what is open and stays in a team that works; back by signing up again.
CREATE TEMP TABLE t AS SELECT pg_temp.vraag_team((SELECT id FROM nieuw), '{1,2,5}') AS id;
SELECT pg_temp.als('poulelid');
SELECT pg_temp.bij('poulelid_stap', pg_temp.plek(1), '{"actie":"stap_uit"}');
SELECT pg_temp.gelijk('invited: no; working: yes', (SELECT string_agg(l.status, ',' ORDER BY l.id) FROM app.teamlid l WHERE l.gebruiker_id = pg_temp.mens('poulelid')), 'geaccepteerd,afgeslagen');
SELECT pg_temp.als('coordinator');
SELECT pg_temp.gelijk('not in the poule any more', pg_temp.lees('SELECT count(*) FROM api.poule WHERE id = ' || quote_literal(pg_temp.plek(1))), '0');
SELECT pg_temp.gelijk('the coordinator fills up', pg_temp.lees($$SELECT string_agg(t ->> 'taak', ',' ORDER BY t ->> 'taak') FROM api.werkvoorraad, json_array_elements("nuDoen") t WHERE t ->> 'soort' = 'team'$$), 'vul_team_aan,wijs_trekker_aan');
SELECT pg_temp.als('poulelid');
SELECT pg_temp.weigert('nothing to change', 'WF409', $$SELECT pg_temp.bij('poulelid_wijzig', pg_temp.plek(1), '{"urenPerWeek":1}')$$);
SELECT pg_temp.aanmelden();
SELECT pg_temp.gelijk('the same place', pg_temp.lees($$SELECT status FROM api.poulelid WHERE id = $$ || quote_literal(pg_temp.plek(1))), 'aangemeld');

-- End of employment: out of the poule and of every team that works; the Servicepunt has two working days.
SELECT pg_temp.als('gemeentebeheerder');
SELECT pg_temp.doe('gebruiker_wijzig', jsonb_build_object('id', pg_temp.mens('poulelid', 'A', 3)), 1, '{"actief":false}');
SELECT pg_temp.gelijk('left the team', (SELECT string_agg(l.status || ' ' || l.reden, ',') FROM app.teamlid l WHERE l.gebruiker_id = pg_temp.mens('poulelid', 'A', 3)), 'teruggetrokken Werkt hier niet meer.');
SELECT pg_temp.gelijk('and the poule', (SELECT s.status FROM app.stuk s WHERE s.id = pg_temp.plek(3)), 'uitgestapt');
SELECT pg_temp.als('coordinator');
SELECT pg_temp.gelijk('within two working days', pg_temp.lees(format($$SELECT t ->> 'uiterlijkOp' FROM api.werkvoorraad, json_array_elements("nuDoen") t
  WHERE t ->> 'taak' = 'vul_team_aan' AND t ->> 'id' = %L$$, (SELECT x.id FROM app.team x JOIN m ON x.melding_id = m.id))), '2026-03-13');
ROLLBACK;
