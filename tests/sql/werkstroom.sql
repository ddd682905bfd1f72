-- SPDX-License-Identifier: EUPL-1.2
-- The workflow as a graph, generated over its rows: every status reaches an end, every status can be
-- reached, every guard and effect exists, and each step is refused to every role that is not named.
BEGIN;
\ir hulp/hulp.psql

SELECT pg_temp.gelijk('statuses without an end', (WITH RECURSIVE einde AS (
    SELECT soort, status FROM app.status WHERE fase = 'afgerond'
    UNION SELECT o.soort, o.van FROM app.overgang o JOIN einde e ON (e.soort, e.status) = (o.soort, o.naar))
  SELECT array_agg(soort || '.' || status) FROM app.status WHERE (soort, status) NOT IN (SELECT soort, status FROM einde)), NULL);
SELECT pg_temp.gelijk('statuses that cannot be reached', (WITH RECURSIVE bereikt AS (
    SELECT DISTINCT ON (soort) soort, status FROM app.status ORDER BY soort, volgorde) , alle AS (
    SELECT soort, status FROM bereikt
    UNION SELECT 'verzoek', 'inwoner_uitgenodigd' -- begun by an ambtenaar
    UNION SELECT o.soort, o.naar FROM app.overgang o JOIN alle a ON (a.soort, a.status) = (o.soort, o.van))
  SELECT array_agg(soort || '.' || status) FROM app.status WHERE (soort, status) NOT IN (SELECT soort, status FROM alle)), NULL);
SELECT pg_temp.gelijk('guards that do not exist', (SELECT array_agg(DISTINCT toets) FROM app.overgang
  WHERE toets IS NOT NULL AND to_regprocedure(format('app.%I(app.stuk, jsonb)', toets)) IS NULL), NULL);
SELECT pg_temp.gelijk('effects that do not exist', (SELECT array_agg(DISTINCT daarna) FROM app.overgang
  WHERE daarna IS NOT NULL AND to_regprocedure(format('app.%I(app.stuk, jsonb)', daarna)) IS NULL), NULL);
SELECT pg_temp.gelijk('roles that do not exist', (SELECT array_agg(DISTINCT r) FROM (SELECT unnest(rollen) r FROM app.overgang
  UNION SELECT unnest(rollen) FROM app.handeling UNION SELECT unnest(aan_zet) FROM app.status) x
  WHERE r NOT IN (SELECT naam FROM app.rol)), NULL);
SELECT pg_temp.gelijk('end states where somebody is still to act', (SELECT array_agg(soort || '.' || status) FROM app.status
  WHERE fase = 'afgerond' AND aan_zet <> '{}'), NULL);

-- One melding, put into each status in turn, asked by a stranger of the organisatie with each role, and
-- with each relation. A refusal is WF403 (the machine) and never anything that was done.
CREATE TEMP TABLE m AS SELECT pg_temp.ingediend(pg_temp.regel('werkafspraak')) AS id;
CREATE FUNCTION pg_temp.uitkomst(actie text, met text[]) RETURNS text LANGUAGE plpgsql AS $$
BEGIN
  BEGIN
    PERFORM app.zet_stap((SELECT id FROM m), NULL, actie, '{}', met);
    RAISE EXCEPTION USING ERRCODE = 'P0999';
  EXCEPTION WHEN SQLSTATE 'P0999' THEN RETURN 'done';
            WHEN OTHERS THEN RETURN SQLSTATE;
  END;
END $$;
CREATE FUNCTION pg_temp.zet_op(p_status text) RETURNS void LANGUAGE sql AS $$
  UPDATE app.stuk SET status = p_status WHERE id = (SELECT id FROM m) $$;
DO $$
DECLARE
  o app.overgang;
  v_rol text;
  v text;
  n int := 0;
BEGIN
  PERFORM pg_temp.als('begeleider');
  FOR o IN SELECT * FROM app.overgang WHERE soort = 'melding' LOOP
    PERFORM pg_temp.zet_op(o.van);
    FOR v_rol IN SELECT naam FROM app.rol LOOP
      v := pg_temp.uitkomst(o.actie, ARRAY[v_rol]);
      n := n + 1;
      IF (v = 'WF403') = (v_rol = ANY (o.rollen)) THEN
        RAISE EXCEPTION '% from % by %: %', o.actie, o.van, v_rol, v;
      END IF;
    END LOOP;
    -- Nobody in particular, straight through the API: not even a step that would be direct.
    IF pg_temp.uitkomst(o.actie, NULL) <> 'WF403' THEN RAISE EXCEPTION '% from % by a stranger', o.actie, o.van; END IF;
  END LOOP;
  PERFORM pg_temp.gelijk('steps tried', n > 500, true);
END $$;

-- A step that does not fit the status is 409, and the history cannot hold it either.
SELECT pg_temp.zet_op('ingediend');
SELECT pg_temp.als('coordinator');
SELECT pg_temp.weigert('out of order', 'WF409', format($$SELECT pg_temp.doe('melding_stap', '{"id":"%s"}', NULL, '{"actie":"start_onderzoek"}')$$, (SELECT id FROM m)));
SELECT pg_temp.weigert('illegal history', '23503', format($$INSERT INTO app.historie (organisatie_id, stuk_id, soort, van, actie, naar)
  VALUES (%L, %L, 'melding', 'ingediend', 'dien_in', 'afgesloten')$$, pg_temp.organisatie('A'), (SELECT id FROM m)));
SELECT pg_temp.weigert('out of order without a reason', '23514', format($$INSERT INTO app.historie (organisatie_id, stuk_id, soort, van, naar, buiten_werkstroom)
  VALUES (%L, %L, 'melding', 'ingediend', 'afgesloten', true)$$, pg_temp.organisatie('A'), (SELECT id FROM m)));
SELECT pg_temp.weigert('history stays', '55000', $$UPDATE app.historie SET reden = 'anders'$$);
SELECT pg_temp.weigert('a reason is asked for', 'WF400', format($$SELECT pg_temp.doe('melding_stap', '{"id":"%s"}', NULL, '{"actie":"neem_niet_in_behandeling"}')$$, (SELECT id FROM m)));

-- The buttons of the answer are the steps that are allowed: nothing else, nothing less.
DO $$
DECLARE
  v_status text;
  v_rol text;
BEGIN
  FOR v_status, v_rol IN SELECT s.status, r.naam FROM app.status s CROSS JOIN app.rol r WHERE s.soort = 'melding' LOOP
    IF EXISTS (SELECT FROM app.overgang o WHERE (o.soort, o.van) = ('melding', v_status) AND o.direct
        AND (o.actie = ANY (app.acties('melding', v_status, ARRAY[v_rol]))) <> (v_rol = ANY (o.rollen))) THEN
      RAISE EXCEPTION 'acties of % for %', v_status, v_rol;
    END IF;
  END LOOP;
END $$;

-- Not taken up: the reason is an answer, the clock stops. Coupled: the clock runs on.
SELECT pg_temp.doe('melding_stap', jsonb_build_object('id', id), NULL, '{"actie":"neem_niet_in_behandeling","motivering":"Dit is een klacht over een collega.","route":"Klachtencoördinator"}') FROM m;
SELECT pg_temp.gelijk('stopped', pg_temp.lees(format('SELECT termijnstand FROM api.melding WHERE id = %L', (SELECT id FROM m))), 'gestopt');
SELECT pg_temp.als('medewerker');
SELECT pg_temp.gelijk('the melder is told', pg_temp.lees('SELECT bericht FROM api.post_rij ORDER BY id DESC LIMIT 1'), 'melding.niet_in_behandeling');
CREATE TEMP TABLE k AS SELECT pg_temp.ingediend() AS een, pg_temp.ingediend() AS ander;
SELECT pg_temp.als('coordinator');
SELECT pg_temp.weigert('not to itself', 'WF409', format($$SELECT pg_temp.doe('melding_stap', '{"id":"%s"}', NULL, '{"actie":"koppel","meldingId":"%1$s"}')$$, (SELECT een FROM k)));
SELECT pg_temp.doe('melding_stap', jsonb_build_object('id', een), NULL, jsonb_build_object('actie', 'koppel', 'meldingId', ander)) FROM k;
SELECT pg_temp.gelijk('coupled, and its clock runs', pg_temp.lees(format($$SELECT status || termijnstand FROM api.melding WHERE id = %L$$, (SELECT een FROM k))), 'gekoppeldruim');
SELECT pg_temp.doe('melding_stap', jsonb_build_object('id', een), NULL, '{"actie":"ontkoppel"}') FROM k;
SELECT pg_temp.gelijk('reversible', pg_temp.lees(format($$SELECT status || coalesce("gekoppeldAan"::text, '-') FROM api.melding WHERE id = %L$$, (SELECT een FROM k))), 'ingediend-');

-- What is coupled to a melding goes along when that one is coupled itself; and comes free by itself when no besluit will follow.
CREATE TEMP TABLE r AS SELECT pg_temp.ingediend() AS a, pg_temp.ingediend() AS b, pg_temp.ingediend() AS c;
SELECT pg_temp.als('coordinator');
SELECT pg_temp.doe('melding_stap', jsonb_build_object('id', a), NULL, jsonb_build_object('actie', 'koppel', 'meldingId', b)) FROM r;
SELECT pg_temp.doe('melding_stap', jsonb_build_object('id', b), NULL, jsonb_build_object('actie', 'koppel', 'meldingId', c)) FROM r;
SELECT pg_temp.gelijk('no chain', (SELECT count(*) FROM app.melding m, r WHERE m.gekoppeld_aan_id = r.c), 2::bigint);
SELECT pg_temp.als('medewerker');
SELECT pg_temp.doe('melding_stap', jsonb_build_object('id', c), NULL, '{"actie":"trek_in","toelichting":"Het hoeft niet meer."}') FROM r;
SELECT pg_temp.als('systeem');
SELECT pg_temp.gelijk('freed', (pg_temp.doe('termijnen_loop', '{}', NULL, '{}')).body ->> 'ontkoppeld', '2');
SELECT pg_temp.gelijk('back on its own road', (SELECT string_agg(s.status, ',') FROM app.stuk s, r WHERE s.id IN (r.a, r.b)), 'ingediend,ingediend');
ROLLBACK;
