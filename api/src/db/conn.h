/* SPDX-License-Identifier: EUPL-1.2 */
#ifndef DB_CONN_H
#define DB_CONN_H

#include <libpq-fe.h>
#include <stdbool.h>
#include <stdint.h>

enum { STATEMENTS_MAX = 512 };

/* One connection to PostgreSQL and the statements it has prepared. pg is NULL until connected. */
struct db {
    PGconn *pg;
    bool as_owner; /* its last question ran as app_owner: see pool_take */
    int n_prepared;
    char *prepared[STATEMENTS_MAX];
};

/* Where to connect; read once by db_target. Holds every host apart, because we try them ourselves. */
struct db_target;

/* Reads a DATABASE_URL. statement_ms: the server's own limit for one statement. NULL: why says
 * what is wrong. */
struct db_target *db_target_new(const char *url, int statement_ms, char *why, size_t size);
void db_target_drop(struct db_target *target);

/* Connects to the first host that accepts writes, the last good one first, before the deadline
 * (milliseconds of db_now). False: *why is an English reason without secrets. */
bool db_connect(struct db *db, struct db_target *target, int64_t deadline, char *why, size_t size);

/* Closes the connection; the struct can be connected again. */
void db_disconnect(struct db *db);

/* Is this idle connection still good? Notices a server that went away. */
bool db_alive(struct db *db);

bool db_has_prepared(const struct db *db, const char *stmt);
bool db_remember_prepared(struct db *db, const char *stmt);

/* Milliseconds of a clock that never jumps. */
int64_t db_now(void);

/* Waits until the socket of pg is ready for these poll events; false at the deadline. */
bool db_wait(PGconn *pg, short events, int64_t deadline);

#endif
