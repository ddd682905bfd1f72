/* SPDX-License-Identifier: EUPL-1.2 */
/* XLSX, written while it is sent: a zip whose last file is the sheet, of a length that nobody knows
 * beforehand. libarchive makes the zip; nothing is kept but the block on its way. */
#include <archive.h>
#include <archive_entry.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "uitvoer/uit.h"

enum { CELL_MAX = 32767 }; /* characters in a cell, says Excel; bytes are never fewer */

struct xlsx {
    struct archive *zip;
    struct uit *out;  /* NULL: dropped halfway */
    struct uit sheet; /* XML of one row */
};

#define XML     "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
#define OFFICE  "http://schemas.openxmlformats.org/"
#define RELATED OFFICE "officeDocument/2006/relationships"

/* Everything around the sheet; style 1 is a day, style 2 the head. */
static const struct {
    const char *name, *text;
} PARTS[] = {
    {"[Content_Types].xml", XML
     "<Types xmlns=\"" OFFICE "package/2006/content-types\">"
     "<Default Extension=\"rels\" "
     "ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
     "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
     "<Override PartName=\"/xl/workbook.xml\" "
     "ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/>"
     "<Override PartName=\"/xl/styles.xml\" "
     "ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml\"/>"
     "<Override PartName=\"/xl/worksheets/sheet1.xml\" "
     "ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/>"
     "</Types>"},
    {"_rels/.rels", XML "<Relationships xmlns=\"" OFFICE
                        "package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"" RELATED
                        "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"},
    {"xl/workbook.xml", XML
     "<workbook xmlns=\"" OFFICE "spreadsheetml/2006/main\" xmlns:r=\"" RELATED
     "\"><sheets><sheet name=\"Regelruimte\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>"},
    {"xl/_rels/workbook.xml.rels",
     XML "<Relationships xmlns=\"" OFFICE
         "package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"" RELATED
         "/worksheet\" Target=\"worksheets/sheet1.xml\"/><Relationship Id=\"rId2\" Type=\"" RELATED
         "/styles\" Target=\"styles.xml\"/></Relationships>"},
    {"xl/styles.xml",
     XML "<styleSheet xmlns=\"" OFFICE "spreadsheetml/2006/main\">"
         "<fonts count=\"2\"><font><sz val=\"11\"/><name val=\"Calibri\"/></font>"
         "<font><b/><sz val=\"11\"/><name val=\"Calibri\"/></font></fonts>"
         "<fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill><fill><patternFill "
         "patternType=\"gray125\"/></fill></fills>"
         "<borders count=\"1\"><border/></borders><cellStyleXfs count=\"1\"><xf/></cellStyleXfs>"
         "<cellXfs count=\"3\"><xf/><xf numFmtId=\"14\" applyNumberFormat=\"1\"/><xf fontId=\"1\" "
         "applyFont=\"1\"/></cellXfs></styleSheet>"},
};

#define SHEET                                                                                      \
    XML "<worksheet xmlns=\"" OFFICE "spreadsheetml/2006/main\">"                                  \
        "<sheetViews><sheetView workbookViewId=\"0\"><pane ySplit=\"1\" topLeftCell=\"A2\" "       \
        "activePane=\"bottomLeft\" state=\"frozen\"/></sheetView></sheetViews>"                    \
        "<sheetFormatPr defaultRowHeight=\"15\"/><cols><col min=\"1\" max=\"1\" width=\"16\" "     \
        "customWidth=\"1\"/>"                                                                      \
        "<col min=\"2\" max=\"2\" width=\"60\" customWidth=\"1\"/><col min=\"3\" max=\"16\" "      \
        "width=\"22\" customWidth=\"1\"/></cols><sheetData>"

static la_ssize_t to_out(struct archive *zip, void *state, const void *bytes, size_t len)
{
    struct xlsx *x = state;

    (void)zip;
    if (!x->out) /* nobody reads on; libarchive frees its compressor only by ending the file */
        return (la_ssize_t)len;
    uit_add(x->out, bytes, len);
    return x->out->failed ? -1 : (la_ssize_t)len;
}

/* The length of a file that is written whole; a negative one is known only at the end. */
static bool part_begin(struct xlsx *x, const char *name, la_int64_t size)
{
    struct archive_entry *entry = archive_entry_new();

    if (!entry)
        return false;
    archive_entry_set_pathname(entry, name);
    archive_entry_set_filetype(entry, AE_IFREG);
    archive_entry_set_perm(entry, 0644);
    if (size >= 0)
        archive_entry_set_size(entry, size);
    const bool good = archive_write_header(x->zip, entry) == ARCHIVE_OK;
    archive_entry_free(entry);
    return good;
}

static bool part_write(struct xlsx *x, const char *bytes, size_t len)
{
    return archive_write_data(x->zip, bytes, len) == (la_ssize_t)len;
}

static bool parts_write(struct xlsx *x)
{
    for (size_t i = 0; i < sizeof PARTS / sizeof *PARTS; i++) {
        const size_t len = strlen(PARTS[i].text);
        if (!part_begin(x, PARTS[i].name, (la_int64_t)len) || !part_write(x, PARTS[i].text, len))
            return false;
    }
    return part_begin(x, "xl/worksheets/sheet1.xml", -1) && part_write(x, SHEET, strlen(SHEET));
}

/* Text for XML: what may not stand in it at all is left out. */
static void xml_text(struct uit *u, const char *text)
{
    size_t n = 0;

    for (; *text && n < CELL_MAX; text++, n++) {
        const unsigned char c = (unsigned char)*text;
        if (c == '<' || c == '>' || c == '&')
            uit_text(u, c == '<' ? "&lt;" : c == '>' ? "&gt;" : "&amp;");
        else if (c >= ' ' || c == '\n' || c == '\t')
            uit_add(u, text, 1);
    }
    while ((*text & 0xC0) == 0x80) /* no half character at the end */
        uit_add(u, text++, 1);
}

/* Days since 30 December 1899, as a spreadsheet counts them; 0 when the text is no day. */
static long serial_of(const char *text)
{
    struct tm t = {0};
    const char *end = strlen(text) == 10 ? strptime(text, "%Y-%m-%d", &t) : NULL;

    if (!end || *end || t.tm_year < 1)
        return 0;
    const int year = t.tm_year + 1900, month = t.tm_mon + 1, day = t.tm_mday;
    const int a = (14 - month) / 12, y = year + 4800 - a, m = month + 12 * a - 3;
    return day + (153 * m + 2) / 5 + 365L * y + y / 4 - y / 100 + y / 400 - 32045 - 2415019;
}

static void number_cell(struct uit *u, long long number, int style)
{
    char cell[64];

    snprintf(cell, sizeof cell, "<c s=\"%d\"><v>%lld</v></c>", style, number);
    uit_text(u, cell);
}

static void cell(struct uit *u, const json_t *value, int style)
{
    const char *text =
        json_is_boolean(value) ? (json_is_true(value) ? "ja" : "nee") : json_string_value(value);
    const long day = text ? serial_of(text) : 0;

    if (json_is_integer(value)) {
        number_cell(u, json_integer_value(value), 0);
    } else if (day) {
        number_cell(u, day, 1);
    } else if (text) {
        uit_text(u, style ? "<c s=\"2\" t=\"inlineStr\"><is><t xml:space=\"preserve\">"
                          : "<c t=\"inlineStr\"><is><t xml:space=\"preserve\">");
        xml_text(u, text);
        uit_text(u, "</t></is></c>");
    } else {
        uit_text(u, "<c/>");
    }
}

static void row(struct xlsx *x, const json_t *cells, int style)
{
    const json_t *value;
    size_t i;

    x->sheet.len = 0;
    uit_text(&x->sheet, "<row>");
    json_array_foreach(cells, i, value)
    {
        cell(&x->sheet, value, style);
    }
    uit_text(&x->sheet, "</row>");
    if (x->sheet.failed || !part_write(x, x->sheet.bytes, x->sheet.len))
        x->out->failed = true;
}

static void rij(void *state, struct uit *u, const json_t *cells)
{
    (void)u;
    if (state)
        row(state, cells, 0);
}

static void drop(void *state)
{
    struct xlsx *x = state;

    if (!x)
        return;
    x->out = NULL;
    archive_write_free(x->zip);
    uit_drop(&x->sheet);
    free(x);
}

/* Excel does not open zip64 whose length is only known at the end. */
static bool zip_open(struct xlsx *x)
{
    return (x->zip = archive_write_new()) && archive_write_set_format_zip(x->zip) == ARCHIVE_OK &&
           archive_write_set_options(x->zip, "zip:!zip64") == ARCHIVE_OK &&
           archive_write_set_bytes_per_block(x->zip, 0) == ARCHIVE_OK &&
           archive_write_open(x->zip, x, NULL, to_out, NULL) == ARCHIVE_OK;
}

static void *begin(struct uit *u, const json_t *cells)
{
    struct xlsx *x = calloc(1, sizeof *x);

    if (!x || (x->out = u, !zip_open(x)) || !parts_write(x)) {
        u->failed = true;
        return x;
    }
    row(x, cells, 2);
    return x;
}

static void eind(void *state, struct uit *u)
{
    static const char END[] = "</sheetData></worksheet>";
    struct xlsx *x = state;

    if (!x || !part_write(x, END, sizeof END - 1) || archive_write_close(x->zip) != ARCHIVE_OK)
        u->failed = true;
}

#define MEDIA "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"

const struct vorm VORM_XLSX = {"xlsx", MEDIA, MEDIA, begin, rij, eind, drop};
