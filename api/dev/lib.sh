# SPDX-License-Identifier: EUPL-1.2
# What the development scripts share: where things are, how to speak, who runs the database.
# Source this file; it sets ROOT, VAR and DIENST and defines say, die, als_dienst and own_dir.
# shellcheck shell=bash

ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd -P)
export VAR=$ROOT/var
export LC_ALL=C.UTF-8

say() { printf "%s\n" "$@" >&2; }

# One clear sentence and the end.
die() {
    say "regelruimte: $*"
    exit 1
}

# PostgreSQL refuses to run as root, and so do we: root hands over to Debian's postgres user.
DIENST=$(id -un)
[ "$(id -u)" != 0 ] || DIENST=postgres

als_dienst() {
    if [ "$(id -un)" = "$DIENST" ]; then
        "$@"
    else
        setpriv --reuid="$DIENST" --regid="$(id -g "$DIENST")" --init-groups -- \
            env HOME=/ USER="$DIENST" LOGNAME="$DIENST" "$@"
    fi
}

# Makes directory $1 for the service user, mode 700. Where that user cannot reach it (a checkout
# below /root), the directory lives in /var/lib/regelruimte and $1 is a link to it.
own_dir() {
    local dir=$1 parent real
    [ ! -e "$dir" ] || return 0
    parent=$(dirname "$dir")
    mkdir -p "$parent" || die "cannot make $parent: is this directory yours?"
    real=$dir
    if ! als_dienst test -x "$parent"; then
        # Never the directory of an earlier checkout in this place: other secrets go with it.
        (umask 022 && mkdir -p /var/lib/regelruimte) && real=$(mktemp -d /var/lib/regelruimte/XXXXXXXX) &&
            ln -sfn "$real" "$dir" || die "cannot make a directory in /var/lib/regelruimte."
    fi
    mkdir -p "$real" && chmod 700 "$real" || die "cannot make $real: is this directory yours?"
    [ "$(id -un)" = "$DIENST" ] || chown "$DIENST:" "$real" || die "cannot give $real to $DIENST."
}

# Fails with a sentence when the disk below directory $1 has less than $2 MiB left.
need_space() {
    local free
    free=$(df -Pm "$1" | awk 'NR == 2 { print $4 }')
    [ "${free:-0}" -ge "$2" ] || die "the disk is full: $1 has ${free:-0} MiB left, $2 MiB is needed."
}
