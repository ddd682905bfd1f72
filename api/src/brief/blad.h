/* SPDX-License-Identifier: EUPL-1.2 */
/* Sheets of A4 that text flows onto from top to bottom; a new one begins by itself. Sizes are in points. */
#ifndef BRIEF_BLAD_H
#define BRIEF_BLAD_H

#include <pango/pangocairo.h>
#include <stdbool.h>

enum { BLAD_MAX = 60 }; /* sheets of one letter, at most */

enum letter {
    LETTER_AFZENDER,
    LETTER_TITEL,
    LETTER_KOP,
    LETTER_TEKST,
    LETTER_GESCHREVEN,
    LETTER_KLEIN
};

struct blad {
    cairo_t *cr;
    PangoContext *context;
    const char *taal; /* of the letter; borrowed, like foot */
    const char *foot; /* at the bottom of each sheet */
    double y;
    int page, pages; /* this sheet, and how many there will be (0: not known yet) */
    bool full;       /* more came than fits on BLAD_MAX sheets; the rest was left out */
};

extern const double BLAD_BREED, BLAD_HOOG, BLAD_LINKS;

/* Begins the first sheet on a surface. Everything is given back by blad_eind. */
void blad_begin(struct blad *b, cairo_surface_t *surface, PangoFontMap *fonts, const char *taal,
                const char *foot, int pages);

/* A text under what is there already, each line of it a paragraph, indented by so much. tag: what it is in
 * the structure of the document (H1, H2, P, LI). */
void blad_tekst(struct blad *b, const char *tag, enum letter letter, double indent,
                const char *text);

/* The same with a short text before its first line, in the room of the indent. */
void blad_met_label(struct blad *b, const char *tag, enum letter letter, double indent,
                    const char *label, const char *text);

/* Room under what is there. A sheet that has no room for what comes next (so much) is left. */
void blad_ruimte(struct blad *b, double height, double next);

/* Ends the last sheet; tells how many there are. */
int blad_eind(struct blad *b);

#endif
