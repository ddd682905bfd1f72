/* SPDX-License-Identifier: EUPL-1.2 */
#include "http/header.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

static const char SPACE[] = " \t";

static size_t trimmed(const char *text, size_t len)
{
    while (len > 0 && strchr(SPACE, text[len - 1]))
        len--;
    return len;
}

/* One item of a list with commas: its value and what stands behind the first semicolon. */
struct item {
    const char *text, *params;
    size_t len, params_len;
};

static bool next_item(const char **rest, struct item *it)
{
    const char *start = *rest + strspn(*rest, " \t,");
    size_t len = strcspn(start, ",");

    if (len == 0)
        return false;
    const char *semicolon = memchr(start, ';', len);
    it->text = start;
    it->len = trimmed(start, semicolon ? (size_t)(semicolon - start) : len);
    it->params = semicolon ? semicolon + 1 : "";
    it->params_len = semicolon ? len - (size_t)(semicolon + 1 - start) : 0;
    *rest = start + len;
    return true;
}

/* The weight of an item in thousandths; 1000 when it names none or one that is none. */
static int weight(const struct item *it)
{
    const char *p = it->params, *end = it->params + it->params_len;

    while (p < end) {
        p += strspn(p, " \t;");
        size_t len = strcspn(p, ",;");
        if (len >= 3 && strncasecmp(p, "q=0", 3) == 0) {
            int q = 0;
            for (size_t digits = 0; digits < 3; digits++)
                q = q * 10 +
                    (digits + 4 < trimmed(p, len) && p[digits + 4] >= '0' && p[digits + 4] <= '9'
                         ? p[digits + 4] - '0'
                         : 0);
            return q;
        }
        p += len ? len : 1;
    }
    return 1000;
}

/* q=0, q=0.0, ...: "anything but this". */
static bool is_refused(const struct item *it)
{
    return weight(it) == 0;
}

/* 3: this type, 2: type and any subtype, 1: anything, 0: no match. */
static int match(const struct item *it, const char *type)
{
    size_t slash = strcspn(type, "/") + 1;

    if (it->len == strlen(type) && strncasecmp(it->text, type, it->len) == 0)
        return 3;
    if (it->len == slash + 1 && it->text[slash] == '*' && strncasecmp(it->text, type, slash) == 0)
        return 2;
    return it->len == 3 && strncmp(it->text, "*/*", 3) == 0;
}

/* How much the header likes this type, in thousandths: what the item that names it best says. */
static int liking(const char *text, const char *type)
{
    struct item it;
    int best = 0, q = 0;

    while (next_item(&text, &it)) {
        int m = match(&it, type);
        if (m > best) {
            best = m;
            q = weight(&it);
        }
    }
    return q;
}

const char *header_choose(const char *text, const char *const *types)
{
    const char *best = NULL;
    int most = 0;

    if (!text || text[strspn(text, SPACE)] == '\0')
        return types[0];
    for (; *types; types++) {
        int q = liking(text, *types);
        if (q > most) {
            most = q;
            best = *types;
        }
    }
    return best;
}

static bool is_language(const struct item *it, const char *taal)
{
    const size_t len = strlen(taal);

    return it->len >= len && strncasecmp(it->text, taal, len) == 0 &&
           (it->len == len || it->text[len] == '-');
}

const char *header_taal(const char *text, const char *const *talen)
{
    const char *best = talen[0];
    struct item it;
    int most = 0;

    while (text && next_item(&text, &it))
        for (size_t i = 0; talen[i]; i++)
            if (is_language(&it, talen[i]) && weight(&it) > most) {
                best = talen[i];
                most = weight(&it);
            }
    return best;
}

bool header_accepts_gzip(const char *text)
{
    struct item it;

    while (text && next_item(&text, &it))
        if (it.len == 4 && strncasecmp(it.text, "gzip", 4) == 0)
            return !is_refused(&it);
    return false;
}

bool header_is_type(const char *text, const char *type)
{
    size_t len = strlen(type);

    if (!text || strncasecmp(text, type, len) != 0)
        return false;
    text += len + strspn(text + len, SPACE);
    if (*text == '\0')
        return true;
    text += *text == ';';
    text += strspn(text, SPACE);
    return strcasecmp(text, "charset=utf-8") == 0 || strcasecmp(text, "charset=\"utf-8\"") == 0;
}

bool header_version(const char *text, int *version)
{
    size_t len = text ? strlen(text) : 0;

    if (len < 3 || len > 11 || text[0] != '"' || text[len - 1] != '"' || text[1] == '0' ||
        strspn(text + 1, "0123456789") != len - 2)
        return false;
    *version = (int)strtol(text + 1, NULL, 10);
    return true;
}

bool header_none_match(const char *text, const char *tag)
{
    struct item it;

    while (text && next_item(&text, &it)) {
        size_t weak = it.len > 2 && strncmp(it.text, "W/", 2) == 0 ? 2 : 0;
        if (it.len == 1 && *it.text == '*')
            return true;
        if (it.len - weak == strlen(tag) && strncmp(it.text + weak, tag, it.len - weak) == 0)
            return true;
    }
    return false;
}

bool header_is_key(const char *text)
{
    size_t len = text ? strlen(text) : 0;

    for (size_t i = 0; i < len; i++)
        if (text[i] < '!' || text[i] > '~')
            return false;
    return len >= 8 && len <= 128;
}

bool header_length(const char *text, size_t *length)
{
    size_t digits = text ? strspn(text, "0123456789") : 0;

    if (digits == 0 || digits > 18 || text[digits] != '\0')
        return false;
    *length = (size_t)strtoull(text, NULL, 10);
    return true;
}
