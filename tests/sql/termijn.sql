-- SPDX-License-Identifier: EUPL-1.2
-- The six weeks: day 42 and 43, both changes of the clock, pauses and their cap, holidays, and the stored
-- dates that must always equal the computed ones.
BEGIN;
\ir hulp/hulp.psql

-- Easter and what hangs on it; Koningsdag moves when the 27th is a Sunday.
SELECT pg_temp.gelijk('Easter', (SELECT array_agg(app.pasen(j)) FROM unnest('{1961,2000,2024,2025,2026,2027,2038}'::int[]) j),
  '{1961-04-02,2000-04-23,2024-03-31,2025-04-20,2026-04-05,2027-03-28,2038-04-25}'::date[]);
SELECT pg_temp.gelijk('Koningsdag on a Sunday', app.feestdag('2025-04-26'), 'Koningsdag'), pg_temp.gelijk('and not on the 27th', app.feestdag('2025-04-27'), NULL),
       pg_temp.gelijk('Hemelvaart', app.feestdag('2026-05-14'), 'Hemelvaartsdag'), pg_temp.gelijk('Whit Monday', app.feestdag('2026-05-25'), 'Tweede pinksterdag');
SELECT pg_temp.als('coordinator');
SELECT pg_temp.gelijk('over Easter', app.werkdagen(pg_temp.organisatie('A'), '2026-04-02', 2), '2026-04-08'::date);
INSERT INTO app.sluitingsdag VALUES (pg_temp.organisatie('A'), '2026-04-07', 'Dag na Pasen dicht');
SELECT pg_temp.gelijk('with a closing day', app.werkdagen(pg_temp.organisatie('A'), '2026-04-02', 2), '2026-04-09'::date),
       pg_temp.gelijk('of A only', app.werkdagen(pg_temp.organisatie('B'), '2026-04-02', 2), '2026-04-08'::date);

-- Dates: stored = computed, after every event of every melding.
CREATE FUNCTION pg_temp.klopt(wat text) RETURNS void LANGUAGE plpgsql AS $$
DECLARE v text;
BEGIN
  v := pg_temp.lees('SELECT count(*) FROM app.stuk s CROSS JOIN LATERAL app.klok_melding(s.id) k
    WHERE s.soort = ''melding'' AND (s.uiterlijk_op, s.termijn_gestopt_op) IS DISTINCT FROM (k.uiterlijk_op, k.gestopt_op)');
  PERFORM pg_temp.gelijk('stored dates ' || wat, v, '0');
END $$;
CREATE FUNCTION pg_temp.dien_in_op(op timestamptz) RETURNS uuid LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_temp.klok(op);
  RETURN pg_temp.ingediend();
END $$;
CREATE FUNCTION pg_temp.rechten() RETURNS int LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_temp.als('systeem');
  RETURN (pg_temp.doe('termijnen_loop', '{}', NULL, '{}')).body ->> 'ontstaan';
END $$;

-- Winter: no change of the clock. 23:30 is still that day in Amsterdam, although UTC says so too; 00:30 is the next.
CREATE TEMP TABLE w AS SELECT pg_temp.dien_in_op('2026-01-05 23:30+01') AS id;
SELECT pg_temp.gelijk('last day', (SELECT (app.klok_melding(id)).uiterlijk_op FROM w), '2026-02-16'::date),
       pg_temp.gelijk('right from', (SELECT (app.klok_melding(id)).recht_vanaf FROM w), '2026-02-17 00:00+01'::timestamptz);
SELECT pg_temp.klok('2026-02-16 23:59:59+01');
SELECT pg_temp.gelijk('day 42: no right', pg_temp.rechten(), 0);
SELECT pg_temp.klok('2026-02-17 00:00:00+01');
SELECT pg_temp.gelijk('day 43: the right', pg_temp.rechten(), 1), pg_temp.klopt('after day 43');
SELECT pg_temp.gelijk('once', pg_temp.rechten(), 0);

-- Spring: the night of 29 March lasts an hour less. Autumn: 25 October an hour more.
CREATE TEMP TABLE v AS SELECT pg_temp.dien_in_op('2026-03-01 00:30+01') AS id;
SELECT pg_temp.gelijk('spring', (SELECT (app.klok_melding(id)).recht_vanaf FROM v), '2026-04-13 00:00+02'::timestamptz);
CREATE TEMP TABLE h AS SELECT pg_temp.dien_in_op('2026-10-01 00:30+02') AS id;
SELECT pg_temp.gelijk('the day of Amsterdam, not of UTC', (SELECT (app.klok_melding(id)).uiterlijk_op FROM h), '2026-11-12'::date),
       pg_temp.gelijk('autumn', (SELECT (app.klok_melding(id)).recht_vanaf FROM h), '2026-11-13 00:00+01'::timestamptz);
SELECT pg_temp.klok('2026-11-12 23:59:59+01');
SELECT pg_temp.rechten();
SELECT pg_temp.gelijk('autumn, day 42', pg_temp.lees(format('SELECT count(*) FROM app.afwijkingsrecht WHERE melding_id = %L', (SELECT id FROM h))), '0');
SELECT pg_temp.klok('2026-11-13 00:00+01');
SELECT pg_temp.gelijk('autumn, day 43', pg_temp.rechten(), 1);

-- Pauses. While one runs, all that is left of the 14 days counts; an earlier answer moves the day back.
CREATE TEMP TABLE p AS SELECT pg_temp.dien_in_op('2027-01-04 09:00+01') AS id;
CREATE FUNCTION pg_temp.pauze(van timestamptz, tot timestamptz) RETURNS date LANGUAGE plpgsql AS $$
DECLARE v_id uuid := (SELECT id FROM p);
BEGIN
  PERFORM pg_temp.als('coordinator');
  PERFORM pg_temp.klok(van), pg_temp.doe('melding_buitenstap', jsonb_build_object('id', v_id), NULL, '{"naar":"wacht_op_melder","reden":"Vraag aan de melder"}');
  PERFORM pg_temp.klopt('in a pause');
  IF tot IS NOT NULL THEN
    PERFORM pg_temp.als('medewerker');
    PERFORM pg_temp.klok(tot), pg_temp.doe('melding_stap', jsonb_build_object('id', v_id), NULL, '{"actie":"antwoord_melder","antwoord":"Zo zit het"}');
  END IF;
  PERFORM pg_temp.klopt('after a pause');
  RETURN (app.klok_melding(v_id)).uiterlijk_op;
END $$;
SELECT pg_temp.gelijk('five days', pg_temp.pauze('2027-01-10 10:00+01', '2027-01-15 09:00+01'), '2027-02-20'::date);
SELECT pg_temp.gelijk('same day counts nothing', pg_temp.pauze('2027-01-16 10:00+01', '2027-01-16 16:00+01'), '2027-02-20'::date);
SELECT pg_temp.gelijk('running: at most nine more', pg_temp.pauze('2027-01-20 10:00+01', NULL), '2027-03-01'::date);
SELECT pg_temp.klok('2027-02-04 10:00+01');
SELECT pg_temp.als('systeem');
SELECT pg_temp.doe('termijnen_loop', '{}', NULL, '{}'), pg_temp.doe('termijnen_loop', '{}', NULL, '{}');
SELECT pg_temp.als('coordinator');
SELECT pg_temp.gelijk('no longer waiting', pg_temp.lees(format('SELECT status FROM app.stuk WHERE id = %L', (SELECT id FROM p))), 'in_onderzoek');
SELECT pg_temp.gelijk('the cap of 14 days', (SELECT (app.klok_melding(id)).uiterlijk_op FROM p), '2027-03-01'::date), pg_temp.klopt('after the cap');
SELECT pg_temp.gelijk('explained line by line', pg_temp.lees(format($$SELECT json_array_length(berekening) FROM api.melding_termijn WHERE id = %L$$, (SELECT id FROM p))), '7');

-- Withdrawn: the clock stops, no right. Back by a coordinator: it goes on as if it never stopped.
SELECT pg_temp.als('coordinator');
SELECT pg_temp.doe('melding_buitenstap', jsonb_build_object('id', id), NULL, '{"naar":"ingetrokken","reden":"Op verzoek van de melder"}') FROM p;
SELECT pg_temp.klopt('withdrawn'), pg_temp.gelijk('stopped', pg_temp.lees(format('SELECT termijnstand FROM api.melding WHERE id = %L', (SELECT id FROM p))), 'gestopt');
SELECT pg_temp.klok('2027-04-01 10:00+02');
SELECT pg_temp.rechten();
SELECT pg_temp.als('coordinator');
SELECT pg_temp.gelijk('no right after withdrawal', pg_temp.lees(format('SELECT count(*) FROM app.afwijkingsrecht WHERE melding_id = %L', (SELECT id FROM p))), '0');
SELECT pg_temp.doe('melding_buitenstap', jsonb_build_object('id', id), NULL, '{"naar":"in_onderzoek","reden":"Toch weer verder gaan"}') FROM p;
SELECT pg_temp.klopt('taken up again'), pg_temp.gelijk('over time', pg_temp.lees(format('SELECT termijnstand FROM api.melding WHERE id = %L', (SELECT id FROM p))), 'voorbij');

-- Closed out of order without a besluit: the reason is the answer, the melder is told, and the clock stops.
SELECT pg_temp.doe('melding_buitenstap', jsonb_build_object('id', id), NULL, '{"naar":"afgesloten","reden":"De raad schrapte deze regel zelf"}') FROM p;
SELECT pg_temp.klopt('closed'), pg_temp.gelijk('closed is stopped', pg_temp.lees(format('SELECT termijnstand FROM api.melding WHERE id = %L', (SELECT id FROM p))), 'gestopt');
SELECT pg_temp.gelijk('the melder is told', (SELECT count(*) FROM app.post JOIN p ON p.id::uuid = post.stuk_id WHERE bericht = 'melding.afgesloten'), 1::bigint);
SELECT pg_temp.doe('melding_buitenstap', jsonb_build_object('id', id), NULL, '{"naar":"in_onderzoek","reden":"Toch weer verder gaan"}') FROM p;
SELECT pg_temp.klopt('opened again'), pg_temp.gelijk('goes on', pg_temp.lees(format('SELECT termijnstand FROM api.melding WHERE id = %L', (SELECT id FROM p))), 'voorbij');

-- Concepts are thrown away after 30 days, not before.
SELECT pg_temp.als('medewerker');
CREATE TEMP TABLE c AS SELECT (pg_temp.doe('melding_maak', '{}', NULL, '{}')).body ->> 'id' AS id;
SELECT pg_temp.klok('2027-04-30 10:00+02'), pg_temp.rechten();
SELECT pg_temp.gelijk('29 days', (SELECT count(*) FROM app.stuk JOIN c ON c.id::uuid = stuk.id), 1::bigint);
SELECT pg_temp.klok('2027-05-02 10:00+02'), pg_temp.rechten();
SELECT pg_temp.gelijk('31 days', (SELECT count(*) FROM app.stuk JOIN c ON c.id::uuid = stuk.id), 0::bigint);

-- Waiting that begins on day 43 gives no new days: the right that arose stays, and arises when the worker was late.
CREATE TEMP TABLE l AS SELECT pg_temp.dien_in_op('2027-06-01 09:00+02') AS id;
SELECT pg_temp.als('coordinator'), pg_temp.klok('2027-07-14 09:00+02');
SELECT pg_temp.doe('melding_buitenstap', jsonb_build_object('id', id), NULL, '{"naar":"wacht_op_melder","reden":"Nog een vraag"}') FROM l;
SELECT pg_temp.gelijk('no days after the last one', (SELECT (app.klok_melding(id)).uiterlijk_op FROM l), '2027-07-13'::date), pg_temp.klopt('late waiting');
SELECT pg_temp.rechten();
SELECT pg_temp.gelijk('the right all the same', pg_temp.lees(format('SELECT count(*) FROM app.afwijkingsrecht WHERE melding_id = %L', (SELECT id FROM l))), '1');
SELECT pg_temp.als('medewerker');
SELECT pg_temp.doe('melding_stap', jsonb_build_object('id', id), NULL, '{"actie":"antwoord_melder","antwoord":"Zo zit het"}') FROM l;
SELECT pg_temp.gelijk('nor when it ended', (SELECT (app.klok_melding(id)).uiterlijk_op FROM l), '2027-07-13'::date), pg_temp.klopt('late answer');

-- The answer comes on day 43 before the worker does: the right was there from 00:00, and is recorded.
CREATE TEMP TABLE n AS SELECT pg_temp.dien_in_op('2027-06-01 09:00+02') AS id;
SELECT pg_temp.als('coordinator'), pg_temp.klok('2027-07-14 00:00:30+02');
SELECT pg_temp.doe('melding_stap', jsonb_build_object('id', id), NULL, '{"actie":"neem_niet_in_behandeling","motivering":"Dit is geen regel.","route":"De OR."}') FROM n;
SELECT pg_temp.gelijk('from 00:00 until the answer', pg_temp.lees(format($$SELECT "ontstaanOp" || ' ' || "beeindigdOp" || status FROM api.afwijkingsrecht WHERE "meldingId" = %L$$, (SELECT id FROM n))),
  '2027-07-13T22:00:00Z 2027-07-13T22:00:30Zbeeindigd');
ROLLBACK;
