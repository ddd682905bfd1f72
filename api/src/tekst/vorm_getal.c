/* SPDX-License-Identifier: EUPL-1.2 */
/* The forms made of digits: BSN, IBAN, telephone, date of birth. */
#include <string.h>

#include "tekst/vorm.h"

enum { CIJFERS = 20, BSN = 9, NEDERLANDS = 10 };

/* Digits from i on, with at most one separator between two of them. */
struct rij {
    char cijfer[CIJFERS];
    size_t n, tot;
};

static void rij_lees(const struct lezing *z, size_t i, const char *tussen, size_t max,
                     struct rij *r)
{
    r->n = 0;
    r->tot = i;
    while (r->n < max) {
        const bool sprong = r->n > 0 && vorm_byte(z, i) && strchr(tussen, vorm_byte(z, i));
        if (!vorm_cijfer(vorm_byte(z, i + sprong)))
            return;
        i += sprong;
        r->cijfer[r->n++] = (char)(z->t[i++] - '0');
        r->tot = i;
    }
}

static bool elfproef(const char *c)
{
    int som = -c[BSN - 1], eerste = 0;

    for (int k = 0; k < BSN - 1; k++) {
        som += (BSN - k) * c[k];
        eerste += c[k];
    }
    return som % 11 == 0 && eerste > 0;
}

bool vorm_bsn(const struct lezing *z, size_t i, struct vondst *v)
{
    static const char *const ANDERS[] = {"zaak",     "kenmerk",        "dossier",      "factu",
                                         "order",    "refer",          "polis",        "artikel",
                                         "betaling", "meldingsnummer", "\xe2\x82\xac", NULL};
    static const char *const ZEKER[] = {"bsn", "burgerservice", "sofi", NULL};
    struct rij r;

    if (!vorm_begin(z, i))
        return false;
    rij_lees(z, i, ". -", BSN, &r);
    if (r.n == BSN - 1 && vorm_woord_voor(z, i, 40, ZEKER)) { /* the leading 0 is often left out */
        memmove(r.cijfer + 1, r.cijfer, BSN - 1);
        r.cijfer[0] = 0;
        r.n = BSN;
    }
    *v = (struct vondst){VONDST_BSN, i, r.tot};
    return r.n == BSN && vorm_einde(z, r.tot) && elfproef(r.cijfer) &&
           (vorm_woord_voor(z, i, 40, ZEKER) || !vorm_woord_voor(z, i, 24, ANDERS));
}

/* How long an IBAN of this country is (SWIFT, IBAN Registry), 0 when we do not know the country. */
static size_t iban_lengte(const char *land)
{
    static const char LANDEN[] =
        "NL18BE16DE22FR27GB22LU20ES24IT27PT25AT20CH21IE22DK18SE24NO15FI18PL28CZ24SK24HU28"
        "RO24BG22HR21SI19GR27MT31CY28EE20LV21LT20TR26MA28LI21MC27SM27AD24GI23IS26UA29";

    for (const char *p = LANDEN; *p; p += 4)
        if (memcmp(p, land, 2) == 0)
            return (size_t)((p[2] - '0') * 10 + p[3] - '0');
    return 0;
}

static unsigned mod97(unsigned rest, char c)
{
    return vorm_cijfer((unsigned char)c) ? (rest * 10 + (unsigned)(c - '0')) % 97
                                         : (rest * 100 + (unsigned)(c - 'A' + 10)) % 97;
}

static bool iban_klopt(const char *iban, size_t n)
{
    unsigned rest = 0;

    for (size_t k = 4; k < n; k++)
        rest = mod97(rest, iban[k]);
    for (size_t k = 0; k < 4; k++)
        rest = mod97(rest, iban[k]);
    return rest == 1;
}

/* i is the first check digit; the two letters of the country stand before it. */
bool vorm_iban(const struct lezing *z, size_t i, struct vondst *v)
{
    char iban[40] = "", land[2];
    size_t n = 0, k = i - 2;

    if (i < z->vanaf + 2 || !vorm_begin(z, i - 2))
        return false;
    for (size_t l = 0; l < 2; l++)
        land[l] = (char)(z->t[i - 2 + l] & ~32);
    const size_t lang = iban_lengte(land);
    while (n < lang) {
        const unsigned char c = vorm_byte(z, k++), groot = c >= 'a' && c <= 'z' ? c & 0xdf : c;
        if (vorm_cijfer(groot) || (groot >= 'A' && groot <= 'Z'))
            iban[n++] = (char)groot;
        else if ((c != ' ' && c != '.' && c != '-') || k - i > VORM_VER)
            return false;
    }
    *v = (struct vondst){VONDST_IBAN, i - 2, k};
    return lang > 0 && vorm_einde(z, k) && iban_klopt(iban, n);
}

/* Free and paid numbers, and those of a gemeente, belong to nobody in particular. */
static bool is_dienst(const char *c)
{
    return c[0] == 0 && (c[1] == 8 || c[1] == 9) && c[2] == 0 &&
           (c[3] == 0 || c[3] == 6 || c[3] == 9);
}

static bool telefoon_buiten(const struct lezing *z, size_t i, struct vondst *v)
{
    struct rij r;
    size_t k = i;

    rij_lees(z, k, " -./", 4, &r);
    const bool nederland = r.n >= 2 && r.cijfer[0] == 3 && r.cijfer[1] == 1;
    if (nederland) { /* +31 (0)6 12345678 */
        rij_lees(z, k, " -./", 2, &r);
        k = r.tot;
        while (k - r.tot < 2 && strchr(" (", vorm_byte(z, k) ? vorm_byte(z, k) : 'x'))
            k++;
        if (vorm_byte(z, k) == '0' && vorm_byte(z, k + 1) == ')')
            k += 2;
        k += vorm_byte(z, k) == ' ';
    }
    rij_lees(z, k, " -./", nederland ? NEDERLANDS - 1 : 15, &r);
    *v = (struct vondst){VONDST_TELEFOON, i, r.tot};
    return vorm_einde(z, r.tot) && (nederland ? r.n == NEDERLANDS - 1 : r.n >= 9);
}

bool vorm_telefoon(const struct lezing *z, size_t i, struct vondst *v)
{
    const unsigned char voor = i > z->vanaf ? z->t[i - 1] : 0;
    struct rij r;
    size_t k;

    if (voor == '+' || (vorm_begin(z, i) && z->t[i] == '0' && vorm_byte(z, i + 1) == '0' &&
                        vorm_byte(z, i + 2) != '0')) {
        const bool goed = telefoon_buiten(z, voor == '+' ? i : i + 2, v);
        v->van = voor == '+' ? i - 1 : i;
        return goed;
    }
    if (z->t[i] != '0' || !vorm_begin(z, i))
        return false;
    /* "(013) 123 45 67" and "013 - 123 45 67" have more than one sign after the area code */
    rij_lees(z, i, " -./", 4, &r);
    for (k = r.n < 4 ? r.tot : i;
         k - i < 8 && k > i && strchr(") -/", vorm_byte(z, k) ? vorm_byte(z, k) : 'x');)
        k++;
    const size_t kop = k > i ? r.n : 0;
    struct rij rest;
    rij_lees(z, k, " -./", NEDERLANDS - kop, &rest);
    if (kop == 0)
        r = rest;
    else {
        memcpy(r.cijfer + kop, rest.cijfer, rest.n);
        r.n += rest.n;
    }
    *v = (struct vondst){VONDST_TELEFOON, voor == '(' ? i - 1 : i, rest.tot};
    return r.n == NEDERLANDS && r.cijfer[1] != 0 && vorm_einde(z, rest.tot) && !is_dienst(r.cijfer);
}

/* The number at *i of at most max digits; -1 when there is none. */
static int getal(const struct lezing *z, size_t *i, size_t max)
{
    const size_t van = *i;
    int n = 0;

    while (*i - van < max && vorm_cijfer(vorm_byte(z, *i)))
        n = n * 10 + z->t[(*i)++] - '0';
    return *i > van ? n : -1;
}

/* The month as a word at *i, 1 to 12, or -1. */
static int maand(const struct lezing *z, size_t *i)
{
    static const char *const MAAND[] = {"januari",   "februari", "maart",    "april",
                                        "mei",       "juni",     "juli",     "augustus",
                                        "september", "oktober",  "november", "december"};

    for (int m = 0; m < 12; m++)
        for (size_t n = strlen(MAAND[m]); n >= 3;
             n = n > 3 ? 3 : 0) { /* whole, or its first three letters */
            size_t k = 0;
            while (k < n && (vorm_byte(z, *i + k) | 32) == MAAND[m][k])
                k++;
            if (k < n || vorm_letter(vorm_byte(z, *i + n)))
                continue;
            *i += n + (vorm_byte(z, *i + n) == '.');
            return m + 1;
        }
    return -1;
}

static bool scheiding(const struct lezing *z, size_t *i)
{
    const unsigned char c = vorm_byte(z, *i);

    *i += c == '-' || c == '/' || c == '.' || c == ' ';
    *i += c != ' ' && vorm_byte(z, *i) == ' ';
    return c == '-' || c == '/' || c == '.' || c == ' ';
}

/* A date at i: where it ends, else 0. *jaar as written; *woord: with the month as a word. */
static size_t datum(const struct lezing *z, size_t i, int *jaar, bool *woord)
{
    const int een = getal(z, &i, 4);

    *woord = false;
    if (!scheiding(z, &i))
        return 0;
    int m = getal(z, &i, 2);
    if (m < 0) {
        m = maand(z, &i);
        *woord = true;
    }
    if (m < 1 || m > 12 || !scheiding(z, &i))
        return 0;
    const size_t derde_van = i;
    const int derde = getal(z, &i, 4);
    const bool iso = een > 31;

    *jaar = iso ? een : derde;
    const bool kort = !iso && i - derde_van == 2;
    const int d = iso ? derde : een;
    return d >= 1 && d <= 31 && (kort || (*jaar >= 1900 && *jaar <= 2100)) && vorm_einde(z, i) ? i
                                                                                               : 0;
}

/* A date is somebody's birth when the words say so, or when it is written in digits, long ago and not as the
 * beginning or end of something else. */
bool vorm_geboortedatum(const struct lezing *z, size_t i, struct vondst *v)
{
    static const char *const GEBOORTE[] = {"gebo",  "geb.", "geb ",  "verjaar",
                                           "jarig", "born", "birth", NULL};
    static const char *const ANDERS[] = {"sinds", "vanaf", "tot ",    "van ", "op ",
                                         "per ",  "wet",   "besluit", "d.d",  NULL};
    int jaar = 0;
    bool woord;
    const size_t tot = vorm_begin(z, i) ? datum(z, i, &jaar, &woord) : 0;

    if (tot == 0)
        return false;
    *v = (struct vondst){VONDST_GEBOORTEDATUM, i, tot};
    return vorm_woord_voor(z, i, 32, GEBOORTE) || vorm_woord_in(z, tot, tot + 24, GEBOORTE) ||
           (!woord && jaar >= 1900 && jaar <= 2008 && !vorm_woord_voor(z, i, 12, ANDERS));
}
