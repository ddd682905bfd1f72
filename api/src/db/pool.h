/* SPDX-License-Identifier: EUPL-1.2 */
#ifndef DB_POOL_H
#define DB_POOL_H

#include <stdbool.h>
#include <stddef.h>

struct db;

struct pool_settings {
    const char *url;
    int size;         /* connections at most */
    int statement_ms; /* the server's limit for one statement */
    int question_ms;  /* our limit for one question, waiting for a connection included */
};

/* Opens the pool; connections are made when first needed. False: why says what is wrong. */
bool pool_open(const struct pool_settings *settings, char *why, size_t size);

/* Makes one connection now, so that the first request finds it ready and a wrong setting shows at
 * once. False: the database did not answer. */
bool pool_warm(char *why, size_t size);

void pool_close(void);

/* What kind of connection is wanted.
 * as_owner: the question goes through app.eenmalig, which runs as app_owner. PostgreSQL makes the plans of
 * row-level security anew when a connection changes of role (measured: 1.2 ms each time), so such questions get
 * connections of their own as long as there are.
 * fresh: made anew. When a connection broke, those beside it may be dying too without showing it yet.
 * house: for whom. A house whose questions hang holds at most half of the pool, so that the others have theirs
 * (ADR 0061). NULL: has no share. */
struct pool_wish {
    bool as_owner, fresh;
    const char *house;
};

/* Why there is none: the database is away, all are in use, or the house has its share. */
enum pool_none { POOL_AWAY, POOL_FULL, POOL_SHARE };

/* A connection for this thread alone, connected; NULL: *none says why. Waits 250 ms when all are in use; who has
 * its share waits until even the newest of its own questions is a second old. Give it back with pool_give. */
struct db *pool_take(const struct pool_wish *wish, enum pool_none *none);

/* broken: close it, the next taker connects again. */
void pool_give(struct db *db, bool broken);

int pool_in_use(void);
int pool_size(void);
int pool_question_ms(void);

#endif
