/* SPDX-License-Identifier: EUPL-1.2 */
/* A tracking code for an inwoner. It leaves in one answer and is kept nowhere: the database gets its hash,
 * and an envelope that only the Idempotency-Key of the call opens, so that a repeat is answered the same. */
#ifndef OPS_VOLGCODE_H
#define OPS_VOLGCODE_H

#include <jansson.h>
#include <stdbool.h>

struct req;

/* Sets a text in the input for SQL. False, with the problem set, when it is NULL or memory ran out. */
bool volgcode_put(struct req *rq, json_t *invoer, const char *name, const char *text);

/* Makes a code: "codeHash" and "verzegeld" in the input. False: the problem is set. */
bool volgcode_geef(struct req *rq, json_t *invoer);

/* Answers with the body of the last question, in which "verzegeld" became "code": that of this call, or of
 * the first one when this is a repeat. False: the problem is set. */
bool volgcode_antwoord(struct req *rq);

#endif
