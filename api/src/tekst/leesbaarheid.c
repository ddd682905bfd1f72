/* SPDX-License-Identifier: EUPL-1.2 */
#include "tekst/leesbaarheid.h"

#include <stdbool.h>
#include <string.h>
#include <strings.h>

/* Where the measuring is. */
struct meter {
    const char *at, *end;
    const char *zin, *laatste; /* first word of this sentence; the end of its last one */
    const char *hard_tot;      /* the end of the hard word that was found last */
    unsigned zin_woorden;
    bool regelbegin;
    struct leesbaarheid *out;
};

/* A point behind these ends no sentence; behind the second row it does when a capital follows. */
static const char *const AFKORTING[] = {"a.u.b", "art",   "bijv", "blz", "ca",    "dhr", "dr",
                                        "drs",   "d.d",   "evt",  "ing", "ir",    "jl",  "m.b.t",
                                        "mevr",  "m.i.v", "mr",   "mw",  "nr",    "nrs", "prof",
                                        "resp",  "sr",    "st",   "tel", "t.a.v", "vgl", "zgn"};
static const char *const AFKORTING_EIND[] = {"a.s", "e.a", "e.d", "enz", "etc", "o.a", "o.i.d"};

static bool in_list(const char *const list[], size_t n, const char *word, size_t len)
{
    for (size_t i = 0; i < n; i++)
        if (strlen(list[i]) == len && strncasecmp(list[i], word, len) == 0)
            return true;
    return false;
}

#define IN_LIST(list, word, len) in_list(list, sizeof(list) / sizeof *(list), word, len)

static unsigned char byte(const char *at, const char *end)
{
    return at < end ? (unsigned char)*at : '\0';
}

static bool is_digit(unsigned char c)
{
    return c >= '0' && c <= '9';
}

/* Bytes of a sign that is no letter at at: 2 for U+0080 to U+00BF, 3 for U+2000 to U+2BFF; else 0. */
static size_t sign(const char *at, const char *end)
{
    const unsigned char c = byte(at, end);

    if (c == 0xc2)
        return byte(at + 1, end) ? 2 : 1;
    if (c == 0xe2 && byte(at + 1, end) >= 0x80 && byte(at + 1, end) <= 0xaf)
        return byte(at + 2, end) ? 3 : 2;
    return 0;
}

static bool is_letter(const char *at, const char *end)
{
    const unsigned char c = byte(at, end);

    return is_digit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
           (c >= 0x80 && !sign(at, end));
}

static bool is_capital(const char *at, const char *end)
{
    const unsigned char c = byte(at, end), second = byte(at + 1, end);

    return (c >= 'A' && c <= 'Z') || (c == 0xc3 && second >= 0x80 && second <= 0x9e);
}

/* Bytes of a sign that holds two parts of a word together: o'clock, e-mail, d.w.z, 1.250,50, 9:30. */
static size_t joint(const char *at, const char *end)
{
    const unsigned char c = byte(at, end);
    const size_t len = sign(at, end);

    if (len == 3 && memcmp(at, "\xe2\x80\x99", 3) == 0)
        return is_letter(at + 3, end) ? 3 : 0;
    if (c == '\'' || c == '-' || c == '.' || c == '@' || c == '_')
        return is_letter(at + 1, end);
    return (c == ',' || c == ':') && is_digit(byte(at - 1, end)) && is_digit(byte(at + 1, end));
}

static const char *word_end(const char *at, const char *end)
{
    while (at < end) {
        const size_t more = is_letter(at, end) ? 1 : joint(at, end);
        if (!more)
            break;
        at += more;
    }
    return at;
}

static void end_sentence(struct meter *m)
{
    struct leesbaarheid *out = m->out;

    if (m->zin_woorden == 0)
        return;
    out->zinnen++;
    if (m->zin_woorden > out->langste)
        out->langste = m->zin_woorden;
    if (m->zin_woorden > LEES_LANG && out->n_lang < LEES_ZINNEN)
        out->lang[out->n_lang++] =
            (struct lange_zin){m->zin, (size_t)(m->laatste - m->zin), m->zin_woorden};
    m->zin_woorden = 0;
}

static void count_hard(struct meter *m)
{
    struct leesbaarheid *out = m->out;
    size_t row = 0, i = 0;
    const size_t len = m->at < m->hard_tot ? 0 : moeilijk_vind(m->at, m->end, &row);

    if (len == 0)
        return;
    m->hard_tot = m->at + len;
    const struct hard_woord found = moeilijk_woord(row);
    while (i < out->n_hard && out->hard[i].woord != found.woord)
        i++;
    if (i == out->n_hard && i < LEES_WOORDEN)
        out->hard[out->n_hard++] = found;
    if (i < out->n_hard)
        out->hard[i].keer++;
}

static void read_word(struct meter *m)
{
    const char *end = word_end(m->at, m->end);

    if (m->zin_woorden == 0)
        m->zin = m->at;
    count_hard(m);
    m->zin_woorden++;
    m->out->woorden++;
    m->out->lettergrepen += lettergrepen_tel(m->at, (size_t)(end - m->at));
    m->at = m->laatste = end;
}

/* Behind the last word stands a point that only shortens it. */
static bool shortens(const struct meter *m, const char *next)
{
    const char *word = m->laatste;

    if (m->zin_woorden == 0 || m->laatste != m->at)
        return false;
    while (word > m->zin && (is_letter(word - 1, m->end) || word[-1] == '.'))
        word--;
    const size_t len = (size_t)(m->laatste - word);
    if (IN_LIST(AFKORTING_EIND, word, len))
        return !is_capital(next, m->end);
    if (len == 1)
        return is_capital(word, m->end); /* an initial */
    return IN_LIST(AFKORTING, word, len) ||
           (len <= 6 && !is_digit(byte(word, m->end)) && memchr(word, '.', len) != NULL);
}

static const char *skip(const char *at, const char *end, const char *these)
{
    while (at < end && *at != '\0' && strchr(these, *at))
        at++;
    return at;
}

/* . ! ? and what closes behind them. */
static void read_end(struct meter *m)
{
    const bool point = *m->at == '.';
    const char *behind = skip(m->at, m->end, ".!?\"')]");
    const char *next = skip(behind, m->end, " \t\r\n\"'(");

    if (sign(behind, m->end) == 3) /* a closing quotation mark */
        next = skip(behind + 3, m->end, " \t\r\n\"'(");
    const bool small =
        is_letter(next, m->end) && !is_capital(next, m->end) && !is_digit(byte(next, m->end));
    if (next > behind || behind == m->end)
        if (!point || !(small || shortens(m, next)))
            end_sentence(m);
    m->at = behind;
}

/* Bytes of what stands before an item of a list: "- ", "* ", "1. ", "a) ", a round dot or a dash. */
static size_t marker(const char *at, const char *end)
{
    const char *p = at;

    if (byte(at, end) == '-' || byte(at, end) == '*')
        return byte(at + 1, end) == ' ' ? 1 : 0;
    if (sign(at, end) == 3)
        return byte(at + 3, end) == ' ' ? 3 : 0;
    while (is_digit(byte(p, end)) && p - at < 3)
        p++;
    if (p == at && is_letter(p, end))
        return byte(p + 1, end) == ')' ? 2 : 0;
    return p > at && (byte(p, end) == '.' || byte(p, end) == ')') && byte(p + 1, end) == ' '
               ? (size_t)(p - at) + 1
               : 0;
}

/* A new line ends the sentence before an empty line, an item of a list and a capital. */
static void read_line(struct meter *m)
{
    const char *next = skip(m->at + 1, m->end, " \t\r");

    if (byte(next, m->end) == '\n' || marker(next, m->end) || is_capital(next, m->end))
        end_sentence(m);
    m->at = next;
    m->regelbegin = true;
}

static int score(const struct leesbaarheid *l)
{
    if (l->woorden < LEES_KORT)
        return LEES_GEEN;
    const double s = 206.84 - 0.93 * l->woorden / l->zinnen - 77.0 * l->lettergrepen / l->woorden;
    return s < 0 ? 0 : s > 100 ? 100 : (int)(s + 0.5);
}

void leesbaarheid_meet(const char *text, size_t len, struct leesbaarheid *out)
{
    struct meter m = {.at = text,
                      .end = text + len,
                      .zin = text,
                      .laatste = text,
                      .hard_tot = text,
                      .regelbegin = true,
                      .out = out};

    *out = (struct leesbaarheid){0};
    while (m.at < m.end) {
        const size_t item = m.regelbegin ? marker(m.at, m.end) : 0;
        const size_t other = sign(m.at, m.end);

        m.regelbegin = false;
        if (item)
            m.at += item;
        else if (is_letter(m.at, m.end))
            read_word(&m);
        else if (*m.at == '\n')
            read_line(&m);
        else if (*m.at == '.' || *m.at == '!' || *m.at == '?')
            read_end(&m);
        else
            m.at += other ? other : 1;
    }
    end_sentence(&m);
    out->score = score(out);
}
