/* SPDX-License-Identifier: EUPL-1.2 */
/* A ring of secret keys, read once from a file and kept in guarded memory: the keys that sign
 * tokens, the keys of the kluis, and the peper. */
#ifndef KLUIS_SLEUTELBOS_H
#define KLUIS_SLEUTELBOS_H

#include <stdbool.h>
#include <stddef.h>

enum {
    SLEUTEL_BYTES = 32,     /* every key, exactly: HMAC-SHA256, XChaCha20-Poly1305 and BLAKE2b */
    SLEUTELBOS_MAX = 8,     /* keys in one file */
    KID_MAX = 32            /* characters in the name of a key */
};

struct sleutelbos;

/* Reads `path`: one key per line, `kid:base64url of 32 bytes`; empty lines and # lines are skipped.
 * Returns a ring that the caller owns (sleutelbos_close), or NULL with a reason in *why. The reason
 * is a constant and never holds a byte of the file. */
struct sleutelbos *sleutelbos_open(const char *path, const char **why);

/* Wipes and frees the ring. NULL is fine. */
void sleutelbos_close(struct sleutelbos *bos);

/* How many keys the ring holds: at least one. */
size_t sleutelbos_count(const struct sleutelbos *bos);

/* The key that new work uses: the first of the file. Writes its name when `kid` is not NULL.
 * Both live as long as the ring. */
const unsigned char *sleutelbos_first(const struct sleutelbos *bos, const char **kid);

/* The key with this name, or NULL. Lives as long as the ring. */
const unsigned char *sleutelbos_find(const struct sleutelbos *bos, const char *kid);

#endif
