/* SPDX-License-Identifier: EUPL-1.2 */
#ifndef BASE_ARENA_H
#define BASE_ARENA_H

#include <stdarg.h>
#include <stddef.h>

/* Memory with one lifetime: everything a request needs is taken from its arena and given back at
 * once when the answer has left. Nobody frees a single piece. */
struct arena;

/* A new, empty arena; NULL when there is no memory. The caller drops it with arena_drop. */
struct arena *arena_new(void);

/* Runs the deferred functions, last first, wipes and frees everything. NULL is allowed. */
void arena_drop(struct arena *a);

/* size zeroed bytes, aligned for any type; NULL when there is no memory. Owned by the arena. */
void *arena_alloc(struct arena *a, size_t size) __attribute__((malloc, alloc_size(2)));

/* Copies of text; NULL when there is no memory or the text is NULL. Owned by the arena. */
char *arena_strdup(struct arena *a, const char *text);
char *arena_strndup(struct arena *a, const char *text, size_t max);

/* printf into the arena; NULL when there is no memory. */
char *arena_printf(struct arena *a, const char *fmt, ...) __attribute__((format(printf, 2, 3)));
char *arena_vprintf(struct arena *a, const char *fmt, va_list ap)
    __attribute__((format(printf, 2, 0)));

/* Calls fn(ptr) when the arena is dropped: the way to give a json_t or PGresult the life of the
 * request. When there is no memory to remember it, fn(ptr) runs at once and NULL is returned;
 * otherwise ptr is returned. */
void *arena_defer(struct arena *a, void (*fn)(void *), void *ptr);

#endif
