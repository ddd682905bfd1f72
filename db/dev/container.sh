#!/usr/bin/env bash
# SPDX-License-Identifier: EUPL-1.2
# PostgreSQL in its container: makes the cluster and the empty database once, then becomes the server.
set -euo pipefail

DATA=/var/lib/regelruimte/data
SOCKET=/run/postgresql
PASSFILE=/run/secrets/db_beheer

create() {
    local fresh=$DATA.new
    rm -rf "$fresh"
    initdb -D "$fresh" -U postgres -E UTF8 --locale=C.UTF-8 --data-checksums --no-instructions \
        --auth-local=trust --auth-host=scram-sha-256 --pwfile=<(cut -d: -f5 "$PASSFILE")
    # Only this container has the socket; from the network a password is always asked.
    printf '%s\n' 'local all all trust' 'host all all all scram-sha-256' >"$fresh/pg_hba.conf"
    echo 'CREATE DATABASE regelruimte' | postgres --single -D "$fresh" postgres >/dev/null
    mv "$fresh" "$DATA"
}

[ -s "$DATA/PG_VERSION" ] || create
exec postgres -D "$DATA" -c listen_addresses='*' -c unix_socket_directories="$SOCKET" -c max_connections=150 \
    -c password_encryption=scram-sha-256 -c log_timezone=UTC -c timezone=UTC -c jit=off -c log_statement=none
