/* SPDX-License-Identifier: EUPL-1.2 */
#include "base/tekst.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include <unistr.h>

enum { FIRST = 256 };

void tekst_begin(struct tekst *t, struct arena *a)
{
    *t = (struct tekst){.arena = a};
}

static void add_bytes(struct tekst *t, const char *piece, size_t len)
{
    if (t->failed)
        return;
    if (t->len + len + 1 > t->room) {
        size_t room = 2 * (t->len + len) + FIRST;
        char *more = arena_alloc(t->arena, room);
        t->failed = !more;
        if (!more)
            return;
        if (t->len > 0)
            memcpy(more, t->bytes, t->len);
        t->bytes = more;
        t->room = room;
    }
    memcpy(t->bytes + t->len, piece, len);
    t->len += len;
    t->bytes[t->len] = '\0';
}

void tekst_add(struct tekst *t, const char *piece)
{
    add_bytes(t, piece, strlen(piece));
}

void tekst_printf(struct tekst *t, const char *fmt, ...)
{
    char small[512];
    va_list ap;

    va_start(ap, fmt);
    int len = vsnprintf(small, sizeof small, fmt, ap);
    va_end(ap);
    if (len < 0 || (size_t)len >= sizeof small)
        t->failed = true;
    else
        add_bytes(t, small, (size_t)len);
}

void tekst_add_url(struct tekst *t, const char *piece)
{
    static const char SAFE[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~";

    for (; *piece; piece++)
        if (strchr(SAFE, *piece))
            add_bytes(t, piece, 1);
        else
            tekst_printf(t, "%%%02X", (unsigned)(unsigned char)*piece);
}

void tekst_add_json(struct tekst *t, const char *piece)
{
    const bool utf8 = !u8_check((const uint8_t *)piece, strlen(piece));

    tekst_add(t, "\"");
    for (; *piece; piece++)
        if (*piece == '"' || *piece == '\\')
            tekst_printf(t, "\\%c", *piece);
        else if ((unsigned char)*piece < 0x20)
            tekst_printf(t, "\\u%04x", (unsigned)(unsigned char)*piece);
        else if (!utf8 && (unsigned char)*piece >= 0x80)
            tekst_add(t, "\\ufffd");
        else
            add_bytes(t, piece, 1);
    tekst_add(t, "\"");
}

const char *tekst_value(const struct tekst *t)
{
    return t->bytes && !t->failed ? t->bytes : "";
}
