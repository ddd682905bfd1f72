#!/usr/bin/env bash
# SPDX-License-Identifier: EUPL-1.2
# Makes the secrets that docker-compose.yml mounts, once: geheim/, readable for user 10001 only.
# The db_* files are passfiles as PostgreSQL's own programs read them. Run as root (sudo).
set -euo pipefail
# shellcheck source=lib.sh
. "$(dirname "$0")/lib.sh"

[ "$(id -u)" = 0 ] || die "run this as root: the containers run as user 10001, and only that user may read the secrets."
dir=$ROOT/geheim
umask 077
"$ROOT/api/dev/secrets.sh" "$dir"
for pair in db_beheer:postgres db_api:app_api db_worker:app_worker; do
    file=$dir/${pair%%:*}
    [ -s "$file" ] || printf 'db:5432:regelruimte:%s:%s\n' "${pair#*:}" "$(head -c 24 /dev/urandom | base64 | tr '+/' '-_')" >"$file"
done
# The password of a mail server, where there is one that asks for it.
[ -e "$dir/smtp" ] || : >"$dir/smtp"
chown 10001:10001 "$dir"/*
chmod 400 "$dir"/*
chmod 711 "$dir"
say "Secrets are in $dir."
