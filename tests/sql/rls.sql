-- SPDX-License-Identifier: EUPL-1.2
-- The wall between organisaties, over the whole catalogue, so that a new table or view cannot forget it.
BEGIN;
\ir hulp/hulp.psql

SELECT pg_temp.gelijk('tables without forced row-level security', (SELECT array_agg(relname ORDER BY relname) FROM pg_class
  WHERE relnamespace = 'app'::regnamespace AND relkind IN ('r', 'p') AND NOT (relrowsecurity AND relforcerowsecurity)), NULL);
SELECT pg_temp.gelijk('tables without a policy', (SELECT array_agg(relname ORDER BY relname) FROM pg_class c
  WHERE relnamespace = 'app'::regnamespace AND relkind IN ('r', 'p') AND NOT EXISTS (SELECT FROM pg_policy WHERE polrelid = c.oid)), NULL);
SELECT pg_temp.gelijk('views that are not security_invoker', (SELECT array_agg(relname ORDER BY relname) FROM pg_class
  WHERE relnamespace IN ('app'::regnamespace, 'api'::regnamespace) AND relkind IN ('v', 'm')
    AND NOT coalesce(reloptions, '{}') && '{security_invoker=true,security_invoker=on}'), NULL);
SELECT pg_temp.gelijk('things that are not of app_owner or app_poort', (SELECT array_agg(x.naam ORDER BY x.naam) FROM (
  SELECT relname::text AS naam, relowner AS eigenaar FROM pg_class WHERE relnamespace IN ('app'::regnamespace, 'api'::regnamespace)
  UNION ALL SELECT proname, proowner FROM pg_proc WHERE pronamespace IN ('app'::regnamespace, 'api'::regnamespace)) x
  WHERE x.eigenaar NOT IN ('app_owner'::regrole, 'app_poort'::regrole)), NULL);
SELECT pg_temp.gelijk('SECURITY DEFINER without a fixed search_path', (SELECT array_agg(proname ORDER BY proname) FROM pg_proc
  WHERE pronamespace IN ('app'::regnamespace, 'api'::regnamespace) AND prosecdef
    AND NOT EXISTS (SELECT FROM unnest(proconfig) c WHERE c LIKE 'search_path=%')), NULL);
SELECT pg_temp.gelijk('roles that pass by row-level security', (SELECT array_agg(rolname) FROM pg_roles
  WHERE rolname LIKE 'app\_%' AND (rolsuper OR rolbypassrls)), NULL);
SELECT pg_temp.gelijk('writing rights of the API and the worker', (SELECT array_agg(DISTINCT grantee || ' ' || table_name || ' ' || privilege_type)
  FROM information_schema.role_table_grants WHERE table_schema IN ('app', 'api') AND grantee IN ('app_api', 'app_worker', 'PUBLIC') AND privilege_type <> 'SELECT'), NULL);
SELECT pg_temp.gelijk('references that could cross organisaties', (SELECT array_agg(c.conrelid::regclass || '.' || c.conname) FROM pg_constraint c
  WHERE c.contype = 'f' AND c.connamespace = 'app'::regnamespace
    AND EXISTS (SELECT FROM pg_attribute a WHERE a.attrelid = c.confrelid AND a.attname = 'organisatie_id' AND NOT a.attisdropped)
    AND NOT EXISTS (SELECT FROM pg_attribute a WHERE a.attrelid = c.confrelid AND a.attnum = ANY (c.confkey) AND a.attname = 'organisatie_id')), NULL);

-- Without context no row of any organisatie (gemeenten are public, a werkvoorraad is one row, then empty); with the context of B no row of A; the same through every view.
SELECT pg_temp.ingediend(pg_temp.regel('werkafspraak'));
CREATE FUNCTION pg_temp.vreemd(p_schema text, p_kolom text) RETURNS text[] LANGUAGE plpgsql AS $$
DECLARE
  v text;
  uit text[];
BEGIN
  FOR v IN SELECT format('%s.%I', p_schema, c.relname) FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = p_kolom
    WHERE c.relnamespace = p_schema::regnamespace AND c.relkind IN ('r', 'p', 'v')
  LOOP
    IF pg_temp.lees(format('SELECT count(*) FROM %s WHERE %I IS DISTINCT FROM app.organisatie()', v, p_kolom)) <> '0' THEN uit := uit || v; END IF;
  END LOOP;
  RETURN uit;
END $$;
CREATE FUNCTION pg_temp.zonder_context() RETURNS text[] LANGUAGE plpgsql AS $$
DECLARE
  v text;
  uit text[];
BEGIN
  FOR v IN SELECT format('%s.%I', c.relnamespace::regnamespace, c.relname) FROM pg_class c
    WHERE c.relkind = 'v' AND c.relnamespace = 'api'::regnamespace AND c.relname NOT IN ('gemeente', 'gemeente_rij', 'werkvoorraad', 'vertaling')
       OR c.relkind IN ('r', 'p') AND c.relnamespace = 'app'::regnamespace
          AND (c.relname = 'organisatie' OR EXISTS (SELECT FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attname = 'organisatie_id'))
  LOOP
    IF pg_temp.lees('SELECT count(*) FROM ' || v) <> '0' THEN uit := uit || v; END IF;
  END LOOP;
  RETURN uit;
END $$;
SELECT pg_temp.als('coordinator', 'B');
SELECT pg_temp.gelijk('rows of another organisatie', pg_temp.vreemd('app', 'organisatie_id'), NULL);
SELECT pg_temp.niemand();
SELECT pg_temp.gelijk('rows without context', pg_temp.zonder_context(), NULL);

-- A row for somebody else's organisatie cannot be written either.
SELECT pg_temp.als('coordinator', 'B');
CREATE FUNCTION pg_temp.schrijf_bij_a() RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  SET LOCAL ROLE app_owner;
  INSERT INTO app.sluitingsdag VALUES (pg_temp.organisatie('A'), '2030-01-01', 'van B');
END $$;
SELECT pg_temp.weigert('writing for another', '42501', 'SELECT pg_temp.schrijf_bij_a()');
ROLLBACK;
