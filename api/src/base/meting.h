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

/* What is counted besides: the database gave no answer; it did not because it has no room; a house got none because
 * it has its share of the connections. */
enum meting_teller { METING_DATABASE_FOUT, METING_DATABASE_VOL, METING_AANDEEL_OP, METING_TELLERS };
void meting_tel(enum meting_teller teller);

/* The Prometheus text; NULL when there is no memory. */
const char *meting_text(struct arena *a, int pool_in_use, int pool_size);

#endif
