/* SPDX-License-Identifier: EUPL-1.2 */
#include "bestand/bestand.h"

#include <string.h>

static const struct {
    const char *text;
    size_t len;
} VREEMD[] = {
    {"PK\x03\x04", 4},
    {"PK\x05\x06", 4},
    {"%PDF-", 5},
    {"\x7f"
     "ELF",
     4},
    {"Rar!\x1a", 5},
    {"7z\xbc\xaf", 4},
    {"<html", 5},
    {"<HTML", 5},
    {"<script", 7},
    {"<SCRIPT", 7},
    {"<svg", 4},
    {"<?php", 5},
    {"#!/", 3},
    {"\xd0\xcf\x11\xe0", 4},
};

bool bestand_vreemd(const unsigned char *b, size_t len)
{
    for (size_t i = 0; i < sizeof VREEMD / sizeof *VREEMD; i++)
        if (memmem(b, len, VREEMD[i].text, VREEMD[i].len))
            return true;
    return false;
}

bool bestand_houd(struct bestand *b, const unsigned char *at, size_t len)
{
    struct bestand_deel *last = b->n ? &b->deel[b->n - 1] : NULL;

    if (last && last->at + last->len == at) {
        last->len += len;
        return true;
    }
    if (b->n == BESTAND_DELEN)
        return false;
    b->deel[b->n++] = (struct bestand_deel){at, len};
    return true;
}

static bool begins(const unsigned char *b, size_t len, const char *with, size_t n)
{
    return len >= n && memcmp(b, with, n) == 0;
}

enum bestand_oordeel bestand_keur(const unsigned char *bytes, size_t len, struct bestand *out)
{
    memset(out, 0, sizeof *out);
    if (begins(bytes, len, "\xff\xd8\xff", 3))
        return jpeg_keur(bytes, len, out);
    if (begins(bytes, len, "\x89PNG\r\n\x1a\n", 8))
        return png_keur(bytes, len, out);
    if (begins(bytes, len, "%PDF-", 5))
        return pdf_keur(bytes, len, out);
    return BESTAND_ONBEKEND;
}

size_t bestand_grootte(const struct bestand *b)
{
    size_t sum = 0;

    for (size_t i = 0; i < b->n; i++)
        sum += b->deel[i].len;
    return sum;
}

size_t bestand_lees(const struct bestand *b, size_t offset, unsigned char *to, size_t max)
{
    size_t done = 0;

    for (size_t i = 0; i < b->n && done < max; i++) {
        const struct bestand_deel *d = &b->deel[i];
        if (offset >= d->len) {
            offset -= d->len;
            continue;
        }
        const size_t more = d->len - offset < max - done ? d->len - offset : max - done;
        memcpy(to + done, d->at + offset, more);
        done += more;
        offset = 0;
    }
    return done;
}
