/* SPDX-License-Identifier: EUPL-1.2 */
#include "brief/blad.h"

#include <cairo-pdf.h>
#include <stdio.h>
#include <string.h>

#include "base/taal.h"

const double BLAD_BREED = 595.28, BLAD_HOOG = 841.89, BLAD_LINKS = 71;

static const double TOP = 62, BOTTOM = 775, FOOT = 796, WIDTH = 453;

/* One paragraph is laid out in pieces of at most so many bytes: shaping takes memory by its length. */
enum { PIECE = 4096 };

static const struct style {
    const char *font;
    double size, grey;
} STYLES[] = {
    [LETTER_AFZENDER] = {"Noto Sans, DejaVu Sans Bold", 13, 0.1},
    [LETTER_TITEL] = {"Noto Sans, DejaVu Sans Bold", 17, 0.1},
    [LETTER_KOP] = {"Noto Sans, DejaVu Sans Bold", 11, 0.1},
    [LETTER_TEKST] = {"Noto Sans, DejaVu Sans", 10.5, 0.1},
    [LETTER_GESCHREVEN] = {"Noto Serif, DejaVu Serif", 10.5, 0.1},
    [LETTER_KLEIN] = {"Noto Sans, DejaVu Sans", 8.5, 0.35},
};

static PangoLayout *lay_out(struct blad *b, enum letter letter, double width, const char *text,
                            int len)
{
    const struct style *s = &STYLES[letter];
    PangoFontDescription *font = pango_font_description_from_string(s->font);
    PangoLayout *layout = pango_layout_new(b->context);

    pango_font_description_set_absolute_size(font, s->size * PANGO_SCALE);
    pango_layout_set_font_description(layout, font);
    pango_font_description_free(font);
    pango_layout_set_wrap(layout, PANGO_WRAP_WORD_CHAR);
    pango_layout_set_line_spacing(layout, letter == LETTER_TITEL ? 1.15F : 1.35F);
    if (width > 0)
        pango_layout_set_width(layout, (int)(width * PANGO_SCALE));
    pango_layout_set_text(layout, text, len);
    cairo_set_source_rgb(b->cr, s->grey, s->grey, s->grey);
    return layout;
}

/* A short text at a place of its own, outside the flow and outside the structure. */
static void put(struct blad *b, enum letter letter, double x, double y, double right,
                const char *text)
{
    PangoLayout *layout = lay_out(b, letter, right > 0 ? right - x : 0, text, -1);

    if (right > 0)
        pango_layout_set_ellipsize(layout, PANGO_ELLIPSIZE_END);
    cairo_move_to(b->cr, x, y);
    pango_cairo_show_layout(b->cr, layout);
    g_object_unref(layout);
}

static void begin_page(struct blad *b)
{
    char number[40];

    b->page++;
    b->y = TOP;
    cairo_set_source_rgb(b->cr, 0.7, 0.7, 0.7);
    cairo_rectangle(b->cr, BLAD_LINKS, FOOT - 7, WIDTH, 0.5);
    cairo_fill(b->cr);
    put(b, LETTER_KLEIN, BLAD_LINKS, FOOT, BLAD_LINKS + WIDTH - 75, b->foot);
    snprintf(number, sizeof number, taal_of_bron(b->taal, "Blad %d van %d"), b->page, b->pages);
    put(b, LETTER_KLEIN, BLAD_LINKS + WIDTH - 62, FOOT, 0, number);
}

void blad_begin(struct blad *b, cairo_surface_t *surface, PangoFontMap *fonts, const char *taal,
                const char *foot, int pages)
{
    *b = (struct blad){.taal = taal, .foot = foot, .pages = pages};
    b->cr = cairo_create(surface);
    b->context = pango_font_map_create_context(fonts);
    pango_cairo_update_context(b->cr, b->context);
    pango_context_set_language(b->context, pango_language_from_string(taal));
    begin_page(b);
}

static bool next_page(struct blad *b)
{
    if (b->page == BLAD_MAX) {
        b->full = true;
        return false;
    }
    cairo_show_page(b->cr);
    begin_page(b);
    return true;
}

/* Draws the lines of a layout; what does not fit goes on on the next sheet, as a piece of its own in the
 * structure, because a piece stays within its sheet. */
static void flow(struct blad *b, const char *tag, const struct style *s, double x,
                 PangoLayout *layout)
{
    PangoLayoutIter *it = pango_layout_get_iter(layout);

    cairo_tag_begin(b->cr, tag, NULL);
    do {
        PangoRectangle rect;
        int y0, y1;
        pango_layout_iter_get_line_extents(it, NULL, &rect);
        pango_layout_iter_get_line_yrange(it, &y0, &y1);
        const double height = (double)(y1 - y0) / PANGO_SCALE;
        if (b->y + height > BOTTOM) {
            cairo_tag_end(b->cr, tag);
            const bool more = next_page(b);
            cairo_tag_begin(b->cr, tag, NULL);
            if (!more)
                break;
            cairo_set_source_rgb(b->cr, s->grey, s->grey, s->grey);
        }
        const double base = (double)(pango_layout_iter_get_baseline(it) - y0) / PANGO_SCALE;
        cairo_move_to(b->cr, x + (double)rect.x / PANGO_SCALE, b->y + base);
        pango_cairo_show_layout_line(b->cr, pango_layout_iter_get_line_readonly(it));
        b->y += height;
    } while (pango_layout_iter_next_line(it));
    cairo_tag_end(b->cr, tag);
    pango_layout_iter_free(it);
}

/* Where a piece that starts here ends: the end of the text, or before a character when it is long. */
static size_t piece_len(const char *text, size_t len)
{
    if (len <= PIECE)
        return len;
    for (size_t at = PIECE; at > PIECE / 2; at--)
        if (text[at] == ' ')
            return at + 1;
    return (size_t)(g_utf8_find_prev_char(text, text + PIECE) - text);
}

static void paragraph(struct blad *b, const char *tag, enum letter letter, double indent,
                      const char *text, size_t len)
{
    while (len > 0 && !b->full) {
        const size_t piece = piece_len(text, len);
        PangoLayout *layout = lay_out(b, letter, WIDTH - indent, text, (int)piece);
        flow(b, tag, &STYLES[letter], BLAD_LINKS + indent, layout);
        g_object_unref(layout);
        text += piece;
        len -= piece;
    }
}

void blad_tekst(struct blad *b, const char *tag, enum letter letter, double indent,
                const char *text)
{
    bool empty = true; /* empty lines at the top and the second of two are left out */

    for (const char *line = text; !b->full; line++) {
        const size_t len = strcspn(line, "\n");
        if (len > 0)
            paragraph(b, tag, letter, indent, line, len);
        else if (!empty)
            blad_ruimte(b, 6, 0);
        empty = len == 0;
        line += len;
        if (*line == '\0')
            break;
    }
}

void blad_met_label(struct blad *b, const char *tag, enum letter letter, double indent,
                    const char *label, const char *text)
{
    blad_ruimte(b, 0, 16);
    if (b->full)
        return;
    cairo_tag_begin(b->cr, tag, NULL);
    put(b, LETTER_TEKST, BLAD_LINKS, b->y, BLAD_LINKS + indent - 8, label);
    cairo_tag_end(b->cr, tag);
    blad_tekst(b, tag, letter, indent, text);
}

void blad_ruimte(struct blad *b, double height, double next)
{
    b->y += height;
    if (!b->full && b->y + next > BOTTOM)
        next_page(b);
}

int blad_eind(struct blad *b)
{
    cairo_show_page(b->cr);
    g_object_unref(b->context);
    cairo_destroy(b->cr);
    return b->page;
}
