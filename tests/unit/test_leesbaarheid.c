/* SPDX-License-Identifier: EUPL-1.2 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include <cmocka.h>

#include "tekst/leesbaarheid.h"

static struct leesbaarheid meet(const char *text)
{
    struct leesbaarheid l;

    leesbaarheid_meet(text, strlen(text), &l);
    return l;
}

static void syllables_as_a_teacher_counts_them(void **state)
{
    static const struct {
        const char *word;
        unsigned n;
    } WORDS[] = {
        {"ja", 1},
        {"inwoner", 3},
        {"gemeente", 3},
        {"besluit", 2},
        {"nieuw", 1},
        {"mooie", 2},
        {"draaien", 2},
        {"bijlage", 3},
        {"beoordelen", 4},
        {"re\xc3\xab"
         "el",
         2},
        {"ge\xc3\xafnd", 2},
        {"co\xc3\xb6rdinatie", 5},
        {"CO\xc3\x96RDINATIE", 5},
        {"caf\xc3\xa9", 2},
        {"quota", 2},
        {"systeem", 2},
        {"yoghurt", 2},
        {"sociaal", 3},
        {"WMO", 1},
        {"UWV", 1},
        {"2026", 1},
        {"zeeman", 2},
        {"leeuw", 1},
        {"groei", 1},
        {"sleutel", 2},
        {"huis", 1},
        {"b\xc3\xa8ta", 2},
    };

    (void)state;
    for (size_t i = 0; i < sizeof WORDS / sizeof *WORDS; i++)
        if (lettergrepen_tel(WORDS[i].word, strlen(WORDS[i].word)) != WORDS[i].n)
            fail_msg("%s is not %u", WORDS[i].word, WORDS[i].n);
}

static void sentences_end_where_a_reader_stops(void **state)
{
    static const struct {
        const char *text;
        unsigned sentences, words;
    } TEXTS[] = {
        {"", 0, 0},
        {" \n\t. . !", 0, 0},
        {"Wij helpen u.", 1, 3},
        {"Wij helpen u", 1, 3},
        {"Komt u? Graag! Tot dan.", 3, 5},
        {"Dhr. J. de Vries belt u.", 1, 6},
        {"Neem bijv. een fiets. Of loop.", 2, 6},
        {"Dat kost 1.250,50 euro. Kom om 9:30 uur.", 2, 8},
        {"Het kost 1.250. Dat is veel.", 2, 6},
        {"Wij doen dit, d.w.z. wij betalen.", 1, 6},
        {"Neem brood, melk enz. Wij betalen.", 2, 6},
        {"Neem brood enz. en melk.", 1, 5},
        {"Hij zei: \"Kom maar.\" Daarna ging hij.", 2, 7},
        {"Hij zei: \xe2\x80\x9cKom maar.\xe2\x80\x9d Daarna ging hij.", 2, 7},
        {"Zij wacht\xe2\x80\xa6 en wacht.", 1, 4},
        {"Foto\xe2\x80\x99s en auto's zijn e-mail.", 1, 5},
        {"Kijk op www.gemeente.nl. Of bel.", 2, 5},
    };

    (void)state;
    for (size_t i = 0; i < sizeof TEXTS / sizeof *TEXTS; i++) {
        const struct leesbaarheid l = meet(TEXTS[i].text);
        if (l.zinnen != TEXTS[i].sentences || l.woorden != TEXTS[i].words)
            fail_msg("'%s': %u sentences, %u words", TEXTS[i].text, l.zinnen, l.woorden);
    }
}

static void an_item_of_a_list_is_a_sentence(void **state)
{
    const struct leesbaarheid l =
        meet("U neemt mee:\n- uw paspoort;\n- een pasfoto\n\nTot dan\n"
             "1. eerst dit\n2. dan dat\na) of zo\n\xe2\x80\xa2 of anders");

    (void)state;
    assert_int_equal(l.zinnen, 8);
    assert_int_equal(l.woorden, 3 + 2 + 2 + 2 + 2 + 2 + 2 + 2);
}

static void a_line_that_goes_on_is_one_sentence(void **state)
{
    (void)state;
    assert_int_equal(meet("Wij helpen u graag\nop een andere dag.").zinnen, 1);
    assert_int_equal(meet("Uw aanvraag\nWij helpen u graag.").zinnen, 2);
    assert_int_equal(meet("een kop\n\nen een zin").zinnen, 2);
}

static void a_long_sentence_is_named_with_its_length(void **state)
{
    const char *text = "Kort. Omdat u niet op tijd kwam en ook niet belde konden wij u niet helpen "
                       "en daarom moet u nu een nieuwe afspraak maken bij ons. Kort.";
    const struct leesbaarheid l = meet(text);

    (void)state;
    assert_int_equal(l.n_lang, 1);
    assert_int_equal(l.lang[0].woorden, 26);
    assert_int_equal(l.langste, 26);
    assert_ptr_equal(l.lang[0].begin, text + 6);
    assert_memory_equal(l.lang[0].begin + l.lang[0].len - 4, " ons", 4);
}

static void exactly_twenty_words_is_not_long(void **state)
{
    (void)state;
    assert_int_equal(meet("a b c d e f g h i j k l m n o p q r s t.").n_lang, 0);
    assert_int_equal(meet("a b c d e f g h i j k l m n o p q r s t u.").n_lang, 1);
}

static void hard_words_come_with_a_plain_one(void **state)
{
    const struct leesbaarheid l =
        meet("Derhalve geldt dit. MET   BETREKKING\ntot u: derhalve niet. Initi\xc3\xabren. "
             "Tevergeefs. Reedse.");

    (void)state;
    assert_int_equal(l.n_hard, 3);
    assert_string_equal(l.hard[0].woord, "derhalve");
    assert_string_equal(l.hard[0].beter, "daarom");
    assert_int_equal(l.hard[0].keer, 2);
    assert_string_equal(l.hard[1].woord, "met betrekking tot");
    assert_int_equal(l.hard[1].keer, 1);
    assert_string_equal(l.hard[2].beter, "beginnen");
}

static void every_row_of_the_list_finds_itself(void **state)
{
    const struct hard_woord rows[] = {
#define MOEILIJK(woord, beter) {woord, beter, 0},
#include "tekst/moeilijk.def"
#undef MOEILIJK
    };
    size_t found = 0;

    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        const size_t len = strlen(rows[i].woord);
        assert_int_equal(moeilijk_vind(rows[i].woord, rows[i].woord + len, &found), len);
        assert_string_equal(moeilijk_woord(found).woord, rows[i].woord);
    }
}

/* Worked out by hand: 12 words, 2 sentences, 16 syllables. */
static void the_score_is_that_of_the_formula(void **state)
{
    const struct leesbaarheid l =
        meet("Wij betalen uw huur. Dat doen wij elke maand op de eerste.");

    (void)state;
    assert_int_equal(l.woorden, 12);
    assert_int_equal(l.zinnen, 2);
    assert_int_equal(l.lettergrepen, 16);
    assert_int_equal(l.score, 99); /* 206.84 - 0.93 * 6 - 77 * 16 / 12 = 98.59 */
}

static void plain_words_score_better_than_office_words(void **state)
{
    const int plain = meet("U krijgt het geld niet. U was te laat. Dat mag niet. U kunt bezwaar "
                           "maken. Bel ons als u dat wilt. Wij leggen het graag uit.")
                          .score;
    const int office =
        meet("Naar aanleiding van bovengenoemde aanvraag tot bijstandsverlening delen wij u mede "
             "dat de behandelingstermijn overeenkomstig de gemeentelijke verordening verstreken "
             "is, derhalve hebben wij besloten uw aanvraag buiten behandeling te stellen.")
            .score;

    (void)state;
    assert_true(plain >= LEES_GOED);
    assert_true(office < LEES_MATIG);
}

static void a_few_words_have_no_score(void **state)
{
    (void)state;
    assert_int_equal(meet("Dat is goed.").score, LEES_GEEN);
    assert_int_equal(meet("").score, LEES_GEEN);
}

static void what_is_not_utf8_harms_nobody(void **state)
{
    (void)state;
    assert_int_equal(meet("\xff\xfe\xc3").woorden, 1);
    assert_int_equal(meet("\xe2\x80").woorden, 0);
    assert_int_equal(meet("a\xc3").woorden, 1);
}

static void the_largest_text_takes_a_moment(void **state)
{
    static char text[65536];
    struct leesbaarheid l;
    struct timespec begin, end;

    (void)state;
    for (size_t i = 0; i + 8 <= sizeof text; i += 8)
        memcpy(text + i, i % 160 ? "ten aan " : "ten. Aa ", 8);
    clock_gettime(CLOCK_MONOTONIC, &begin);
    leesbaarheid_meet(text, sizeof text, &l);
    clock_gettime(CLOCK_MONOTONIC, &end);
    assert_true(l.woorden > 10000);
    assert_true((end.tv_sec - begin.tv_sec) * 1000 + (end.tv_nsec - begin.tv_nsec) / 1000000 < 500);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(syllables_as_a_teacher_counts_them),
        cmocka_unit_test(sentences_end_where_a_reader_stops),
        cmocka_unit_test(an_item_of_a_list_is_a_sentence),
        cmocka_unit_test(a_line_that_goes_on_is_one_sentence),
        cmocka_unit_test(a_long_sentence_is_named_with_its_length),
        cmocka_unit_test(exactly_twenty_words_is_not_long),
        cmocka_unit_test(hard_words_come_with_a_plain_one),
        cmocka_unit_test(every_row_of_the_list_finds_itself),
        cmocka_unit_test(the_score_is_that_of_the_formula),
        cmocka_unit_test(plain_words_score_better_than_office_words),
        cmocka_unit_test(a_few_words_have_no_score),
        cmocka_unit_test(what_is_not_utf8_harms_nobody),
        cmocka_unit_test(the_largest_text_takes_a_moment),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
