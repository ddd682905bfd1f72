#!/usr/bin/env bash
# SPDX-License-Identifier: EUPL-1.2
# Two people decide at once: one besluit, one decision; the other hears that it is done already.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
sql() { psql --no-psqlrc -qAt -v ON_ERROR_STOP=1 "$DATABASE"; }
preamble="\\ir $here/hulp/hulp.psql"$'\n'"\\ir $here/hulp/weg.psql"

# An advies that lies before the beslisser; this one is committed, for two connections to see.
advies=$(sql <<SQL | tail -1
BEGIN;
$preamble
SELECT 'advies ' || pg_temp.voorgelegd();
COMMIT;
SQL
)
advies=${advies#advies }
melding=$(sql <<<"SELECT melding_id FROM app.advies WHERE id = '$advies'")

# $1 name, $2 statement, $3 seconds to keep the transaction open; the outcome lands in $dir/$1.
decide() {
    sql >"$dir/$1" 2>&1 <<SQL || true
\\set VERBOSITY verbose
BEGIN;
$preamble
SELECT pg_temp.als('afdelingshoofd');
\\echo ready
$2
SELECT 'done', pg_sleep($3);
COMMIT;
SQL
}

# Runs the same act twice, the second while the first is still open.
at_once() {
    decide first "$1" 2 & local a=$!
    until grep -qs ready "$dir/first"; do sleep 0.05; done
    sleep 0.3
    decide second "$2" 0 & local b=$!
    wait $a $b
    grep -q '^done' "$dir/first" || { echo "the first was refused:"; cat "$dir/first"; exit 1; }
    grep -q "$3" "$dir/second" || { echo "the second was not refused with $3:"; cat "$dir/second"; exit 1; }
}

maak="SELECT (pg_temp.doe('besluit_maak', '{}', NULL, '{\"meldingId\":\"$melding\"}')).status;"
at_once "$maak" "$maak" 23505
besluit=$(sql <<<"SELECT id FROM app.besluit WHERE melding_id = '$melding'")
sql >/dev/null <<SQL
BEGIN;
$preamble
SELECT pg_temp.als('afdelingshoofd');
SELECT pg_temp.bij('besluit_wijzig', '$besluit', '{"uitkomst":"aanpassen","relatieAdvies":"overgenomen","motivering":"Wachten helpt niemand.","ingangsdatum":"2030-01-01"}', 1);
COMMIT;
SQL

# With the version that both saw, and without one (a besluit that is taken is not taken again).
neem() { echo "SELECT (pg_temp.bij('besluit_stap', '$besluit', '{\"actie\":\"neem\"}', $1)).status;"; }
at_once "$(neem 2)" "$(neem 2)" WF409
decide third "$(neem NULL)" 0
grep -q WF409 "$dir/third" || { cat "$dir/third"; exit 1; }
taken=$(sql <<<"SELECT count(*) FROM app.historie WHERE stuk_id = '$besluit' AND actie = 'neem'")
[ "$taken" = 1 ] || { echo "taken $taken times"; exit 1; }
delivered=$(sql <<<"SELECT count(*) FROM app.bekendmaking WHERE besluit_id = '$besluit' AND aan = 'melder'")
[ "$delivered" = 1 ] || { echo "delivered $delivered times"; exit 1; }
