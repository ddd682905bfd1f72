/* SPDX-License-Identifier: EUPL-1.2 */
/* Operations on what was entrusted to us with a verzoek tot afstemming. What the contract marks with
 * x-verzegeld is sealed before SQL sees it and opened after; nothing of it passes through SQL, the log
 * or a problem in the clear. */
#ifndef RESOURCE_VERTROUWD_H
#define RESOURCE_VERTROUWD_H

#include <jansson.h>
#include <stdbool.h>

#include "kluis/veld.h"

struct arena;
struct req;
struct schema;

/* The data key of the verzoek that these four texts describe, in the memory of the request; NULL when one
 * is missing or it does not open. */
struct dek *vertrouwd_sleutel(struct arena *a, const char *organisatie, const char *id,
                              const char *kid, const char *wrapped);

/* Seals rq->body for a new row of `tabel` under this key and gives the input for SQL: the body with its
 * seals and "nieuwId", the id of that row. schema: what the body is by. NULL: the problem is set. */
json_t *vertrouwd_invoer(struct req *rq, const struct dek *dek, const struct plek *rij,
                         const struct schema *schema);

/* What a row VERTROUWD does, for a handler that found out by itself who follows: seals rq->body for a new
 * row of tabel, calls api.<function> and answers, opened. False: the problem is set. */
bool vertrouwd_doe(struct req *rq, const char *function, const char *tabel);

/* Opens in place each zegel of an object that carries its "kluis", and takes that away. False: one does not
 * open, or memory ran out. Needs no request: the worker opens an address with it. */
bool vertrouwd_ontsluit(struct arena *a, json_t *body);

/* A new JSON object, or the text of one, in the memory of the request. NULL: the problem is set. */
json_t *vertrouwd_object(struct req *rq, json_t *owned);
const char *vertrouwd_json(struct req *rq, const json_t *object);

/* Answers with the body that the last question gave, opened: "kluis" goes, each zegel becomes text.
 * ETag, Location and status come along; a letter goes out as a PDF when that was asked. False: the
 * problem is set. */
bool vertrouwd_antwoord(struct req *rq);

/* The body of the last question, opened, for a handler that makes something else of it (a letter).
 * NULL: the problem is set. It lives as long as the request. */
json_t *vertrouwd_open(struct req *rq);

/* Sets the problem for a broken kluis or for no memory, and logs the event. Always false. */
bool vertrouwd_fails(struct req *rq, const char *event);

#endif
