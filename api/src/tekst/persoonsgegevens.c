/* SPDX-License-Identifier: EUPL-1.2 */
#include "tekst/persoonsgegevens.h"

#include "tekst/vorm.h"

/* A longer form goes first: an IBAN holds digits that look like a number of their own. */
static bool (*const MET_CIJFERS[])(const struct lezing *, size_t, struct vondst *) = {
    vorm_iban, vorm_kenteken, vorm_geboortedatum, vorm_telefoon, vorm_bsn, vorm_adres};

const char *vondst_woord(enum vondst_soort soort)
{
    static const char *const WOORD[VONDST_SOORTEN] = {"bsn",   "iban",     "telefoon",      "email",
                                                      "adres", "kenteken", "geboortedatum", "naam"};

    return WOORD[soort];
}

static bool is_interessant(const struct lezing *z, size_t i, bool namen)
{
    const unsigned char c = z->t[i];

    if (vorm_cijfer(c))
        return i == 0 || !vorm_cijfer(z->t[i - 1]);
    return c == '@' || (namen && vorm_letter(c) && !vorm_letter(i > 0 ? z->t[i - 1] : 0));
}

static bool vind(const struct lezing *z, const struct namen *namen, size_t i, struct vondst *v)
{
    const unsigned char c = z->t[i];

    if (c == '@')
        return vorm_email(z, i, v);
    if (!vorm_cijfer(c))
        return vorm_naam(z, namen, i, v);
    for (size_t f = 0; f < sizeof MET_CIJFERS / sizeof *MET_CIJFERS; f++)
        if (MET_CIJFERS[f](z, i, v))
            return true;
    return false;
}

/* An e-mail address looks back: what began inside it is part of it ("0612345678@gemeente.nl" is one find), and
 * it begins no earlier than where the find before it ends. Returns how many finds stay. */
static size_t maak_plaats(const struct vondst *out, size_t n, size_t max, struct vondst *v)
{
    while (n > 0 && n <= max && out[n - 1].van >= v->van)
        n--;
    if (n > 0 && n <= max && out[n - 1].tot > v->van)
        v->van = out[n - 1].tot;
    return n;
}

size_t persoonsgegevens_zoek(const char *text, size_t len, const struct namen *namen,
                             struct vondst *out, size_t max)
{
    struct lezing z = {.t = (const unsigned char *)text, .len = len};
    const bool met_namen = namen && namen->n > 0;
    struct vondst v;
    size_t n = 0, i = 0;

    while (i < len) {
        if (!is_interessant(&z, i, met_namen) || !vind(&z, namen, i, &v)) {
            i++;
            continue;
        }
        n = maak_plaats(out, n, max, &v);
        if (n < max)
            out[n] = v;
        n++;
        z.vanaf = i = v.tot;
    }
    return n;
}
