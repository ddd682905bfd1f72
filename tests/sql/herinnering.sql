-- SPDX-License-Identifier: EUPL-1.2
-- Reminders: to whoever is aan zet, at T-14, T-7, T-2 and T, once a day, on working days and in office hours only,
-- nothing after the end, and one that goes wrong keeps nobody else from theirs.
BEGIN;
\ir hulp/hulp.psql
\ir hulp/weg.psql
CREATE FUNCTION pg_temp.ronde(op timestamptz) RETURNS int LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_temp.klok(op), pg_temp.als('systeem');
  RETURN (pg_temp.doe('herinneringen_loop', '{}', NULL, '{}')).body ->> 'herinnerd';
END $$;
CREATE FUNCTION pg_temp.mails(rol text, nummer int DEFAULT 1) RETURNS text LANGUAGE sql AS $$
  SELECT coalesce(string_agg(m.sjabloon, ' ' ORDER BY m.id), '-') FROM app.uitgaande_mail m WHERE m.gebruiker_id = pg_temp.mens(rol, 'A', nummer) AND m.sjabloon = 'overzicht' $$;

-- Handed in on Monday 2 March: the coordinator has two working days.
SELECT pg_temp.klok('2026-03-02 10:00+01');
CREATE TEMP TABLE m AS SELECT pg_temp.ingediend(pg_temp.regel('werkafspraak')) AS id;
SELECT pg_temp.gelijk('T-2 of the step', pg_temp.ronde('2026-03-02 11:00+01'), 1);
SELECT pg_temp.gelijk('once a day', pg_temp.ronde('2026-03-02 15:00+01'), 0);
SELECT pg_temp.gelijk('one mail', pg_temp.mails('coordinator'), 'overzicht');
SELECT pg_temp.gelijk('not to the melder, who waits', pg_temp.mails('medewerker'), '-');
SELECT pg_temp.gelijk('in the postvak too', (SELECT count(*) FROM app.post WHERE bericht = 'termijn.herinnering' AND gebruiker_id = pg_temp.mens('coordinator')), 1::bigint);
SELECT pg_temp.gelijk('not the day between', pg_temp.ronde('2026-03-03 09:00+01'), 0);
SELECT pg_temp.gelijk('not before office hours', pg_temp.ronde('2026-03-04 06:30+01'), 0);
SELECT pg_temp.gelijk('on the last day', pg_temp.ronde('2026-03-04 08:30+01'), 1);
SELECT pg_temp.gelijk('still unread: no second line', (SELECT count(*) FROM app.post WHERE bericht = 'termijn.herinnering'), 1::bigint);
SELECT pg_temp.gelijk('a mail says nothing of it', (SELECT count(*) FROM app.uitgaande_mail WHERE onderwerp || tekst LIKE '%' || (SELECT kenmerk FROM app.stuk WHERE id = (SELECT id FROM m)) || '%'
   OR onderwerp || tekst LIKE '%Bijstand%'), 0::bigint);

-- The six weeks end on Monday 13 April; T-14 is Monday 30 March. Easter Monday is 6 April, so T-7 comes the Thursday before Good Friday.
SELECT pg_temp.gelijk('T-14 of the six weeks', pg_temp.ronde('2026-03-30 09:00+02'), 1);
SELECT pg_temp.gelijk('T-7 before the holidays', pg_temp.ronde('2026-04-02 09:00+02'), 1);
SELECT pg_temp.gelijk('not on Good Friday', pg_temp.ronde('2026-04-03 09:00+02'), 0);
SELECT pg_temp.gelijk('T-2 on the Friday', pg_temp.ronde('2026-04-10 09:00+02'), 1);

-- Own days, and no mail for who wants none: the postvak gets it all the same.
SELECT pg_temp.als('gemeentebeheerder');
SELECT pg_temp.doe('instelling_zet', '{"sleutel":"herinnering.dagen"}', 1, '{"waarde":[1]}');
SELECT pg_temp.gelijk('own days', pg_temp.ronde('2026-04-13 09:00+02'), 0);
SELECT pg_temp.als('coordinator');
SELECT pg_temp.doe('mailvoorkeur_zet', '{}', NULL, '{"berichten":true,"dagoverzicht":false}');
SELECT pg_temp.klok('2026-04-13 12:00+02');
CREATE TEMP TABLE n AS SELECT pg_temp.ingediend(pg_temp.regel('protocol')) AS id;
DELETE FROM app.uitgaande_mail WHERE sjabloon = 'overzicht';
UPDATE app.post SET gelezen_op = app.nu();
SELECT pg_temp.gelijk('T-1 of the step', pg_temp.ronde('2026-04-14 10:00+02'), 1);
SELECT pg_temp.gelijk('no mail', pg_temp.mails('coordinator'), '-');
SELECT pg_temp.gelijk('the postvak', (SELECT count(*) FROM app.post WHERE bericht = 'termijn.herinnering' AND gelezen_op IS NULL), 1::bigint);

-- Nothing after the end.
SELECT pg_temp.als('medewerker');
SELECT pg_temp.bij('melding_stap', id, '{"actie":"trek_in","toelichting":"Niet meer nodig."}') FROM n;
SELECT pg_temp.bij('melding_stap', id, '{"actie":"trek_in","toelichting":"Niet meer nodig."}') FROM m;
DELETE FROM app.herinnering;
SELECT pg_temp.gelijk('over is over', pg_temp.ronde('2026-04-14 11:00+02'), 0);

-- What goes wrong for one is tried three times and stays with this one.
SELECT pg_temp.klok('2026-06-01 10:00+02');
SELECT pg_temp.ingediend(pg_temp.regel('checklist'));
CREATE FUNCTION pg_temp.stuk() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.gebruiker_id = pg_temp.mens('coordinator') THEN RAISE EXCEPTION 'the first is broken'; END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER stuk BEFORE INSERT ON app.post FOR EACH ROW EXECUTE FUNCTION pg_temp.stuk();
SELECT pg_temp.als('gemeentebeheerder');
SELECT pg_temp.doe('instelling_zet', '{"sleutel":"herinnering.dagen"}', 2, '{"waarde":[2,1]}');
DELETE FROM app.herinnering;
SELECT pg_temp.ronde('2026-06-01 10:05+02'), pg_temp.ronde('2026-06-01 10:10+02'), pg_temp.ronde('2026-06-01 10:15+02'), pg_temp.ronde('2026-06-01 10:20+02');
SELECT pg_temp.gelijk('three tries', (SELECT pogingen || ' ' || (fout LIKE '%the first is broken') FROM app.herinnering WHERE gebruiker_id = pg_temp.mens('coordinator')), '3 true');
SELECT pg_temp.gelijk('the others had theirs', (SELECT count(*) FROM app.herinnering h WHERE h.fout IS NULL AND h.organisatie_id = pg_temp.organisatie('A')), (SELECT count(*) - 1 FROM app.gebruiker g WHERE g.organisatie_id = pg_temp.organisatie('A')));
ROLLBACK;
