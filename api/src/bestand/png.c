/* SPDX-License-Identifier: EUPL-1.2 */
/* PNG: chunks with a checksum. Kept is what a picture needs; dropped are texts, times, EXIF,
 * animation and everything behind the end. The picture itself is unpacked once, to nowhere. */
#include <string.h>
#include <zlib.h>

#include "bestand/bestand.h"

enum { CHUNK = 12, IHDR_LEN = 13, WINDOW = 32 << 10 };

struct png {
    struct bestand *out;
    z_stream zip;
    bool unpacking, unpacked, other_behind;
    uint64_t expected, got;
};

/* Bytes of h rows of w pixels, each row with its filter byte. */
static uint64_t rows(uint64_t w, uint64_t h, unsigned bits)
{
    return w && h ? h * (1 + (w * bits + 7) / 8) : 0;
}

/* What the picture unpacks to; an interlaced one comes in seven rounds. */
static uint64_t raw_size(uint32_t w, uint32_t h, unsigned bits, bool interlaced)
{
    static const unsigned X[] = {0, 4, 0, 2, 0, 1, 0}, Y[] = {0, 0, 4, 0, 2, 0, 1},
                          DX[] = {8, 8, 4, 4, 2, 2, 1}, DY[] = {8, 8, 8, 4, 4, 2, 2};
    uint64_t sum = 0;

    if (!interlaced)
        return rows(w, h, bits);
    for (unsigned i = 0; i < 7; i++)
        sum += rows((w + DX[i] - 1 - X[i]) / DX[i], (h + DY[i] - 1 - Y[i]) / DY[i], bits);
    return sum;
}

/* Bits of one pixel, 0 when depth and colour do not go together. */
static unsigned pixel_bits(unsigned depth, unsigned colour)
{
    static const unsigned CHANNELS[] = {1, 0, 3, 1, 2, 0, 4};

    if (colour > 6 || CHANNELS[colour] == 0 || depth == 0 || depth > 16 || (depth & (depth - 1)))
        return 0;
    if ((depth < 8 && colour != 0 && colour != 3) || (depth == 16 && colour == 3))
        return 0;
    return depth * CHANNELS[colour];
}

static enum bestand_oordeel read_header(struct png *p, const unsigned char *b, size_t len)
{
    if (len != IHDR_LEN || b[10] || b[11] || b[12] > 1)
        return BESTAND_KAPOT;
    const uint32_t w = be32(b), h = be32(b + 4);
    const unsigned bits = pixel_bits(b[8], b[9]);
    if (w == 0 || h == 0 || w > INT32_MAX || h > INT32_MAX || bits == 0)
        return BESTAND_KAPOT;
    if ((uint64_t)w * h > BESTAND_MEGAPIXEL * 1000000ULL)
        return BESTAND_TE_VEEL;
    p->expected = raw_size(w, h, bits, b[12]);
    p->out->breedte = w;
    p->out->hoogte = h;
    return p->expected > BESTAND_RUW_MB * 1000000ULL ? BESTAND_TE_VEEL : BESTAND_GOED;
}

/* Unpacks one IDAT and throws it away; it may not become more than the header says. */
static enum bestand_oordeel read_data(struct png *p, const unsigned char *b, size_t len)
{
    unsigned char window[WINDOW];
    int rc = Z_OK;

    if (p->other_behind || p->expected == 0)
        return BESTAND_KAPOT;
    if (!p->unpacking && inflateInit(&p->zip) != Z_OK)
        return BESTAND_INGEWIKKELD;
    p->unpacking = true;
    p->zip.next_in = (unsigned char *)(uintptr_t)b; /* zlib does not write there */
    p->zip.avail_in = (unsigned)len;
    while (rc == Z_OK && !p->unpacked && (p->zip.avail_in > 0 || p->zip.avail_out == 0)) {
        p->zip.next_out = window;
        p->zip.avail_out = WINDOW;
        rc = inflate(&p->zip, Z_NO_FLUSH);
        p->got += WINDOW - p->zip.avail_out;
        p->unpacked = rc == Z_STREAM_END;
        if (p->got > p->expected)
            return BESTAND_TE_VEEL;
    }
    return rc == Z_OK || rc == Z_BUF_ERROR || rc == Z_STREAM_END ? BESTAND_GOED : BESTAND_KAPOT;
}

static bool is(const unsigned char *type, const char *name)
{
    return memcmp(type, name, 4) == 0;
}

static bool needed(const unsigned char *type)
{
    static const char NAMES[] = "IHDRPLTEIDATIENDtRNSgAMAcHRMsRGBpHYsbKGDsBIT";

    for (size_t i = 0; i + 4 < sizeof NAMES; i += 4)
        if (is(type, NAMES + i))
            return true;
    return false;
}

/* One chunk: at points to its length. */
static enum bestand_oordeel read_chunk(struct png *p, const unsigned char *at, size_t len)
{
    const unsigned char *type = at + 4, *data = at + 8;
    enum bestand_oordeel o = BESTAND_GOED;

    if (crc32(crc32(0, NULL, 0), type, (unsigned)len + 4) != be32(data + len))
        return BESTAND_KAPOT;
    if (p->expected == 0 || is(type, "IHDR"))
        o = p->expected == 0 && is(type, "IHDR") ? read_header(p, data, len) : BESTAND_KAPOT;
    else if (is(type, "IDAT"))
        o = read_data(p, data, len);
    else if (p->unpacking)
        p->other_behind = true;
    if (o != BESTAND_GOED)
        return o;
    if (needed(type))
        return bestand_houd(p->out, at, len + CHUNK) ? BESTAND_GOED : BESTAND_INGEWIKKELD;
    if (!(type[0] & 0x20)) /* a capital: without it there is no picture */
        return BESTAND_KAPOT;
    return bestand_vreemd(data, len) ? BESTAND_DUBBEL : BESTAND_GOED;
}

static enum bestand_oordeel read_all(struct png *p, const unsigned char *at, size_t left)
{
    while (left >= CHUNK) {
        const size_t len = be32(at);
        if (len > left - CHUNK)
            return BESTAND_KAPOT;
        const enum bestand_oordeel o = read_chunk(p, at, len);
        if (o != BESTAND_GOED)
            return o;
        const bool last = is(at + 4, "IEND");
        at += len + CHUNK;
        left -= len + CHUNK;
        if (last && (len > 0 || !p->unpacked || p->got != p->expected))
            return BESTAND_KAPOT;
        if (last)
            return bestand_vreemd(at, left) ? BESTAND_DUBBEL : BESTAND_GOED;
    }
    return BESTAND_KAPOT;
}

enum bestand_oordeel png_keur(const unsigned char *b, size_t len, struct bestand *out)
{
    struct png p = {.out = out};

    out->soort = BESTAND_PNG;
    bestand_houd(out, b, 8);
    const enum bestand_oordeel o = read_all(&p, b + 8, len - 8);
    if (p.unpacking)
        inflateEnd(&p.zip);
    return o;
}
