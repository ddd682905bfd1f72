/* SPDX-License-Identifier: EUPL-1.2 */
#include "auth/bewijs.h"

#include <sodium.h>
#include <stdio.h>
#include <string.h>

#include "auth/peper.h"

enum {
    UNIEK_BYTES = 9, /* as text BEWIJS_UNIEK signs */
    MAC_BYTES = 12,
    AT_GELDIG = 3,
    AT_UNIEK = 14,
    AT_MAC = 27, /* what stands before it is signed */
    ZOUT_UIT_RUIMTE = BEWIJS_ZOUT + 1
};

static void to_text(char *at, size_t room, const unsigned char *bytes, size_t len)
{
    sodium_bin2base64(at, room, bytes, len, sodium_base64_VARIANT_URLSAFE_NO_PADDING);
}

/* Puts the signature behind the first AT_MAC signs of zout. */
static void sign(const char *wat, char zout[ZOUT_UIT_RUIMTE])
{
    static const char PURPOSE[] = "bewijs van werk";
    unsigned char mac[crypto_generichash_BYTES_MIN];
    crypto_generichash_state state;

    peper_hash(&state, sizeof mac);
    crypto_generichash_update(&state, (const unsigned char *)PURPOSE, sizeof PURPOSE);
    crypto_generichash_update(&state, (const unsigned char *)wat, strlen(wat) + 1);
    crypto_generichash_update(&state, (const unsigned char *)zout, AT_MAC);
    crypto_generichash_final(&state, mac, sizeof mac);
    to_text(zout + AT_MAC, ZOUT_UIT_RUIMTE - AT_MAC, mac, MAC_BYTES);
}

void bewijs_opgave(const char *wat, int zwaarte, int64_t now, char zout[BEWIJS_ZOUT + 1])
{
    unsigned char bytes[UNIEK_BYTES];
    char uniek[BEWIJS_UNIEK + 1];

    randombytes_buf(bytes, sizeof bytes);
    to_text(uniek, sizeof uniek, bytes, sizeof bytes);
    snprintf(zout, ZOUT_UIT_RUIMTE, "%02d.%010lld.%s.", zwaarte, (long long)now + BEWIJS_DUUR,
             uniek);
    sign(wat, zout);
}

/* The number in exactly n digits, or -1. */
static int64_t digits(const char *text, size_t n)
{
    int64_t value = 0;

    for (size_t i = 0; i < n; i++) {
        if (text[i] < '0' || text[i] > '9')
            return -1;
        value = value * 10 + (text[i] - '0');
    }
    return value;
}

/* Did we give this zout, for this, and is it still valid? */
static bool is_ours(const char *zout, const char *wat, int64_t now, struct bewijs *out)
{
    char again[ZOUT_UIT_RUIMTE];

    memcpy(again, zout, AT_MAC);
    sign(wat, again);
    if (sodium_memcmp(again, zout, BEWIJS_ZOUT) != 0)
        return false;
    out->zwaarte = (int)digits(zout, 2);
    out->geldig_tot = digits(zout + AT_GELDIG, AT_UNIEK - AT_GELDIG - 1);
    memcpy(out->uniek, zout + AT_UNIEK, BEWIJS_UNIEK);
    return out->geldig_tot > now && out->zwaarte >= BEWIJS_LICHT && out->zwaarte <= BEWIJS_ZWAAR;
}

static bool part_solved(const char *zout, int part, const char *n, size_t len, int zwaarte)
{
    unsigned char hash[crypto_hash_sha256_BYTES];
    char text[BEWIJS_ZOUT + sizeof ".15." + BEWIJS_CIJFERS];
    const int size =
        snprintf(text, sizeof text, "%.*s.%d.%.*s", BEWIJS_ZOUT, zout, part, (int)len, n);

    crypto_hash_sha256(hash, (const unsigned char *)text, (unsigned long long)size);
    const uint32_t first =
        (uint32_t)hash[0] << 24 | (uint32_t)hash[1] << 16 | (uint32_t)hash[2] << 8 | hash[3];
    return first >> (32 - zwaarte) == 0;
}

/* All parts, each a number of at most BEWIJS_CIJFERS digits, with a dot between them. */
static bool all_solved(const char *zout, const char *at, int zwaarte)
{
    for (int part = 0; part < BEWIJS_DELEN; part++) {
        const size_t len = strspn(at, "0123456789");
        const char end = part == BEWIJS_DELEN - 1 ? '\0' : '.';
        if (len == 0 || len > BEWIJS_CIJFERS || at[len] != end ||
            !part_solved(zout, part, at, len, zwaarte))
            return false;
        at += len + 1;
    }
    return true;
}

bool bewijs_klopt(const char *text, const char *wat, int64_t now, struct bewijs *out)
{
    struct bewijs found = {0};
    const size_t len = text ? strnlen(text, BEWIJS_TEKST + 1) : 0;

    memset(out, 0, sizeof *out);
    if (len <= BEWIJS_ZOUT || len > BEWIJS_TEKST || text[BEWIJS_ZOUT] != ':' ||
        !is_ours(text, wat, now, &found) ||
        !all_solved(text, text + BEWIJS_ZOUT + 1, found.zwaarte))
        return false;
    *out = found;
    return true;
}
