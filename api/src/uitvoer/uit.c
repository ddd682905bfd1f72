/* SPDX-License-Identifier: EUPL-1.2 */
#include "uitvoer/uit.h"

#include <stdlib.h>
#include <string.h>

enum { FIRST_ROOM = 64 << 10 };

static bool make_room(struct uit *u, size_t len)
{
    size_t room = u->room ? u->room : FIRST_ROOM;
    char *grown;

    while (room - u->len < len)
        room *= 2;
    if (room == u->room)
        return true;
    if (!(grown = realloc(u->bytes, room)))
        return false;
    u->bytes = grown;
    u->room = room;
    return true;
}

void uit_add(struct uit *u, const void *bytes, size_t len)
{
    if (u->failed || len == 0)
        return;
    if (!make_room(u, len)) {
        u->failed = true;
        return;
    }
    memcpy(u->bytes + u->len, bytes, len);
    u->len += len;
}

void uit_text(struct uit *u, const char *text)
{
    uit_add(u, text, strlen(text));
}

size_t uit_take(struct uit *u, char *out, size_t max)
{
    const size_t left = u->len - u->at, n = left < max ? left : max;

    if (n > 0)
        memcpy(out, u->bytes + u->at, n);
    u->at += n;
    if (u->at == u->len)
        u->at = u->len = 0;
    return n;
}

void uit_drop(struct uit *u)
{
    free(u->bytes);
    *u = (struct uit){0};
}
