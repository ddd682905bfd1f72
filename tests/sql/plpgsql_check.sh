#!/usr/bin/env bash
# SPDX-License-Identifier: EUPL-1.2
# Every PL/pgSQL function of app and api, read by plpgsql_check: unknown columns, wrong types, dead code.
set -euo pipefail
admin=${DATABASE/app_migratie/postgres}
psql --no-psqlrc -qAt -v ON_ERROR_STOP=1 "$admin" -c 'CREATE EXTENSION plpgsql_check' >/dev/null
found=$(psql --no-psqlrc -qAt -v ON_ERROR_STOP=1 "$admin" <<'SQL'
SELECT p.oid::regprocedure || ' line ' || coalesce(c.lineno::text, '?') || ': ' || c.level || ': ' || c.message
  FROM pg_proc p JOIN pg_language l ON l.oid = p.prolang AND l.lanname = 'plpgsql'
  CROSS JOIN LATERAL plpgsql_check_function_tb(p.oid,
    relid => CASE WHEN p.prorettype = 'trigger'::regtype
                  THEN (SELECT t.tgrelid FROM pg_trigger t WHERE t.tgfoid = p.oid LIMIT 1) ELSE 0 END,
    other_warnings => true, extra_warnings => false, performance_warnings => false, security_warnings => true) c
 -- maak_leeg writes the values of app.vernietigregel, SQL that only migrations write; inzage_rijen names columns of the catalogue.
 WHERE NOT (p.proname IN ('maak_leeg', 'inzage_rijen') AND c.level = 'security')
   AND c.message <> 'cannot determinate a result of dynamic SQL' AND p.pronamespace IN ('app'::regnamespace, 'api'::regnamespace) AND p.prokind = 'f'
   AND (p.prorettype <> 'trigger'::regtype OR EXISTS (SELECT FROM pg_trigger t WHERE t.tgfoid = p.oid))
SQL
)
[ -z "$found" ] || { echo "$found"; exit 1; }
