/* SPDX-License-Identifier: EUPL-1.2 */
/* Two roads into token_verify. Odd first byte: the rest is the token as a stranger sends it, and none
 * is ever accepted. Even: the rest is "header.claims" in plain text, which we sign ourselves with the
 * right key; then the claims decide, and what is accepted names somebody and expires. */
#include <sodium.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "auth/token.h"

int LLVMFuzzerInitialize(int *argc, char ***argv);
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

enum { NOW = 1800000000, TEXT_MAX = 8192 };

static struct sleutelbos ring;

int LLVMFuzzerInitialize(int *argc, char ***argv)
{
    static const char RING[] = "token1:AQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQE\n";
    char why[120];

    (void)argc;
    (void)argv;
    if (sodium_init() < 0 || !sleutels_parse(RING, strlen(RING), &ring, why, sizeof why))
        abort();
    return 0;
}

static char *add(char *at, const void *bytes, size_t len)
{
    sodium_bin2base64(at, len * 4 / 3 + 4, bytes, len, sodium_base64_VARIANT_URLSAFE_NO_PADDING);
    return at + strlen(at);
}

/* The token with this header and these claims, signed as we do. */
static void sign(char *text, const uint8_t *head, size_t n_head, const uint8_t *claims,
                 size_t n_claims)
{
    unsigned char mac[crypto_auth_hmacsha256_BYTES];
    crypto_auth_hmacsha256_state state;
    char *at = add(text, head, n_head);

    *at++ = '.';
    at = add(at, claims, n_claims);
    crypto_auth_hmacsha256_init(&state, ring.sleutel[0].bytes, ring.sleutel[0].lengte);
    crypto_auth_hmacsha256_update(&state, (unsigned char *)text, (size_t)(at - text));
    crypto_auth_hmacsha256_final(&state, mac);
    *at++ = '.';
    add(at, mac, sizeof mac);
}

static void judge(const char *text, bool ours)
{
    struct token out;
    enum token_fout fout = token_verify(&ring, text, NOW, &out);

    if (fout != TOKEN_GOED) {
        static const struct token nothing;
        if (memcmp(&out, &nothing, sizeof out) != 0)
            abort();
        return;
    }
    if (!ours || strlen(out.actor.organisatie) != UUID_LENGTE ||
        out.verloopt <= NOW - TOKEN_SPELING)
        abort();
    if (out.soort == TOKEN_TOEGANG ? !*out.actor.id || *out.actor.volgt
                                   : *out.actor.id || !*out.actor.volgt)
        abort();
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static char text[TEXT_MAX * 2];

    if (size < 1 || size > TEXT_MAX)
        return 0;
    if (data[0] & 1) {
        memcpy(text, data + 1, size - 1);
        text[size - 1] = '\0';
        judge(text, false);
        return 0;
    }
    const uint8_t *dot = memchr(data + 1, '.', size - 1);
    if (dot) {
        sign(text, data + 1, (size_t)(dot - data - 1), dot + 1, (size_t)(data + size - dot - 1));
        judge(text, true);
    }
    return 0;
}
