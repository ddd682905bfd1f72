/* SPDX-License-Identifier: EUPL-1.2 */
/* The forge: tokens that are good but for one thing, and what token_verify must say to them. Only
 * test_token.c includes it. Every text it returns lives in `forged` until the next one is made. */
#ifndef TESTS_UNIT_SMID_H
#define TESTS_UNIT_SMID_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>
#include <sodium.h>

#include "auth/token.h"

static const int64_t NOW = 1800000000;

#define SUB   "01890000-0001-7000-8000-000000000001"
#define ORG   "01890000-0001-7000-8000-000000000002"
#define SID   "01890000-0001-7000-8000-000000000003"
#define HEAD  "{\"alg\":\"HS256\",\"typ\":\"JWT\",\"kid\":\"token1\"}"
#define ISS   "\"iss\":\"regelruimte\","
#define AUD   "\"aud\":\"regelruimte-api\","
#define TYP   "\"typ\":\"toegang\","
#define TIMES "\"iat\":1800000000,\"nbf\":1800000000,\"exp\":1800000600,"
#define WHO   "\"sub\":\"" SUB "\",\"org\":\"" ORG "\",\"sid\":\"" SID "\","
#define JTI   "\"jti\":\"abcdefghijklmnopqrstuv\","
#define ROLES "\"rollen\":[\"jurist\",\"coordinator\"]"
#define GOOD  "{" ISS AUD TYP TIMES WHO JTI ROLES "}"

static const char RSA_PEM[] = "-----BEGIN PUBLIC KEY-----\n"
                              "MFwwDQYJKoZIhvcNAQEBBQADSwAwSAJBALW2Qm4Vn2mQx3zC8o0u5Fq1kVZ8r1bD\n"
                              "-----END PUBLIC KEY-----\n";

static struct sleutelbos ring;
static char forged[3 * 1024 * 1024];

static size_t add_part(size_t at, const void *bytes, size_t len)
{
    sodium_bin2base64(forged + at, sizeof forged - at, bytes, len,
                      sodium_base64_VARIANT_URLSAFE_NO_PADDING);
    return strlen(forged);
}

static size_t add_texts(const char *head, const char *claims)
{
    size_t at = add_part(0, head, strlen(head));
    forged[at] = '.';
    return add_part(at + 1, claims, strlen(claims));
}

/* HS256 over any header and claims, with any key. */
static const char *sign_with(const char *head, const char *claims, const void *key, size_t len)
{
    unsigned char mac[crypto_auth_hmacsha256_BYTES];
    crypto_auth_hmacsha256_state state;
    size_t at = add_texts(head, claims);

    crypto_auth_hmacsha256_init(&state, key, len);
    crypto_auth_hmacsha256_update(&state, (unsigned char *)forged, at);
    crypto_auth_hmacsha256_final(&state, mac);
    forged[at] = '.';
    add_part(at + 1, mac, sizeof mac);
    return forged;
}

static const char *sign(const char *head, const char *claims)
{
    return sign_with(head, claims, ring.sleutel[0].bytes, ring.sleutel[0].lengte);
}

static const char *sign_512(const char *head, const char *claims)
{
    unsigned char mac[crypto_auth_hmacsha512_BYTES];
    crypto_auth_hmacsha512_state state;
    size_t at = add_texts(head, claims);

    crypto_auth_hmacsha512_init(&state, ring.sleutel[0].bytes, ring.sleutel[0].lengte);
    crypto_auth_hmacsha512_update(&state, (unsigned char *)forged, at);
    crypto_auth_hmacsha512_final(&state, mac);
    forged[at] = '.';
    add_part(at + 1, mac, sizeof mac);
    return forged;
}

static const char *unsigned_token(const char *head, const char *claims)
{
    size_t at = add_texts(head, claims);
    memcpy(forged + at, ".", 2);
    return forged;
}

static void assert_refused_at(const char *text, int64_t now, enum token_fout wanted)
{
    static const struct token nothing;
    struct token out;

    memset(&out, 0xff, sizeof out);
    assert_int_equal(token_verify(&ring, text, now, &out), wanted);
    assert_memory_equal(&out, &nothing, sizeof out);
}

static void assert_refused(const char *text, enum token_fout wanted)
{
    assert_refused_at(text, NOW, wanted);
}

static void assert_claims(const char *claims, enum token_fout wanted)
{
    assert_refused(sign(HEAD, claims), wanted);
}

static int make_ring(void **s)
{
    static const char TEXT[] = "token1:AQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQE\n"
                               "token0:AgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgI\n";
    char why[120];
    (void)s;
    return sodium_init() < 0 || !sleutels_parse(TEXT, strlen(TEXT), &ring, why, sizeof why);
}

#endif
