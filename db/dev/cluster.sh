#!/usr/bin/env bash
# SPDX-License-Identifier: EUPL-1.2
# The private PostgreSQL of this checkout: its own files and its own socket below var/, no TCP,
# data checksums on, never root, and never the cluster that the system may have.
#
#   db/dev/cluster.sh [--test] start | stop | status | socket | url ROLE [DATABASE] | remove
#
# --test takes the cluster of the tests (var/test/pg), which trades safety for speed: its files are in memory
# where there is room for them, and var/test/pg is a link to there.
# Who may connect is settled by peer authentication: the person who made the cluster, nobody else.
set -euo pipefail
# shellcheck source=../../api/dev/lib.sh
. "$(dirname "$0")/../../api/dev/lib.sh"

CLUSTER=$VAR/pg
TEST=
if [ "${1:-}" = --test ]; then
    TEST=1 CLUSTER=$VAR/test/pg
    shift
fi
LINK=$CLUSTER
LOG=

# Linux allows 107 bytes for the path of a socket; a deep checkout gets a short one in /tmp.
socket_dir() {
    local dir=$CLUSTER/s name=/.s.PGSQL.5432
    if [ $((${#dir} + ${#name})) -gt 107 ]; then
        dir=/tmp/regelruimte-$(id -u)-$(printf '%s' "$CLUSTER" | cksum | cut -d' ' -f1)
    fi
    printf '%s' "$dir"
}

# own_dir may have put the files elsewhere and left a link: the service user must not come through it.
locate() {
    CLUSTER=$(readlink -m "$LINK")
    DATA=$CLUSTER/data
    SOCKET=$(socket_dir)
}

bin_dir() {
    local version='*' found
    ! als_dienst test -e "$DATA/PG_VERSION" || version=$(als_dienst cat "$DATA/PG_VERSION")
    # shellcheck disable=SC2012,SC2086  # version numbers: no odd names, and the star must work
    found=$(ls -d /usr/lib/postgresql/$version/bin 2>/dev/null | sort -V | tail -1)
    [ -x "$found/postgres" ] || die "PostgreSQL ${version/\*/15} is not installed; run api/dev/install.sh."
    printf '%s' "$found"
}

is_running() {
    als_dienst test -s "$DATA/postmaster.pid" && als_dienst "$BIN/pg_ctl" -D "$DATA" status >/dev/null 2>&1
}

# The reason in PostgreSQL's own log, as one sentence.
why() {
    local reason
    if als_dienst grep -qs 'No space left on device' "$LOG"; then
        die "the disk is full: PostgreSQL could not write in $CLUSTER."
    fi
    reason=$(als_dienst grep -hsE 'FATAL|PANIC|error:|could not' "$LOG" | tail -1 | sed 's/^.*\(FATAL\|PANIC\|error\): *//')
    die "PostgreSQL did not start: ${reason:-no reason given}. See $LOG."
}

# Who may be which role: the person who made the cluster, and the user it runs as.
ident_map() {
    local who role
    for who in $(printf '%s\n' "$(id -un)" "$DIENST" | sort -u); do
        for role in postgres app_migratie app_api app_worker; do
            printf 'regelruimte %s %s\n' "$who" "$role"
        done
    done
}

settings() {
    cat <<CONF
listen_addresses = ''
unix_socket_directories = '$SOCKET'
unix_socket_permissions = 0777
log_timezone = 'UTC'
timezone = 'UTC'
lc_messages = 'C.UTF-8'
log_line_prefix = '%m [%p] '
max_connections = 150
shared_buffers = 128MB
jit = off
CONF
    [ -z "$TEST" ] || printf '%s = off\n' fsync synchronous_commit full_page_writes autovacuum
}

# initdb works in a directory of its own, so that a half-made cluster is never taken for a whole one.
create() {
    local fresh=$CLUSTER/new
    need_space "$CLUSTER" 300
    als_dienst rm -rf "$fresh"
    LOG=$CLUSTER/initdb.log
    als_dienst "$BIN/initdb" -D "$fresh" -U postgres -A reject -E UTF8 --locale=C.UTF-8 \
        --data-checksums --no-instructions >"$LOG" 2>&1 || why
    echo 'local all all peer map=regelruimte' | als_dienst tee "$fresh/pg_hba.conf" >/dev/null
    ident_map | als_dienst tee "$fresh/pg_ident.conf" >/dev/null
    als_dienst mv "$fresh" "$DATA"
}

# A database is 800 files, and the tests make and drop some 200 of them: on a disk that is half of what PostgreSQL does.
# Nothing when there is a cluster already, or no room: then it comes below var/ as any other.
in_memory() {
    local dir
    [ ! -e "$LINK" ] && [ "$(df -Pm /dev/shm 2>/dev/null | awk 'NR == 2 { print $4 }')" -ge 2048 ] 2>/dev/null || return 0
    dir=$(als_dienst mktemp -d /dev/shm/regelruimte-XXXXXXXX) || return 0
    mkdir -p "$(dirname "$LINK")" && ln -sfn "$dir" "$LINK"
}

start() {
    [ -z "$TEST" ] || in_memory
    own_dir "$LINK"
    locate
    [ "$(stat -Lc %U "$CLUSTER")" = "$DIENST" ] ||
        die "$CLUSTER belongs to $(stat -Lc %U "$CLUSTER"), not to $DIENST: start as that user, or run make reset."
    als_dienst test -e "$DATA/PG_VERSION" || create
    ! is_running || return 0
    need_space "$CLUSTER" 50
    als_dienst mkdir -p -m 700 "$SOCKET"
    [ "$(stat -c %U "$SOCKET")" = "$DIENST" ] || die "$SOCKET belongs to somebody else."
    settings | als_dienst tee "$DATA/postgresql.auto.conf" >/dev/null
    LOG=$CLUSTER/postgresql.log
    als_dienst sh -c ': >"$1"' - "$LOG"
    als_dienst "$BIN/pg_ctl" -D "$DATA" -l "$LOG" -w -t 120 start >/dev/null 2>&1 9>&- || why
}

# Only one of several starts at a time makes or starts the cluster; the others wait for it.
start_alone() {
    mkdir -p "$VAR" 2>/dev/null && [ -w "$VAR" ] || die "no right to write in $VAR: is this checkout yours?"
    exec 9>"$VAR/.cluster.lock" || die "no right to write in $VAR: is this checkout yours?"
    flock 9
    start
    exec 9>&-
}

stop() {
    ! is_running || als_dienst "$BIN/pg_ctl" -D "$DATA" -m fast -w -t 60 stop >/dev/null ||
        die "PostgreSQL in $CLUSTER did not stop."
}

remove() {
    stop
    als_dienst rm -rf "$SOCKET"
    rm -rf "$CLUSTER" "$LINK"
}

[ -x /usr/bin/setpriv ] || die "setpriv (Debian's util-linux) is missing."
getent passwd "$DIENST" >/dev/null || die "user $DIENST is missing; run api/dev/install.sh."
cd /
locate
BIN=$(bin_dir)
case ${1:-} in
    start) start_alone ;;
    stop) stop ;;
    status) is_running && echo "running in $CLUSTER" || { echo "stopped" && exit 3; } ;;
    socket) echo "$SOCKET" ;;
    url) echo "postgresql://${2:-app_api}@/${3:-regelruimte}?host=${SOCKET//\//%2F}" ;;
    remove) remove ;;
    *) die "usage: db/dev/cluster.sh [--test] start|stop|status|socket|url ROLE [DATABASE]|remove" ;;
esac
