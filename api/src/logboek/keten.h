/* SPDX-License-Identifier: EUPL-1.2 */
#ifndef LOGBOEK_KETEN_H
#define LOGBOEK_KETEN_H

#include <stdbool.h>
#include <stddef.h>

enum { KETEN_HEX = 65 }; /* 32 bytes in hex, with its end */

/* One sealed row of the logboek, as text; hashes and salt in hex. */
struct keten_rij {
    const char *organisatie, *nummer, *id, *handeling, *actor, *stuk, *op, *aanroep;
    const char *zout, *inhoud, *schakel;
};

/* The hash of what a row says about a person: the same as app.logboek_inhoud in SQL. */
void keten_inhoud(const struct keten_rij *rij, char hex[KETEN_HEX]);

/* The link of this row after the link before it ("" for the first): the same as app.logboek_schakel. */
void keten_schakel(const struct keten_rij *rij, const char *vorige, char hex[KETEN_HEX]);

/* The keyed hash of n texts, each with its end, with the peper. The first says what it is for. */
void keten_merk(const char *const *text, size_t n, char hex[KETEN_HEX]);

/* The signature of the head of a chain, with the peper. */
void keten_teken(const char *organisatie, const char *nummer, const char *schakel,
                 char hex[KETEN_HEX]);

#endif
