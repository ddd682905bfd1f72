/* SPDX-License-Identifier: EUPL-1.2 */
/* Syllables of Dutch words by their vowels: each run of letters that sounds as one vowel is one
 * syllable. "museum" comes out as two: over a text such words make no difference. */
#include <stdbool.h>
#include <string.h>

#include "tekst/leesbaarheid.h"

/* Vowels that sound as one, the longest first. */
static const char *const SAMEN[] = {"aai", "ooi", "oei", "eeu", "ieu", "aa", "ee", "oo", "uu",
                                    "ie",  "oe",  "eu",  "ui",  "ou",  "au", "ei", "ij", "ai"};

/* Letters of a word without capitals and accents; a trema starts a new vowel and becomes '"'. */
enum { WOORD_MAX = 128 };

/* The plain letter for the second byte of U+00C0 to U+00FF, small and capital alike; 0 for none. */
static char plain(unsigned char second, bool *trema)
{
    static const char LETTERS[] = "aaaaaaaceeeeiiii\0nooooo\0ouuuuy\0s";
    const unsigned at = second & 0x1f;

    *trema = at == 0x04 || at == 0x0b || at == 0x0f || at == 0x16 || at == 0x1c;
    return second < 0xc0 && second >= 0x80 ? LETTERS[at] : '\0';
}

static size_t fold(const char *word, size_t len, char out[WOORD_MAX + 2])
{
    size_t n = 0;

    for (size_t i = 0; i < len && n < WOORD_MAX; i++) {
        const unsigned char c = (unsigned char)word[i];
        bool trema = false;
        char letter = (char)(c >= 'A' && c <= 'Z' ? c + 'a' - 'A' : c);

        if (c == 0xc3 && i + 1 < len)
            letter = plain((unsigned char)word[++i], &trema);
        if (trema)
            out[n++] = '"';
        out[n++] = letter;
    }
    out[n] = '\0';
    return n;
}

static bool is_vowel(char c)
{
    return c != '\0' && strchr("aeiouy", c) != NULL;
}

/* How many letters at text sound as one vowel; 0 when it is no vowel. */
static size_t vowel(const char *text, const char *end)
{
    for (size_t i = 0; i < sizeof SAMEN / sizeof *SAMEN; i++) {
        const size_t len = strlen(SAMEN[i]);
        if ((size_t)(end - text) >= len && memcmp(text, SAMEN[i], len) == 0)
            return len;
    }
    return is_vowel(*text);
}

unsigned lettergrepen_tel(const char *word, size_t len)
{
    char letters[WOORD_MAX + 2];
    const char *at = letters, *end = letters + fold(word, len, letters);
    unsigned n = 0;

    while (at < end) {
        const size_t sound = vowel(at, end);
        /* The u of "quota" and the y of "yoghurt" are no vowel. */
        const bool mute = (*at == 'u' && at > letters && at[-1] == 'q') ||
                          (*at == 'y' && at + 1 < end && is_vowel(at[1]));

        n += sound > 0 && !mute;
        at += sound ? (mute ? 1 : sound) : 1;
    }
    return n ? n : 1;
}
