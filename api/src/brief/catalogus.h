/* SPDX-License-Identifier: EUPL-1.2 */
#ifndef BRIEF_CATALOGUS_H
#define BRIEF_CATALOGUS_H

#include <stddef.h>

#include "base/arena.h"

/* Cairo writes the structure of a PDF but does not say that it is there, nor in which language it is. Behind
 * the PDF comes a second edition of its catalogue that says: this is tagged, this is in that language, show the
 * title. Takes len bytes and gives the text to put behind them, or NULL when this is not a PDF as cairo writes it
 * or memory ran out. Owned by the arena. */
const char *catalogus_in(struct arena *a, const char *taal, const char *pdf, size_t len);

#endif
