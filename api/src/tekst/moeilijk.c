/* SPDX-License-Identifier: EUPL-1.2 */
#include <stdbool.h>
#include <string.h>

#include "tekst/leesbaarheid.h"

static const struct hard_woord WOORDEN[] = {
#define MOEILIJK(woord, beter) {woord, beter, 0},
#include "tekst/moeilijk.def"
#undef MOEILIJK
};

/* Small letters: ASCII, and the second byte of what is À to Þ in UTF-8. */
static unsigned char small(const char *text, const char *begin)
{
    const unsigned char c = (unsigned char)*text;

    if (c >= 'A' && c <= 'Z')
        return (unsigned char)(c + 'a' - 'A');
    if (text > begin && (unsigned char)text[-1] == 0xc3 && c >= 0x80 && c <= 0x9e)
        return (unsigned char)(c + 0x20);
    return c;
}

static bool is_letter(const char *text, const char *end)
{
    const unsigned char c = text < end ? (unsigned char)*text : '\0';

    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == 0xc3;
}

/* How many bytes at text say this word, 0 when they say something else. */
static size_t says(const char *text, const char *end, const char *word)
{
    const char *at = text;

    for (; *word; word++) {
        if (*word == ' ') {
            if (at >= end || !strchr(" \t\n", *at))
                return 0;
            while (at < end && strchr(" \t\n", *at))
                at++;
        } else if (at >= end || small(at, text) != (unsigned char)*word) {
            return 0;
        } else {
            at++;
        }
    }
    return is_letter(at, end) ? 0 : (size_t)(at - text);
}

size_t moeilijk_vind(const char *text, const char *end, size_t *n)
{
    size_t best = 0;

    for (size_t i = 0; i < sizeof WOORDEN / sizeof *WOORDEN; i++) {
        const size_t len = says(text, end, WOORDEN[i].woord);
        if (len > best) {
            best = len;
            *n = i;
        }
    }
    return best;
}

struct hard_woord moeilijk_woord(size_t n)
{
    return WOORDEN[n];
}
