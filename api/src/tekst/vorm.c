/* SPDX-License-Identifier: EUPL-1.2 */
/* What all forms share, and those that need letters: e-mail address, kenteken, postcode with house number. */
#include "tekst/vorm.h"

#include <string.h>

static bool is_woord(unsigned char c)
{
    return vorm_cijfer(c) || vorm_letter(c) || c == '_';
}

static bool is_streep(unsigned char c)
{
    return c == '-' || c == '.' || c == '/';
}

bool vorm_begin(const struct lezing *z, size_t i)
{
    if (i == z->vanaf)
        return true;
    const unsigned char voor = z->t[i - 1];

    return !is_woord(voor) && !(is_streep(voor) && i > 1 && vorm_cijfer(z->t[i - 2]));
}

bool vorm_einde(const struct lezing *z, size_t i)
{
    const unsigned char na = vorm_byte(z, i);

    return !is_woord(na) && !(is_streep(na) && vorm_cijfer(vorm_byte(z, i + 1)));
}

bool vorm_woord_in(const struct lezing *z, size_t van, size_t tot, const char *const *woorden)
{
    char klein[VORM_VER + 1];
    size_t n = 0;

    for (size_t k = van; k < tot && k < z->len; k++) {
        const unsigned char c = z->t[k];
        klein[n++] = (char)(c >= 'A' && c <= 'Z' ? c | 32 : c ? c : ' ');
    }
    klein[n] = '\0';
    for (; *woorden; woorden++)
        if (strstr(klein, *woorden))
            return true;
    return false;
}

bool vorm_woord_voor(const struct lezing *z, size_t i, size_t ver, const char *const *woorden)
{
    return vorm_woord_in(z, i > ver ? i - ver : 0, i, woorden);
}

static bool is_lokaal(unsigned char c)
{
    return vorm_cijfer(c) || ((c | 32) >= 'a' && (c | 32) <= 'z') || (c && strchr("._%+-", c));
}

static bool is_domein(unsigned char c)
{
    return vorm_cijfer(c) || ((c | 32) >= 'a' && (c | 32) <= 'z') || c == '.' || c == '-';
}

/* Does [van, tot) end in a dot and two letters or more? */
static bool heeft_top(const struct lezing *z, size_t van, size_t tot)
{
    size_t letters = 0;

    while (tot > van && vorm_letter(z->t[tot - 1]))
        tot--, letters++;
    return letters >= 2 && tot > van + 1 && z->t[tot - 1] == '.';
}

bool vorm_email(const struct lezing *z, size_t i, struct vondst *v)
{
    size_t van = i, tot = i + 1;

    while (van > 0 && i - van < VORM_VER && is_lokaal(z->t[van - 1]))
        van--;
    while (tot < z->len && tot - i < (size_t)4 * VORM_VER && is_domein(z->t[tot]))
        tot++;
    while (tot > i + 1 && !vorm_letter(z->t[tot - 1])) /* the full stop of the sentence */
        tot--;
    while (van < i && !is_woord(z->t[van]))
        van++;
    *v = (struct vondst){VONDST_EMAIL, van, tot};
    return van < i && heeft_top(z, i + 1, tot);
}

/* The shapes of a kenteken: L a letter, C a digit. */
static const char *const SIDECODES[] = {"LL-CC-CC", "CC-CC-LL", "CC-LL-CC", "LL-CC-LL", "LL-LL-CC",
                                        "CC-LL-LL", "CC-LLL-C", "C-LLL-CC", "LL-CCC-L", "L-CCC-LL",
                                        "LLL-CC-L", "L-CC-LLL", "C-LL-CCC", "CCC-LL-C"};
enum { KENTEKEN = 8 };

static bool past(const unsigned char *t, const char *vorm)
{
    for (size_t k = 0; k < KENTEKEN; k++)
        if (vorm[k] == '-'   ? t[k] != '-'
            : vorm[k] == 'C' ? !vorm_cijfer(t[k])
                             : (t[k] | 32) < 'a' || (t[k] | 32) > 'z')
            return false;
    return true;
}

bool vorm_kenteken(const struct lezing *z, size_t i, struct vondst *v)
{
    size_t van = i;

    while (van > z->vanaf && i - van < KENTEKEN - 1 &&
           (is_woord(z->t[van - 1]) || z->t[van - 1] == '-'))
        van--;
    if (van + KENTEKEN > z->len || !vorm_begin(z, van) || !vorm_einde(z, van + KENTEKEN) ||
        vorm_byte(z, van + KENTEKEN) == '-')
        return false;
    *v = (struct vondst){VONDST_KENTEKEN, van, van + KENTEKEN};
    for (size_t s = 0; s < sizeof SIDECODES / sizeof *SIDECODES; s++)
        if (past(z->t + van, SIDECODES[s]))
            return true;
    return false;
}

static bool is_hoofdletter(unsigned char c)
{
    return c >= 'A' && c <= 'Z';
}

/* How long the postcode at i is, 0 when it is none. Small letters only when written as one word: "2026 is"
 * is a year. */
static size_t postcode(const struct lezing *z, size_t i)
{
    size_t k = i + 4;
    const bool los = vorm_byte(z, k) == ' ';

    for (size_t d = 0; d < 4; d++)
        if (!vorm_cijfer(vorm_byte(z, i + d)))
            return 0;
    k += los;
    const unsigned char a = vorm_byte(z, k), b = vorm_byte(z, k + 1);
    const bool groot = is_hoofdletter(a) && is_hoofdletter(b);
    const bool klein = !los && a >= 'a' && a <= 'z' && b >= 'a' && b <= 'z';

    if (z->t[i] == '0' || !(groot || klein) || is_woord(vorm_byte(z, k + 2)))
        return 0;
    if ((a | 32) == 's' && strchr("ads", b | 32))
        return 0;
    return k + 2 - i;
}

/* The house number after the postcode: where it ends, or tot itself. */
static size_t nummer_erna(const struct lezing *z, size_t tot)
{
    static const char *const WOORD[] = {"huisnummer ", "nummer ", "nr. ", "nr ", ""};
    size_t k = tot;

    while (k - tot < 3 && (vorm_byte(z, k) == ' ' || vorm_byte(z, k) == ','))
        k++;
    for (size_t w = 0; w < sizeof WOORD / sizeof *WOORD; w++) {
        const size_t n = strlen(WOORD[w]);
        size_t d = k + n;

        if (d > z->len || memcmp(z->t + k, WOORD[w], n) != 0)
            continue;
        while (d - k - n < 5 && vorm_cijfer(vorm_byte(z, d)))
            d++;
        if (d == k + n)
            continue;
        if ((vorm_byte(z, d) | 32) >= 'a' && (vorm_byte(z, d) | 32) <= 'z' &&
            !is_woord(vorm_byte(z, d + 1)))
            d++;
        return vorm_einde(z, d) ? d : tot;
    }
    return tot;
}

/* The house number before it: where it begins, or van itself. */
static size_t nummer_ervoor(const struct lezing *z, size_t van)
{
    size_t k = van, d;

    while (k > z->vanaf && van - k < 3 && (z->t[k - 1] == ' ' || z->t[k - 1] == ','))
        k--;
    d = k;
    if (d > z->vanaf + 1 && vorm_letter(z->t[d - 1]) && vorm_cijfer(z->t[d - 2]))
        d--;
    k = d;
    while (d > z->vanaf && k - d < 5 && vorm_cijfer(z->t[d - 1]))
        d--;
    return d < k && vorm_begin(z, d) ? d : van;
}

bool vorm_adres(const struct lezing *z, size_t i, struct vondst *v)
{
    const size_t n = vorm_begin(z, i) ? postcode(z, i) : 0;

    if (n == 0)
        return false;
    const size_t tot = nummer_erna(z, i + n);

    *v = (struct vondst){VONDST_ADRES, tot > i + n ? i : nummer_ervoor(z, i), tot};
    return true;
}
