/* SPDX-License-Identifier: EUPL-1.2 */
/* The forms behind persoonsgegevens.h. Each looks at one place of a text, at most VORM_VER bytes away
 * from it, and says where its find begins and ends. */
#ifndef TEKST_VORM_H
#define TEKST_VORM_H

#include <stdbool.h>
#include <stddef.h>

#include "tekst/persoonsgegevens.h"

enum { VORM_VER = 64 };

/* A text; vanaf: what stands before it was found already. */
struct lezing {
    const unsigned char *t;
    size_t len, vanaf;
};

/* The byte at i; 0 outside the text. */
static inline unsigned char vorm_byte(const struct lezing *z, size_t i)
{
    return i < z->len ? z->t[i] : 0;
}

static inline bool vorm_cijfer(unsigned char c)
{
    return c >= '0' && c <= '9';
}

/* A letter; every byte of a sign beyond ASCII counts as one. */
static inline bool vorm_letter(unsigned char c)
{
    return (c | 32) >= 'a' && (c | 32) <= 'z' ? true : c >= 0x80;
}

/* Does a number begin at i, apart from what stands before it? After "2024-" it does not. */
bool vorm_begin(const struct lezing *z, size_t i);

/* Does it end before i? Before "-17" or ".5" it does not. */
bool vorm_einde(const struct lezing *z, size_t i);

/* Stands one of these words (small letters, a list closed by NULL) in bytes [van, tot)? At most VORM_VER. */
bool vorm_woord_in(const struct lezing *z, size_t van, size_t tot, const char *const *woorden);

/* The same for the bytes before i. */
bool vorm_woord_voor(const struct lezing *z, size_t i, size_t ver, const char *const *woorden);

/* i: the first digit of a row. True: *v is the find. */
bool vorm_bsn(const struct lezing *z, size_t i, struct vondst *v);
bool vorm_iban(const struct lezing *z, size_t i, struct vondst *v);
bool vorm_telefoon(const struct lezing *z, size_t i, struct vondst *v);
bool vorm_kenteken(const struct lezing *z, size_t i, struct vondst *v);
bool vorm_geboortedatum(const struct lezing *z, size_t i, struct vondst *v);
bool vorm_adres(const struct lezing *z, size_t i, struct vondst *v);

/* i: an @. */
bool vorm_email(const struct lezing *z, size_t i, struct vondst *v);

/* i: the first letter of a word. */
bool vorm_naam(const struct lezing *z, const struct namen *namen, size_t i, struct vondst *v);

#endif
