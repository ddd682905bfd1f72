#!/usr/bin/env bash
# SPDX-License-Identifier: EUPL-1.2
# Two connections. The same key at once: one melding, the same answer twice. Two filings at once in one
# organisatie: neither waits for the number of the other, and both numbers differ.
set -euo pipefail
as="SELECT set_config('vraagt.organisatie', '01890000-0001-7000-8000-000000000000', true),
           set_config('vraagt.actor', '01890000-0001-7000-8000-001000000001', true), set_config('vraagt.rollen', '{medewerker}', true)"
make="SELECT (app.eenmalig('een-sleutel', 'inhoud', 'melding_maak', '{}', NULL, '{\"welkeRegel\":\"Dubbel verstuurd\"}')).body ->> 'id'"
# Runs statements in one transaction of this person; the last column of each row goes out.
ask() { printf '%s;\n' BEGIN "$as" "$@" COMMIT | psql --no-psqlrc -qAt -v ON_ERROR_STOP=1 "$DATABASE_API"; }
id_of() { grep -oE '^[0-9a-f-]{36}$' "$1"; }

first=$(mktemp) && second=$(mktemp)
trap 'rm -f "$first" "$second"' EXIT
ask "$make" "SELECT pg_sleep(1)" >"$first" &
sleep 0.4
ask "$make" >"$second"
wait
[ "$(id_of "$first")" = "$(id_of "$second")" ] || { echo "two answers for one key"; exit 1; }
count=$(psql --no-psqlrc -qAt "$DATABASE" -c "SELECT count(*) FROM app.melding WHERE welke_regel = 'Dubbel verstuurd'")
[ "$count" = 1 ] || { echo "$count meldingen for one key"; exit 1; }

# A number that is taken in an open transaction holds nobody up.
number="SELECT app.geef_kenmerk('RT')"
take() { printf '%s;\n' "SET lock_timeout = '100ms'" BEGIN "$as" "SET LOCAL ROLE app_owner" "$number" "$@" COMMIT | psql --no-psqlrc -qAt -v ON_ERROR_STOP=1 "$DATABASE"; }
take >/dev/null
take "SELECT pg_sleep(1)" >"$first" &
sleep 0.4
take >"$second"
wait
[ "$(grep -h '^RT-' "$first" "$second" | sort -u | wc -l)" = 2 ] || { echo "one number twice"; exit 1; }
