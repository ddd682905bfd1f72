/* SPDX-License-Identifier: EUPL-1.2 */
#include "kluis/stroom.h"

_Static_assert(crypto_secretstream_xchacha20poly1305_KEYBYTES == KLUIS_SLEUTEL, "one key size");

static unsigned char tag_of(bool last)
{
    return last ? crypto_secretstream_xchacha20poly1305_TAG_FINAL
                : crypto_secretstream_xchacha20poly1305_TAG_MESSAGE;
}

void stroom_begin(struct stroom *s, const struct dek *dek, unsigned char kop[STROOM_KOP])
{
    crypto_secretstream_xchacha20poly1305_init_push(&s->state, kop, dek_bytes(dek));
}

void stroom_seal(struct stroom *s, const void *part, size_t len, bool last, unsigned char *out)
{
    crypto_secretstream_xchacha20poly1305_push(&s->state, out, NULL, part, len, NULL, 0,
                                               tag_of(last));
}

bool stroom_open(struct stroom *s, const struct dek *dek, const unsigned char kop[STROOM_KOP])
{
    return crypto_secretstream_xchacha20poly1305_init_pull(&s->state, kop, dek_bytes(dek)) == 0;
}

bool stroom_next(struct stroom *s, const unsigned char *sealed, size_t len, bool last,
                 unsigned char *out)
{
    unsigned char tag;

    if (len < STROOM_EXTRA || crypto_secretstream_xchacha20poly1305_pull(&s->state, out, NULL, &tag,
                                                                         sealed, len, NULL, 0) != 0)
        return false;
    return tag == tag_of(last);
}
