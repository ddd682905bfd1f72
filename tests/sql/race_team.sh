#!/usr/bin/env bash
# SPDX-License-Identifier: EUPL-1.2
# A member steps out while the trekker presents the advies: whoever comes second sees what the first did, so
# there is never an advies of two. And two coordinators who choose a team at once: one team.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
sql() { psql --no-psqlrc -qAt -v ON_ERROR_STOP=1 "$DATABASE"; }
preamble="\\ir $here/hulp/hulp.psql"$'\n'"\\ir $here/hulp/weg.psql"

# Commits what $1 makes, for two connections to see; prints its last word.
make() {
    sql <<SQL | tail -1
BEGIN;
$preamble
SELECT $1;
COMMIT;
SQL
}

# $1 name, $2 who, $3 statement, $4 seconds to keep the transaction open; the outcome lands in $dir/$1.
act() {
    sql >"$dir/$1" 2>&1 <<SQL || true
\\set VERBOSITY verbose
BEGIN;
$preamble
SELECT pg_temp.als($2);
\\echo ready
$3
SELECT 'done', pg_sleep($4);
COMMIT;
SQL
}

# The second act begins while the first is still open.
at_once() {
    act first "$1" "$2" 2 & local a=$!
    until grep -qs ready "$dir/first"; do sleep 0.05; done
    sleep 0.3
    act second "$3" "$4" 0 & local b=$!
    wait $a $b
    grep -q '^done' "$dir/first" || { echo "the first was refused:"; cat "$dir/first"; exit 1; }
}

leave="SELECT (pg_temp.bij('team_antwoord', t.id, '{\"antwoord\":\"afgeslagen\"}')).status FROM app.team t JOIN app.advies a ON a.melding_id = t.melding_id WHERE a.id ="
present() { echo "SELECT (pg_temp.bij('advies_stap', '$1', '{\"actie\":\"leg_voor\"}')).status;"; }

# First out, then presenting: refused, with how many there are.
advies=$(make 'pg_temp.vastgesteld()')
at_once "'poulelid', 'A', 3" "$leave '$advies';" "'poulelid'" "$(present "$advies")"
grep -q 'WF409' "$dir/second" && grep -q 'team_te_klein' "$dir/second" || { echo "presented by two:"; cat "$dir/second"; exit 1; }

# First presented, then out: both good, and the melding lies before the beslisser.
advies=$(make 'pg_temp.vastgesteld()')
at_once "'poulelid'" "$(present "$advies")" "'poulelid', 'A', 3" "$leave '$advies';"
grep -q '^done' "$dir/second" || { echo "stepping out was refused:"; cat "$dir/second"; exit 1; }
status=$(sql <<<"SELECT s.status FROM app.stuk s JOIN app.advies a ON a.melding_id = s.id WHERE a.id = '$advies'")
[ "$status" = advies_voorgelegd ] || { echo "the melding is $status"; exit 1; }

melding=$(make "pg_temp.op_team_wachtend()")
kies() {
    echo "SELECT (pg_temp.doe('team_maak', '{}', NULL, jsonb_build_object('meldingId', '$melding', 'trekkerId', pg_temp.mens('poulelid', 'A', $1),
      'leden', ARRAY[pg_temp.mens('poulelid', 'A', $1), pg_temp.mens('poulelid', 'A', $2), pg_temp.mens('poulelid', 'A', $3)]))).status;"
}
at_once "'coordinator'" "$(kies 1 2 3)" "'coordinator'" "$(kies 4 5 6)"
grep -q 23505 "$dir/second" || { echo "a second team:"; cat "$dir/second"; exit 1; }
