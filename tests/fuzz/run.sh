#!/usr/bin/env bash
# SPDX-License-Identifier: EUPL-1.2
# tests/fuzz/run.sh SECONDS [target...]: runs every fuzz target that long, under ASan and UBSan.
# What it learns stays in var/fuzz; an input that breaks something is written there too, and is
# named. The seeds in tests/fuzz/corpus are never changed.
set -euo pipefail
cd "$(dirname "$0")/../.."

seconds=${1:?usage: tests/fuzz/run.sh SECONDS [target...]}
shift
problem=(api/src/base/arena.c api/src/base/problem.c api/src/base/taal.c api/src/base/tekst.c -ljansson -lunistring)

# What a target is linked with.
links() {
    case $1 in
    scan) echo api/src/json/scan.c -ljansson ;;
    route) echo api/src/contract/*.c "${problem[@]}" -lpthread ;;
    valid) echo api/src/contract/*.c api/src/json/scan.c "${problem[@]}" -lpthread ;;
    leesbaarheid | persoonsgegevens) echo api/src/tekst/*.c ;;
    mime) echo api/src/mail/mime.c "${problem[@]}" -lsodium ;;
    brief) echo api/src/brief/*.c api/src/base/arena.c api/src/base/taal.c api/src/base/tekst.c -ljansson -lunistring -lpthread "$(pkg-config --cflags --libs pangocairo cairo-pdf)" ;;
    ics) echo api/src/agenda/ics.c api/src/brief/schoon.c api/src/base/arena.c "$(pkg-config --cflags --libs libical glib-2.0)" ;;
    bestand) echo api/src/bestand/bestand.c api/src/bestand/jpeg.c api/src/bestand/png.c api/src/bestand/pdf.c -lz ;;
    wislijst) echo api/src/kluis/wislijst.c api/src/logboek/keten.c api/src/auth/peper.c -lsodium ;;
    toegangscode) echo api/src/auth/toegangscode.c api/src/auth/peper.c -lsodium ;;
    bewijs) echo api/src/auth/bewijs.c api/src/auth/peper.c -lsodium ;;
    token) echo api/src/auth/token.c api/src/auth/sleutels.c api/src/auth/rollen.c \
        api/src/contract/contract.gen.c -ljwt -ljansson -lsodium ;;
    *) echo "tests/fuzz/run.sh does not know what to link fuzz_$1.c with" >&2; return 1 ;;
    esac
}

build() {
    local needs
    needs=$(links "$1")
    # shellcheck disable=SC2086
    clang-14 -std=c11 -D_GNU_SOURCE -g -O1 -fsanitize=fuzzer,address,undefined \
        -fno-sanitize-recover=all -Iapi/src "tests/fuzz/fuzz_$1.c" $needs -o "var/fuzz/fuzz_$1"
}

# Names of fields and choices in the contract are the words a body is made of.
mkdir -p var/fuzz
grep -ohE '"[A-Za-z_][A-Za-z_0-9]*"' api/src/contract/contract.gen.c | sort -u >var/fuzz/words.dict

targets=("$@")
if [ ${#targets[@]} -eq 0 ]; then
    for file in tests/fuzz/fuzz_*.c; do
        name=${file##*/fuzz_}
        targets+=("${name%.c}")
    done
fi
for target in "${targets[@]}"; do
    build "$target"
    mkdir -p "var/fuzz/$target"
    corpora=("var/fuzz/$target")
    [ ! -d "tests/fuzz/corpus/$target" ] || corpora+=("tests/fuzz/corpus/$target")
    if ! "var/fuzz/fuzz_$target" -max_total_time="$seconds" -timeout=2 -rss_limit_mb=512 \
        -max_len=8192 -dict=var/fuzz/words.dict -artifact_prefix="var/fuzz/$target-" \
        "${corpora[@]}" >"var/fuzz/$target.log" 2>&1; then
        tail -40 "var/fuzz/$target.log"
        echo "fuzz_$target broke; the input is in var/fuzz/$target-*"
        exit 1
    fi
    echo "fuzz_$target: $(grep -E '^Done ' "var/fuzz/$target.log")"
done
