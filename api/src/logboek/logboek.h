/* SPDX-License-Identifier: EUPL-1.2 */
#ifndef LOGBOEK_LOGBOEK_H
#define LOGBOEK_LOGBOEK_H

#include <stdio.h>

/* A round of the worker: seals what was added to the logboek of each organisatie since the last one and
 * signs the head of each chain. */
void logboek_verzegel(void);

/* Computes every chain anew. Writes what was found to out, a line per organisatie; the first row that is
 * not as it was ends that organisatie. anchors: what an earlier check wrote (NULL: nothing is kept), whose
 * heads must still stand where they stood. Returns 0 when all is well, else 1. */
int logboek_controleer(FILE *out, FILE *anchors);

#endif
