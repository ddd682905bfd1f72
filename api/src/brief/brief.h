/* SPDX-License-Identifier: EUPL-1.2 */
#ifndef BRIEF_BRIEF_H
#define BRIEF_BRIEF_H

#include <jansson.h>
#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"

/* A letter (schema Brief of the contract, or anything else: what is missing is left out) as a PDF of A4
 * sheets with a structure, a title and its language. One at a time is made; who comes while BRIEF_WACHT
 * others wait is sent away, so that letters never take all threads. */
enum { BRIEF_WACHT = 3 };

enum brief_uitkomst { BRIEF_KLAAR, BRIEF_TE_DRUK, BRIEF_MISLUKT };

/* bytes and len are only set when it is BRIEF_KLAAR; they are owned by the arena. */
enum brief_uitkomst brief_pdf(struct arena *a, const json_t *brief, const char **bytes,
                              size_t *len);

#endif
