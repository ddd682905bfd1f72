#!/usr/bin/env bash
# SPDX-License-Identifier: EUPL-1.2
# Makes the secrets of this installation, once: var/geheim/{token,kluis,peper}, mode 600.
# Each is a ring of "kid:base64url" lines with 32 random bytes; the first line makes new
# signatures and seals, older lines keep verifying and opening.
set -euo pipefail
# shellcheck source=lib.sh
. "$(dirname "$0")/lib.sh"

dir=${1:-$VAR/geheim}
umask 077
mkdir -p "$dir" 2>/dev/null && [ -w "$dir" ] || die "no right to write in $dir: is this checkout yours?"
for name in token kluis peper; do
    [ ! -s "$dir/$name" ] || continue
    key=$(head -c 32 /dev/urandom | base64 -w0 | tr '+/' '-_' | tr -d '=')
    printf '%s1:%s\n' "$name" "$key" >"$dir/.$name.new"
    mv "$dir/.$name.new" "$dir/$name"
done
