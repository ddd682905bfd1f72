#!/usr/bin/env bash
# SPDX-License-Identifier: EUPL-1.2
# Two meldingen are coupled to each other at once: one is coupled, the other is told that it cannot.
# A circle would keep both melders from an answer.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
sql() { psql --no-psqlrc -qAt -v ON_ERROR_STOP=1 "$DATABASE"; }
preamble="\\ir $here/hulp/hulp.psql"

ids=$(sql <<SQL | tail -1
BEGIN;
$preamble
SELECT pg_temp.ingediend() || ' ' || pg_temp.ingediend();
COMMIT;
SQL
)
read -r een ander <<<"$ids"

# $1 name, $2 coupled to $3; the transaction stays open for $4 seconds.
koppel() {
    sql >"$dir/$1" 2>&1 <<SQL || true
\\set VERBOSITY verbose
BEGIN;
$preamble
SELECT pg_temp.als('coordinator');
SELECT 'did ' || (pg_temp.doe('melding_stap', '{"id":"$2"}', NULL, '{"actie":"koppel","meldingId":"$3"}')).status;
SELECT pg_sleep($4);
COMMIT;
SQL
}
koppel first "$een" "$ander" 2 &
until grep -qs '^did 200' "$dir/first"; do sleep 0.05; done
koppel second "$ander" "$een" 0
wait
circle=$(sql <<<"SELECT count(*) FROM app.melding WHERE id IN ('$een', '$ander') AND gekoppeld_aan_id IS NOT NULL")
[ "$circle" = 1 ] || { echo "$circle of the two are coupled"; cat "$dir"/*; exit 1; }
grep -qE 'WF409|40P01' "$dir/second" || { cat "$dir/second"; exit 1; }
