-- SPDX-License-Identifier: EUPL-1.2
-- Afspraken of a verzoek: who reads what when, how a round ends, what time brings about, and opening again.
BEGIN;
\ir hulp/hulp.psql

CREATE FUNCTION pg_temp.zegel(p_letter text DEFAULT 'a') RETURNS text LANGUAGE sql AS $$ SELECT repeat(p_letter, 60) $$;
CREATE FUNCTION pg_temp.kant(p_verzoek uuid, p_partij uuid DEFAULT NULL) RETURNS void LANGUAGE sql AS $$
  SELECT set_config('vraagt.organisatie', pg_temp.organisatie('C')::text, true), set_config('vraagt.actor', '', true),
         set_config('vraagt.rollen', CASE WHEN p_partij IS NULL THEN '{burger}' ELSE '{partij}' END, true),
         set_config('vraagt.volgt', p_verzoek::text, true), set_config('vraagt.partij', coalesce(p_partij::text, ''), true) $$;
CREATE FUNCTION pg_temp.staf(p_rol text, p_letter text DEFAULT 'C') RETURNS void LANGUAGE sql AS $$
  SELECT set_config('vraagt.volgt', '', true), set_config('vraagt.partij', '', true), pg_temp.als(p_rol, p_letter) $$;
CREATE FUNCTION pg_temp.aantal(p_tabel text) RETURNS text LANGUAGE sql AS $$ SELECT pg_temp.lees('SELECT count(*) FROM ' || p_tabel) $$;
CREATE FUNCTION pg_temp.status(p_id uuid) RETURNS text LANGUAGE sql AS $$ SELECT status FROM app.stuk WHERE id = p_id $$;

-- A verzoek at the table, with a partij.
CREATE FUNCTION pg_temp.tafel(OUT id uuid, OUT partij uuid) LANGUAGE plpgsql AS $$
BEGIN
  id := app.uuid7(); partij := app.uuid7();
  PERFORM pg_temp.niemand(), set_config('vraagt.volgt', '', true), set_config('vraagt.partij', '', true);
  PERFORM pg_temp.doe('verzoek_maak', '{}', NULL, jsonb_build_object('nieuwId', id, 'gemeenteId', pg_temp.organisatie('A'), 'namens', 'mijzelf',
    'watGebeurde', pg_temp.zegel(), 'wens', pg_temp.zegel(), 'lopendeProcedure', 'geen', 'dekKid', 'k1', 'magGemeenteWeten', true, 'besluitVan', '2026-03-02',
    'dek', pg_temp.zegel(), 'codeHash', encode(sha256(id::text::bytea), 'hex'), 'verzegeld', pg_temp.zegel()));
  INSERT INTO app.partij (organisatie_id, id, verzoek_id, naam, status) VALUES (pg_temp.organisatie('C'), partij, id, pg_temp.zegel(), 'geaccepteerd');
  UPDATE app.verzoek v SET begeleider_id = pg_temp.mens('begeleider', 'C') WHERE v.id = tafel.id;
  UPDATE app.stuk s SET status = 'in_afstemming' WHERE s.id = tafel.id;
END $$;
CREATE FUNCTION pg_temp.spreek_af(p_id uuid, p_anders jsonb DEFAULT '{}') RETURNS uuid LANGUAGE plpgsql AS $$
DECLARE
  v_nieuw uuid := app.uuid7();
BEGIN
  PERFORM pg_temp.staf('begeleider');
  PERFORM pg_temp.doe('afspraak_maak', jsonb_build_object('id', p_id), NULL,
    jsonb_build_object('nieuwId', v_nieuw, 'tekst', pg_temp.zegel('t'), 'wie', 'gemeente') || p_anders);
  RETURN v_nieuw;
END $$;
CREATE FUNCTION pg_temp.stel_voor(p_id uuid) RETURNS void LANGUAGE sql AS $$
  SELECT pg_temp.staf('begeleider'), app.zet_stap(p_id, NULL, 'stel_voor'); $$;
CREATE FUNCTION pg_temp.zeg(p_id uuid, p_partij uuid, p_akkoord boolean) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_temp.kant(p_id, p_partij);
  PERFORM pg_temp.doe(CASE WHEN p_partij IS NULL THEN 'volgverzoek_bevestig' ELSE 'partijverzoek_bevestig' END, '{}', NULL,
    jsonb_build_object('nieuwId', app.uuid7(), 'akkoord', p_akkoord, 'tekst', pg_temp.zegel('w')));
END $$;
CREATE FUNCTION pg_temp.ronde() RETURNS void LANGUAGE sql AS $$
  SELECT pg_temp.staf('systeem'), pg_temp.doe('termijnen_loop', '{}', NULL, '{}') $$;
CREATE FUNCTION pg_temp.post(p_id uuid) RETURNS text[] LANGUAGE sql AS $$
  SELECT coalesce(array_agg(bericht ORDER BY id), '{}') FROM app.post WHERE stuk_id = p_id AND gebruiker_id = pg_temp.mens('begeleider', 'C') $$;

SELECT pg_temp.klok('2026-03-03 10:00+01');
CREATE TEMP TABLE v AS SELECT * FROM pg_temp.tafel();

-- Nothing can be proposed without an afspraak. A draft is read by who begeleidt, not by who follows.
SELECT pg_temp.weigert('nothing to propose', 'WF409', format($$SELECT pg_temp.stel_voor('%s')$$, id)) FROM v;
CREATE TEMP TABLE a AS SELECT pg_temp.spreek_af(id) AS een FROM v;
SELECT pg_temp.gelijk('begeleider', pg_temp.aantal('app.afspraak'), '1');
SELECT pg_temp.kant(id) FROM v;
SELECT pg_temp.gelijk('draft, inwoner', pg_temp.aantal('app.afspraak'), '0');
SELECT pg_temp.kant(id, partij) FROM v;
SELECT pg_temp.gelijk('draft, partij', pg_temp.aantal('app.afspraak'), '0');

-- Another text is another row; the first stays, and counts in no round.
SELECT pg_temp.spreek_af(id, jsonb_build_object('vervangtId', een, 'wanneer', '2026-05-29')) FROM v, a;
SELECT pg_temp.gelijk('both texts', (SELECT array_agg(tot_ronde ORDER BY afspraak.id) FROM app.afspraak, v WHERE verzoek_id = v.id), ARRAY[0, NULL]::int[]);
SELECT pg_temp.weigert('changed already', 'WF404', format($$SELECT pg_temp.spreek_af('%s', '{"vervangtId": "%s"}')$$, id, een)) FROM v, a;
SELECT pg_temp.weigert('a day that was', 'WF400', format($$SELECT pg_temp.spreek_af('%s', '{"wanneer": "2026-03-02"}')$$, id)) FROM v;

-- A proposal lies fast, for five working days.
SELECT pg_temp.stel_voor(id) FROM v;
SELECT pg_temp.weigert('locked', 'WF409', format($$SELECT pg_temp.spreek_af('%s')$$, id)) FROM v;
SELECT pg_temp.gelijk('last day', uiterlijk_op, date '2026-03-10') FROM app.afspraakronde, v WHERE verzoek_id = v.id;
SELECT pg_temp.kant(id) FROM v;
SELECT pg_temp.gelijk('proposed, inwoner', pg_temp.aantal('app.afspraak'), '1');

-- A side reads its own answer, and of the other that there is one; the begeleider reads both.
SELECT pg_temp.zeg(id, NULL, true) FROM v;
SELECT pg_temp.gelijk('own answer', pg_temp.aantal('app.bevestiging'), '1');
SELECT pg_temp.weigert('twice', 'WF409', format($$SELECT pg_temp.zeg('%s', NULL, false)$$, id)) FROM v;
SELECT pg_temp.kant(id, partij) FROM v;
SELECT pg_temp.gelijk('answer of the other', pg_temp.aantal('app.bevestiging'), '0');
SELECT pg_temp.gelijk('that there is one', (app.ronde_stand(r.id)).geantwoord, '{inwoner}'::text[]) FROM app.afspraakronde r, v WHERE verzoek_id = v.id;
SELECT pg_temp.staf('begeleider');
SELECT pg_temp.gelijk('begeleider reads', pg_temp.aantal('app.bevestiging'), '1');

-- Silence is no consent: the begeleider is told once, nothing else happens.
SELECT pg_temp.klok('2026-03-10 10:00+01'), pg_temp.ronde();
SELECT pg_temp.gelijk('on the last day', pg_temp.post(id), '{}'::text[]) FROM v;
SELECT pg_temp.klok('2026-03-11 10:00+01'), pg_temp.ronde(), pg_temp.ronde();
SELECT pg_temp.gelijk('told once', pg_temp.post(id), '{verzoek.stil}'::text[]) FROM v;
SELECT pg_temp.gelijk('still open', pg_temp.status(id), 'afspraak_voorgesteld') FROM v;

-- One no: back at the table, and the round is kept with what both said, readable for both.
SELECT pg_temp.zeg(id, partij, false) FROM v;
SELECT pg_temp.gelijk('after a no', pg_temp.status(id), 'in_afstemming') FROM v;
SELECT pg_temp.gelijk('partij reads both', pg_temp.aantal('app.bevestiging'), '2');
SELECT pg_temp.gelijk('kept', uitkomst, 'niet_eens') FROM app.afspraakronde, v WHERE verzoek_id = v.id;
SELECT pg_temp.weigert('no proposal', 'WF409', format($$SELECT pg_temp.zeg('%s', '%s', true)$$, id, partij)) FROM v;

-- Taken back by the begeleider is another end.
SELECT pg_temp.stel_voor(id) FROM v;
SELECT app.zet_stap(id, NULL, 'haal_terug') FROM v;
SELECT pg_temp.gelijk('rounds', (SELECT array_agg(uitkomst ORDER BY nummer) FROM app.afspraakronde, v WHERE verzoek_id = v.id), '{niet_eens,teruggehaald}'::text[]);

-- Both yes, in the next round, which has the text of now only: agreed. Aftercare waits for the last date that was agreed.
SELECT pg_temp.stel_voor(id), pg_temp.zeg(id, partij, true), pg_temp.zeg(id, NULL, true) FROM v;
SELECT pg_temp.gelijk('agreed', pg_temp.status(id), 'afgestemd') FROM v;
SELECT pg_temp.gelijk('aftercare', stap_uiterlijk_op, date '2026-05-29') FROM app.stuk s, v WHERE s.id = v.id;
SELECT pg_temp.weigert('only while it is asked', 'WF404', format($$SELECT app.afspraakstand_maak('%s', 'nagekomen', '{"afspraakId": "%s"}')$$, id, een)) FROM v, a;
SELECT pg_temp.klok('2026-05-28 10:00+02'), pg_temp.ronde();
SELECT pg_temp.gelijk('not yet', pg_temp.status(id), 'afgestemd') FROM v;
SELECT pg_temp.klok('2026-05-29 10:00+02'), pg_temp.ronde();
SELECT pg_temp.gelijk('asked', pg_temp.status(id), 'nazorg') FROM v;

-- No answer in ten working days: told; after ten more: closed without an answer, which is no yes.
SELECT pg_temp.klok('2026-06-13 10:00+02'), pg_temp.ronde(), pg_temp.ronde();
SELECT pg_temp.gelijk('told of all', pg_temp.post(id), '{verzoek.stil,verzoek.niet_eens,verzoek.afgestemd,verzoek.nazorg_stil}'::text[]) FROM v;
SELECT pg_temp.klok('2026-06-26 10:00+02'), pg_temp.ronde();
SELECT pg_temp.gelijk('ten more', pg_temp.status(id), 'nazorg') FROM v;
SELECT pg_temp.klok('2026-06-27 10:00+02'), pg_temp.ronde();
SELECT pg_temp.gelijk('closed', pg_temp.status(id), 'afgesloten') FROM v;
SELECT pg_temp.gelijk('no answer', uitkomst, 'geen_antwoord') FROM app.nazorg, v WHERE verzoek_id = v.id;

-- Opening again: with a reason, for a year; the partij is still there, and the begeleider is told.
SELECT pg_temp.kant(id) FROM v;
SELECT pg_temp.weigert('without why', 'WF400', format($$SELECT app.zet_stap('%s', NULL, 'heropen')$$, id)) FROM v;
SELECT pg_temp.klok('2027-06-28 10:00+02');
SELECT pg_temp.weigert('too late', 'WF409', format($$SELECT app.zet_stap('%s', NULL, 'heropen', '{"bericht": "x"}')$$, id)) FROM v;
SELECT pg_temp.klok('2027-06-27 10:00+02');
SELECT app.zet_stap(id, NULL, 'heropen', '{"bericht": "x"}') FROM v;
SELECT pg_temp.gelijk('open again', pg_temp.status(id), 'in_afstemming') FROM v;
SELECT pg_temp.gelijk('told of it', (SELECT count(*) FROM app.post, v WHERE stuk_id = v.id AND bericht = 'verzoek.heropend'), 1::bigint);
SELECT pg_temp.gelijk('still at the table', status, 'geaccepteerd') FROM app.partij p, v WHERE p.id = v.partij;

-- A partij that stops: the round ends, its place too, the begeleider is told; opened again it has to be asked anew.
SELECT pg_temp.stel_voor(id), pg_temp.kant(id, partij) FROM v;
SELECT pg_temp.doe('partijverzoek_stap', '{}', NULL, jsonb_build_object('actie', 'stop', 'tekst', pg_temp.zegel(), 'nieuwId', app.uuid7())) FROM v;
SELECT pg_temp.gelijk('stopped', (SELECT array_agg(uitkomst ORDER BY nummer) FROM app.afspraakronde, v WHERE verzoek_id = v.id), '{niet_eens,teruggehaald,eens,gestopt}'::text[]);
SELECT pg_temp.gelijk('no place', status, 'gestopt') FROM app.partij p, v WHERE p.id = v.partij;
SELECT pg_temp.gelijk('reads nothing', pg_temp.aantal('app.afspraak') || pg_temp.aantal('app.bevestiging') || pg_temp.aantal('app.afspraakronde'), '000');
SELECT pg_temp.kant(id) FROM v;

-- The ways on, with the last day to object where it is known; the words are those of the organisatie where it has some.
CREATE FUNCTION pg_temp.route(p_titel text) RETURNS text LANGUAGE sql AS $$
  SELECT pg_temp.lees(format($q$SELECT d -> 'feiten' -> 0 ->> 'waarde' FROM api.volgroutes, json_array_elements(delen) d WHERE d ->> 'kop' = %L$q$, p_titel)) $$;
SELECT pg_temp.gelijk('last day that was', pg_temp.route('Bezwaar tegen een brief van de gemeente'), 'Was maandag 13 april 2026. Vraag hulp: soms kan het nog.');
UPDATE app.verzoek w SET besluit_van = '2027-06-21' FROM v WHERE w.id = v.id;
SELECT pg_temp.gelijk('last day', pg_temp.route('Bezwaar tegen een brief van de gemeente'), 'maandag 2 augustus 2027');
UPDATE app.verzoek w SET besluit_van = NULL FROM v WHERE w.id = v.id;
SELECT pg_temp.gelijk('not known', pg_temp.route('Bezwaar tegen een brief van de gemeente'), 'Zes weken na de datum op de brief');
SELECT pg_temp.gelijk('open again until', pg_temp.route('Hier opnieuw beginnen'), 'Tot en met dinsdag 27 juni 2028');
INSERT INTO app.vervolgroute (organisatie_id, soort, getoond, titel) VALUES (pg_temp.organisatie('C'), 'beroep', false, NULL), (pg_temp.organisatie('C'), 'hulp', true, 'Hulp in Waterrijk');
SELECT pg_temp.gelijk('own words', pg_temp.lees($$SELECT string_agg(d ->> 'kop', ', ') FROM api.volgroutes, json_array_elements(delen) d$$),
  'Een klacht bij uw gemeente, Bezwaar tegen een brief van de gemeente, De ombudsman, Hulp in Waterrijk, Hier opnieuw beginnen');

-- That papers were made is read by the inwoner alone.
SELECT pg_temp.doe('volgverzoek_pakket_maak', '{}', NULL, '{"doel": "klacht", "onderdelen": ["verhaal"]}');
SELECT pg_temp.gelijk('own timeline', pg_temp.aantal($$api.verzoek_tijdlijn WHERE soort = 'pakket'$$), '1');
UPDATE app.partij p SET status = 'geaccepteerd' FROM v WHERE p.id = v.partij;
SELECT pg_temp.kant(id, partij) FROM v;
SELECT pg_temp.gelijk('not for the partij', pg_temp.aantal('app.pakket'), '0');
SELECT pg_temp.staf('begeleider');
SELECT pg_temp.gelijk('not for the begeleider', pg_temp.aantal($$api.verzoek_tijdlijn WHERE soort = 'pakket'$$), '0');

-- Aftercare answered: yes closes it, no opens it; stopping is no yes.
CREATE FUNCTION pg_temp.in_nazorg() RETURNS uuid LANGUAGE plpgsql AS $$
DECLARE
  t record := pg_temp.tafel();
BEGIN
  PERFORM pg_temp.spreek_af(t.id), pg_temp.stel_voor(t.id), pg_temp.zeg(t.id, NULL, true), pg_temp.zeg(t.id, t.partij, true);
  PERFORM pg_temp.staf('begeleider'), app.zet_stap(t.id, NULL, 'naar_nazorg'), pg_temp.kant(t.id);
  RETURN t.id;
END $$;
CREATE FUNCTION pg_temp.uitkomst(p_actie text) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
  v_id uuid := pg_temp.in_nazorg();
BEGIN
  PERFORM app.zet_stap(v_id, NULL, p_actie, '{"bericht": "x"}');
  RETURN (SELECT n.uitkomst || ', ' || s.status FROM app.nazorg n JOIN app.stuk s ON s.id = n.verzoek_id WHERE n.verzoek_id = v_id);
END $$;
SELECT pg_temp.gelijk('yes', pg_temp.uitkomst('sluit'), 'ja, afgesloten');
SELECT pg_temp.gelijk('no', pg_temp.uitkomst('heropen'), 'nee, in_afstemming');
SELECT pg_temp.gelijk('stopped', pg_temp.uitkomst('trek_in'), 'geen_antwoord, ingetrokken');
-- Left out of order, a round and a question do not stand in the way of the next, and ask nobody anything.
CREATE TEMP TABLE o AS SELECT * FROM pg_temp.tafel();
SELECT pg_temp.spreek_af(id), pg_temp.stel_voor(id) FROM o;
UPDATE app.stuk s SET status = 'in_afstemming' FROM o WHERE s.id = o.id;
SELECT pg_temp.stel_voor(id) FROM o;
SELECT pg_temp.gelijk('next round', (SELECT array_agg(uitkomst ORDER BY nummer) FROM app.afspraakronde, o WHERE verzoek_id = o.id), ARRAY['teruggehaald', NULL]);
UPDATE app.afspraakronde r SET uitkomst = 'gestopt', geeindigd_op = app.nu() FROM o WHERE r.verzoek_id = o.id AND r.uitkomst IS NULL;
SELECT pg_temp.weigert('no round', 'WF409', format($$SELECT pg_temp.zeg('%s', NULL, true)$$, id)) FROM o;

CREATE TEMP TABLE n AS SELECT pg_temp.in_nazorg() AS id;
SELECT pg_temp.staf('begeleider');
SELECT pg_temp.weigert('not by the begeleider', 'WF403', format($$SELECT app.zet_stap('%s', NULL, 'sluit')$$, id)) FROM n;
ROLLBACK;
