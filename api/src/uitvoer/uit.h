/* SPDX-License-Identifier: EUPL-1.2 */
#ifndef UITVOER_UIT_H
#define UITVOER_UIT_H

#include <jansson.h>
#include <stdbool.h>
#include <stddef.h>

/* Bytes on their way out: filled a page at a time, taken a block at a time. Its memory is kept for the
 * next page. Once memory runs out it stays failed and further bytes are ignored. */
struct uit {
    char *bytes;
    size_t len, at, room;
    bool failed;
};

void uit_add(struct uit *u, const void *bytes, size_t len);
void uit_text(struct uit *u, const char *text);

/* At most max bytes that were not taken yet; 0 when there are none. */
size_t uit_take(struct uit *u, char *out, size_t max);

void uit_drop(struct uit *u);

/* A way to write a table: one head, rows, one end. cells is a JSON array of texts, numbers, booleans and
 * nulls; a text like 2026-12-08 is a day. begin gets one too: the names of the columns. All write to u and
 * tell by u->failed. state comes from begin (NULL is allowed) and is freed by drop, also halfway. */
struct vorm {
    const char *naam, *media, *type; /* end of a file name, media type, Content-Type */
    void *(*begin)(struct uit *u, const json_t *cells);
    void (*rij)(void *state, struct uit *u, const json_t *cells);
    void (*eind)(void *state, struct uit *u);
    void (*drop)(void *state);
};

extern const struct vorm VORM_CSV, VORM_XLSX;

#endif
