/* SPDX-License-Identifier: EUPL-1.2 */
/* Proof of work: a riddle that costs the device of the asker time, and us almost nothing to check.
 * A riddle is one line of text, the zout: "14.1800000000.<random>.<mac>": how heavy, until when, what
 * makes it one of a kind, and our keyed hash over all of that and over what it is for. So we keep
 * nothing of a riddle that we gave.
 * Solved: BEWIJS_DELEN numbers n, such that SHA-256("<zout>.<part>.<n>") begins with so many zero
 * bits as the riddle is heavy, part from 0 on. It comes back as "<zout>:<n>.<n>...". Many small
 * parts, not one large one: the time hardly depends on luck, and a progress bar tells the truth. */
#ifndef REGELRUIMTE_AUTH_BEWIJS_H
#define REGELRUIMTE_AUTH_BEWIJS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum {
    BEWIJS_DELEN = 16,
    BEWIJS_LICHT = 14, /* bits per part: a second or two on an old phone */
    BEWIJS_ZWAAR = 18, /* half a minute on the same phone, and never more */
    BEWIJS_DUUR = 600, /* seconds in which it must be solved */
    BEWIJS_ZOUT = 43,
    BEWIJS_UNIEK = 12, /* the random part of a zout */
    BEWIJS_CIJFERS = 8,
    BEWIJS_TEKST = BEWIJS_ZOUT + BEWIJS_DELEN * (1 + BEWIJS_CIJFERS)
};

/* A riddle that was solved well. */
struct bewijs {
    int zwaarte;
    int64_t geldig_tot;           /* seconds since 1970 */
    char uniek[BEWIJS_UNIEK + 1]; /* what to remember, so that it works once */
};

/* Writes a new riddle for `wat` (the name of an operation). now: seconds since 1970. */
void bewijs_opgave(const char *wat, int zwaarte, int64_t now, char zout[BEWIJS_ZOUT + 1]);

/* Is this text a riddle that we gave for `wat`, still valid, and solved? NULL is not. Otherwise than
 * true, *out is all zero. */
bool bewijs_klopt(const char *text, const char *wat, int64_t now, struct bewijs *out);

#endif
