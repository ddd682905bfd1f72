/* SPDX-License-Identifier: EUPL-1.2 */
#include "brief/brief.h"

#include <cairo-pdf.h>
#include <pthread.h>
#include <stdatomic.h>

#include "base/taal.h"
#include "base/tekst.h"
#include "brief/blad.h"
#include "brief/catalogus.h"
#include "brief/schoon.h"

#ifndef __has_feature
#define __has_feature(x) 0
#endif
#if defined(__SANITIZE_ADDRESS__) || __has_feature(address_sanitizer)
/* What fontconfig knows of the fonts it keeps for as long as the program runs. It does not grow. */
const char *__lsan_default_suppressions(void);
const char *__lsan_default_suppressions(void)
{
    return "leak:libfontconfig";
}
#endif

enum { PDF_MAX = 8 << 20 };
static const double NAMES = 150, BULLET = 14;

/* Fonts are found and read once, by whoever comes first; the lock is also what makes it one at a time. */
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static atomic_int waiting;
static PangoFontMap *fonts;

struct letter_in {
    struct arena *arena;
    const json_t *brief;
    const char *taal;
    struct blad blad;
};

/* A text of an object, fit for paper; NULL when it is not there or empty. */
static const char *text_of(const struct letter_in *in, const json_t *object, const char *name)
{
    const char *text = json_string_value(json_object_get(object, name));
    const char *clean = text ? brief_schoon(in->arena, text) : NULL;

    return clean && *clean ? clean : NULL;
}

static void piece(struct letter_in *in, const json_t *object, const char *name, const char *tag,
                  enum letter letter)
{
    const char *text = text_of(in, object, name);

    if (text)
        blad_tekst(&in->blad, tag, letter, 0, text);
}

/* Who sends it, what it is about, and when. */
static void head(struct letter_in *in)
{
    struct blad *b = &in->blad;

    cairo_set_source_rgb(b->cr, 0.09, 0.29, 0.53);
    cairo_rectangle(b->cr, BLAD_LINKS - 14, b->y + 1, 4, 17);
    cairo_fill(b->cr);
    piece(in, in->brief, "organisatie", "P", LETTER_AFZENDER);
    blad_ruimte(b, 10, 0);
    piece(in, in->brief, "kenmerkregel", "P", LETTER_KLEIN);
    blad_ruimte(b, 26, 0);
    piece(in, in->brief, "titel", "H1", LETTER_TITEL);
    blad_ruimte(b, 10, 0);
    piece(in, in->brief, "aanhef", "P", LETTER_TEKST);
    blad_ruimte(b, 6, 0);
    piece(in, in->brief, "kern", "P", LETTER_TEKST);
}

static void facts(struct letter_in *in, const json_t *list)
{
    for (size_t i = 0; i < json_array_size(list); i++) {
        const json_t *fact = json_array_get(list, i);
        const char *name = text_of(in, fact, "naam"), *value = text_of(in, fact, "waarde");
        if (name && value)
            blad_met_label(&in->blad, "P", LETTER_TEKST, NAMES, name, value);
    }
}

static void points(struct letter_in *in, const json_t *list)
{
    if (json_array_size(list) == 0)
        return;
    cairo_tag_begin(in->blad.cr, "L", NULL);
    for (size_t i = 0; i < json_array_size(list); i++) {
        const char *text = json_string_value(json_array_get(list, i));
        const char *clean = text ? brief_schoon(in->arena, text) : NULL;
        if (clean && *clean)
            blad_met_label(&in->blad, "LI", LETTER_TEKST, BULLET, "\xe2\x80\xa2", clean);
    }
    cairo_tag_end(in->blad.cr, "L");
}

static void part(struct letter_in *in, const json_t *one)
{
    blad_ruimte(&in->blad, 12, 44); /* a heading is not left alone at the bottom */
    piece(in, one, "kop", "H2", LETTER_KOP);
    facts(in, json_object_get(one, "feiten"));
    piece(in, one, "tekst", "P",
          json_is_true(json_object_get(one, "geschreven")) ? LETTER_GESCHREVEN : LETTER_TEKST);
    points(in, json_object_get(one, "punten"));
}

static void body(struct letter_in *in)
{
    const json_t *signature = json_object_get(in->brief, "ondertekening"),
                 *parts = json_object_get(in->brief, "delen");

    cairo_tag_begin(in->blad.cr, "Document", NULL);
    head(in);
    for (size_t i = 0; i < json_array_size(parts); i++)
        part(in, json_array_get(parts, i));
    if (json_is_object(signature)) {
        blad_ruimte(&in->blad, 22, 60);
        piece(in, signature, "groet", "P", LETTER_TEKST);
        blad_ruimte(&in->blad, 14, 0);
        piece(in, signature, "naam", "P", LETTER_KOP);
        piece(in, signature, "functie", "P", LETTER_TEKST);
    }
    cairo_tag_end(in->blad.cr, "Document");
}

/* In the memory of the request, which is wiped: what was entrusted stands in it. */
static cairo_status_t grow(void *to, const unsigned char *data, unsigned len)
{
    struct tekst *out = to;

    if (len > PDF_MAX - out->len)
        return CAIRO_STATUS_WRITE_ERROR;
    tekst_bytes(out, data, len);
    return out->failed ? CAIRO_STATUS_NO_MEMORY : CAIRO_STATUS_SUCCESS;
}

static void describe(const struct letter_in *in, cairo_surface_t *surface)
{
    const char *title = text_of(in, in->brief, "titel"),
               *from = text_of(in, in->brief, "organisatie");

    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_TITLE, title ? title : "Brief");
    if (from)
        cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_AUTHOR, from);
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATOR, "Regelruimte");
}

/* Once to count the sheets (out NULL), once to make them. Gives the number of sheets, 0 when it failed. */
static int make(struct letter_in *in, struct tekst *out, const char *foot, int pages)
{
    cairo_surface_t *surface =
        cairo_pdf_surface_create_for_stream(out ? grow : NULL, out, BLAD_BREED, BLAD_HOOG);

    describe(in, surface);
    blad_begin(&in->blad, surface, fonts, in->taal, foot, pages);
    body(in);
    const int made = blad_eind(&in->blad);
    cairo_surface_finish(surface);
    const bool good = cairo_surface_status(surface) == CAIRO_STATUS_SUCCESS;
    cairo_surface_destroy(surface);
    return good ? made : 0;
}

static bool make_twice(struct letter_in *in, struct tekst *out)
{
    const char *foot = text_of(in, in->brief, "voet");

    if (!fonts)
        fonts = pango_cairo_font_map_new_for_font_type(CAIRO_FONT_TYPE_FT);
    if (!fonts)
        return false;
    const int pages = make(in, NULL, "", 0);
    if (in->blad.full)
        foot = taal_of_bron(
            in->taal,
            "Deze brief is te lang om helemaal af te drukken. De hele tekst staat in Regelruimte.");
    return pages > 0 && make(in, out, foot ? foot : "", pages) == pages;
}

/* The PDF with the catalogue behind it. */
static bool finish(const struct letter_in *in, struct tekst *out, const char **bytes, size_t *len)
{
    const char *edition = catalogus_in(in->arena, in->taal, out->bytes, out->len);

    if (!edition)
        return false;
    tekst_add(out, edition);
    *bytes = out->bytes;
    *len = out->len;
    return !out->failed;
}

enum brief_uitkomst brief_pdf(struct arena *a, const json_t *brief, const char **bytes, size_t *len)
{
    const char *taal = json_string_value(json_object_get(brief, "taal"));
    struct letter_in in = {.arena = a, .brief = brief, .taal = taal ? taal : TAAL_BRON};
    struct tekst out;

    tekst_begin(&out, a);
    if (atomic_fetch_add(&waiting, 1) > BRIEF_WACHT) {
        atomic_fetch_sub(&waiting, 1);
        return BRIEF_TE_DRUK;
    }
    pthread_mutex_lock(&lock);
    const bool good = make_twice(&in, &out);
    pthread_mutex_unlock(&lock);
    atomic_fetch_sub(&waiting, 1);
    return good && finish(&in, &out, bytes, len) ? BRIEF_KLAAR : BRIEF_MISLUKT;
}
