#!/usr/bin/env bash
# SPDX-License-Identifier: EUPL-1.2
# Prints schema app of a database, for db/schema.sql: db/dev/schema.sh URL
set -euo pipefail
# shellcheck source=../../api/dev/lib.sh
. "$(dirname "$0")/../../api/dev/lib.sh"

bin=$(find /usr/lib/postgresql -maxdepth 1 -mindepth 1 -name '[0-9]*' | sort -V | tail -1)/bin
# pg_dump names its own version and a random word; neither says anything about the schema. It lists the roles of a
# policy as they happen to lie in its catalog: here in the order of their names.
"$bin/pg_dump" --schema-only --schema=app "${1:?URL of a database}" |
    sed -E '/^\\(un)?restrict /d; /^-- Dumped (from|by) /d; /^COMMENT ON SCHEMA api IS /d; 1,/^$/!b' |
    perl -pe 's/ TO \K(?:app_\w+, )+app_\w+/join ", ", sort split m{, }, $&/e if /^CREATE POLICY /' |
    sed '1i -- SPDX-License-Identifier: EUPL-1.2\n-- Written by make schema: what schema app comes to. Review it, do not edit it.'
