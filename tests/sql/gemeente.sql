-- SPDX-License-Identifier: EUPL-1.2
-- What everybody may read of a gemeente: the outcome per rule with its month, figures from five on, and
-- never a melding, a person or a day.
BEGIN;
\ir hulp/hulp.psql
\ir hulp/weg.psql

CREATE FUNCTION pg_temp.gemeente(wat text) RETURNS text LANGUAGE sql AS $$
  SELECT pg_temp.niemand();
  SELECT pg_temp.lees(format('SELECT %s FROM api.gemeente g WHERE g.id = %L', wat, pg_temp.organisatie('A'))) $$;

-- One melding, twenty days from submission to a besluit to keep the rule; what needs no work is closed.
CREATE FUNCTION pg_temp.behouden(van timestamptz) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  v_advies uuid;
  v_besluit uuid;
BEGIN
  PERFORM pg_temp.klok(van);
  v_advies := pg_temp.voorgelegd();
  PERFORM pg_temp.klok(van + interval '20 days');
  PERFORM pg_temp.als('afdelingshoofd');
  v_besluit := (pg_temp.doe('besluit_maak', '{}', NULL, jsonb_build_object('meldingId', a.melding_id))).body ->> 'id' FROM app.advies a WHERE a.id = v_advies;
  PERFORM pg_temp.bij('besluit_wijzig', v_besluit, '{"uitkomst":"behouden","relatieAdvies":"niet","motivering":"De regel helpt.",
    "motiveringAfwijking":"Het nut is aangetoond."}', pg_temp.versie(v_besluit));
  PERFORM pg_temp.stap('besluit_stap', v_besluit, 'neem');
END $$;

SELECT pg_temp.gelijk('nothing yet', pg_temp.gemeente($$g.signalen::text || coalesce(g.doorlooptijd::text, '-')$$), '[]-');
SELECT pg_temp.behouden('2026-02-02 10:00+01'::timestamptz + n * interval '1 day') FROM generate_series(1, 4) n;
SELECT pg_temp.gelijk('four are shown as outcomes', pg_temp.gemeente('json_array_length(g.signalen)'), '4');
SELECT pg_temp.gelijk('and not as a figure', pg_temp.gemeente('g.doorlooptijd'), NULL);
SELECT pg_temp.behouden('2026-03-02 10:00+01');
SELECT pg_temp.gelijk('five are a figure', pg_temp.gemeente('g.doorlooptijd::jsonb'), '{"aantal": 5, "p80Dagen": 20, "mediaanDagen": 20}');
SELECT pg_temp.gelijk('rule, outcome and month, nothing else', pg_temp.gemeente('(g.signalen -> 0)::jsonb'),
  '{"regel": "Regel van type werkafspraak", "uitkomst": "behouden", "besluitMaand": "2026-03"}');
SELECT pg_temp.behouden('2026-04-01 10:00+02'::timestamptz + n * interval '1 day') FROM generate_series(1, 6) n;
SELECT pg_temp.gelijk('the last ten', pg_temp.gemeente('json_array_length(g.signalen)'), '10');
-- Six weeks without an answer: counted from five on, with how often deviating was allowed and done, each from five on too; never whose.
SELECT pg_temp.klok('2026-06-01 10:00+02');
CREATE TEMP TABLE laat AS SELECT n, pg_temp.ingediend(pg_temp.regel(CASE n WHEN 5 THEN 'verordening' ELSE 'werkafspraak' END)) AS id FROM generate_series(1, 5) n;
CREATE FUNCTION pg_temp.zes_weken_later(welke int[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_temp.klok('2026-07-20 10:00+02'), pg_temp.als('coordinator');
  PERFORM app.afwijkingsrecht_ontstaat(id) FROM laat WHERE n = ANY (welke) ORDER BY n;
END $$;
SELECT pg_temp.zes_weken_later('{1,2,3,5}');
SELECT pg_temp.gelijk('four are no figure', pg_temp.gemeente('g.afwijken'), NULL);
SELECT pg_temp.zes_weken_later('{4}'), pg_temp.als('medewerker');
SELECT pg_temp.bij('afwijking_maak', a.id, jsonb_build_object('afgewekenOp', app.vandaag(), 'verwijzing', 'Z-1', 'motivering', 'Meteen betaald.')) FROM app.afwijkingsrecht a JOIN laat l ON l.id = a.melding_id AND l.n < 3;
SELECT pg_temp.gelijk('five are', pg_temp.gemeente('g.afwijken::jsonb'), '{"teLaat": 5, "toegestaan": null, "afwijkingen": null}');
INSERT INTO laat SELECT 6, pg_temp.ingediend(pg_temp.regel('werkafspraak'));
SELECT pg_temp.klok('2026-09-20 10:00+02'), pg_temp.als('coordinator');
SELECT app.afwijkingsrecht_ontstaat(id) FROM laat WHERE n = 6;
SELECT pg_temp.als('medewerker');
SELECT pg_temp.bij('afwijking_maak', a.id, jsonb_build_object('afgewekenOp', app.vandaag(), 'verwijzing', 'Z-' || l.n, 'motivering', 'Meteen betaald.')) FROM app.afwijkingsrecht a JOIN laat l ON l.id = a.melding_id AND l.n IN (3, 4, 6);
SELECT pg_temp.gelijk('and what is five of it', pg_temp.gemeente('g.afwijken::jsonb'), '{"teLaat": 6, "toegestaan": 5, "afwijkingen": 5}');
SELECT pg_temp.gelijk('not of another', pg_temp.lees(format('SELECT g.afwijken FROM api.gemeente g WHERE g.id = %L', pg_temp.organisatie('B'))), NULL);
SELECT pg_temp.klok('2027-07-21 10:00+02');
SELECT pg_temp.gelijk('of the last year', pg_temp.gemeente('g.afwijken'), NULL);
SELECT pg_temp.gelijk('none of it in another gemeente', pg_temp.lees(format('SELECT g.signalen::text FROM api.gemeente g WHERE g.id = %L', pg_temp.organisatie('B'))), '[]');
ROLLBACK;
