/* SPDX-License-Identifier: EUPL-1.2 */
/* The code with which a citizen follows a verzoek, without an account.
 *
 * 28 characters of Crockford's Base32 (no I L O U): 27 random ones, 135 bits, and one check
 * character. More than the 128 bits that OWASP ASVS 11.5.1 asks of a secret that must not be
 * guessed, so a fast keyed hash is enough to keep it. It is shown once and never stored. */
#ifndef AUTH_TOEGANGSCODE_H
#define AUTH_TOEGANGSCODE_H

#include <stdbool.h>
#include <stddef.h>

enum {
    CODE_TEKENS = 28,
    CODE_GETOOND = CODE_TEKENS + 6, /* with a dash after every fourth */
    CODE_HASH = 32
};

/* Writes a new random code, as shown: XXXX-XXXX-XXXX-XXXX-XXXX-XXXX-XXXX. */
void code_new(char out[CODE_GETOOND + 1]);

/* What someone typed -> the 28 characters. Forgives spaces, dashes and small letters, and reads O
 * as 0 and I or L as 1. False when it is not 28 characters of a code or the check character does
 * not fit: every single wrong character and every swap of two is noticed. */
bool code_normal(const char *in, size_t len, char out[CODE_TEKENS + 1]);

/* What the database keeps: BLAKE2b-256 keyed with the peper (auth/peper.h). */
void code_hash(const char code[CODE_TEKENS + 1], unsigned char out[CODE_HASH]);

#endif
