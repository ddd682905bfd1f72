#!/usr/bin/env bash
# SPDX-License-Identifier: EUPL-1.2
# Installs what is missing, and asks nothing of apt or npm when nothing is.
#
#   api/dev/install.sh [run | test | bench | check]    each also takes what run needs; bench and check what test needs
#
# Debian packages through apt (sudo when not root), npm packages from the lock file without running
# their scripts. Any Node from 18 on can do that; the tools then run on the Node 22 among them.
set -euo pipefail
# shellcheck source=lib.sh
. "$(dirname "$0")/lib.sh"

RUN='gcc libc6-dev pkg-config libulfius-dev liborcania-dev libyder-dev libmicrohttpd-dev libjansson-dev
     libjwt-dev libpq-dev libsodium-dev zlib1g-dev libunistring-dev libarchive-dev libcurl4-gnutls-dev ca-certificates
     libpango1.0-dev libcairo2-dev libical-dev fonts-noto-core curl'
TEST='libcmocka-dev poppler-utils haproxy chromium-headless-shell postgresql-15-plpgsql-check python3-aiosmtpd'
BENCH='wrk'
CHECK='clang-14 clang-format-14 clang-tidy-14 libclang-rt-14-dev cppcheck shellcheck'

as_root() {
    if [ "$(id -u)" = 0 ]; then
        "$@"
    elif command -v sudo >/dev/null; then
        sudo "$@"
    else
        die "packages are missing and there is no sudo; as root: apt-get install $missing"
    fi
}

missing_packages() {
    local have
    have=$(dpkg-query -W -f '${db:Status-Status} ${Package}\n' "$@" 2>/dev/null | sed -n 's/^installed //p')
    comm -23 <(printf '%s\n' "$@" | sort) <(sort <<<"$have") | tr '\n' ' '
}

# PostgreSQL, Node and npm may come from elsewhere than Debian: what counts is that they are there.
missing_programs() {
    compgen -G '/usr/lib/postgresql/*/bin/initdb' >/dev/null || echo -n 'postgresql-15 '
    command -v node >/dev/null || echo -n 'nodejs '
    command -v npm >/dev/null || echo -n 'npm '
}

# Debian's postgresql makes and starts a cluster of its own when installed. We never use that one,
# so on a machine that had no PostgreSQL it is not made.
apt_install() {
    local conf=/etc/postgresql-common/createcluster.d/regelruimte.conf
    say "Installing Debian packages: $*"
    as_root apt-get update -qq || die "apt-get update failed; is there a network?"
    as_root sh -c "mkdir -p ${conf%/*} && echo 'create_main_cluster = false' >$conf"
    if ! as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends \
        -o DPkg::Lock::Timeout=300 "$@" >/dev/null; then
        as_root rm -f "$conf"
        die "apt-get could not install: $*"
    fi
    as_root rm -f "$conf"
}

npm_install() {
    local stamp=$ROOT/node_modules/.lock-installed want
    want=$(sha256sum <"$ROOT/package-lock.json")
    [ "$(cat "$stamp" 2>/dev/null)" != "$want" ] || return 0
    say "Installing npm packages from package-lock.json"
    (cd "$ROOT" && npm ci --ignore-scripts --no-audit --no-fund --loglevel=error >&2) ||
        die "npm ci failed; is there a network?"
    echo "$want" >"$stamp"
}

what=${1:-run}
[ "$what" = run ] || RUN+=" $TEST"
[ "$what" != bench ] || RUN+=" $BENCH"
[ "$what" != check ] || RUN+=" $CHECK"
[ -z "${EDGE:-}" ] || RUN+=' haproxy'
# shellcheck disable=SC2086  # lists of names
missing="$(missing_packages $RUN)$(missing_programs)"
# shellcheck disable=SC2086
[ -z "$missing" ] || apt_install $missing
npm_install
