/* SPDX-License-Identifier: EUPL-1.2 */
#ifndef DB_ASK_H
#define DB_ASK_H

#include <stdbool.h>

struct req;

/* Asks one question on behalf of rq->actor: who-is-asking, the statement and one sync in a single
 * round trip, which is one transaction (read-only unless rq->writes).
 * stmt: a name from db/statements.def; arg: n text values, NULL is SQL NULL.
 * True: the rows are committed and readable with answer_*. False: rq->problem is set and nothing
 * happened in the database (or, when the connection broke at the very end, we cannot know: 503). */
bool db_ask(struct req *rq, const char *stmt, int n, const char *const *arg);

/* The same for SQL put together at run time (lists): stmt names this text for every connection,
 * so the same name must always come with the same sql. Both are copied. */
bool db_ask_sql(struct req *rq, const char *stmt, const char *sql, int n, const char *const *arg);

/* The rows of the last good question. Texts live until the next question of this request.
 * answer_text: first row, column by name; NULL for SQL NULL or an unknown column. */
int answer_rows(const struct req *rq);
const char *answer_text(const struct req *rq, const char *column);
const char *answer_text_at(const struct req *rq, int row, const char *column);
int answer_int(const struct req *rq, const char *column, int otherwise);

#endif
