/* SPDX-License-Identifier: EUPL-1.2 */
#include "auth/sleutels.h"

#include <errno.h>
#include <sodium.h>
#include <stdio.h>
#include <string.h>

enum { FILE_MAX = 4096 };

static const char KID_CHARS[] = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-";

static bool take_kid(const struct sleutelbos *bos, struct sleutel *s, const char *line, size_t len)
{
    if (len == 0 || len > KID_MAX)
        return false;
    memcpy(s->kid, line, len);
    s->kid[len] = '\0';
    return strspn(s->kid, KID_CHARS) == len && sleutels_find(bos, s->kid) == NULL;
}

/* One "kid:base64url" without its line end. Returns what is wrong with it, or NULL. */
static const char *add_line(struct sleutelbos *bos, const char *line, size_t len)
{
    const char *colon = memchr(line, ':', len);
    struct sleutel *s = &bos->sleutel[bos->aantal];

    if (bos->aantal == SLEUTELS_MAX)
        return "too many keys";
    if (colon == NULL)
        return "no colon between kid and key";
    if (!take_kid(bos, s, line, (size_t)(colon - line)))
        return "the kid is empty, too long, double or has other characters than A-Za-z0-9_-";
    if (sodium_base642bin(s->bytes, sizeof s->bytes, colon + 1, len - (size_t)(colon + 1 - line),
                          "=", &s->lengte, NULL, sodium_base64_VARIANT_URLSAFE_NO_PADDING) != 0)
        return "the key is longer than 64 bytes or is not base64url";
    if (s->lengte < SLEUTEL_MIN)
        return "the key is shorter than 32 bytes";
    bos->aantal++;
    return NULL;
}

bool sleutels_parse(const char *text, size_t len, struct sleutelbos *bos, char *why, size_t size)
{
    const char *end = text + len;

    sodium_memzero(bos, sizeof *bos);
    for (int number = 1; text < end; number++) {
        const char *stop = memchr(text, '\n', (size_t)(end - text));
        size_t width = (size_t)((stop ? stop : end) - text);
        const char *wrong = width == 0 || *text == '#' ? NULL : add_line(bos, text, width);
        if (wrong) {
            snprintf(why, size, "line %d: %s", number, wrong);
            sleutels_drop(bos);
            return false;
        }
        text += width + (stop != NULL);
    }
    if (bos->aantal == 0)
        snprintf(why, size, "there is no key in it");
    return bos->aantal > 0;
}

bool sleutels_read(const char *path, struct sleutelbos *bos, char *why, size_t size)
{
    char text[FILE_MAX + 1];
    FILE *f = fopen(path, "re");
    bool ok = false;

    if (f == NULL) {
        snprintf(why, size, "%s: %s", path, strerror(errno));
        return false;
    }
    size_t len = fread(text, 1, sizeof text, f);
    if (ferror(f) || len > FILE_MAX)
        snprintf(why, size, "%s: cannot be read or is larger than %d bytes", path, FILE_MAX);
    else
        ok = sleutels_parse(text, len, bos, why, size);
    fclose(f);
    sodium_memzero(text, sizeof text);
    return ok;
}

const struct sleutel *sleutels_find(const struct sleutelbos *bos, const char *kid)
{
    for (size_t i = 0; i < bos->aantal; i++)
        if (strcmp(bos->sleutel[i].kid, kid) == 0)
            return &bos->sleutel[i];
    return NULL;
}

void sleutels_drop(struct sleutelbos *bos)
{
    sodium_memzero(bos, sizeof *bos);
}
