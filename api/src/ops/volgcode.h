/* SPDX-License-Identifier: EUPL-1.2 */
/* A new code to follow a verzoek with. It leaves in the answer and is kept nowhere: SQL gets its hash,
 * and an envelope that only the Idempotency-Key of this call opens, so that a repeat of the call gets
 * the same code again. */
#ifndef OPS_VOLGCODE_H
#define OPS_VOLGCODE_H

#include <jansson.h>
#include <stdbool.h>

struct req;

/* Puts the hash ("codeHash") and the envelope ("verzegeld") of a new code in invoer. False: the
 * problem is set. */
bool volgcode_nieuw(struct req *rq, json_t *invoer);

/* Answers with the body that the last question gave, with "code" in the place of its envelope: that
 * of this call, or of the first one when this is a repeat. False: the problem is set. */
bool volgcode_antwoord(struct req *rq);

#endif
