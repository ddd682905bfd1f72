/* SPDX-License-Identifier: EUPL-1.2 */
/* Our own sentences in other languages. Dutch is the source: a sentence is written where it is said, and that text
 * is the key of its translations (ADR 0052). They are added before anybody asks, and only read after that. */
#ifndef BASE_TAAL_H
#define BASE_TAAL_H

#include <stdbool.h>

/* Languages at most, Dutch included. */
enum { TALEN_MAX = 16 };

/* The code of Dutch, which is always there. */
extern const char TAAL_BRON[];

/* The codes of the languages that there are, Dutch first, NULL behind the last. */
const char *const *talen(void);

/* Adds a translation; all is copied. False: no memory, or no room for another language. One whose places to fill in (%s, %d)
 * are not those of the Dutch sentence, in the same order, is left out: *past says whether it fitted. */
bool taal_bij(const char *taal, const char *zin, const char *vertaling, bool *past);

/* The sentence in a language, to be filled in like the Dutch one; NULL when it is not there. */
const char *taal_zin(const char *taal, const char *zin);

/* The same, and the Dutch sentence when it is not there. */
const char *taal_of_bron(const char *taal, const char *zin) __attribute__((format_arg(2)));

void talen_drop(void);

#endif
