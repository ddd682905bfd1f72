/* SPDX-License-Identifier: EUPL-1.2 */
/* What the operations on a verzoek tot afstemming share: sealing before SQL, opening after it.
 * Nothing that a citizen wrote passes through SQL, the log or a problem in the clear. */
#ifndef OPS_VERZOEK_H
#define OPS_VERZOEK_H

#include <jansson.h>
#include <stdbool.h>

struct req;

/* A new JSON object that lives as long as the request; NULL when memory ran out. */
json_t *verzoek_object(struct req *rq);

/* The JSON text of an object in the memory of the request; NULL when memory ran out. */
const char *verzoek_json(struct req *rq, const json_t *object);

/* Seals `text` as a new bericht of a verzoek into `invoer` (berichtId, tekst). id NULL: the verzoek
 * that is followed. Asks the database for the key. False: the problem is set. */
bool verzoek_seal_bericht(struct req *rq, const char *id, const char *text, json_t *invoer);

/* Answers with the body that the last question gave, opened: "kluis" goes, sealed fields become
 * text. ETag and status come along. False: the problem is set. */
bool verzoek_reply(struct req *rq);

/* Sets the problem for a broken kluis or for no memory. Always false. */
bool verzoek_fails(struct req *rq, const char *event);

#endif
