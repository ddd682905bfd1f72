-- SPDX-License-Identifier: EUPL-1.2
-- The corners of the six weeks: handed in a minute before midnight, day 43 on a holiday or in a weekend, the
-- night that lasts an hour more or less, and a pause across day 42.
BEGIN;
\ir hulp/hulp.psql
CREATE FUNCTION pg_temp.op(t timestamptz) RETURNS uuid LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_temp.klok(t);
  RETURN pg_temp.ingediend(NULL);
END $$;
CREATE FUNCTION pg_temp.recht_om(m uuid, t timestamptz) RETURNS boolean LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_temp.klok(t), pg_temp.als('systeem'), pg_temp.doe('termijnen_loop', '{}', NULL, '{}');
  RETURN EXISTS (SELECT FROM app.afwijkingsrecht WHERE melding_id = m);
END $$;
-- One second before the right there is none, then there is: whatever the hour of handing in, the season or the day.
CREATE FUNCTION pg_temp.grens(wat text, ingediend timestamptz, vanaf timestamptz) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  v_id uuid := pg_temp.op(ingediend);
  k record;
BEGIN
  k := app.klok_melding(v_id);
  PERFORM pg_temp.gelijk(wat || ': from', k.recht_vanaf, vanaf);
  PERFORM pg_temp.gelijk(wat || ': last day', k.uiterlijk_op, app.dag(vanaf) - 1);
  PERFORM pg_temp.gelijk(wat || ': a second before', pg_temp.recht_om(v_id, vanaf - interval '1 second'), false);
  PERFORM pg_temp.gelijk(wat || ': then', pg_temp.recht_om(v_id, vanaf), true);
  PERFORM pg_temp.als('medewerker');
  PERFORM pg_temp.gelijk(wat || ': said line by line', pg_temp.lees(format($q$SELECT concat(berekening -> 0 ->> 'op', ' ', berekening -> 1 ->> 'dagen', ' ',
    berekening -> (json_array_length(berekening) - 1) ->> 'op') FROM api.melding_termijn WHERE id = %L$q$, v_id)), format('%s 42 %s', app.dag(ingediend), app.dag(vanaf)));
END $$;
SELECT pg_temp.grens('a minute before midnight', '2026-01-05 23:59:59+01', '2026-02-17 00:00+01');
SELECT pg_temp.grens('a minute later', '2026-01-06 00:00+01', '2026-02-18 00:00+01');
-- 22:59 UTC is 23:59 in winter, and 00:59 of the next day in summer.
SELECT pg_temp.grens('late in winter', '2026-01-05 22:59Z', '2026-02-17 00:00+01'), pg_temp.grens('late in summer', '2026-06-05 22:59Z', '2026-07-19 00:00+02');
SELECT pg_temp.grens('over the night without an hour', '2026-02-16 23:59+01', '2026-03-31 00:00+02');
SELECT pg_temp.grens('the day of that night', '2026-02-15 12:00+01', '2026-03-30 00:00+02'), pg_temp.grens('day 42 is that day', '2026-02-14 12:00+01', '2026-03-29 00:00+01');
SELECT pg_temp.grens('handed in that day', '2026-03-29 23:59+02', '2026-05-11 00:00+02');
SELECT pg_temp.grens('over the night with an hour more', '2026-09-14 23:59+02', '2026-10-27 00:00+01');
SELECT pg_temp.grens('day 42 is that day', '2026-09-13 12:00+02', '2026-10-26 00:00+01'), pg_temp.grens('day 43 is that day', '2026-09-12 12:00+02', '2026-10-25 00:00+02');
-- Twice half past two: the first and the second are the same day.
SELECT pg_temp.grens('the first half past two', '2026-10-25 02:30+02', '2026-12-07 00:00+01'), pg_temp.grens('the second', '2026-10-25 02:30+01', '2026-12-07 00:00+01');
-- The Algemene termijnenwet does not hold: weekends, holidays and closing days move nothing.
SELECT pg_temp.grens('day 43 on Christmas Day', '2026-11-12 09:00+01', '2026-12-25 00:00+01'), pg_temp.grens('on Koningsdag', '2026-03-15 09:00+01', '2026-04-27 00:00+02'),
       pg_temp.grens('on Easter Monday', '2026-02-22 09:00+01', '2026-04-06 00:00+02'), pg_temp.grens('on a Sunday', '2026-04-12 09:00+02', '2026-05-25 00:00+02');
SELECT pg_temp.als('coordinator');
INSERT INTO app.sluitingsdag VALUES (pg_temp.organisatie('A'), '2026-08-17', 'Zomersluiting');
SELECT pg_temp.grens('on a closing day', '2026-07-05 09:00+02', '2026-08-17 00:00+02');
SELECT pg_temp.grens('in a leap year', '2028-01-20 09:00+01', '2028-03-03 00:00+01'), pg_temp.grens('over New Year', '2026-11-25 09:00+01', '2027-01-07 00:00+01');

-- A pause across day 42: while it runs all that is left of the 14 days counts; an answer moves the day back to
-- what was really waited. Neither makes a right that began, nor one that waits for ever.
CREATE FUNCTION pg_temp.wacht(m uuid, van timestamptz, tot timestamptz) RETURNS date LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_temp.klok(van), pg_temp.als('coordinator'), pg_temp.doe('melding_buitenstap', jsonb_build_object('id', m), NULL, '{"naar":"wacht_op_melder","reden":"Vraag aan de melder"}');
  IF tot IS NOT NULL THEN
    PERFORM pg_temp.klok(tot), pg_temp.als('medewerker'), pg_temp.doe('melding_stap', jsonb_build_object('id', m), NULL, '{"actie":"antwoord_melder","antwoord":"Zo zit het"}');
  END IF;
  RETURN (app.klok_melding(m)).uiterlijk_op;
END $$;
CREATE TEMP TABLE p AS SELECT pg_temp.op('2026-03-02 09:00+01') AS id; -- day 42 is 13 April
SELECT pg_temp.gelijk('waiting from day 41', pg_temp.wacht(id, '2026-04-12 23:59+02', NULL), '2026-04-27'::date) FROM p;
SELECT pg_temp.gelijk('no right on the old day 43', pg_temp.recht_om(id, '2026-04-14 00:00+02'), false) FROM p;
SELECT pg_temp.klok('2026-04-16 00:01+02'), pg_temp.als('medewerker');
SELECT pg_temp.doe('melding_stap', jsonb_build_object('id', id), NULL, '{"actie":"antwoord_melder","antwoord":"Zo zit het"}') FROM p;
SELECT pg_temp.gelijk('answered after four nights', (app.klok_melding(id)).uiterlijk_op, '2026-04-17'::date) FROM p;
SELECT pg_temp.gelijk('the new day 43', array[pg_temp.recht_om(id, '2026-04-17 23:59:59+02'), pg_temp.recht_om(id, '2026-04-18 00:00+02')], '{f,t}'::boolean[]) FROM p;
-- Answered at once on day 42: nothing moves. Waiting over the night of the summer time counts calendar days.
CREATE TEMP TABLE q AS SELECT pg_temp.op('2026-03-02 09:00+01') AS id;
SELECT pg_temp.gelijk('within a day', pg_temp.wacht(id, '2026-04-13 09:00+02', '2026-04-13 23:59+02'), '2026-04-13'::date) FROM q;
SELECT pg_temp.gelijk('the right the night after', pg_temp.recht_om(id, '2026-04-14 00:00+02'), true) FROM q;
CREATE TEMP TABLE s AS SELECT pg_temp.op('2026-03-02 09:00+01') AS id;
SELECT pg_temp.gelijk('two nights, one of 23 hours', pg_temp.wacht(id, '2026-03-28 23:30+01', '2026-03-30 00:30+02'), '2026-04-15'::date) FROM s;
-- A second pause gets only what is left of the 14 days.
SELECT pg_temp.gelijk('twelve left', pg_temp.wacht(id, '2026-04-15 09:00+02', NULL), '2026-04-27'::date) FROM s;
SELECT pg_temp.gelijk('and then the right, though nobody answered', pg_temp.recht_om(id, '2026-04-28 00:00+02'), true) FROM s;
ROLLBACK;
