/* SPDX-License-Identifier: EUPL-1.2 */
#ifndef HTTP_REQ_H
#define HTTP_REQ_H

#include <jansson.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/types.h>

#include "auth/actor.h"
#include "base/arena.h"
#include "base/problem.h"
#include "contract/query.h"
#include "contract/route.h"

struct pg_result;

struct pair {
    const char *name, *value;
};

enum { REPLY_HEADERS_MAX = 24 };

/* An answer that is made while it is sent: next puts at most max bytes in out and says how many; 0 is the
 * end, and below 0 breaks the connection off. self lives in the arena, which then lives until the end. */
struct stream {
    ssize_t (*next)(void *self, char *out, size_t max);
    void *self;
};

/* What goes back. Body and header values live in the arena (or are constant). */
struct reply {
    int status;
    const char *type; /* Content-Type; NULL: no body */
    const char *body;
    size_t len;
    struct stream stream; /* instead of body, when it has a next */
    size_t n_header;
    struct pair header[REPLY_HEADERS_MAX];
};

/* One request, from the door to the answer. Everything in it lives in its arena. */
struct req {
    struct arena *arena;
    const struct operation *op; /* NULL until the route is found */
    const char *id;             /* request id: 32 hex digits (trace id of traceparent, or random) */
    const char *method;         /* HEAD is routed as GET: see head */
    const char *path;           /* raw, as sent, without the query */
    const char *query_text;     /* raw, after the ?; "" when absent */
    bool head;                  /* answer with headers only */
    bool writes;                /* false: the database refuses every change */

    size_t n_header;
    struct pair *header; /* all request headers */
    struct route route;  /* path values, decoded */
    struct query query;  /* query values, decoded and checked */

    const char *bytes; /* the body as received; NUL-terminated up to 1 MB */
    size_t n_bytes;
    json_t *body; /* checked against the contract; NULL when there is none */

    const char *answer_type; /* the media type of rq->op->answer that the client likes best */
    int versie;              /* from If-Match; 0 when absent */
    const char *sleutel;     /* Idempotency-Key; NULL when absent */
    const char *client;      /* address of the client, for rate limits */
    struct actor actor;      /* set by auth_actor */
    struct problem problem;  /* the first problem is the answer; and the language of whoever asks */

    struct pg_result *answer; /* rows of the last good db_ask; freed with the arena */
    struct reply reply;
};

/* A decoded parameter or a request header (any case); NULL when it was not sent. */
const char *req_path(const struct req *rq, const char *name);
const char *req_query(const struct req *rq, const char *name);
const char *req_header(const struct req *rq, const char *name);

/* problem_set on this request: `return req_problem(rq, NIET_GEVONDEN, "...")`. Always false. */
#define req_problem(rq, code, ...) problem_set(&(rq)->problem, (rq)->arena, (code), __VA_ARGS__)

/* problem_zin on this request: a sentence of the database. */
#define req_zin(rq, code, zin) problem_zin(&(rq)->problem, (rq)->arena, (code), (zin))

/* Answers; all return true so that a handler can end with one of them. The texts must live as long
 * as the request (arena or constant). */
bool reply_json(struct req *rq, int status, const char *json);
bool reply_bytes(struct req *rq, int status, const char *type, const char *bytes, size_t len);
bool reply_empty(struct req *rq, int status);
bool reply_stream(struct req *rq, int status, const char *type, struct stream stream);

/* Adds or replaces a header; name must be constant. */
void reply_header(struct req *rq, const char *name, const char *fmt, ...)
    __attribute__((format(printf, 3, 4)));

/* Adds a constant header when the answer has none of that name yet. */
void reply_header_default(struct req *rq, const char *name, const char *value);

#endif
