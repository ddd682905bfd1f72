-- SPDX-License-Identifier: EUPL-1.2
-- Figures: counted from the history, exact, again and again the same; per month, never under five.
BEGIN;
\ir hulp/hulp.psql
\ir hulp/weg.psql
CREATE FUNCTION pg_temp.tel() RETURNS void LANGUAGE sql AS $$
  SELECT pg_temp.als('systeem');
  SELECT pg_temp.doe('cijfers_tel', '{}', NULL, '{}') $$;
CREATE FUNCTION pg_temp.cijfers(rol text, bereik text DEFAULT 'organisatie', nummer int DEFAULT 1, letter text DEFAULT 'A') RETURNS jsonb LANGUAGE sql AS $$
  SELECT pg_temp.als(rol, letter, nummer);
  SELECT (pg_temp.doe('cijfers_lees', jsonb_build_object('bereik', bereik), NULL, '{}')).body::jsonb $$;
SELECT pg_temp.als('coordinator');
SELECT pg_temp.weigert('not by people', 'WF403', $$SELECT pg_temp.doe('cijfers_tel', '{}', NULL, '{}')$$);
SELECT pg_temp.klok('2026-01-10 10:00+01');
SELECT pg_temp.tel();
SELECT pg_temp.gelijk('nothing yet', pg_temp.cijfers('medewerker') -> 'duur', '{"aantal":0,"p80Dagen":null,"mediaanDagen":null}'::jsonb);

-- Five besluiten, after 10, 20, 30, 40 and 50 days; the last in another month.
CREATE FUNCTION pg_temp.besloten(begin timestamptz, dagen int) RETURNS uuid LANGUAGE plpgsql AS $$
DECLARE
  a uuid;
  b uuid;
BEGIN
  PERFORM pg_temp.klok(begin);
  a := pg_temp.voorgelegd();
  PERFORM pg_temp.klok(begin + make_interval(days => dagen)), pg_temp.als('afdelingshoofd');
  b := (pg_temp.doe('besluit_maak', '{}', NULL, jsonb_build_object('meldingId', (SELECT melding_id FROM app.advies WHERE id = a)))).body ->> 'id';
  PERFORM pg_temp.bij('besluit_wijzig', b, '{"uitkomst":"aanpassen","relatieAdvies":"overgenomen","motivering":"Goed.","ingangsdatum":"2026-06-01"}', 1);
  PERFORM pg_temp.stap('besluit_stap', b, 'neem');
  RETURN (SELECT melding_id FROM app.besluit WHERE id = b);
END $$;
CREATE TEMP TABLE m AS SELECT n, pg_temp.besloten('2026-02-01 10:00+01', n * 10) AS id FROM generate_series(1, 4) n;
SELECT pg_temp.tel();
SELECT pg_temp.gelijk('four is too few', pg_temp.cijfers('medewerker') -> 'duur', '{"aantal":4,"p80Dagen":null,"mediaanDagen":null}'::jsonb);
INSERT INTO m SELECT 5, pg_temp.besloten('2026-02-20 10:00+01', 50);
SELECT pg_temp.klok('2026-05-03 10:00+02');
SELECT pg_temp.tel();
SELECT pg_temp.gelijk('five: half within 30 days, eight of ten within 40', pg_temp.cijfers('medewerker') -> 'duur', '{"aantal":5,"p80Dagen":40,"mediaanDagen":30}'::jsonb);
SELECT pg_temp.gelijk('per month, and not told of so few', (SELECT string_agg((x ->> 'maand') || ' ' || (x -> 'duur' ->> 'aantal') || coalesce(x -> 'duur' ->> 'mediaanDagen', ''), ', ')
  FROM jsonb_array_elements(pg_temp.cijfers('medewerker') -> 'maanden') x WHERE x -> 'duur' ->> 'aantal' <> '0'), '2026-02 2, 2026-03 2, 2026-04 1');
SELECT pg_temp.gelijk('outcomes', pg_temp.cijfers('medewerker') -> 'uitkomsten', '[{"aantal": 5, "sleutel": "aanpassen"}]'::jsonb);
SELECT pg_temp.gelijk('what followed', pg_temp.cijfers('medewerker') -> 'advies', '[{"aantal": 5, "sleutel": "overgenomen"}]'::jsonb);
SELECT pg_temp.gelijk('rights that arose on the way', (SELECT sum((x ->> 'rechten')::int) FROM jsonb_array_elements(pg_temp.cijfers('medewerker') -> 'maanden') x), (SELECT count(*) FROM app.afwijkingsrecht));
SELECT pg_temp.gelijk('where it stands', (SELECT x ->> 'nu' FROM jsonb_array_elements(pg_temp.cijfers('medewerker') -> 'wachten') x WHERE x ->> 'status' = 'in_uitvoering'), '5');
SELECT pg_temp.gelijk('waiting for the besluit', (SELECT x -> 'duur' ->> 'p80Dagen' FROM jsonb_array_elements(pg_temp.cijfers('medewerker') -> 'wachten') x WHERE x ->> 'status' = 'advies_voorgelegd'), '40');
CREATE TEMP TABLE was AS SELECT pg_temp.cijfers('medewerker') - 'bijgewerktOp' AS c;
SELECT pg_temp.tel(), pg_temp.tel();
SELECT pg_temp.gelijk('counting again changes nothing', (SELECT pg_temp.cijfers('medewerker') - 'bijgewerktOp'), c) FROM was;

-- One's own afdeling, another one, and another gemeente.
SELECT pg_temp.gelijk('of the afdeling of the rule', pg_temp.cijfers('afdelingshoofd', 'afdeling', 2) -> 'duur' ->> 'aantal', '5');
SELECT pg_temp.gelijk('by name', pg_temp.cijfers('afdelingshoofd', 'afdeling', 2) -> 'afdelingen', '["Werk en Inkomen"]'::jsonb);
SELECT pg_temp.gelijk('of another afdeling', pg_temp.cijfers('afdelingshoofd', 'afdeling', 1) -> 'duur' ->> 'aantal', '0');
SELECT pg_temp.gelijk('where one works', pg_temp.cijfers('medewerker', 'afdeling', 3) -> 'duur' ->> 'aantal', '5');
-- A besluit that replaces an earlier one takes nobody's waiting time: the first one answered.
SELECT pg_temp.klok('2026-05-20 10:00+02'), pg_temp.als('afdelingshoofd');
CREATE TEMP TABLE nieuw AS SELECT (pg_temp.doe('besluit_maak', '{}', NULL, jsonb_build_object('meldingId', m.id, 'vervangtId', b.id))).body ->> 'id' AS id
  FROM m JOIN app.besluit b ON b.melding_id = m.id WHERE n = 1;
SELECT pg_temp.bij('besluit_wijzig', id::uuid, '{"uitkomst":"schrappen","relatieAdvies":"niet","motivering":"Beter.","motiveringAfwijking":"Aanpassen hielp niet.","ingangsdatum":"2026-06-01"}', 1) FROM nieuw;
SELECT pg_temp.stap('besluit_stap', id::uuid, 'neem') FROM nieuw;
SELECT pg_temp.gelijk('it was made known too', (SELECT count(*) FROM app.historie h, m WHERE h.stuk_id = m.id AND n = 1 AND h.naar = 'bekendgemaakt'), 2::bigint);
SELECT pg_temp.tel();
SELECT pg_temp.gelijk('still five lengths', pg_temp.cijfers('medewerker') -> 'duur', '{"aantal":5,"p80Dagen":40,"mediaanDagen":30}'::jsonb);
SELECT pg_temp.gelijk('of another gemeente', pg_temp.cijfers('directeur', 'organisatie', 1, 'B') -> 'duur' ->> 'aantal', '0');
ROLLBACK;
