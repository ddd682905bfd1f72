/* SPDX-License-Identifier: EUPL-1.2 */
#ifndef BRIEF_SCHOON_H
#define BRIEF_SCHOON_H

#include "base/arena.h"

enum { SCHOON_MAX = 65536 }; /* bytes of one text that a letter takes, at most */

/* A copy of what somebody wrote that can be put on paper: valid UTF-8, lines end in \n, and without
 * control characters and without signs that turn the direction of what follows. Too long is cut, with
 * "…" behind it. NULL: no memory. Owned by the arena. */
char *brief_schoon(struct arena *a, const char *text);

#endif
