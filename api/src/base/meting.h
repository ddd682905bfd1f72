/* SPDX-License-Identifier: EUPL-1.2 */
#ifndef BASE_METING_H
#define BASE_METING_H

#include <stdbool.h>
#include <stddef.h>

struct arena;

/* Counters for Prometheus. Every function may be called by any thread at any time. */

/* Makes room for n_op operations, whose names are given by name(i); row n_op counts requests without
 * an operation (404 and the like). Call once, before any thread. False: no memory. */
bool meting_open(size_t n_op, const char *(*name)(size_t op));
void meting_close(void);

/* A request came in; one left, after so many milliseconds. op: n_op when there was none. */
void meting_begin(void);
void meting_end(size_t op, int status, double ms);

void meting_database_fout(void);

/* The Prometheus text; NULL when there is no memory. */
const char *meting_text(struct arena *a, int pool_in_use, int pool_size);

#endif
