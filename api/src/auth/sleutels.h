/* SPDX-License-Identifier: EUPL-1.2 */
/* A ring of secret keys, read once at start from a file with one "kid:base64url" per line (empty
 * lines and lines that start with # are skipped). The first key makes new signatures, all of them
 * verify: that is how keys are replaced. */
#ifndef REGELRUIMTE_AUTH_SLEUTELS_H
#define REGELRUIMTE_AUTH_SLEUTELS_H

#include <stdbool.h>
#include <stddef.h>

enum {
    SLEUTELS_MAX = 8,
    SLEUTEL_MIN = 32, /* bytes; a shorter HMAC key can be guessed offline from one token */
    SLEUTEL_MAX = 64,
    KID_MAX = 32
};

struct sleutel {
    char kid[KID_MAX + 1];
    size_t lengte;
    unsigned char bytes[SLEUTEL_MAX];
};

struct sleutelbos {
    size_t aantal;
    struct sleutel sleutel[SLEUTELS_MAX];
};

/* Reads the text of a ring. False: nothing is kept, and why says what is wrong with which line
 * (never the key itself). */
bool sleutels_parse(const char *text, size_t len, struct sleutelbos *bos, char *why, size_t size);

/* The same from a file. The caller owns bos and ends it with sleutels_drop. */
bool sleutels_read(const char *path, struct sleutelbos *bos, char *why, size_t size);

/* The key with this kid, or NULL. Lives as long as the ring. */
const struct sleutel *sleutels_find(const struct sleutelbos *bos, const char *kid);

/* Wipes the keys from memory. */
void sleutels_drop(struct sleutelbos *bos);

#endif
