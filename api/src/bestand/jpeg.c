/* SPDX-License-Identifier: EUPL-1.2 */
/* JPEG: markers from SOI to EOI. Kept are the tables, the frame, the scans and what colours need;
 * dropped are EXIF, XMP, IPTC, comments, thumbnails and everything behind the end. */
#include <string.h>

#include "bestand/bestand.h"

enum {
    SOI = 0xd8,
    EOI = 0xd9,
    SOS = 0xda,
    DQT = 0xdb,
    DRI = 0xdd,
    DHT = 0xc4,
    SOF_BASELINE = 0xc0,
    SOF_PROGRESSIVE = 0xc2,
    APP0 = 0xe0,
    APP1 = 0xe1,
    APP2 = 0xe2,
    APP14 = 0xee,
    COM = 0xfe,
    ORIENTATION = 0x0112
};

struct jpeg {
    const unsigned char *end;
    struct bestand *out;
    unsigned scans, orientation;
    bool frame;
};

static uint32_t number(const unsigned char *b, unsigned bytes, bool big)
{
    uint32_t n = 0;

    for (unsigned i = 0; i < bytes; i++)
        n = n << 8 | b[big ? i : bytes - 1 - i];
    return n;
}

/* The orientation in an EXIF segment of len bytes, 0 when it names none: 2 to 8 turn or mirror. */
static unsigned orientation_of(const unsigned char *b, size_t len)
{
    if (len < 14 || memcmp(b, "Exif\0", 6) != 0)
        return 0;
    const unsigned char *tiff = b + 6;
    const size_t size = len - 6;
    const bool big = tiff[0] == 'M';
    const size_t ifd = number(tiff + 4, 4, big);
    if (number(tiff + 2, 2, big) != 42 || ifd > size - 2)
        return 0;
    const size_t entries = number(tiff + ifd, 2, big);
    for (size_t i = 0; i < entries && ifd + 2 + 12 * (i + 1) <= size; i++) {
        const unsigned char *e = tiff + ifd + 2 + 12 * i;
        if (number(e, 2, big) == ORIENTATION && number(e + 2, 2, big) == 3)
            return number(e + 8, 2, big);
    }
    return 0;
}

/* An EXIF segment that says only which way up the photo is. */
static void exif_write(unsigned char out[BESTAND_EXIF], unsigned orientation)
{
    static const unsigned char SEGMENT[BESTAND_EXIF] = {0xff, APP1, 0,   BESTAND_EXIF - 2,
                                                        'E',  'x',  'i', 'f',
                                                        0,    0,    'M', 'M',
                                                        0,    42,   0,   0,
                                                        0,    8,    0,   1,
                                                        1,    0x12, 0,   3,
                                                        0,    0,    0,   1,
                                                        0,    0,    0,   0,
                                                        0,    0,    0,   0};

    memcpy(out, SEGMENT, BESTAND_EXIF);
    out[29] = (unsigned char)orientation;
}

/* SOF: the size of the picture. len: bytes behind the length. */
static enum bestand_oordeel read_frame(struct jpeg *j, const unsigned char *b, size_t len)
{
    if (j->frame || len < 6 || b[0] != 8 || len != 6 + 3 * (size_t)b[5])
        return BESTAND_KAPOT;
    const uint32_t hoogte = be16(b + 1), breedte = be16(b + 3);
    if (hoogte == 0 || breedte == 0 || (b[5] != 1 && b[5] != 3 && b[5] != 4))
        return BESTAND_KAPOT;
    if ((uint64_t)hoogte * breedte > BESTAND_MEGAPIXEL * 1000000ULL)
        return BESTAND_TE_VEEL;
    j->frame = true;
    j->out->hoogte = hoogte;
    j->out->breedte = breedte;
    return BESTAND_GOED;
}

/* The next marker behind the data of a scan; NULL when there is none. */
static const unsigned char *scan_end(const unsigned char *at, const unsigned char *end)
{
    while ((at = memchr(at, 0xff, (size_t)(end - at))) && at + 1 < end) {
        if (at[1] != 0x00 && at[1] != 0xff && (at[1] < 0xd0 || at[1] > 0xd7))
            return at;
        at += at[1] == 0xff ? 1 : 2;
    }
    return NULL;
}

/* An APPn segment that colours need: JFIF without a picture in it, a profile, Adobe's. */
static bool needed(unsigned marker, const unsigned char *b, size_t len)
{
    switch (marker) {
    case APP0:
        return len == 14 && memcmp(b, "JFIF", 5) == 0;
    case APP2:
        return len > 12 && memcmp(b, "ICC_PROFILE", 12) == 0 && !bestand_vreemd(b, len);
    case APP14:
        return len == 12 && memcmp(b, "Adobe", 5) == 0;
    default:
        return false;
    }
}

/* A segment that may be left out. */
static enum bestand_oordeel read_app(struct jpeg *j, const unsigned char *at, size_t len)
{
    const unsigned marker = at[1];

    if (needed(marker, at + 4, len))
        return bestand_houd(j->out, at, len + 4) ? BESTAND_GOED : BESTAND_INGEWIKKELD;
    if (marker == APP1 && j->orientation == 0)
        j->orientation = orientation_of(at + 4, len);
    return bestand_vreemd(at + 4, len) ? BESTAND_DUBBEL : BESTAND_GOED;
}

/* A segment with a length; *next becomes what comes behind it, and behind its scan. */
static enum bestand_oordeel read_segment(struct jpeg *j, const unsigned char *at,
                                         const unsigned char **next)
{
    const unsigned marker = at[1];

    if (j->end - at < 4 || be16(at + 2) < 2 || (size_t)(j->end - at) - 2 < be16(at + 2))
        return BESTAND_KAPOT;
    const size_t len = be16(at + 2) - 2;
    *next = at + 4 + len;
    if (marker == COM || (marker & 0xf0) == 0xe0)
        return read_app(j, at, len);
    if (marker == SOF_BASELINE || marker == SOF_BASELINE + 1 || marker == SOF_PROGRESSIVE) {
        const enum bestand_oordeel o = read_frame(j, at + 4, len);
        if (o != BESTAND_GOED)
            return o;
    } else if (marker == SOS) {
        if (++j->scans > BESTAND_SCANS)
            return BESTAND_TE_VEEL;
        *next = j->frame ? scan_end(*next, j->end) : NULL;
        if (!*next)
            return BESTAND_KAPOT;
    } else if (marker != DQT && marker != DHT && marker != DRI) {
        return BESTAND_KAPOT;
    }
    return bestand_houd(j->out, at, (size_t)(*next - at)) ? BESTAND_GOED : BESTAND_INGEWIKKELD;
}

static enum bestand_oordeel read_end(struct jpeg *j, const unsigned char *at)
{
    struct bestand_deel *exif = &j->out->deel[1];

    if (j->scans == 0)
        return BESTAND_KAPOT;
    if (bestand_vreemd(at + 2, (size_t)(j->end - at) - 2))
        return BESTAND_DUBBEL;
    if (j->orientation >= 2 && j->orientation <= 8)
        exif_write(j->out->exif, j->orientation);
    else
        exif->len = 0;
    return bestand_houd(j->out, at, 2) ? BESTAND_GOED : BESTAND_INGEWIKKELD;
}

enum bestand_oordeel jpeg_keur(const unsigned char *b, size_t len, struct bestand *out)
{
    struct jpeg j = {.end = b + len, .out = out};
    const unsigned char *at = b + 2;

    out->soort = BESTAND_JPEG;
    bestand_houd(out, b, 2);
    bestand_houd(out, out->exif, BESTAND_EXIF);
    while (j.end - at >= 2 && at[0] == 0xff) {
        enum bestand_oordeel o = BESTAND_GOED;
        if (at[1] == EOI)
            return read_end(&j, at);
        if (at[1] == 0xff)
            at++; /* fill */
        else if (at[1] < 0xc0 || (at[1] >= 0xd0 && at[1] <= SOI))
            return BESTAND_KAPOT;
        else
            o = read_segment(&j, at, &at);
        if (o != BESTAND_GOED)
            return o;
    }
    return BESTAND_KAPOT;
}
