-- SPDX-License-Identifier: EUPL-1.2
-- Who may be in a team, how people answer, and what happens when there are too few.
BEGIN;
\ir hulp/hulp.psql
\ir hulp/weg.psql
SELECT pg_temp.klok('2026-03-02 10:00+01');
CREATE TEMP TABLE m AS SELECT pg_temp.ingediend(pg_temp.regel('werkafspraak')) AS id;
CREATE FUNCTION pg_temp.wil(leden uuid[], trekker uuid DEFAULT NULL) RETURNS text LANGUAGE sql AS $$
  SELECT format('SELECT pg_temp.doe(%L, %L, NULL, %L)', 'team_maak', '{}',
    jsonb_build_object('meldingId', (SELECT id FROM m), 'leden', leden, 'trekkerId', coalesce(trekker, leden[1]))) $$;
CREATE FUNCTION pg_temp.pl(VARIADIC n int[]) RETURNS uuid[] LANGUAGE sql AS $$ SELECT array_agg(pg_temp.mens('poulelid', 'A', x)) FROM unnest(n) x $$;

-- Not before the melding waits for a team, and only by the coordinator of this organisatie.
SELECT pg_temp.als('coordinator');
SELECT pg_temp.weigert('too early', 'WF409', pg_temp.wil(pg_temp.pl(1, 2, 3)));
SELECT pg_temp.bij('melding_stap', id, '{"actie":"stel_team_samen"}') FROM m;
SELECT pg_temp.als('coordinator', 'B');
SELECT pg_temp.weigert('another organisatie', 'WF404', pg_temp.wil(pg_temp.pl(1, 2, 3)));
SELECT pg_temp.als('coordinator');

-- Guards: melder, beslisser, who owns the rule, its teammanager, not in the poule, in a pause.
SELECT pg_temp.pauzeer(6, '2026-04-01');
SELECT pg_temp.als('coordinator');
CREATE FUNCTION pg_temp.bezwaar(wie uuid) RETURNS text LANGUAGE sql AS $$
  SELECT pg_temp.lees(format('SELECT app.team_bezwaar(%L, %L)', (SELECT id FROM m), wie)) $$;
SELECT pg_temp.gelijk('melder', pg_temp.bezwaar(pg_temp.mens('medewerker')), 'Deed deze melding.'),
       pg_temp.gelijk('beslisser', pg_temp.bezwaar(pg_temp.mens('afdelingshoofd')), 'Beslist over deze melding.'),
       pg_temp.gelijk('owner', pg_temp.bezwaar(pg_temp.mens('afdelingshoofd', 'A', 2)), 'Is verantwoordelijk voor deze regel.'),
       pg_temp.gelijk('contact of the owner', pg_temp.bezwaar(pg_temp.mens('medewerker', 'A', 3)), 'Is verantwoordelijk voor deze regel.'),
       pg_temp.gelijk('not in the poule', pg_temp.bezwaar(pg_temp.mens('jurist')), 'Zit niet in de poule.'),
       pg_temp.gelijk('pause', pg_temp.bezwaar(pg_temp.mens('poulelid', 'A', 6)), 'Doet even niet mee, tot en met woensdag 1 april.'),
       pg_temp.gelijk('free', pg_temp.bezwaar(pg_temp.mens('poulelid')), NULL);
UPDATE app.gebruiker SET afdeling_id = pg_temp.afdeling('A', 2) WHERE id IN (pg_temp.mens('teammanager'), pg_temp.mens('poulelid'), pg_temp.mens('poulelid', 'A', 2));
SELECT pg_temp.gelijk('teammanager', pg_temp.bezwaar(pg_temp.mens('teammanager')), 'Is teammanager van de afdeling van deze regel.');
UPDATE app.afdeling SET plaatsvervanger_id = pg_temp.mens('poulelid', 'A', 5) WHERE id = pg_temp.afdeling('A', 1);
SELECT pg_temp.gelijk('deputy of the beslisser', pg_temp.bezwaar(pg_temp.mens('poulelid', 'A', 5)), 'Vervangt wie over deze melding beslist.');
SELECT pg_temp.gelijk('conflicts with their place', pg_temp.fouten(pg_temp.weigert('conflicts', 'WF409',
    pg_temp.wil(ARRAY[pg_temp.mens('medewerker'), pg_temp.mens('poulelid', 'A', 3), pg_temp.mens('afdelingshoofd')]))),
  '{"/leden/0 belangenconflict","/leden/2 belangenconflict"}'::text[]);
SELECT pg_temp.gelijk('somebody of B', pg_temp.fouten(pg_temp.weigert('foreign', 'WF409',
    pg_temp.wil(pg_temp.pl(3, 4) || pg_temp.mens('poulelid', 'B', 1)))), '{"/leden/2 onbekend"}'::text[]);
SELECT pg_temp.gelijk('two of the afdeling', pg_temp.fouten(pg_temp.weigert('two of the afdeling', 'WF409', pg_temp.wil(pg_temp.pl(1, 2, 3)))), '{"/leden te_veel_van_afdeling"}'::text[]);
SELECT pg_temp.gelijk('trekker from outside', pg_temp.fouten(pg_temp.weigert('trekker from outside', 'WF409',
    pg_temp.wil(pg_temp.pl(1, 3, 4), pg_temp.mens('poulelid', 'A', 2)))), '{"/trekkerId niet_in_team"}'::text[]);
UPDATE app.afdeling SET plaatsvervanger_id = NULL WHERE id = pg_temp.afdeling('A', 1);

-- The proposal: topics first, then room; whoever cannot stands last with the reason. Coordinator only.
UPDATE app.poulelid SET onderwerpen = '{bijstand}', doelgroepen = '{jongeren}' WHERE gebruiker_id = pg_temp.mens('poulelid', 'A', 4);
UPDATE app.melding SET onderwerpen = '{bijstand}', klantgroep = 'Jongeren zonder werk';
SELECT pg_temp.gelijk('the best first', pg_temp.lees($$SELECT kandidaten -> 0 -> 'gebruiker' ->> 'naam' FROM api.teamvoorstel$$), 'poulelid 4 van A');
SELECT pg_temp.gelijk('in words', pg_temp.lees($$SELECT kandidaten -> 0 ->> 'redenen' FROM api.teamvoorstel$$),
  '["Weet veel van bijstand.","Heeft ervaring met jongeren.","Kan de komende drie weken op 15 dagen.","Heeft nu geen andere melding."]');
SELECT pg_temp.gelijk('last, with the reason', pg_temp.lees($$SELECT concat(kandidaten -> 5 ->> 'kan', kandidaten -> 5 ->> 'bezwaar') FROM api.teamvoorstel$$),
  'falseDoet even niet mee, tot en met woensdag 1 april.');
SELECT pg_temp.als('medewerker');
SELECT pg_temp.gelijk('not for a medewerker', pg_temp.lees('SELECT count(*) FROM api.teamvoorstel'), '0');

-- Asked: three working days, once. Only who was asked answers.
CREATE TEMP TABLE t AS SELECT pg_temp.vraag_team(id, '{1,3,4}') AS id FROM m;
SELECT pg_temp.als('coordinator');
SELECT pg_temp.weigert('a second team', '23505', pg_temp.wil(pg_temp.pl(1, 3, 4)));
SELECT pg_temp.gelijk('thursday', (SELECT min(verloopt_op)::text || max(verloopt_op) FROM app.teamlid), '2026-03-052026-03-05');
SELECT pg_temp.als('poulelid', 'A', 2);
SELECT pg_temp.gelijk('not for who was not asked', pg_temp.lees('SELECT count(*) FROM api.team'), '0');
SELECT pg_temp.weigert('not asked', 'WF404', format($$SELECT pg_temp.antwoord_lid(%L, 2)$$, (SELECT id FROM t)));
SELECT pg_temp.als('poulelid');
SELECT pg_temp.gelijk('asked', pg_temp.lees('SELECT acties::text FROM api.team'), '{antwoord}');
SELECT pg_temp.gelijk('in the werkvoorraad', pg_temp.lees($$SELECT "nuDoen" -> 0 ->> 'taak' FROM api.werkvoorraad$$), 'antwoord_op_uitnodiging');
SELECT pg_temp.antwoord_lid(id, 1), pg_temp.antwoord_lid(id, 3) FROM t;
SELECT pg_temp.klok('2026-03-06 10:00+01');
SELECT pg_temp.weigert('too late', 'WF409', format($$SELECT pg_temp.antwoord_lid(%L, 4)$$, (SELECT id FROM t)));
SELECT pg_temp.als('coordinator');
SELECT pg_temp.gelijk('shown as verlopen', pg_temp.lees($$SELECT string_agg(l ->> 'status', ',') FROM api.team, json_array_elements(leden) l$$), 'geaccepteerd,geaccepteerd,verlopen');
SELECT pg_temp.gelijk('task of the coordinator', pg_temp.lees($$SELECT "nuDoen" -> 0 ->> 'taak' FROM api.werkvoorraad$$), 'vul_team_aan');
SELECT pg_temp.als('systeem');
SELECT pg_temp.gelijk('the worker closes it', pg_temp.lees('SELECT app.verlopen_uitnodigingen()'), '1');
SELECT pg_temp.gelijk('once', pg_temp.lees('SELECT app.verlopen_uitnodigingen()'), '0');
SELECT pg_temp.gelijk('closed', (SELECT count(*) FROM app.teamlid WHERE status = 'verlopen'), 1::bigint);

-- Filling up: an old version is refused, the same person twice is refused, a second trekker replaces the first.
SELECT pg_temp.als('coordinator');
CREATE FUNCTION pg_temp.erbij(nummer int, rest jsonb DEFAULT '{}') RETURNS app.antwoord LANGUAGE sql AS $$
  SELECT pg_temp.bij('teamlid_maak', (SELECT id FROM t), jsonb_build_object('gebruikerId', pg_temp.mens('poulelid', 'A', nummer)) || rest, (SELECT versie FROM app.team)) $$;
SELECT pg_temp.weigert('old version', 'WF412', format($$SELECT pg_temp.bij('teamlid_maak', %L, '{"gebruikerId":"%s"}', 1)$$, (SELECT id FROM t), pg_temp.mens('poulelid', 'A', 5)));
SELECT pg_temp.gelijk('twice', pg_temp.fouten(pg_temp.weigert('twice', 'WF409', 'SELECT pg_temp.erbij(3)')), '{"/gebruikerId al_in_team"}'::text[]);
SELECT pg_temp.gelijk('second of the afdeling', pg_temp.fouten(pg_temp.weigert('second of the afdeling', 'WF409', 'SELECT pg_temp.erbij(2)')), '{"/gebruikerId te_veel_van_afdeling"}'::text[]);
SELECT pg_temp.erbij(4), pg_temp.erbij(5);
SELECT pg_temp.gelijk('not a fifth', pg_temp.fouten(pg_temp.weigert('a fifth', 'WF409', $$SELECT pg_temp.erbij(6)$$)), '{"/gebruikerId belangenconflict","/gebruikerId te_groot"}'::text[]);
SELECT pg_temp.erbij(3, '{"trekker":true}');
SELECT pg_temp.gelijk('one trekker', (SELECT string_agg(g.naam, ',') FROM app.teamlid l JOIN app.gebruiker g ON g.id = l.gebruiker_id WHERE l.trekker), 'poulelid 3 van A');
SELECT pg_temp.gelijk('also as relation', (SELECT string_agg(g.naam, ',') FROM app.betrokkene b JOIN app.gebruiker g ON g.id = b.gebruiker_id WHERE b.betrekking = 'trekker'), 'poulelid 3 van A');
SELECT pg_temp.antwoord_lid(id, 4), pg_temp.antwoord_lid(id, 5) FROM t;
SELECT pg_temp.als('coordinator');
SELECT pg_temp.bij('melding_stap', id, '{"actie":"start_onderzoek"}') FROM m;

-- Handing over: the leaver keeps a row with the note and sees the melding no longer.
SELECT pg_temp.als('coordinator');
SELECT pg_temp.antwoord_lid(id, 5, 'afgeslagen') FROM t;
SELECT pg_temp.gelijk('stepped out', (SELECT status FROM app.teamlid WHERE gebruiker_id = pg_temp.mens('poulelid', 'A', 5)), 'teruggetrokken');
SELECT pg_temp.gelijk('and the team reads that', (SELECT count(*)::int FROM app.gebeurtenis WHERE tekst LIKE '% stapt uit het team.'), 1);
SELECT pg_temp.als('poulelid', 'A', 6);
SELECT pg_temp.bij('poulelid_stap', pg_temp.plek(6), '{"actie":"hervat"}');
SELECT pg_temp.als('coordinator');
SELECT pg_temp.als('coordinator');
SELECT pg_temp.erbij(6, jsonb_build_object('vervangtId', pg_temp.mens('poulelid', 'A', 3), 'overdracht', 'Het gesprek met de melder is geweest.'));
SELECT pg_temp.gelijk('the replacement is trekker', (SELECT trekker FROM app.teamlid WHERE gebruiker_id = pg_temp.mens('poulelid', 'A', 6)), true);
SELECT pg_temp.als('poulelid', 'A', 3);
SELECT pg_temp.gelijk('the leaver', pg_temp.lees('SELECT count(*) FROM api.melding'), '0');
SELECT pg_temp.als('poulelid', 'A', 4);
-- Asked, but meanwhile the rule became one's own, or the work was done: too late to join.
SELECT pg_temp.als('coordinator');
SELECT pg_temp.erbij(5);
UPDATE app.afdeling SET plaatsvervanger_id = pg_temp.mens('poulelid', 'A', 5) WHERE id = (SELECT afdeling_id FROM app.melding WHERE id = (SELECT id FROM m));
SELECT pg_temp.weigert('responsible for the rule by now', 'WF409', 'SELECT pg_temp.antwoord_lid(id, 5) FROM t');
UPDATE app.afdeling SET plaatsvervanger_id = NULL;
SELECT pg_temp.als('coordinator');
SELECT pg_temp.bij('melding_buitenstap', id, '{"naar":"afgesloten","reden":"Alles is gezegd"}') FROM m;
SELECT pg_temp.weigert('the work is done', 'WF409', 'SELECT pg_temp.antwoord_lid(id, 5) FROM t');
SELECT pg_temp.als('poulelid', 'A', 4);
SELECT pg_temp.gelijk('the note', pg_temp.lees($$SELECT l ->> 'overdracht' FROM api.team, json_array_elements(leden) l WHERE l ->> 'status' = 'vervangen'$$), 'Het gesprek met de melder is geweest.');
ROLLBACK;
