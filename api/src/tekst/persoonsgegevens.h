/* SPDX-License-Identifier: EUPL-1.2 */
/* Finds in a text what points at a person: numbers, addresses, and the names of the people in the case.
 * An offer to mask, never a lock. It finds what has a form of its own; what only a reader recognises
 * ("de buurman met de hond") stays for the reader.
 *
 * Sources of the forms: BSN: elfproef, Regeling burgerservicenummer; IBAN: ISO 13616 with the check of ISO 7064
 * (mod 97-10); telephone: Nummerplan telefoon- en ISDN-diensten (ten digits with the 0) and E.164; postcode:
 * four digits and two letters, never SA, SD or SS; kenteken: the sidecodes of the RDW. */
#ifndef TEKST_PERSOONSGEGEVENS_H
#define TEKST_PERSOONSGEGEVENS_H

#include <stdbool.h>
#include <stddef.h>

enum vondst_soort {
    VONDST_BSN,
    VONDST_IBAN,
    VONDST_TELEFOON,
    VONDST_EMAIL,
    VONDST_ADRES,
    VONDST_KENTEKEN,
    VONDST_GEBOORTEDATUM,
    VONDST_NAAM,
    VONDST_SOORTEN
};

/* What stands at bytes [van, tot) of the text. */
struct vondst {
    enum vondst_soort soort;
    size_t van, tot;
};

enum { NAAM_WOORDEN = 64, NAAM_LANG = 40 };

/* The names to look for, word by word, folded: small letters, no accents. */
struct namen {
    size_t n;
    char woord[NAAM_WOORDEN][NAAM_LANG];
};

/* Adds the words of a full name ("Fatima el Amrani"). Words of one letter, words that only join (van, de)
 * and what no longer fits are left out. */
void namen_voeg_toe(struct namen *namen, const char *naam);

/* Finds everything in one pass over len bytes, in order and without overlap; allocates nothing. namen may
 * be NULL. Returns how many there are; only the first max are written. Any bytes will do. */
size_t persoonsgegevens_zoek(const char *text, size_t len, const struct namen *namen,
                             struct vondst *out, size_t max);

/* The word for a kind in the API: "bsn", "iban", ... */
const char *vondst_woord(enum vondst_soort soort);

#endif
