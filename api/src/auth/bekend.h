/* SPDX-License-Identifier: EUPL-1.2 */
/* Tokens that were found good before: the same bytes, signed with the same ring, need no second
 * signature check. Verifying cost a third of a read in this process (docs/prestaties.md). */
#ifndef REGELRUIMTE_AUTH_BEKEND_H
#define REGELRUIMTE_AUTH_BEKEND_H

#include <stdbool.h>
#include <stdint.h>

#include "auth/token.h"

/* Forgets everything; at the start, and when the ring changes. Before it was called nothing is known. */
void bekend_leeg(void);

/* True: exactly this text was found good, and now lies in its time (a clock may be set back); *out is what it says.
 * False: let token_verify judge it; *out is untouched. */
bool bekend_vind(const char *text, int64_t now, struct token *out);

/* Remembers a text that token_verify found good. An older one may have to make room. */
void bekend_onthoud(const char *text, const struct token *token);

#endif
