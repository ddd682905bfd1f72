/* SPDX-License-Identifier: EUPL-1.2 */
/* Puts a file together, piece by piece, and has it judged. */
#ifndef TEST_BESTAND_H
#define TEST_BESTAND_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "bestand/bestand.h"

/* A file that is being put together. */
struct bytes {
    unsigned char b[1 << 20];
    size_t len;
};
static struct bytes file;

static void put(const void *bytes, size_t len)
{
    memcpy(file.b + file.len, bytes, len);
    file.len += len;
}

#define PUT(literal) put(literal, sizeof(literal) - 1)

static enum bestand_oordeel judge(struct bestand *out)
{
    return bestand_keur(file.b, file.len, out);
}

static void assert_judged(enum bestand_oordeel expected)
{
    struct bestand out;
    const enum bestand_oordeel o = judge(&out);

    if (o != expected)
        fail_msg("judged %d instead of %d", (int)o, (int)expected);
}

#endif
