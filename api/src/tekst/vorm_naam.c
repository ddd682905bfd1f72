/* SPDX-License-Identifier: EUPL-1.2 */
/* The names of the people in the case, in any spelling of accents and capitals. */
#include <string.h>

#include "tekst/vorm.h"

/* Words that join the parts of a name; they belong to it only between two others. */
static const char *const TUSSEN[] = {"van", "de", "der", "den", "het", "ten", "ter",
                                     "te",  "el", "al",  "ben", "bin", "la",  "le",
                                     "du",  "da", "dos", "von", "op",  "in",  NULL};

/* Names that are also words to begin a sentence with; alone there, they are no name. */
static const char *const WOORDEN[] = {
    "wil",    "mei",   "roos",   "mark", "jong",   "groot",  "klein", "lang",
    "kort",   "prins", "koning", "smit", "bakker", "visser", "boer",  "kok",
    "mulder", "post",  "bos",    "berg", "dam",    "vos",    "hoop",  "zomer",
    "winter", "storm", "sterk",  "goed", "will",   "may",    NULL};

static bool in_lijst(const char *const *lijst, const char *woord)
{
    for (; *lijst; lijst++)
        if (strcmp(*lijst, woord) == 0)
            return true;
    return false;
}

/* The plain letter of a two-byte sign of U+00C0 to U+017F, or 0. */
static char kaal(unsigned char a, unsigned char b)
{
    static const char LATIJN1[] =
        "aaaaaaaceeeeiiiidnooooo*ouuuuytsaaaaaaaceeeeiiiidnooooo*ouuuuyty";
    static const char LATIJNA[] =
        "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkkllllllllllnnnnnnnnnoooooooorrrrrr"
        "ssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";
    const unsigned teken = (unsigned)(a & 0x1f) << 6 | (b & 0x3f);

    if ((b & 0xc0) != 0x80 || teken < 0xc0 || teken > 0x17f)
        return 0;
    const char c = teken < 0x100 ? LATIJN1[teken - 0xc0] : LATIJNA[teken - 0x100];
    return c == '*' ? 0 : c;
}

/* One word, folded; how many bytes it takes. A word too long to be a name becomes "". */
static size_t vouw(const unsigned char *t, size_t len, char *uit)
{
    size_t i = 0, n = 0;

    while (i < len && vorm_letter(t[i])) {
        const char twee = i + 1 < len ? kaal(t[i], t[i + 1]) : 0;
        if (n < NAAM_LANG)
            uit[n++] = twee ? twee : t[i] < 0x80 ? (char)(t[i] | 32) : '?';
        i += twee ? 2 : 1;
    }
    uit[n < NAAM_LANG ? n : 0] = '\0';
    return i;
}

void namen_voeg_toe(struct namen *namen, const char *naam)
{
    const unsigned char *t = (const unsigned char *)naam;
    size_t len = strlen(naam);
    char woord[NAAM_LANG] = "";

    while (len > 0 && namen->n < NAAM_WOORDEN) {
        size_t n = vouw(t, len, woord);
        if (strlen(woord) > 1 && !in_lijst(TUSSEN, woord))
            memcpy(namen->woord[namen->n++], woord, NAAM_LANG);
        n += n == 0;
        t += n;
        len -= n;
    }
}

/* Is it one of the names, or one with the s of "Jansens"? */
static bool bekend(const struct namen *namen, const char *woord)
{
    const size_t n = strlen(woord);

    for (size_t k = 0; k < namen->n; k++) {
        const size_t m = strlen(namen->woord[k]);
        if (memcmp(namen->woord[k], woord, m) == 0 && (n == m || (n == m + 1 && woord[m] == 's')))
            return true;
    }
    return false;
}

static bool met_hoofdletter(unsigned char c)
{
    return (c >= 'A' && c <= 'Z') || c >= 0x80;
}

/* The names that follow the one that ended at tot: where the last ends; *meer counts them. */
static size_t verder(const struct lezing *z, const struct namen *namen, size_t tot, size_t *meer)
{
    char woord[NAAM_LANG] = "";
    size_t i = tot;

    while (i - tot < VORM_VER && (vorm_byte(z, i) == ' ' || vorm_byte(z, i) == '-')) {
        i++;
        const size_t n = vouw(z->t + i, z->len - i, woord);
        if (n > 0 && bekend(namen, woord)) {
            (*meer)++;
            tot = i + n;
        } else if (!in_lijst(TUSSEN, woord)) {
            break;
        }
        i += n;
    }
    return tot;
}

/* The initials before a name: "J.P. ". */
static size_t voorletters(const struct lezing *z, size_t van)
{
    size_t i = van;

    if (i > z->vanaf && z->t[i - 1] == ' ')
        i--;
    while (i > z->vanaf + 1 && z->t[i - 1] == '.' && z->t[i - 2] >= 'A' && z->t[i - 2] <= 'Z' &&
           (i == 2 || !vorm_letter(z->t[i - 3])))
        van = i -= 2;
    return van;
}

static bool begint_zin(const struct lezing *z, size_t i)
{
    while (i > 0 && (z->t[i - 1] == ' ' || z->t[i - 1] == '"'))
        i--;
    return i == 0 || strchr(".!?\n:", z->t[i - 1] ? z->t[i - 1] : ' ');
}

bool vorm_naam(const struct lezing *z, const struct namen *namen, size_t i, struct vondst *v)
{
    static const char *const AANHEF[] = {"mevrouw ", "meneer ",  "mevr. ", "mevr ", "dhr. ",
                                         "dhr ",     "de heer ", "mw. ",   NULL};
    char woord[NAAM_LANG] = "";
    size_t meer = 0;
    const size_t n = vouw(z->t + i, z->len - i, woord);

    if (!bekend(namen, woord))
        return false;
    *v = (struct vondst){VONDST_NAAM, voorletters(z, i), verder(z, namen, i + n, &meer)};
    if (meer > 0 || v->van < i || vorm_woord_voor(z, i, 9, AANHEF))
        return true;
    return met_hoofdletter(z->t[i]) && !(in_lijst(WOORDEN, woord) && begint_zin(z, i));
}
