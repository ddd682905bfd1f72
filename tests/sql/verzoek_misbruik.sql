-- SPDX-License-Identifier: EUPL-1.2
-- The threshold of the public doors: what it counts, how heavy it gets, what a proof does.
BEGIN;
\ir hulp/hulp.psql
SELECT pg_temp.niemand();

CREATE FUNCTION pg_temp.trede(p_adres text, p_verdacht boolean DEFAULT false, p_uniek text DEFAULT NULL, p_operatie text DEFAULT 'volgsessie_maak')
RETURNS int LANGUAGE sql AS $$
  SELECT api.drempel(p_operatie, p_adres, p_verdacht, p_uniek, extract(epoch FROM now() + interval '5 minutes')::bigint) $$;

SELECT pg_temp.gelijk('who may ask', (SELECT array_agg(r ORDER BY r) FROM unnest('{app_api,app_worker,app_owner}'::text[]) r
  WHERE has_function_privilege(r, 'api.drempel(text, text, boolean, text, bigint)', 'EXECUTE')), '{app_api}'::text[]);
SELECT pg_temp.gelijk('no role reads what was counted', (SELECT count(*) FROM unnest('{app_api,app_worker,app_owner}'::text[]) rol, unnest('{app.drempel,app.bewijs}'::regclass[]) tabel
  WHERE has_table_privilege(rol, tabel, 'SELECT') AND rol <> 'app_owner'), 0::bigint);

-- Ten tries for nothing, then a step more each time the number doubles, five at most.
SELECT pg_temp.gelijk('up to the limit', (SELECT array_agg(DISTINCT pg_temp.trede('hier')) FROM generate_series(1, 10)), '{0}');
SELECT pg_temp.gelijk('above it', (SELECT array_agg(DISTINCT pg_temp.trede('hier')) FROM generate_series(11, 19)), '{1}');
SELECT pg_temp.gelijk('twice the limit', pg_temp.trede('hier'), 2);
UPDATE app.rem SET aantal = 100000 WHERE (soort, sleutel) = ('volgsessie_maak', 'hier');
SELECT pg_temp.gelijk('never heavier than this', pg_temp.trede('hier'), 5);
SELECT pg_temp.gelijk('elsewhere nothing is asked', pg_temp.trede('daar'), 0);
SELECT pg_temp.gelijk('each door counts for itself', pg_temp.trede('hier', p_operatie => 'verzoek_maak'), 0);
UPDATE app.rem SET sinds = now() - interval '11 minutes' WHERE (soort, sleutel) = ('volgsessie_maak', 'hier');
SELECT pg_temp.gelijk('the window forgets', pg_temp.trede('hier'), 0);

-- Busy everywhere: three tries for nothing from each address, so nobody with a code is held up.
INSERT INTO app.rem (soort, sleutel, aantal) VALUES ('volgsessie_maak', 'totaal 0', 300), ('volgsessie_maak', 'totaal 1', 300)
  ON CONFLICT (soort, sleutel) DO UPDATE SET aantal = 300;
SELECT pg_temp.gelijk('a fresh address', (SELECT array_agg(pg_temp.trede('vers')) FROM generate_series(1, 5)), '{0,0,0,1,1}');
UPDATE app.rem SET sinds = now() - interval '11 minutes' WHERE sleutel LIKE 'totaal %';
SELECT pg_temp.gelijk('quiet again', pg_temp.trede('vers'), 0);

-- A good code gives its try back.
SELECT pg_temp.trede('bieb'), pg_temp.trede('bieb');
SELECT api.volg_zoek(repeat('0', 64), 'bieb');
SELECT pg_temp.gelijk('a wrong one does not', (SELECT aantal FROM app.rem WHERE sleutel = 'bieb'), 2);

-- A proof lets through and is not counted, once.
UPDATE app.rem SET aantal = 50 WHERE (soort, sleutel) = ('volgsessie_maak', 'bieb');
SELECT pg_temp.gelijk('with a proof', pg_temp.trede('bieb', p_uniek => 'AAAABBBBCCCC'), 0),
       pg_temp.gelijk('not counted', (SELECT aantal FROM app.rem WHERE sleutel = 'bieb'), 50),
       pg_temp.gelijk('the same one again', pg_temp.trede('bieb', p_uniek => 'AAAABBBBCCCC'), 3);
UPDATE app.bewijs SET geldig_tot = now() - interval '2 minutes';
SELECT pg_temp.trede('bieb', p_uniek => 'DDDDEEEEFFFF');
SELECT pg_temp.gelijk('what ran out is forgotten', (SELECT array_agg(uniek) FROM app.bewijs), '{DDDDEEEEFFFF}');

-- Who fills in what people do not see.
SELECT pg_temp.gelijk('the heaviest', pg_temp.trede('robot', true), 5);
SELECT pg_temp.weigert('a door without a row', 'P0002', $$SELECT pg_temp.trede('hier', p_operatie => 'gemeente_lees')$$);

-- When we cannot count: the form comes in, a code is not looked up.
ALTER TABLE app.rem RENAME TO rem_stuk;
SELECT pg_temp.gelijk('a form', pg_temp.trede('hier', p_operatie => 'verzoek_maak'), 0);
SELECT pg_temp.weigert('a code', '42P01', $$SELECT pg_temp.trede('hier')$$);
ROLLBACK;
