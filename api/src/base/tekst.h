/* SPDX-License-Identifier: EUPL-1.2 */
#ifndef BASE_TEKST_H
#define BASE_TEKST_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"

/* A growing text in an arena. Once memory runs out it stays failed and further pieces are ignored,
 * so that only the end needs a check. */
struct tekst {
    struct arena *arena;
    char *bytes;
    size_t len, room;
    bool failed;
};

void tekst_begin(struct tekst *t, struct arena *a);
void tekst_add(struct tekst *t, const char *piece);
void tekst_bytes(struct tekst *t, const void *bytes, size_t len);
void tekst_printf(struct tekst *t, const char *fmt, ...) __attribute__((format(printf, 2, 3)));

/* The piece percent-encoded for a query. */
void tekst_add_url(struct tekst *t, const char *piece);

/* The piece as a JSON string, quotes included. In a piece that is not UTF-8, each strange byte
 * becomes U+FFFD: the result is always JSON. */
void tekst_add_json(struct tekst *t, const char *piece);

/* The text so far; "" when failed. Owned by the arena. */
const char *tekst_value(const struct tekst *t);

#endif
