-- SPDX-License-Identifier: EUPL-1.2
-- Two choices about the six weeks, both off at first: a last day that moves on to a working day, for what is handed in
-- after the choice; and one message that asks the melder for more days, of which nothing moves without a yes.
BEGIN;
\ir hulp/hulp.psql
\ir hulp/weg.psql
CREATE FUNCTION pg_temp.kies(wat text, waarde int, anders jsonb DEFAULT '{}') RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_temp.als('gemeentebeheerder'), pg_temp.doe('instelling_zet', jsonb_build_object('sleutel', 'zesweken.' || wat),
    1 + (SELECT count(*) FROM app.instelling WHERE sleutel = 'zesweken.' || wat)::int, jsonb_build_object('waarde', jsonb_build_array(waarde)) || anders);
END $$;
CREATE FUNCTION pg_temp.op(t timestamptz) RETURNS uuid LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_temp.klok(t);
  RETURN pg_temp.ingediend();
END $$;
CREATE FUNCTION pg_temp.laatste(m uuid) RETURNS text LANGUAGE sql AS $$
  SELECT pg_temp.als('coordinator');
  SELECT (app.klok_melding(m)).uiterlijk_op || CASE WHEN s.uiterlijk_op = (app.klok_melding(m)).uiterlijk_op THEN '' ELSE ' stored ' || s.uiterlijk_op END
         || CASE WHEN (SELECT sum((r ->> 'dagen')::int) FROM unnest((app.klok_melding(m)).berekening) r) = s.uiterlijk_op - app.dag((app.klok_melding(m)).start_op) THEN '' ELSE ' not explained' END
    FROM app.stuk s WHERE s.id = m $$;
CREATE FUNCTION pg_temp.recht_om(m uuid, t timestamptz) RETURNS boolean LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_temp.klok(t), pg_temp.als('systeem'), pg_temp.doe('termijnen_loop', '{}', NULL, '{}');
  RETURN EXISTS (SELECT FROM app.afwijkingsrecht WHERE melding_id = m);
END $$;

-- Handed in on Saturday 28 February; the choice is made that day, and holds from the day after.
CREATE TEMP TABLE o AS SELECT pg_temp.op('2026-02-28 10:00+01') AS voor, NULL::uuid AS na, NULL::uuid AS later;
SELECT pg_temp.gelijk('not for today', pg_temp.fouten(pg_temp.weigert('today', 'WF400', $$SELECT pg_temp.kies('schuift_door', 1, '{"geldigVanaf":"2026-02-28"}')$$)), '{"/geldigVanaf vanaf_morgen"}'::text[]);
SELECT pg_temp.gelijk('off or on', pg_temp.fouten(pg_temp.weigert('two', 'WF400', $$SELECT pg_temp.kies('schuift_door', 2)$$)), '{"/waarde bereik"}'::text[]);
SELECT pg_temp.als('gemeentebeheerder');
SELECT pg_temp.gelijk('said before', (pg_temp.doe('instelling_proef', '{}', NULL, '{"sleutel":"zesweken.schuift_door","waarde":[1]}')).body -> 'zinnen' ->> 0,
  'Vanaf zondag 1 maart: een laatste dag in een weekend of op een feestdag schuift door.');
SELECT pg_temp.kies('schuift_door', 1);
SELECT pg_temp.gelijk('what was handed in stays', pg_temp.laatste(voor), '2026-04-11') FROM o;
UPDATE o SET na = pg_temp.op('2026-03-01 10:00+01');
SELECT pg_temp.gelijk('a Sunday becomes Monday', pg_temp.laatste(na), '2026-04-13') FROM o;
SELECT pg_temp.gelijk('over Good Friday and Easter', pg_temp.laatste(pg_temp.op('2027-02-12 10:00+01')), '2027-03-30');
SELECT pg_temp.gelijk('a working day is one', pg_temp.laatste(pg_temp.op('2026-03-02 10:00+01')), '2026-04-13');
-- Closing days of the organisatie are none of the law; and a later choice changes nothing of before.
SELECT pg_temp.als('coordinator');
INSERT INTO app.sluitingsdag VALUES (pg_temp.organisatie('A'), '2026-04-13', 'Dicht');
SELECT pg_temp.klok('2026-03-10 10:00+01'), pg_temp.kies('schuift_door', 0);
SELECT pg_temp.gelijk('as it was', pg_temp.laatste(na), '2026-04-13') FROM o;
UPDATE o SET later = pg_temp.op('2026-03-14 10:00+01');
SELECT pg_temp.gelijk('off again: a Saturday stays one', pg_temp.laatste(later), '2026-04-25') FROM o;
SELECT pg_temp.gelijk('the right the night after', array[pg_temp.recht_om(na, '2026-04-13 23:59:59+02'), pg_temp.recht_om(na, '2026-04-14 00:00+02')], '{f,t}'::boolean[]) FROM o;
SELECT pg_temp.als('coordinator', 'B');
SELECT pg_temp.gelijk('each organisatie for itself', (app.ingesteld_lijst('zesweken.schuift_door', '2026-03-05'))[1], 0);

-- One message. Off at first: nobody can ask.
SELECT pg_temp.klok('2026-05-04 10:00+02');
CREATE TEMP TABLE m AS SELECT pg_temp.in_onderzoek() AS id;
CREATE FUNCTION pg_temp.vraag(m uuid, dagen int DEFAULT 14) RETURNS app.antwoord LANGUAGE sql AS $$
  SELECT pg_temp.bij('tussenbericht_maak', m, jsonb_build_object('dagen', dagen, 'motivering', 'Het gesprek met de corporatie is pas volgende week.')) $$;
CREATE FUNCTION pg_temp.zegt(m uuid, ja boolean) RETURNS app.antwoord LANGUAGE sql AS $$
  SELECT pg_temp.als('medewerker');
  SELECT pg_temp.bij('tussenbericht_antwoord', m, jsonb_build_object('akkoord', ja)) $$;
CREATE FUNCTION pg_temp.kan(m uuid, actie text) RETURNS text LANGUAGE sql AS $$
  SELECT pg_temp.lees(format('SELECT %L = ANY (acties) FROM api.melding WHERE id = %L', actie, m)) $$;
SELECT pg_temp.als('afdelingshoofd');
SELECT pg_temp.gelijk('not offered', pg_temp.kan(id, 'stuur_tussenbericht'), 'false') FROM m;
SELECT pg_temp.weigert('off', 'WF409', format('SELECT pg_temp.vraag(%L)', id)) FROM m;
SELECT pg_temp.kies('tussenbericht', 14), pg_temp.klok('2026-05-20 10:00+02');
SELECT pg_temp.als('jurist');
SELECT pg_temp.weigert('not by the jurist', 'WF403', format('SELECT pg_temp.vraag(%L)', id)) FROM m;
SELECT pg_temp.als('medewerker');
SELECT pg_temp.weigert('nor by the melder', 'WF403', format('SELECT pg_temp.vraag(%L)', id)) FROM m;
SELECT pg_temp.weigert('nothing to answer', 'WF409', format('SELECT pg_temp.zegt(%L, true)', id)) FROM m;
SELECT pg_temp.als('afdelingshoofd');
SELECT pg_temp.gelijk('offered, and how many', pg_temp.kan(id, 'stuur_tussenbericht') || ' ' || pg_temp.lees(format('SELECT "uitstelTeVragen" FROM api.melding_termijn WHERE id = %L', id)), 'true 14') FROM m;
SELECT pg_temp.gelijk('not more than agreed', pg_temp.fouten(pg_temp.weigert('more', 'WF409', format('SELECT pg_temp.vraag(%L, 15)', id))), '{"/dagen te_lang"}'::text[]) FROM m;
SELECT pg_temp.weigert('with a reason', '23514', format($$SELECT pg_temp.bij('tussenbericht_maak', %L, '{"dagen":1,"motivering":"Druk."}')$$, id)) FROM m;
SELECT pg_temp.vraag(id) FROM m;
SELECT pg_temp.gelijk('asked, and nothing moved', pg_temp.laatste(id), '2026-06-15') FROM m;
SELECT pg_temp.weigert('once', 'WF409', format('SELECT pg_temp.vraag(%L)', id)) FROM m;
SELECT pg_temp.als('medewerker');
SELECT pg_temp.gelijk('a task until the last day', pg_temp.lees($$SELECT taak || ' ' || uiterlijk_op FROM app.taken_melder() WHERE taak = 'antwoord_tussenbericht' AND nu$$), 'antwoord_tussenbericht 2026-06-15');
SELECT pg_temp.gelijk('in the postvak', pg_temp.lees($$SELECT count(*) FROM app.post WHERE bericht = 'melding.tussenbericht' AND gebruiker_id = app.actor()$$), '1');
SELECT pg_temp.gelijk('to be read', pg_temp.lees(format($$SELECT (tussenbericht ->> 'dagen') || coalesce(tussenbericht ->> 'akkoord', ' open') FROM api.melding_termijn WHERE id = %L$$, id)), '14 open') FROM m;
SELECT pg_temp.als('poulelid');
SELECT pg_temp.weigert('only the melder answers', 'WF403', format($$SELECT pg_temp.bij('tussenbericht_antwoord', %L, '{"akkoord":true}')$$, id)) FROM m;
SELECT pg_temp.zegt(id, true) FROM m;
SELECT pg_temp.gelijk('fourteen days more', pg_temp.laatste(id), '2026-06-29') FROM m;
SELECT pg_temp.weigert('answered', 'WF409', format('SELECT pg_temp.zegt(%L, false)', id)) FROM m;
SELECT pg_temp.gelijk('who asked hears it', (SELECT count(*) FROM app.post WHERE bericht = 'melding.uitstel_ja' AND gebruiker_id = pg_temp.mens('afdelingshoofd')), 1::bigint);
SELECT pg_temp.gelijk('no right on the old day 43', pg_temp.recht_om(id, '2026-06-16 00:00+02'), false) FROM m;
-- Waiting for the melder within those days pauses as always.
SELECT pg_temp.klok('2026-06-20 10:00+02'), pg_temp.als('poulelid');
SELECT pg_temp.bij('melding_stap', id, '{"actie":"vraag_melder","vraag":"Hoe vaak gebeurt dit?"}') FROM m;
SELECT pg_temp.klok('2026-06-22 10:00+02'), pg_temp.als('medewerker');
SELECT pg_temp.bij('melding_stap', id, '{"actie":"antwoord_melder","antwoord":"Elke week."}') FROM m;
SELECT pg_temp.gelijk('two days of waiting on top', pg_temp.laatste(id), '2026-07-01') FROM m;
SELECT pg_temp.gelijk('the right after them', array[pg_temp.recht_om(id, '2026-07-01 23:59+02'), pg_temp.recht_om(id, '2026-07-02 00:00+02')], '{f,t}'::boolean[]) FROM m;

-- No is an answer, and silence is one too: nothing moves, the right arises.
SELECT pg_temp.klok('2026-08-03 10:00+02');
CREATE TEMP TABLE n AS SELECT pg_temp.in_onderzoek() AS nee, pg_temp.in_onderzoek() AS stil, pg_temp.in_onderzoek() AS laat;
SELECT pg_temp.als('coordinator');
SELECT pg_temp.vraag(nee, 7), pg_temp.vraag(stil, 7) FROM n;
SELECT pg_temp.zegt(nee, false) FROM n;
SELECT pg_temp.gelijk('no', pg_temp.laatste(nee), '2026-09-14') FROM n;
SELECT pg_temp.gelijk('and heard', (SELECT count(*) FROM app.post WHERE bericht = 'melding.uitstel_nee' AND gebruiker_id = pg_temp.mens('coordinator')), 1::bigint);
SELECT pg_temp.gelijk('the last day is still in time', pg_temp.recht_om(nee, '2026-09-14 23:00+02'), false) FROM n;
SELECT pg_temp.als('medewerker');
SELECT pg_temp.gelijk('the melder may still say so', pg_temp.kan(stil, 'antwoord_tussenbericht'), 'true') FROM n;
SELECT pg_temp.gelijk('the right for all three', array[pg_temp.recht_om(nee, '2026-09-15 00:00+02'), pg_temp.recht_om(stil, '2026-09-15 00:00+02'), pg_temp.recht_om(laat, '2026-09-15 00:00+02')], '{t,t,t}'::boolean[]) FROM n;
SELECT pg_temp.weigert('too late to give', 'WF409', format('SELECT pg_temp.zegt(%L, true)', stil)) FROM n;
SELECT pg_temp.gelijk('no task left', pg_temp.lees($$SELECT count(*) FROM app.taken_melder() WHERE taak = 'antwoord_tussenbericht'$$), '0');
SELECT pg_temp.als('coordinator');
SELECT pg_temp.weigert('too late to ask', 'WF409', format('SELECT pg_temp.vraag(%L)', laat)) FROM n;
-- Who reported it does not ask oneself.
SELECT pg_temp.klok('2026-10-01 10:00+02'), pg_temp.als('coordinator');
CREATE TEMP TABLE c AS SELECT (pg_temp.doe('melding_maak', '{}', NULL, '{"welkeRegel":"Een eigen regel","waaromHinderlijk":"Het kost tijd.","suggestie":"Zonder."}')).body ->> 'id' AS id;
SELECT pg_temp.bij('melding_stap', id::uuid, '{"actie":"dien_in"}') FROM c;
SELECT pg_temp.weigert('oneself', 'WF409', format('SELECT pg_temp.vraag(%L)', id)) FROM c;
ROLLBACK;
