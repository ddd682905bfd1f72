/* SPDX-License-Identifier: EUPL-1.2 */
/* The list of wiped verzoeken (kluis/wislijst.h) and the database, held against each other. The pool must be open. */
#ifndef WORKER_WISSEN_H
#define WORKER_WISSEN_H

#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>

/* A job of the worker: notes what was wiped since, on disk, and then in the database that it is noted. */
void wislijst_schrijf(void);

/* May this database be opened? False: a verzoek of the list can be read in it again, lines that it noted
 * are not on the list, or that cannot be known; why is one sentence. Without a list all is well. */
bool wislijst_toets(char *why, size_t size);

/* `regelruimte wis-opnieuw`: wipes again what a restored backup brought back. Returns the exit code;
 * after 1, starting again goes on where it was. */
int wis_opnieuw(FILE *out);

/* `regelruimte wislijst aanvullen`: the list was lost, so the worker notes again all that this database
 * knows of. Returns the exit code. */
int wislijst_aanvullen(FILE *out);

#endif
