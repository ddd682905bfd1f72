/* SPDX-License-Identifier: EUPL-1.2 */
/* PDF: not parsed, but read through once. Outside streams every name is looked at, also when it is
 * written with #xx; streams that hold objects are unpacked and looked at the same way; all packed
 * streams are unpacked to see how much they become. What hides its names is refused. */
#include <string.h>
#include <zlib.h>

#include "bestand/bestand.h"

enum { NAAM_MAX = 24, WINDOW = 32 << 10, STREAMS_MAX = 50000, STAART = 1024 };

/* Words that make a PDF do something. */
static const char *const ACTIEF[] = {"JavaScript", "JS",         "Launch",     "EmbeddedFile",
                                     "RichMedia",  "SubmitForm", "ImportData", "EmbeddedFiles",
                                     "GoToE",      "XFA",        "Rendition",  "Sound"};
/* Ways to pack that we do not undo. */
static const char *const ANDERS[] = {"ASCIIHexDecode", "AHx",      "ASCII85Decode",   "A85",
                                     "LZWDecode",      "LZW",      "RunLengthDecode", "RL",
                                     "Crypt",          "Predictor"};

/* What the names of the present object say. */
struct namen {
    char naam[NAAM_MAX + 1];
    size_t n;
    unsigned hex;
    bool inside, filter; /* in a name; the last name was Filter */
    bool flate, anders, objecten;
    enum bestand_oordeel oordeel;
};

struct pdf {
    const unsigned char *b, *end;
    struct namen namen;
    uint64_t unpacked;
    unsigned streams;
};

static bool one_of(const char *const list[], size_t n, const char *naam)
{
    for (size_t i = 0; i < n; i++)
        if (strcmp(list[i], naam) == 0)
            return true;
    return false;
}

static bool is_space(unsigned char c)
{
    return c == '\0' || c == '\t' || c == '\n' || c == '\f' || c == '\r' || c == ' ';
}

static bool is_regular(unsigned char c)
{
    return !is_space(c) && !strchr("()<>[]{}/%", c);
}

static void name_end(struct namen *n)
{
    n->naam[n->n] = '\0';
    n->inside = false;
    n->filter = strcmp(n->naam, "Filter") == 0 || strcmp(n->naam, "F") == 0;
    n->flate |= strcmp(n->naam, "FlateDecode") == 0 || strcmp(n->naam, "Fl") == 0;
    n->objecten |= strcmp(n->naam, "ObjStm") == 0;
    n->anders |= one_of(ANDERS, sizeof ANDERS / sizeof *ANDERS, n->naam);
    if (strcmp(n->naam, "Encrypt") == 0)
        n->oordeel = BESTAND_VERSLEUTELD;
    else if (one_of(ACTIEF, sizeof ACTIEF / sizeof *ACTIEF, n->naam))
        n->oordeel = BESTAND_ACTIEF;
}

static int hex_value(unsigned char c)
{
    return c >= '0' && c <= '9'                     ? c - '0'
           : (c | 0x20) >= 'a' && (c | 0x20) <= 'f' ? (c | 0x20) - 'a' + 10
                                                    : -1;
}

/* Two hex digits behind # become one letter. */
static unsigned char name_letter(struct namen *n, unsigned char c)
{
    const int value = hex_value(c);

    if (n->hex == 0 || value < 0) {
        n->hex = 0;
        return c;
    }
    if (n->hex == 1) {
        n->hex = 0x100 | (unsigned)value << 4;
        return '\0';
    }
    const unsigned char letter = (unsigned char)((n->hex & 0xff) | (unsigned)value);
    n->hex = 0;
    return letter;
}

/* The next byte outside a stream. */
static void feed(struct namen *n, unsigned char c)
{
    if (n->inside && is_regular(c)) {
        if (c == '#' && n->hex == 0) {
            n->hex = 1;
            return;
        }
        const unsigned char letter = name_letter(n, c);
        if (letter && n->n < NAAM_MAX)
            n->naam[n->n++] = (char)letter;
        return;
    }
    if (n->inside)
        name_end(n);
    if (c == '/') {
        n->inside = true;
        n->n = 0;
        n->hex = 0;
        n->filter = false;
    } else if (n->filter && c >= '0' && c <= '9') {
        n->anders = true; /* how it is packed stands somewhere else */
    } else if (!is_space(c) && c != '[') {
        n->filter = false;
    }
}

static void feed_all(struct namen *n, const unsigned char *b, size_t len)
{
    for (size_t i = 0; i < len; i++)
        feed(n, b[i]);
    feed(n, ' ');
}

/* Unpacks a stream, looking at its names when it holds objects. Returns where its bytes end. */
static const unsigned char *unpack(struct pdf *p, const unsigned char *at, struct namen *inside)
{
    unsigned char window[WINDOW];
    z_stream zip = {.next_in = (unsigned char *)(uintptr_t)at, .avail_in = (unsigned)(p->end - at)};
    int rc = inflateInit(&zip);

    while (rc == Z_OK && p->namen.oordeel == BESTAND_GOED) {
        zip.next_out = window;
        zip.avail_out = WINDOW;
        rc = inflate(&zip, Z_NO_FLUSH);
        p->unpacked += WINDOW - zip.avail_out;
        for (size_t i = 0; inside && i < WINDOW - zip.avail_out; i++)
            feed(inside, window[i]);
        if (p->unpacked > BESTAND_UITPAK_MB * 1000000ULL)
            p->namen.oordeel = BESTAND_TE_VEEL;
    }
    const unsigned char *rest = at + zip.total_in;
    inflateEnd(&zip);
    if (inside)
        feed(inside, ' ');
    if (inside && rc != Z_STREAM_END && p->namen.oordeel == BESTAND_GOED)
        p->namen.oordeel = BESTAND_INGEWIKKELD;
    return rest;
}

/* A stream whose first byte is at. Returns what comes behind it; NULL when it does not end. */
static const unsigned char *read_stream(struct pdf *p, const unsigned char *at)
{
    static const char END[] = "endstream";
    struct namen inside = {0};
    const struct namen *n = &p->namen;
    const unsigned char *rest = at;

    if (++p->streams > STREAMS_MAX)
        p->namen.oordeel = BESTAND_TE_VEEL;
    else if (n->objecten && n->anders)
        p->namen.oordeel = BESTAND_INGEWIKKELD;
    else if (n->flate && !n->anders)
        rest = unpack(p, at, n->objecten ? &inside : NULL);
    const unsigned char *end = memmem(rest, (size_t)(p->end - rest), END, sizeof END - 1);
    if (end && n->objecten && !n->flate)
        feed_all(&inside, at, (size_t)(end - at));
    if (inside.oordeel != BESTAND_GOED && p->namen.oordeel == BESTAND_GOED)
        p->namen.oordeel = inside.oordeel;
    return end ? end + sizeof END - 1 : NULL;
}

/* "stream" behind a dictionary, at the end of its line: the first byte of the stream, else NULL. */
static const unsigned char *stream_begin(const struct pdf *p, const unsigned char *at)
{
    const unsigned char *back = at, *data = at + 6;

    if (*at != 's' || p->end - at < 8 || memcmp(at, "stream", 6) != 0)
        return NULL;
    while (back > p->b && is_space(back[-1]))
        back--;
    if (back - p->b < 2 || back[-1] != '>' || back[-2] != '>')
        return NULL;
    data += *data == '\r';
    return *data == '\n' ? data + 1 : data[-1] == '\r' ? data : NULL;
}

/* Reads everything. What stands between streams is looked at for other files too. */
static enum bestand_oordeel read_all(struct pdf *p)
{
    const unsigned char *from = p->b + 5, *at = p->b;

    while (at < p->end && p->namen.oordeel == BESTAND_GOED) {
        const unsigned char *data = stream_begin(p, at);
        if (!data) {
            feed(&p->namen, *at);
            if (*at == 'j' && at - p->b >= 2 && memcmp(at - 2, "obj", 3) == 0)
                p->namen.flate = p->namen.anders = p->namen.objecten = false;
            at++;
            continue;
        }
        if (bestand_vreemd(from, (size_t)(at - from)))
            return BESTAND_DUBBEL;
        from = at = read_stream(p, data);
        if (!at)
            return p->namen.oordeel == BESTAND_GOED ? BESTAND_KAPOT : p->namen.oordeel;
    }
    if (p->namen.oordeel != BESTAND_GOED)
        return p->namen.oordeel;
    return bestand_vreemd(from, (size_t)(p->end - from)) ? BESTAND_DUBBEL : BESTAND_GOED;
}

/* The last "%%EOF" near the end, with only white space behind it; NULL when there is none. */
static const unsigned char *end_mark(const unsigned char *b, const unsigned char *end)
{
    const unsigned char *at = end;

    while (at > b && is_space(at[-1]) && end - at < STAART)
        at--;
    return at - b >= 5 && memcmp(at - 5, "%%EOF", 5) == 0 ? at - 5 : NULL;
}

/* "startxref", a place in this file, "%%EOF". */
static bool has_end(const unsigned char *b, size_t len)
{
    const unsigned char *eof = end_mark(b, b + len);
    uint64_t place = 0;
    unsigned digits = 0;

    if (!eof)
        return false;
    while (eof > b && is_space(eof[-1]))
        eof--;
    for (uint64_t power = 1; eof > b && eof[-1] >= '0' && eof[-1] <= '9' && digits < 11; digits++) {
        place += power * (uint64_t)(*--eof - '0');
        power *= 10;
    }
    while (eof > b && is_space(eof[-1]))
        eof--;
    return digits && place < len && eof - b >= 9 && memcmp(eof - 9, "startxref", 9) == 0;
}

/* A ZIP is read from its end: its mark may lie inside a stream. */
static bool is_zip_too(const unsigned char *b, size_t len)
{
    const size_t tail = len < 65557 ? len : 65557;

    return memmem(b + len - tail, tail, "PK\x05\x06", 4) != NULL;
}

enum bestand_oordeel pdf_keur(const unsigned char *b, size_t len, struct bestand *out)
{
    struct pdf p = {.b = b, .end = b + len};

    out->soort = BESTAND_PDF;
    if (len < 64 || b[5] < '1' || b[5] > '2' || b[6] != '.' || !has_end(b, len))
        return BESTAND_KAPOT;
    if (is_zip_too(b, len))
        return BESTAND_DUBBEL;
    const enum bestand_oordeel o = read_all(&p);
    bestand_houd(out, b, len);
    return o;
}
