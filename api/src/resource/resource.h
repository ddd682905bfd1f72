/* SPDX-License-Identifier: EUPL-1.2 */
#ifndef RESOURCE_RESOURCE_H
#define RESOURCE_RESOURCE_H

#include <stdbool.h>

struct req;

/* What answers one operation: a row of operations.def. parent is for a list below one thing: the
 * column with its id ("xId" of api.x); for what is sealed: the table that its new row belongs to. */
struct resource {
    bool (*handle)(struct req *rq);
    const char *name;   /* view or function in schema api; NULL for an own handler */
    const char *parent; /* NULL: a list of its own */
    bool hidden;        /* that column is for finding only and is no part of the answer */
};

/* The row for rq->op; every operation has one. */
const struct resource *resource_of(const struct req *rq);

/* Calls the handler of rq->op. False: the problem is set. */
bool resource_handle(struct req *rq);

/* The generic handlers. Each asks the database one question and fills rq->reply. */
bool lijst_handle(struct req *rq);
bool lees_handle(struct req *rq);
bool doe_handle(struct req *rq);

/* The same for what was entrusted with a verzoek: sealed before SQL, opened after (vertrouwd.h).
 * gelezen_handle is for a GET that leaves a trace of who read, unless it is the inwoner. */
bool vertrouwd_handle(struct req *rq);
bool gelezen_handle(struct req *rq);

/* A whole list as a file, sent while it is read: api/src/uitvoer. */
bool uitvoer_handle(struct req *rq);

/* Asks for a page of the list of rq->op, filtered by the query of the request: at most limit rows (a
 * constant of the caller: each one is a statement of its own) after the one with id na; NULL: from the
 * first. The answer holds body and id; an empty list is one row without an id. */
bool lijst_vraag(struct req *rq, const char *na, int limit);

/* Answers with the row of api.<view> that the path names; for own handlers that look at the answer. */
bool lees_view(struct req *rq, const char *view);

/* Calls api.<function> through app.eenmalig with this input (JSON text); for own handlers that change
 * the input first, such as sealing what may not be readable. True: the answer holds body, versie,
 * status and locatie; doe_antwoord sends them. */
bool doe_vraag(struct req *rq, const char *function, const char *invoer);
bool doe_antwoord(struct req *rq);

/* Answers with a letter (JSON of the schema Brief) as a PDF to keep. */
bool reply_brief(struct req *rq, const char *json);

/* ETag from the column versie of the answer, when it has one. */
void resource_etag(struct req *rq);

/* Our own handlers: one prototype for each EIGEN row. */
#define LIJST(op, view, column)
#define LIJST_ONDER(op, view, column)
#define LEES(op, view)
#define DOE(op, function)
#define UITVOER(op, view)
#define VERTROUWD(op, function, table)
#define GELEZEN(op, function)
#define EIGEN(op) bool op(struct req *rq);
#include "resource/operations.def"
#undef LIJST
#undef LIJST_ONDER
#undef LEES
#undef DOE
#undef UITVOER
#undef VERTROUWD
#undef GELEZEN
#undef EIGEN

#endif
