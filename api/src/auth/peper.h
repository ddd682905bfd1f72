/* SPDX-License-Identifier: EUPL-1.2 */
/* The secret for keyed hashes (REGELRUIMTE_PEPER): it is nowhere in the database, so who has that alone can compute
 * none of them. */
#ifndef REGELRUIMTE_AUTH_PEPER_H
#define REGELRUIMTE_AUTH_PEPER_H

#include <sodium.h>
#include <stddef.h>

/* Takes the secret, 16 to 64 bytes; once, before the first hash. Borrowed. */
void peper_use(const unsigned char *bytes, size_t len);

/* Begins a keyed hash (BLAKE2b) of size bytes, 16 to 64. What every use hashes first no other begins with, so that no
 * hash of one is a hash of another. */
void peper_hash(crypto_generichash_state *state, size_t size);

#endif
