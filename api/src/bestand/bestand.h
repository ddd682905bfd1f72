/* SPDX-License-Identifier: EUPL-1.2 */
/* Is this a photo or a PDF, whole, and nothing else? Looked at by what it holds, never by its name.
 * What may tell about a person (place, camera, comments) is left out of a photo; which way up it is
 * stays. See docs/adr/0034. */
#ifndef BESTAND_BESTAND_H
#define BESTAND_BESTAND_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum bestand_soort { BESTAND_JPEG, BESTAND_PNG, BESTAND_PDF };

enum bestand_oordeel {
    BESTAND_GOED,
    BESTAND_ONBEKEND,    /* no jpeg, png or pdf */
    BESTAND_KAPOT,       /* it begins as one, but is not whole */
    BESTAND_TE_VEEL,     /* it unpacks to more than we accept: pixels, scans, streams */
    BESTAND_DUBBEL,      /* it holds another kind of file as well */
    BESTAND_ACTIEF,      /* a PDF that does something when it is opened */
    BESTAND_VERSLEUTELD, /* a PDF with a password */
    BESTAND_INGEWIKKELD  /* it is made in a way that cannot be checked */
};

enum {
    BESTAND_MEGAPIXEL = 40, /* a photo has at most so many */
    BESTAND_RUW_MB = 160,   /* a PNG unpacks to at most this */
    BESTAND_UITPAK_MB = 96, /* the streams of a PDF together unpack to at most this */
    BESTAND_SCANS = 64,     /* a JPEG is drawn in at most so many rounds */
    BESTAND_DELEN = 64,     /* what is kept lies in at most so many pieces */
    BESTAND_EXIF = 36       /* bytes of what says which way up a photo is */
};

/* Pieces of the bytes that were given (or of exif below), in order. */
struct bestand_deel {
    const unsigned char *at;
    size_t len;
};

struct bestand {
    enum bestand_soort soort;
    uint32_t breedte, hoogte; /* 0 for a PDF */
    size_t n;
    struct bestand_deel deel[BESTAND_DELEN];
    unsigned char exif[BESTAND_EXIF];
};

/* Judges len bytes. When they are good, out says what to keep; it points into them. Reads each byte
 * a fixed number of times, allocates only what zlib needs, and unpacks nothing into memory. */
enum bestand_oordeel bestand_keur(const unsigned char *bytes, size_t len, struct bestand *out);

/* The bytes that are kept, together. */
size_t bestand_grootte(const struct bestand *b);

/* Copies at most max kept bytes from offset into to; returns how many. */
size_t bestand_lees(const struct bestand *b, size_t offset, unsigned char *to, size_t max);

/* For the readers of one kind; each gets bytes that begin as that kind does. */
enum bestand_oordeel jpeg_keur(const unsigned char *b, size_t len, struct bestand *out);
enum bestand_oordeel png_keur(const unsigned char *b, size_t len, struct bestand *out);
enum bestand_oordeel pdf_keur(const unsigned char *b, size_t len, struct bestand *out);

/* Keeps a piece. False: there are too many. */
bool bestand_houd(struct bestand *b, const unsigned char *at, size_t len);

/* Does this part hold the beginning of another kind of file, or a page with a script? */
bool bestand_vreemd(const unsigned char *b, size_t len);

static inline uint32_t be16(const unsigned char *b)
{
    return (uint32_t)b[0] << 8 | b[1];
}

static inline uint32_t be32(const unsigned char *b)
{
    return be16(b) << 16 | be16(b + 2);
}

#endif
