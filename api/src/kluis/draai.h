/* SPDX-License-Identifier: EUPL-1.2 */
#ifndef KLUIS_DRAAI_H
#define KLUIS_DRAAI_H

#include <stdio.h>

/* `regelruimte sleutels draai`: wraps every data key with the first key of the ring. The keys that wrapped them so
 * far must still be in the ring; take those out afterwards. Writes per organisatie how many were turned, and how fast.
 * The pool and the kluis must be open. Returns the exit code: 1 when one did not open, or the database was away;
 * starting again goes on where it was. */
int sleutels_draai(FILE *out);

#endif
