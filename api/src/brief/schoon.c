/* SPDX-License-Identifier: EUPL-1.2 */
#include "brief/schoon.h"

#include <glib.h>
#include <stdbool.h>
#include <string.h>

static const char CUT[] = "\xe2\x80\xa6";

/* Embeddings, overrides and isolates: they could make a letter read otherwise than it was written. */
static bool turns_direction(gunichar c)
{
    return (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069) || c == 0x200e ||
           c == 0x200f || c == 0x61c;
}

/* What stands in the place of a character: itself, a space, an end of line, or nothing (0). */
static gunichar on_paper(gunichar c)
{
    if (c == '\n' || c == 0x2028 || c == 0x2029)
        return '\n';
    if (c == '\t')
        return ' ';
    if (c < 0x20 || (c >= 0x7f && c < 0xa0) || c == 0xfeff || c == 0xfffc || turns_direction(c))
        return 0;
    return c;
}

char *brief_schoon(struct arena *a, const char *text)
{
    const size_t len = strnlen(text, SCHOON_MAX + 1);
    /* Each strange byte becomes three; the sign of the cut and the end come on top. */
    char *out = arena_alloc(a, 3 * (len < SCHOON_MAX ? len : SCHOON_MAX) + sizeof CUT);
    char *to = out;
    const char *end = text + (len < SCHOON_MAX ? len : SCHOON_MAX);

    if (!out)
        return NULL;
    while (text < end) {
        gunichar c = g_utf8_get_char_validated(text, end - text);
        if (c == (gunichar)-1 || c == (gunichar)-2) {
            text++;
            c = 0xfffd;
        } else {
            text = g_utf8_next_char(text);
        }
        if (c == '\r') /* alone it ends a line, before \n it does not count */
            c = text < end && *text == '\n' ? 0 : '\n';
        c = on_paper(c);
        if (c)
            to += g_unichar_to_utf8(c, to);
    }
    memcpy(to, len > SCHOON_MAX ? CUT : "", len > SCHOON_MAX ? sizeof CUT : 1);
    return out;
}
