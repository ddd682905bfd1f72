/* SPDX-License-Identifier: EUPL-1.2 */
/* The kluis: what citizens entrust to us, unreadable in the database, the log and the backup.
 *
 * Every verzoek has a random data key (DEK) of its own. The DEK is wrapped by a key from
 * REGELRUIMTE_KLUIS_SLEUTELS and kept in the row; each field is sealed with the DEK. Both use
 * XChaCha20-Poly1305, and both are bound to their place: a ciphertext that was moved to another
 * row, column or organisatie does not open. Wiping the wrapped DEK erases the verzoek, also in
 * every backup. */
#ifndef KLUIS_KLUIS_H
#define KLUIS_KLUIS_H

#include <stdbool.h>
#include <stddef.h>

#include "auth/sleutels.h"

enum {
    KLUIS_SLEUTEL = 32,                         /* bytes of every key here, no more and no less */
    KLUIS_EXTRA = 24 + 16,                      /* nonce + tag: what sealing adds */
    KLUIS_VERPAKT = KLUIS_SLEUTEL + KLUIS_EXTRA /* bytes of a wrapped DEK */
};

/* Reads a ring of 32-byte keys (the wrapping keys, the peper) into guarded memory. The caller owns
 * the ring; kluis_close ends it. NULL: why says what is wrong, never with a key in it. */
struct sleutelbos *kluis_open(const char *path, char *why, size_t size);

/* Wipes and frees a ring. NULL is fine. */
void kluis_close(struct sleutelbos *bos);

/* Where a ciphertext lives. */
struct plek {
    const char *organisatie, *tabel, *id, *kolom;
};

/* The data key of one verzoek, in guarded memory. */
struct dek;

/* A new random key; NULL when memory runs out. The caller owns it. */
struct dek *dek_new(void);

/* Wipes and frees. NULL is fine; fits arena_defer. */
void dek_drop(void *dek);

/* Its KLUIS_SLEUTEL bytes, for kluis/stroom.c alone. */
const unsigned char *dek_bytes(const struct dek *dek);

/* Wraps `dek` with the first key of the ring for the verzoek at `plek`. False when the place does not fit its limits. */
bool dek_wrap(const struct sleutelbos *bos, const struct dek *dek, const struct plek *plek,
              unsigned char out[KLUIS_VERPAKT]);

/* The same with another data key instead of the ring: what is inside goes when that key goes. */
bool dek_wrap_in(const struct dek *outer, const struct dek *dek, const struct plek *plek,
                 unsigned char out[KLUIS_VERPAKT]);
struct dek *dek_unwrap_in(const struct dek *outer, const struct plek *plek,
                          const unsigned char *wrapped, size_t len);

/* Opens a wrapped DEK with the key named `kid`. NULL when that key is not in the ring, when the
 * bytes were changed, or when they belong to another place. The caller owns the result. */
struct dek *dek_unwrap(const struct sleutelbos *bos, const char *kid, const struct plek *plek,
                       const unsigned char *wrapped, size_t len);

/* Seals `len` bytes into `out`, which has room for len + KLUIS_EXTRA. */
bool kluis_seal(const struct dek *dek, const struct plek *plek, const void *text, size_t len,
                unsigned char *out);

/* Opens `len` sealed bytes into `out`, which has room for len - KLUIS_EXTRA. False, with `out`
 * wiped, when anything was changed or moved. */
bool kluis_unseal(const struct dek *dek, const struct plek *plek, const unsigned char *sealed,
                  size_t len, unsigned char *out);

#endif
