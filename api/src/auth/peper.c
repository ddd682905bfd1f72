/* SPDX-License-Identifier: EUPL-1.2 */
#include "auth/peper.h"

static struct {
    const unsigned char *bytes;
    size_t len;
} peper;

void peper_use(const unsigned char *bytes, size_t len)
{
    peper.bytes = bytes;
    peper.len = len;
}

void peper_hash(crypto_generichash_state *state, size_t size)
{
    crypto_generichash_init(state, peper.bytes, peper.len, size);
}
