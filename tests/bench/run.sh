#!/usr/bin/env bash
# SPDX-License-Identifier: EUPL-1.2
# make bench: see run.mjs. Compares, prints, and fails only when it cannot measure.
set -euo pipefail
cd "$(dirname "$0")/../.."
exec node tests/bench/run.mjs "$@"
