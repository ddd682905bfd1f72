-- SPDX-License-Identifier: EUPL-1.2
-- What the API may touch of passwords, sessions and throttles, and the rules of a refresh family.
BEGIN;
\ir hulp/hulp.psql

-- The API and the worker read no hash, change nothing themselves, and call only what the doors need.
SELECT pg_temp.gelijk('rights on secrets', (SELECT array_agg(format('%s %s %s', rol, recht, tabel))
  FROM unnest('{app_api,app_worker}'::text[]) rol, unnest('{app.inlog,app.sessie_token,app.rem}'::regclass[]) tabel,
       unnest('{SELECT,INSERT,UPDATE,DELETE}'::text[]) recht WHERE has_table_privilege(rol, tabel, recht)), NULL);
SELECT pg_temp.gelijk('rights to change', (SELECT array_agg(format('%s %s %s', rol, recht, tabel))
  FROM unnest('{app_api,app_worker}'::text[]) rol, unnest('{app.sessie,app.gebruiker,app.gebruiker_rol}'::regclass[]) tabel,
       unnest('{INSERT,UPDATE,DELETE}'::text[]) recht WHERE has_table_privilege(rol, tabel, recht)), NULL);
SELECT pg_temp.gelijk('functions of the gate', (SELECT array_agg(p.proname::text ORDER BY p.proname) FROM pg_proc p
  WHERE p.proname IN ('rem_tel', 'rem_oplopend', 'rem_los', 'inlog_begin', 'sessie_open', 'sessie_wissel', 'sessie_sluit',
    'sessie_rollen', 'sessie_log', 'wachtwoord_begin', 'wachtwoord_eigen', 'inlog_eerste')
  AND has_function_privilege('app_api', p.oid, 'EXECUTE')),
  '{inlog_begin,sessie_open,sessie_wissel,wachtwoord_begin,wachtwoord_eigen}');
SELECT pg_temp.als('gemeentebeheerder');
-- app_owner runs what people ask for; it reaches no hash either.
SELECT pg_temp.weigert('owner reads hashes', '42501', v) FROM unnest(ARRAY[
  $$SET LOCAL ROLE app_owner; SELECT app.inlog_begin('a', 'b', 'c')$$, $$SET LOCAL ROLE app_owner; SELECT app.sessie_open(NULL, NULL, NULL, NULL, NULL, NULL, NULL)$$]) v;
SELECT pg_temp.gelijk('hashes seen by app_owner', pg_temp.lees('SELECT count(*) FROM app.inlog'), '0');

-- A list of sessions holds the own ones that are still alive, whatever role asks.
SELECT pg_temp.gelijk('own sessions', pg_temp.lees('SELECT array_agg(id) FROM api.sessie_rij'),
  format('{%s}', pg_temp.uuid_van('A', 57, 1)));
SELECT pg_temp.niemand();
SELECT pg_temp.gelijk('without context', pg_temp.lees('SELECT count(*) FROM app.sessie'), '0');

-- Families of refresh tokens. Names stand for hashes of 32 bytes.
CREATE FUNCTION pg_temp.h(naam text) RETURNS bytea LANGUAGE sql AS $$ SELECT sha256(naam::bytea) $$;
CREATE FUNCTION pg_temp.wissel(oud text, nieuw text) RETURNS boolean LANGUAGE sql AS $$
  SELECT count(*) = 1 FROM app.sessie_wissel(pg_temp.h(oud), pg_temp.h(nieuw)) $$;
CREATE FUNCTION pg_temp.open(naam text) RETURNS uuid LANGUAGE sql AS $$
  SELECT sessie FROM app.sessie_open(pg_temp.organisatie('A'), pg_temp.mens('jurist'), pg_temp.h(naam), 'Test', NULL, 'x', 'y') $$;
CREATE FUNCTION pg_temp.later(p_sessie uuid, duur interval) RETURNS void LANGUAGE sql AS $$
  UPDATE app.sessie SET gebruikt_op = gebruikt_op - duur, verloopt_op = verloopt_op - duur WHERE id = p_sessie;
  UPDATE app.sessie_token SET gebruikt_op = gebruikt_op - duur WHERE sessie_id = p_sessie $$;
CREATE FUNCTION pg_temp.reden(p_sessie uuid) RETURNS text LANGUAGE sql AS $$ SELECT coalesce(reden, 'leeft') FROM app.sessie WHERE id = p_sessie $$;

CREATE TEMP TABLE s AS SELECT pg_temp.open('a1') AS a, pg_temp.open('b1') AS b, pg_temp.open('c1') AS c, pg_temp.open('d1') AS d;
SELECT pg_temp.gelijk('an unknown token', pg_temp.wissel('onbekend', 'x'), false);
SELECT pg_temp.gelijk('first', pg_temp.wissel('a1', 'a2'), true);
SELECT pg_temp.gelijk('second', pg_temp.wissel('a2', 'a3'), true);
-- Two generations back is a copy, also within the ten seconds: the family ends, others do not.
SELECT pg_temp.gelijk('an older one', pg_temp.wissel('a1', 'a4'), false);
SELECT pg_temp.gelijk('ends the family', pg_temp.reden(a), 'hergebruik') FROM s;
SELECT pg_temp.gelijk('and the good one', pg_temp.wissel('a3', 'a4'), false);
SELECT pg_temp.gelijk('of nobody else', pg_temp.reden(b), 'leeft') FROM s;

-- A lost answer: within ten seconds the old token gives a twin; after that it is a copy.
SELECT pg_temp.gelijk('answer', pg_temp.wissel('b1', 'b2'), true);
SELECT pg_temp.later(b, '9 seconds') FROM s;
SELECT pg_temp.gelijk('twin', pg_temp.wissel('b1', 'b2 twin'), true);
SELECT pg_temp.gelijk('the twin goes on', pg_temp.wissel('b2 twin', 'b3'), true);
SELECT pg_temp.gelijk('who still has the other, has a copy', pg_temp.wissel('b2', 'b4'), false);
SELECT pg_temp.gelijk('so it ends', pg_temp.reden(b), 'hergebruik') FROM s;
SELECT pg_temp.gelijk('answer', pg_temp.wissel('c1', 'c2'), true);
SELECT pg_temp.later(c, '10 seconds') FROM s;
SELECT pg_temp.gelijk('too late', pg_temp.wissel('c1', 'c3'), false);
SELECT pg_temp.gelijk('is a copy', pg_temp.reden(c), 'hergebruik') FROM s;

-- The clock of the work moves a session by nothing; its own time does.
SELECT pg_temp.klok(now() + interval '1 year');
SELECT pg_temp.gelijk('a year later in the work', pg_temp.wissel('d1', 'd2'), true);
SELECT pg_temp.later(d, '8 hours') FROM s;
SELECT pg_temp.gelijk('eight hours of silence', pg_temp.wissel('d2', 'd3'), false);
SELECT pg_temp.gelijk('is no theft', pg_temp.reden(d), 'leeft') FROM s;

-- The wait doubles from the third try, up to a minute, and a quarter of an hour of rest forgets it.
CREATE FUNCTION pg_temp.pogingen(n int) RETURNS int[] LANGUAGE plpgsql AS $$
DECLARE
  uit int[] := '{}';
BEGIN
  FOR i IN 1..n LOOP
    PERFORM app.rem_oplopend('proef', 'k');
    uit := uit || (SELECT greatest(0, extract(epoch FROM wacht_tot - now()))::int FROM app.rem WHERE (soort, sleutel) = ('proef', 'k'));
    UPDATE app.rem SET wacht_tot = now() WHERE (soort, sleutel) = ('proef', 'k');
  END LOOP;
  RETURN uit;
END $$;
SELECT pg_temp.gelijk('waits', pg_temp.pogingen(11), '{0,0,1,2,4,8,16,32,60,60,60}');
UPDATE app.rem SET wacht_tot = now() + interval '7 seconds' WHERE (soort, sleutel) = ('proef', 'k');
SELECT pg_temp.gelijk('a try while waiting', app.rem_oplopend('proef', 'k'), 7), pg_temp.gelijk('does not count', (SELECT aantal FROM app.rem WHERE soort = 'proef'), 11);
UPDATE app.rem SET wacht_tot = now(), laatst = now() - interval '16 minutes' WHERE soort = 'proef';
SELECT pg_temp.gelijk('after a rest', pg_temp.pogingen(3), '{0,0,1}');
SELECT pg_temp.gelijk('a window', (SELECT array_agg(app.rem_tel('venster', 'k', 2, '10 minutes')) FROM generate_series(1, 4)), '{0,0,600,600}');
ROLLBACK;
