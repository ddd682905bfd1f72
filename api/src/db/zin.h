/* SPDX-License-Identifier: EUPL-1.2 */
#ifndef DB_ZIN_H
#define DB_ZIN_H

#include <stdbool.h>
#include <stddef.h>

/* Reads what we say in other languages into base/taal.h, once, before anybody asks. False: it could not be read, or not all of it. */
bool vertalingen_load(void);

/* The sentences for people that stand as comments on constraints: "/jsonPointer Zin." */

/* Reads them from the database, replacing what was known. False: the database did not answer. */
bool zinnen_load(void);
void zinnen_drop(void);

/* The sentence for a broken constraint into zin, and the JSON Pointer of the field into veld ("" when
 * it names none). False: nobody wrote one. */
bool zin_find(const char *tabel, const char *constraint, char *veld, size_t veld_size, char *zin,
              size_t zin_size);

/* Splits "/jsonPointer Zin." in two; without a pointer, veld becomes "". */
void zin_split(const char *comment, char *veld, size_t veld_size, char *zin, size_t zin_size);

#endif
