/* SPDX-License-Identifier: EUPL-1.2 */
/* CSV as a Dutch Excel opens it by itself: a byte order mark, semicolons, lines that end with CR LF. A text
 * that a spreadsheet would take for a formula gets an apostrophe in front. */
#include <stdio.h>
#include <string.h>

#include "uitvoer/uit.h"

static bool is_formula(const char *text)
{
    return *text && strchr("=+-@\t\r", *text);
}

static void text_cell(struct uit *u, const char *text)
{
    const bool formula = is_formula(text);

    if (!formula && !strpbrk(text, ";\"\r\n") && *text != ' ') {
        uit_text(u, text);
        return;
    }
    uit_text(u, formula ? "\"'" : "\"");
    for (const char *quote; (quote = strchr(text, '"')); text = quote + 1) {
        uit_add(u, text, (size_t)(quote - text));
        uit_text(u, "\"\"");
    }
    uit_text(u, text);
    uit_text(u, "\"");
}

static void cell(struct uit *u, const json_t *value)
{
    char number[32];

    if (json_is_string(value)) {
        text_cell(u, json_string_value(value));
    } else if (json_is_integer(value)) {
        snprintf(number, sizeof number, "%lld", (long long)json_integer_value(value));
        uit_text(u, number);
    } else if (json_is_boolean(value)) {
        uit_text(u, json_is_true(value) ? "ja" : "nee");
    }
}

static void rij(void *state, struct uit *u, const json_t *cells)
{
    const json_t *value;
    size_t i;

    (void)state;
    json_array_foreach(cells, i, value)
    {
        uit_text(u, i ? ";" : "");
        cell(u, value);
    }
    uit_text(u, "\r\n");
}

static void *begin(struct uit *u, const json_t *cells)
{
    uit_text(u, "\xEF\xBB\xBF");
    rij(NULL, u, cells);
    return NULL;
}

static void eind(void *state, struct uit *u)
{
    (void)state;
    (void)u;
}

static void drop(void *state)
{
    (void)state;
}

const struct vorm VORM_CSV = {
    "csv", "text/csv", "text/csv; charset=utf-8; header=present", begin, rij, eind, drop};
