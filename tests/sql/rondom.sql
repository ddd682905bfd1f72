-- SPDX-License-Identifier: EUPL-1.2
-- Around a melding: written down for a colleague, messages, the wegwijzer, and signals without a name.
BEGIN;
\ir hulp/hulp.psql
SELECT pg_temp.klok('2026-03-02 10:00+01');
INSERT INTO app.gebruiker_rol (organisatie_id, gebruiker_id, rol) VALUES (pg_temp.organisatie('A'), pg_temp.mens('coordinator'), 'medewerker');
CREATE FUNCTION pg_temp.namens(p_melder uuid) RETURNS jsonb LANGUAGE sql AS $$
  SELECT jsonb_build_object('melderId', p_melder, 'kanaal', 'telefoon', 'welkeRegel', 'Acht weken wachten', 'waaromHinderlijk', 'Te laat', 'suggestie', 'Sneller') $$;

-- For a colleague: the colleague is the melder, the clock starts, and it is kept who wrote it down.
SELECT pg_temp.als('coordinator');
CREATE TEMP TABLE m AS SELECT ((pg_temp.doe('melding_namens', '{}', NULL, pg_temp.namens(pg_temp.mens('medewerker')))).body ->> 'id')::uuid AS id;
GRANT SELECT ON m TO app_owner;
SELECT pg_temp.gelijk('melder', (SELECT melder_id FROM app.melding), pg_temp.mens('medewerker')),
       pg_temp.gelijk('written down by', (SELECT ingevoerd_door FROM app.melding), pg_temp.mens('coordinator')),
       pg_temp.gelijk('channel', (SELECT kanaal FROM app.melding), 'telefoon'),
       pg_temp.gelijk('the clock runs', (SELECT uiterlijk_op FROM app.stuk WHERE soort = 'melding'), '2026-04-13'::date),
       pg_temp.gelijk('the history says who acted', (SELECT door FROM app.historie WHERE actie = 'dien_in'), pg_temp.mens('coordinator')::text);
SELECT pg_temp.weigert('not for oneself', '23514', format($$SELECT pg_temp.doe('melding_namens', '{}', NULL, pg_temp.namens(%L))$$, pg_temp.mens('coordinator')));
SELECT pg_temp.weigert('not for somebody of another gemeente', 'WF400', format($$SELECT pg_temp.doe('melding_namens', '{}', NULL, pg_temp.namens(%L))$$, pg_temp.mens('medewerker', 'B')));
SELECT pg_temp.weigert('not for who does not report', 'WF400', format($$SELECT pg_temp.doe('melding_namens', '{}', NULL, pg_temp.namens(%L))$$, pg_temp.mens('begeleider')));
UPDATE app.gebruiker SET actief = false WHERE id = pg_temp.mens('medewerker', 'A', 2);
SELECT pg_temp.weigert('not for who left', 'WF400', format($$SELECT pg_temp.doe('melding_namens', '{}', NULL, pg_temp.namens(%L))$$, pg_temp.mens('medewerker', 'A', 2)));

-- The melder is asked whether the text is right, may better it, once; the coordinator may not say so.
SELECT pg_temp.weigert('the coordinator does not confirm', 'WF403', format($$SELECT pg_temp.doe('melding_tekst_bevestig', '{"id":"%s"}', NULL, '{}')$$, (SELECT id FROM m)));
SELECT pg_temp.als('medewerker');
SELECT pg_temp.gelijk('post', pg_temp.lees('SELECT bericht FROM api.post_rij'), 'melding.namens');
SELECT pg_temp.gelijk('task', pg_temp.lees($$SELECT count(*) FROM app.taken_melder() WHERE taak = 'bevestig_tekst' AND nu$$), '1');
SELECT pg_temp.gelijk('offered', pg_temp.lees($$SELECT 'bevestig_tekst' = ANY (acties) FROM api.melding$$), 'true');
SELECT pg_temp.doe('melding_tekst_bevestig', jsonb_build_object('id', id), NULL, '{"suggestie":"Binnen een week"}') FROM m;
SELECT pg_temp.gelijk('bettered', (SELECT suggestie FROM app.melding), 'Binnen een week'), pg_temp.gelijk('the rest stays', (SELECT welke_regel FROM app.melding), 'Acht weken wachten');
SELECT pg_temp.weigert('once', 'WF403', format($$SELECT pg_temp.doe('melding_tekst_bevestig', '{"id":"%s"}', NULL, '{}')$$, (SELECT id FROM m)));
SELECT pg_temp.gelijk('no task left', pg_temp.lees($$SELECT count(*) FROM app.taken_melder() WHERE taak = 'bevestig_tekst'$$), '0');

-- Messages: melder and coordinator (no team yet) hear of each other; a colleague and the decider read nothing.
SELECT pg_temp.doe('melding_bericht_maak', jsonb_build_object('id', id), NULL, '{"tekst":"Ik heb nog een voorbeeld."}') FROM m;
SELECT pg_temp.als('coordinator');
SELECT pg_temp.gelijk('the coordinator hears', pg_temp.lees($$SELECT count(*) FROM api.post_rij WHERE bericht = 'melding.bericht'$$), '1');
SELECT pg_temp.doe('melding_bericht_maak', jsonb_build_object('id', id), NULL, '{"tekst":"Stuur maar."}') FROM m;
SELECT pg_temp.gelijk('both are read', pg_temp.lees($$SELECT string_agg(van, ',' ORDER BY id) FROM api.melding_bericht$$), 'melder,team');
SELECT pg_temp.als('afdelingshoofd');
SELECT pg_temp.gelijk('the decider reads the melding', pg_temp.lees('SELECT count(*) FROM api.melding'), '1'),
       pg_temp.gelijk('but no messages', pg_temp.lees('SELECT count(*) FROM api.melding_bericht'), '0');
SELECT pg_temp.weigert('and writes none', 'WF403', format($$SELECT pg_temp.doe('melding_bericht_maak', '{"id":"%s"}', NULL, '{"tekst":"Hallo"}')$$, (SELECT id FROM m)));
SELECT pg_temp.als('medewerker', 'A', 3);
SELECT pg_temp.weigert('for a colleague it does not exist', 'WF404', format($$SELECT pg_temp.doe('melding_bericht_maak', '{"id":"%s"}', NULL, '{"tekst":"Hallo"}')$$, (SELECT id FROM m)));
SELECT pg_temp.weigert('who reads a message stays so', '55000', $$UPDATE app.kamerbericht SET van = 'team'$$);
SELECT pg_temp.als('coordinator');
SELECT pg_temp.doe('notitie_maak', jsonb_build_object('id', id), NULL, '{"tekst":"x","zichtbaarheid":"team"}') FROM m;
SELECT pg_temp.weigert('who reads a note stays so', '55000', $$UPDATE app.gebeurtenis SET zichtbaarheid = 'partijen'$$);

-- A signal: no account, no moment. Only the coordinator reads it; it becomes a note with a melding, or is put aside.
CREATE FUNCTION pg_temp.zonder_naam() RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM set_config('vraagt.actor', '', true);
  PERFORM pg_temp.doe('signaal_maak', '{}', NULL, '{"regel":"Overleg op vrijdag","tekst":"Niemand durft dit te zeggen."}');
END $$;
SELECT pg_temp.als('medewerker');
SELECT pg_temp.zonder_naam(), pg_temp.zonder_naam();
SELECT pg_temp.gelijk('nothing names who sent it', (SELECT count(*) FROM app.logboek WHERE handeling = 'signaal_maak' AND (actor <> 'openbaar' OR stuk_id IS NOT NULL)), 0::bigint);
SELECT pg_temp.gelijk('the id tells only the day', (SELECT count(DISTINCT left(id::text, 13)) FROM app.signaal), 1::bigint),
       pg_temp.gelijk('which is the day', (SELECT to_timestamp(('x' || lpad(replace(left(min(id::text), 13), '-', ''), 16, '0'))::bit(64)::bigint / 1000.0) FROM app.signaal), '2026-03-02 00:00+01'::timestamptz);
SELECT pg_temp.gelijk('a colleague reads none', pg_temp.lees('SELECT count(*) FROM api.signaal_rij'), '0');
SELECT pg_temp.als('coordinator', 'B');
SELECT pg_temp.gelijk('another gemeente neither', pg_temp.lees('SELECT count(*) FROM api.signaal_rij'), '0');
SELECT pg_temp.als('coordinator');
SELECT pg_temp.gelijk('two tasks', pg_temp.lees('SELECT count(*) FROM app.taken_signaal()'), '2');
CREATE TEMP TABLE g AS SELECT id FROM app.signaal;
SELECT pg_temp.doe('signaal_verwerk', jsonb_build_object('id', (SELECT min(id::text) FROM g)), NULL, jsonb_build_object('uitkomst', 'bij_melding', 'meldingId', (SELECT id FROM m)));
SELECT pg_temp.gelijk('a note for the team', (SELECT zichtbaarheid FROM app.gebeurtenis WHERE tekst LIKE 'Een signaal zonder naam%'), 'team');
SELECT pg_temp.weigert('once', 'WF409', format($$SELECT pg_temp.doe('signaal_verwerk', '{"id":"%s"}', NULL, '{"uitkomst":"weggelegd","toelichting":"Dubbel"}')$$, (SELECT min(id::text) FROM g)));
SELECT pg_temp.doe('signaal_verwerk', jsonb_build_object('id', (SELECT max(id::text) FROM g)), NULL, '{"uitkomst":"weggelegd","toelichting":"Dubbel"}');
SELECT pg_temp.gelijk('no tasks left', pg_temp.lees('SELECT count(*) FROM app.taken_signaal()'), '0');

-- The wegwijzer: a row for everybody, own words where somebody wrote them, and the old version is refused.
SELECT pg_temp.gelijk('there before anybody wrote', pg_temp.lees('SELECT concat(versie, klacht) FROM api.wegwijzer'), '1');
SELECT pg_temp.doe('wegwijzer_wijzig', '{}', 1, '{"klacht":"Ga naar de klachtencommissie."}');
SELECT pg_temp.weigert('old version', 'WF412', $$SELECT pg_temp.doe('wegwijzer_wijzig', '{}', 1, '{"klacht":null}')$$);
SELECT pg_temp.doe('wegwijzer_wijzig', '{}', 2, '{"ictStoring":"Bel 1234."}');
SELECT pg_temp.gelijk('both stay', pg_temp.lees('SELECT concat(versie, klacht, "ictStoring") FROM api.wegwijzer'), '3Ga naar de klachtencommissie.Bel 1234.');
SELECT pg_temp.als('coordinator', 'B');
SELECT pg_temp.gelijk('another gemeente has its own', pg_temp.lees('SELECT concat(versie, klacht) FROM api.wegwijzer'), '1');
ROLLBACK;
