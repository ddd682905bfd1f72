/* SPDX-License-Identifier: EUPL-1.2 */
/* How easily a Dutch text reads: long sentences, hard words, and a score. A hint for whoever writes,
 * never a judgement and never a lock.
 *
 * The score is Flesch-Douma: 206.84 - 0.93 x (words per sentence) - 77 x (syllables per word).
 * Source: W.H. Douma, De leesbaarheid van landbouwbladen: een onderzoek naar en een toepassing van
 * leesbaarheidsformules, Bulletin 17, Landbouwhogeschool Wageningen, 1960; it adapts R. Flesch, The
 * art of readable writing, 1949, to Dutch. In Douma's table 60 and up reads as normal or easier,
 * 45 to 60 as rather hard, and below 45 as hard. */
#ifndef TEKST_LEESBAARHEID_H
#define TEKST_LEESBAARHEID_H

#include <stddef.h>

enum {
    LEES_LANG = 20,    /* a sentence with more words than this is long */
    LEES_KORT = 10,    /* a text with fewer words has no score */
    LEES_GOED = 60,    /* a score from here on is good */
    LEES_MATIG = 45,   /* below this it is hard */
    LEES_ZINNEN = 10,  /* so many long sentences are named */
    LEES_WOORDEN = 20, /* so many hard words are named */
    LEES_GEEN = -1     /* no score */
};

/* A long sentence: where it stands in the text. */
struct lange_zin {
    const char *begin;
    size_t len;
    unsigned woorden;
};

/* A hard word and what may stand there instead, both constant. */
struct hard_woord {
    const char *woord, *beter;
    unsigned keer;
};

struct leesbaarheid {
    unsigned woorden, zinnen, lettergrepen, langste;
    int score; /* 0 to 100, or LEES_GEEN */
    size_t n_lang, n_hard;
    struct lange_zin lang[LEES_ZINNEN];
    struct hard_woord hard[LEES_WOORDEN];
};

/* Measures len bytes. Any bytes will do; what is not UTF-8 counts as letters. Allocates nothing;
 * the sentences in out point into text. */
void leesbaarheid_meet(const char *text, size_t len, struct leesbaarheid *out);

/* The syllables of one word, at least 1. */
unsigned lettergrepen_tel(const char *word, size_t len);

/* The word at text, in any case and with any space in it; then how long it is there, else 0. The
 * row in moeilijk.def is *n. */
size_t moeilijk_vind(const char *text, const char *end, size_t *n);

/* Row n of moeilijk.def. */
struct hard_woord moeilijk_woord(size_t n);

#endif
