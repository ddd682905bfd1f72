/* SPDX-License-Identifier: EUPL-1.2 */
/* What is found, in which form, and how well on 500 sentences. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "tekst/persoonsgegevens.h"

enum { MEEST = 16, REGEL = 1024 };

static struct namen mensen(void)
{
    static const char *const NAAM[] = {"Fatima el Amrani",
                                       "Jan Jansen",
                                       "Willem van der Berg",
                                       "\xc3\x96zlem Y\xc4\xb1ld\xc4\xb1z",
                                       "Jos\xc3\xa9 Mart\xc3\xadnez",
                                       "Sanne de Vries",
                                       "Mohamed Bakker",
                                       "Anne-Marie Visser"};
    struct namen n = {0};

    for (size_t i = 0; i < sizeof NAAM / sizeof *NAAM; i++)
        namen_voeg_toe(&n, NAAM[i]);
    return n;
}

/* The finds as "kind|text;kind|text". */
static const char *vind(const char *text)
{
    static char uit[REGEL];
    const struct namen n = mensen();
    struct vondst v[MEEST];
    const size_t gevonden = persoonsgegevens_zoek(text, strlen(text), &n, v, MEEST);
    size_t k = 0;

    *uit = '\0';
    for (size_t i = 0; i < gevonden; i++)
        k +=
            (size_t)snprintf(uit + k, sizeof uit - k, "%s%s|%.*s", i ? ";" : "",
                             vondst_woord(v[i].soort), (int)(v[i].tot - v[i].van), text + v[i].van);
    return uit;
}

static void a_number_counts_only_when_it_passes_its_test(void **s)
{
    (void)s;
    assert_string_equal(vind("BSN 111222333."), "bsn|111222333");
    assert_string_equal(vind("111222334"), "");
    assert_string_equal(vind("000000000"), "");
    assert_string_equal(vind("zaaknummer 111222333"), "");
    assert_string_equal(vind("1112223330"), "");
    assert_string_equal(vind("X111222333 en 2024-111222333"), "");
    assert_string_equal(vind("bsn 12345672"), "bsn|12345672"); /* the leading 0 left out */
    assert_string_equal(vind("op 12345672"), "");
    assert_string_equal(vind("NL91 ABNA 0417 1643 00"), "iban|NL91 ABNA 0417 1643 00");
    assert_string_equal(vind("NL91 ABNA 1417 1643 00"), "");
}

static void what_holds_a_number_is_one_find(void **s)
{
    (void)s;
    assert_string_equal(vind("0612345678@voorbeeld.nl"), "email|0612345678@voorbeeld.nl");
    assert_string_equal(vind("Mail a@b.nl, of bel (013) 123 45 67."),
                        "email|a@b.nl;telefoon|(013) 123 45 67");
    assert_string_equal(vind("Heuvel 12, 5038 AB Tilburg"), "adres|12, 5038 AB");
    assert_string_equal(vind("@ @@ a@ @b a@b a@.nl"), "");
}

static void a_name_is_found_in_every_spelling(void **s)
{
    (void)s;
    assert_string_equal(vind("Fatima el Amrani"), "naam|Fatima el Amrani");
    assert_string_equal(vind("Ozlem YILDIZ's brief"), "naam|Ozlem YILDIZ");
    assert_string_equal(vind("de heer W. Berg"), "naam|W. Berg");
    assert_string_equal(vind("Bakker ben je niet zomaar. De bakker ook."), "");
    assert_string_equal(vind("Janneke en Jansons"), "");
}

static void more_than_fits_is_counted_and_nothing_else_written(void **s)
{
    struct vondst v[2] = {{0}, {VONDST_NAAM, 77, 78}};
    const char *text = "a@b.nl c@d.nl e@f.nl";

    (void)s;
    assert_int_equal(persoonsgegevens_zoek(text, strlen(text), NULL, v, 1), 3);
    assert_int_equal(v[1].van, 77);
    assert_int_equal(persoonsgegevens_zoek("", 0, NULL, v, 1), 0);
}

/* One sentence of the set: the marked text without its marks, and where they stood. */
static size_t zonder_merk(char *regel, struct vondst *merk)
{
    char *in = regel, *uit = regel;
    size_t n = 0;

    while (*in && *in != '\n') {
        const size_t woord = *in == '[' ? strcspn(in, "|") : 0;
        if (woord == 0 || in[woord] != '|' || n == MEEST) {
            *uit++ = *in++;
            continue;
        }
        for (int k = 0; k < VONDST_SOORTEN; k++)
            if (strlen(vondst_woord(k)) == woord - 1 &&
                memcmp(vondst_woord(k), in + 1, woord - 1) == 0)
                merk[n].soort = k;
        in += woord + 1;
        merk[n].van = (size_t)(uit - regel);
        while (*in != ']')
            *uit++ = *in++;
        merk[n++].tot = (size_t)(uit - regel);
        in++;
    }
    *uit = '\0';
    return n;
}

struct telling {
    unsigned zinnen, bedoeld, gevonden, goed, bedoelde_namen, goede_namen;
};

static bool raakt(const struct vondst *a, const struct vondst *b)
{
    return a->soort == b->soort && a->van < b->tot && b->van < a->tot;
}

/* A number must be found whole; of a name a part shows that it was seen. */
static void tel(struct telling *t, const char *regel, const struct vondst *merk, size_t n,
                const struct vondst *v, size_t m)
{
    for (size_t i = 0; i < n; i++) {
        bool goed = false;
        for (size_t k = 0; k < m; k++)
            goed |=
                raakt(&merk[i], &v[k]) &&
                (v[k].soort == VONDST_NAAM || (v[k].van <= merk[i].van && v[k].tot >= merk[i].tot));
        *(merk[i].soort == VONDST_NAAM ? &t->bedoelde_namen : &t->bedoeld) += 1;
        *(merk[i].soort == VONDST_NAAM ? &t->goede_namen : &t->goed) += goed;
        if (!goed)
            print_message("missed: %s\n", regel);
    }
    for (size_t k = 0; k < m; k++) {
        bool goed = false;
        for (size_t i = 0; i < n; i++)
            goed |= raakt(&merk[i], &v[k]);
        t->gevonden += !goed; /* what is wrong; what is right is counted above */
        if (!goed)
            print_message("wrong (%s): %s\n", vondst_woord(v[k].soort), regel);
    }
}

static void five_hundred_sentences(void **s)
{
    const struct namen n = mensen();
    struct telling t = {0};
    char regel[REGEL];
    FILE *f = fopen("tests/unit/persoonsgegevens.txt", "r");

    (void)s;
    assert_non_null(f);
    while (fgets(regel, sizeof regel, f)) {
        struct vondst merk[MEEST] = {{0}}, v[MEEST];
        if (*regel == '#')
            continue;
        const size_t bedoeld = zonder_merk(regel, merk);
        const size_t m = persoonsgegevens_zoek(regel, strlen(regel), &n, v, MEEST);
        tel(&t, regel, merk, bedoeld, v, m);
        t.zinnen++;
    }
    fclose(f);
    print_message("%u sentences: numbers %u of %u, names %u of %u, %u wrong finds\n", t.zinnen,
                  t.goed, t.bedoeld, t.goede_namen, t.bedoelde_namen, t.gevonden);
    assert_int_equal(t.zinnen, 500);
    assert_true(t.goed * 100 >= t.bedoeld * 99);
    assert_true(t.goede_namen * 10 >= t.bedoelde_namen * 9);
    assert_true((t.goed + t.goede_namen) * 100 >= (t.goed + t.goede_namen + t.gevonden) * 95);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_number_counts_only_when_it_passes_its_test),
        cmocka_unit_test(what_holds_a_number_is_one_find),
        cmocka_unit_test(a_name_is_found_in_every_spelling),
        cmocka_unit_test(more_than_fits_is_counted_and_nothing_else_written),
        cmocka_unit_test(five_hundred_sentences),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
