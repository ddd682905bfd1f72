/* SPDX-License-Identifier: EUPL-1.2 */
/* The kluis for what is too long for one piece: a file, sealed part by part in order (libsodium's
 * secretstream). Parts that were swapped, left out, doubled or cut off do not open. Each file has a
 * data key of its own, which is wrapped for its place (kluis.h); so a part of another file does not
 * open either. */
#ifndef KLUIS_STROOM_H
#define KLUIS_STROOM_H

#include <sodium.h>
#include <stdbool.h>
#include <stddef.h>

#include "kluis/kluis.h"

enum {
    STROOM_KOP = crypto_secretstream_xchacha20poly1305_HEADERBYTES, /* kept beside the parts */
    STROOM_EXTRA = crypto_secretstream_xchacha20poly1305_ABYTES     /* what sealing adds to each */
};

struct stroom {
    crypto_secretstream_xchacha20poly1305_state state;
};

/* Begins to seal; kop is kept with the file. */
void stroom_begin(struct stroom *s, const struct dek *dek, unsigned char kop[STROOM_KOP]);

/* Seals the next part into out, which has room for len + STROOM_EXTRA. */
void stroom_seal(struct stroom *s, const void *part, size_t len, bool last, unsigned char *out);

/* Begins to open. False: this is no beginning. */
bool stroom_open(struct stroom *s, const struct dek *dek, const unsigned char kop[STROOM_KOP]);

/* Opens the next part into out, which has room for len - STROOM_EXTRA. False when it was changed, or
 * is not the part that comes now, or is the last one where `last` says that it is not. */
bool stroom_next(struct stroom *s, const unsigned char *sealed, size_t len, bool last,
                 unsigned char *out);

#endif
