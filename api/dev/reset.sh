#!/usr/bin/env bash
# SPDX-License-Identifier: EUPL-1.2
# Throws the private database of this checkout away, and the secrets that open it. Asks first.
#   api/dev/reset.sh [--yes]
set -euo pipefail
# shellcheck source=lib.sh
. "$(dirname "$0")/lib.sh"

if [ "${1:-}" != --yes ]; then
    say "The keys in $VAR/geheim go too: verzoeken sealed with them in another database (DATABASE_URL) stay closed for ever."
    read -r -p "Throw away all data in $VAR/pg? Type yes: " answer || answer=
    [ "$answer" = yes ] || die "nothing was thrown away."
fi
"$ROOT/db/dev/cluster.sh" remove
rm -rf "$VAR/geheim"
say "Gone. make run starts with a new demo world."
