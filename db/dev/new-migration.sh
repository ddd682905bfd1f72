#!/usr/bin/env bash
# SPDX-License-Identifier: EUPL-1.2
# Makes an empty migration: db/dev/new-migration.sh what_it_does
set -euo pipefail
# shellcheck source=../../api/dev/lib.sh
. "$(dirname "$0")/../../api/dev/lib.sh"

[[ ${1:-} =~ ^[a-z][a-z0-9_]*$ ]] || die "say what the migration does: make new-migration NAME=regel_kenmerk"
file=$ROOT/db/migrations/$(date -u +%Y%m%d%H%M%S)_$1.sql
cat >"$file" <<'SQL'
-- migrate:up
-- SPDX-License-Identifier: EUPL-1.2
SET LOCAL ROLE app_owner;

RESET ROLE;

-- migrate:down
SQL
echo "${file#"$ROOT"/}"
