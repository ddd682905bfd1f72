#!/usr/bin/env bash
# SPDX-License-Identifier: EUPL-1.2
# Brings a database to what this checkout wants: roles, migrations (dbmate), and schema api.
#
#   db/dev/migrate.sh [--test] [DATABASE]     in the private cluster (which must be running)
#   DATABASE_URL=... db/dev/migrate.sh        in an existing PostgreSQL, one or several hosts
#
# With DATABASE_URL the database must exist; its user (or that of DATABASE_URL_MIGRATIE, when the
# API itself connects as app_api) must be allowed to make roles and to act as app_migratie.
# Schema api holds no data: it is dropped and rebuilt in one transaction when db/api changed.
set -euo pipefail
shopt -s nullglob
# shellcheck source=../../api/dev/lib.sh
. "$(dirname "$0")/../../api/dev/lib.sh"

PSQL=(psql --no-psqlrc --quiet --tuples-only --no-align --set ON_ERROR_STOP=1)
export PGCONNECT_TIMEOUT=5 PGOPTIONS='-c client_min_messages=warning'

cluster() { "$ROOT/db/dev/cluster.sh" $TEST "$@"; }

# A URL with several hosts becomes one with the host that takes writes: dbmate knows one host.
primary() {
    local re='^(postgres(ql)?://)([^@/]*@)?([^/?]*)(/[^?]*)?(\?.*)?$' host port
    [[ $1 =~ $re ]] || die "DATABASE_URL must look like postgresql://user@host/database."
    [[ ${BASH_REMATCH[4]} == *,* ]] || { echo "$1" && return; }
    host=$("${PSQL[@]}" "$(with "$1" target_session_attrs=read-write)" \
        -c '\echo :HOST :PORT' 2>&1) || die "no host of DATABASE_URL takes writes: $(sed -n 's/^.*failed: //p' <<<"$host" | tail -1)"
    port=${host#* } host=${host% *}
    echo "${BASH_REMATCH[1]}${BASH_REMATCH[3]}$host:$port${BASH_REMATCH[5]}$(
        sed -E 's/(target_session_attrs|load_balance_hosts)=[^&]*&?//; s/[?&]$//' <<<"${BASH_REMATCH[6]}")"
}

with() { case $1 in *\?*) echo "$1&$2" ;; *) echo "$1?$2" ;; esac; }

connect() {
    local ssl
    if [ -n "${DATABASE_URL:-}" ] && [ -z "$TEST" ]; then
        ADMIN=$(primary "${DATABASE_URL_MIGRATIE:-$DATABASE_URL}")
        ssl=$("${PSQL[@]}" "$ADMIN" -c 'SELECT ssl FROM pg_stat_ssl WHERE pid = pg_backend_pid()' 2>"$ERR") ||
            die "DATABASE_URL cannot be used: $(last_error)"
        MIGRATOR_LIBPQ=$(with "$ADMIN" options=-crole%3Dapp_migratie)
        MIGRATOR=$(with "$ADMIN" role=app_migratie)
        # dbmate insists on TLS where libpq takes what it gets; it follows libpq.
        [ "$ssl" = t ] || [[ $ADMIN == *sslmode=* ]] || MIGRATOR=$(with "$MIGRATOR" sslmode=disable)
        return
    fi
    ADMIN=$(cluster url postgres "$DB")
    MIGRATOR=$(cluster url app_migratie "$DB")
    MIGRATOR_LIBPQ=$MIGRATOR
    "${PSQL[@]}" "$(cluster url postgres postgres)" >/dev/null 2>"$ERR" <<SQL || die "no database: $(last_error)"
SELECT 'CREATE DATABASE "$DB"' WHERE NOT EXISTS (SELECT FROM pg_database WHERE datname = '$DB') \gexec
SQL
}

last_error() { grep -E 'ERROR|FATAL|error:|Error:' "$ERR" | head -1 | sed -E 's/^.*(ERROR|FATAL|[Ee]rror): *//'; }

roles() {
    "${PSQL[@]}" "$ADMIN" -1 -f "$ROOT/db/roles.sql" >/dev/null 2>"$ERR" ||
        die "db/roles.sql failed: $(last_error)"
    # The administrator of a managed PostgreSQL is no superuser: it acts as our roles by membership.
    [ -z "${DATABASE_URL:-}" ] || [ -n "$TEST" ] ||
        "${PSQL[@]}" "$ADMIN" -c 'GRANT app_migratie, app_api, app_worker TO CURRENT_USER' 2>"$ERR" ||
        die "the user of DATABASE_URL may not act as our roles: $(last_error)"
    [ -n "${DATABASE_URL:-}" ] && [ -z "$TEST" ] ||
        "${PSQL[@]}" "$ADMIN" -c "ALTER DATABASE \"$DB\" OWNER TO app_migratie"
}

# In containers every login has a passfile; its password is what the role gets.
passwords() {
    local file
    for file in ${PASSFILES:-}; do
        IFS=: read -r _ _ _ role password <"$file"
        "${PSQL[@]}" "$ADMIN" -v role="$role" -v password="$password" <<<"ALTER ROLE :\"role\" PASSWORD :'password'" 2>"$ERR" ||
            die "the password of $role was not set: $(last_error)"
    done
}

migrate() {
    local file
    "$ROOT/node_modules/@dbmate/linux-x64/bin/dbmate" --url "$MIGRATOR" --migrations-dir "$ROOT/db/migrations" \
        --no-dump-schema migrate --strict >"$ERR" 2>&1 && return
    file=$(sed -n 's/^Applying: *//p' "$ERR" | tail -1)
    die "migration ${file:-(none)} failed and was undone: $(last_error)"
}

# What schema api is made of, as one number: the files and the migrations they stand on.
fingerprint() {
    { cat "$ROOT"/db/api/*.sql && (cd "$ROOT/db/migrations" && ls); } | sha256sum | cut -d' ' -f1
}

api_schema() {
    local now want script=("BEGIN;" "DROP SCHEMA IF EXISTS api CASCADE;" "CREATE SCHEMA api;") file
    want=$(fingerprint)
    now=$("${PSQL[@]}" "$MIGRATOR_LIBPQ" -c "SELECT obj_description(to_regnamespace('api'), 'pg_namespace')")
    [ "$now" != "$want" ] || return 0
    for file in "$ROOT"/db/api/*.sql; do script+=("\\ir '$file'"); done
    script+=("COMMENT ON SCHEMA api IS '$want';" "COMMIT;")
    printf '%s\n' "${script[@]}" | "${PSQL[@]}" "$MIGRATOR_LIBPQ" >/dev/null 2>"$ERR" ||
        die "schema api was not rebuilt: $(head -1 "$ERR" | sed "s#psql:$ROOT/##")"
}

TEST=
[ "${1:-}" != --test ] || { TEST=--test && shift; }
DB=${1:-regelruimte}
ERR=$(mktemp)
trap 'rm -f "$ERR"' EXIT
connect
roles
passwords
migrate
api_schema
