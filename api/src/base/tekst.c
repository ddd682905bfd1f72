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

/* Room for len more bytes and the end. */
static bool make_room(struct tekst *t, size_t len)
{
    if (t->failed || t->len + len < t->room)
        return !t->failed;
    const size_t room = 2 * (t->len + len) + FIRST;
    char *more = arena_alloc(t->arena, room);
    t->failed = !more;
    if (!more)
        return false;
    if (t->len > 0)
        memcpy(more, t->bytes, t->len);
    t->bytes = more;
    t->room = room;
    return true;
}

void tekst_bytes(struct tekst *t, const void *bytes, size_t len)
{
    if (!make_room(t, len))
        return;
    memcpy(t->bytes + t->len, bytes, len);
    t->len += len;
    t->bytes[t->len] = '\0';
}

void tekst_add(struct tekst *t, const char *piece)
{
    tekst_bytes(t, piece, strlen(piece));
}

/* Written where it belongs; when it does not fit there, once more in more room. */
void tekst_printf(struct tekst *t, const char *fmt, ...)
{
    int len = 0;

    while (make_room(t, (size_t)len)) {
        const size_t room = t->room - t->len;
        va_list ap;

        va_start(ap, fmt);
        len = vsnprintf(t->bytes + t->len, room, fmt, ap);
        va_end(ap);
        t->failed |= len < 0;
        if (len < 0 || (size_t)len < room)
            break;
    }
    t->len += t->failed ? 0 : (size_t)len;
}

void tekst_add_url(struct tekst *t, const char *piece)
{
    static const char SAFE[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~";

    for (; *piece; piece++)
        if (strchr(SAFE, *piece))
            tekst_bytes(t, piece, 1);
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
            tekst_bytes(t, piece, 1);
    tekst_add(t, "\"");
}

const char *tekst_value(const struct tekst *t)
{
    return t->bytes && !t->failed ? t->bytes : "";
}
