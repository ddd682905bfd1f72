/* SPDX-License-Identifier: EUPL-1.2 */
/* The access token: a JWT that this installation signs and nobody else reads.
 * libjwt checks a signature and nothing more; token_verify is the only road to it. */
#ifndef REGELRUIMTE_AUTH_TOKEN_H
#define REGELRUIMTE_AUTH_TOKEN_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "auth/actor.h"
#include "auth/sleutels.h"

enum {
    TOKEN_MAX = 2048,
    TOKEN_SPELING = 30,       /* seconds that two clocks may differ */
    TOKEN_TOEGANG_DUUR = 600, /* an access token outlives its session by this much at most */
    TOKEN_VOLG_DUUR = 1800
};

enum token_soort { TOKEN_TOEGANG, TOKEN_VOLG };

/* Why a token was refused; for the log and the tests. The client hears one answer for all. */
enum token_fout {
    TOKEN_GOED,
    TOKEN_VORM,         /* size, three parts, base64url, JSON without duplicates */
    TOKEN_ALGORITME,    /* anything but HS256, before or after decoding */
    TOKEN_SLEUTEL,      /* no kid, or not one of ours */
    TOKEN_KOP,          /* header says more than alg, typ and kid (crit, jku, jwk, ...) */
    TOKEN_HANDTEKENING, /* libjwt says no */
    TOKEN_BESTEMMING,   /* iss, aud or typ is not ours */
    TOKEN_TIJD,         /* iat, nbf, exp missing, not whole numbers, or not now */
    TOKEN_WIE           /* sub, org, sid, jti, vid, pid or rollen missing or malformed */
};

/* What a good token says. Nothing in it is owned. */
struct token {
    enum token_soort soort;
    struct actor actor;
    int64_t vanaf, verloopt; /* seconds since 1970 */
};

/* Reads and judges a token. `now` is in seconds since 1970. On any other answer than TOKEN_GOED,
 * *out is all zero. */
enum token_fout token_verify(const struct sleutelbos *bos, const char *text, int64_t now,
                             struct token *out);

/* Makes a token for this actor, signed with the first key of the ring; its life starts at now.
 * TOKEN_TOEGANG wants id, organisatie, sessie and rollen; TOKEN_VOLG organisatie and volgt, and
 * partij when that is who follows.
 * Returns text that the caller frees with free(), or NULL when memory ran out. */
char *token_issue(const struct sleutelbos *bos, enum token_soort soort, const struct actor *actor,
                  int64_t now, int64_t *verloopt);

#endif
