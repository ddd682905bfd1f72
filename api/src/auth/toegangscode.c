/* SPDX-License-Identifier: EUPL-1.2 */
#include "auth/toegangscode.h"

#include <sodium.h>
#include <string.h>

#include "auth/peper.h"

static const char ALPHABET[] = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/* The value of one typed ASCII character, or -1. */
static int value_of(unsigned char c)
{
    if (c >= 'a' && c <= 'z')
        c = (unsigned char)(c - 'a' + 'A');
    if (c == 'O')
        return 0;
    if (c == 'I' || c == 'L')
        return 1;
    const char *at = c ? strchr(ALPHABET, c) : NULL;
    return at ? (int)(at - ALPHABET) : -1;
}

/* Times alpha in GF(2^5) with x^5 + x^2 + 1. */
static unsigned times_alpha(unsigned v)
{
    v <<= 1;
    return v & 32 ? v ^ 37 : v;
}

/* The sum of v[i] * alpha^(n-1-i), by Horner. With the check character last, a code is right when
 * it is 0. All powers up to 27 differ (alpha has order 31), hence one wrong character or two
 * swapped ones can never give 0 again. A sum modulo 32 would miss half of the swaps of 16 apart. */
static unsigned syndrome(const unsigned char *v, size_t n)
{
    unsigned sum = 0;

    for (size_t i = 0; i < n; i++)
        sum = times_alpha(sum) ^ v[i];
    return sum;
}

void code_new(char out[CODE_GETOOND + 1])
{
    unsigned char v[CODE_TEKENS];
    size_t at = 0;

    randombytes_buf(v, sizeof v);
    for (size_t i = 0; i < sizeof v; i++)
        v[i] &= 31;
    v[CODE_TEKENS - 1] = 0;
    v[CODE_TEKENS - 1] = (unsigned char)syndrome(v, sizeof v);
    for (size_t i = 0; i < sizeof v; i++) {
        if (i > 0 && i % 4 == 0)
            out[at++] = '-';
        out[at++] = ALPHABET[v[i]];
    }
    out[at] = '\0';
    sodium_memzero(v, sizeof v);
}

/* How many bytes at `in` are a space or a dash, also the ones that word processors make of them. */
static size_t skip_length(const char *in, size_t len)
{
    static const char *const WIDE[] = {"\xC2\xA0",     "\xE2\x80\x90", "\xE2\x80\x91",
                                       "\xE2\x80\x92", "\xE2\x80\x93", "\xE2\x80\x94",
                                       "\xE2\x80\x95", "\xE2\x80\xAF", "\xE2\x88\x92"};

    if (*in && strchr(" \t\r\n-", *in))
        return 1;
    for (size_t i = 0; i < sizeof WIDE / sizeof *WIDE; i++) {
        size_t n = strlen(WIDE[i]);
        if (n <= len && memcmp(in, WIDE[i], n) == 0)
            return n;
    }
    return 0;
}

bool code_normal(const char *in, size_t len, char out[CODE_TEKENS + 1])
{
    unsigned char v[CODE_TEKENS];
    size_t n = 0, skip;

    for (size_t at = 0; at < len; at += skip ? skip : 1) {
        skip = skip_length(in + at, len - at);
        if (skip)
            continue;
        int value = value_of((unsigned char)in[at]);
        if (value < 0 || n == CODE_TEKENS)
            return false;
        out[n] = ALPHABET[value];
        v[n++] = (unsigned char)value;
    }
    out[n] = '\0';
    bool ok = n == CODE_TEKENS && syndrome(v, n) == 0;
    sodium_memzero(v, sizeof v);
    return ok;
}

void code_hash(const char code[CODE_TEKENS + 1], unsigned char out[CODE_HASH])
{
    static const unsigned char DOMAIN[] = "code"; /* with its zero: other uses differ */
    crypto_generichash_state state;

    peper_hash(&state, CODE_HASH);
    crypto_generichash_update(&state, DOMAIN, sizeof DOMAIN);
    crypto_generichash_update(&state, (const unsigned char *)code, CODE_TEKENS);
    crypto_generichash_final(&state, out, CODE_HASH);
    sodium_memzero(&state, sizeof state);
}
