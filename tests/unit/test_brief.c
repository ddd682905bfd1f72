/* SPDX-License-Identifier: EUPL-1.2 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>
#include <pthread.h>
#include <stdatomic.h>

#include "brief/blad.h"
#include "brief/brief.h"
#include "brief/catalogus.h"
#include "brief/schoon.h"

static void text_is_made_fit_for_paper(void **s)
{
    static const char *const pairs[][2] = {
        {"gewoon \xc3\xa9\xc3\xa9n", "gewoon \xc3\xa9\xc3\xa9n"},
        {"a\r\nb\rc\xe2\x80\xa8"
         "d\te",
         "a\nb\nc\nd e"},
        {"\x01\x1b[31mrood\x7f\xc2\x85", "[31mrood"},
        {"\xe2\x80\xae"
         "mo\xe2\x81\xa6g\xe2\x80\xac\xef\xbb\xbf",
         "mog"},
        {"\xff\xc3(", "\xef\xbf\xbd\xef\xbf\xbd("},
        {"\xed\xa0\x80", "\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd"},
        {"", ""},
    };
    struct arena *a = arena_new();

    (void)s;
    for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++)
        assert_string_equal(brief_schoon(a, pairs[i][0]), pairs[i][1]);
    arena_drop(a);
}

static char *repeat(struct arena *a, const char *piece, size_t times)
{
    const size_t len = strlen(piece);
    char *text = arena_alloc(a, len * times + 1);

    for (size_t i = 0; i < times; i++)
        memcpy(text + i * len, piece, len);
    return text;
}

static void what_is_too_long_is_cut(void **s)
{
    struct arena *a = arena_new();
    const char *cut = brief_schoon(a, repeat(a, "\xc3\xa9", 40000));

    (void)s;
    assert_int_equal(strlen(cut), SCHOON_MAX + 3);
    assert_string_equal(cut + SCHOON_MAX, "\xe2\x80\xa6");
    assert_int_equal(strlen(brief_schoon(a, repeat(a, "x", SCHOON_MAX))), SCHOON_MAX);
    arena_drop(a);
}

static size_t count(const char *bytes, size_t len, const char *what)
{
    size_t n = 0;

    for (const char *at = bytes; (at = memmem(at, len - (size_t)(at - bytes), what, strlen(what)));
         at++)
        n++;
    return n;
}

/* A letter of one text in each place that takes one. Gives the number of its sheets. */
static size_t sheets_of(const char *text)
{
    struct arena *a = arena_new();
    json_t *t = json_stringn_nocheck(text, strlen(text)), *brief = json_object();
    const char *bytes;
    size_t len;
    static const char *const places[] = {"organisatie", "kenmerkregel", "titel",
                                         "aanhef",      "kern",         "voet"};

    for (size_t i = 0; i < sizeof places / sizeof *places; i++)
        json_object_set(brief, places[i], t);
    json_object_set_new(brief, "ondertekening",
                        json_pack("{s:O,s:O,s:O}", "groet", t, "naam", t, "functie", t));
    json_object_set_new(brief, "delen",
                        json_pack("[{s:O,s:O,s:b,s:[{s:O,s:O}],s:[O,O]}]", "kop", t, "tekst", t,
                                  "geschreven", 1, "feiten", "naam", t, "waarde", t, "punten", t,
                                  t));
    assert_int_equal(brief_pdf(a, brief, &bytes, &len), BRIEF_KLAAR);
    assert_memory_equal(bytes, "%PDF-", 5);
    assert_memory_equal(bytes + len - 6, "%%EOF\n", 6);
    assert_int_equal(count(bytes, len, "/Lang (nl)"), 1);
    const size_t sheets = count(bytes, len, "/Type /Page ");
    json_decref(brief);
    json_decref(t);
    arena_drop(a);
    return sheets;
}

static void hostile_text_gives_a_letter_all_the_same(void **s)
{
    struct arena *a = arena_new();

    (void)s;
    assert_int_equal(sheets_of("Gewoon."), 1);
    assert_int_equal(sheets_of(""), 1);
    assert_int_equal(sheets_of("\x01\x02\x1b\x7f\n\n\n\t "), 1);
    assert_int_equal(
        sheets_of("\xd9\x85\xd8\xb1\xd8\xad\xd8\xa8\xd8\xa7 \xd7\xa9\xd7\x9c\xd7\x95\xd7\x9d "
                  "\xf0\x9f\x98\x80\xf0\x9f\x91\xa9\xe2\x80\x8d\xf0\x9f\x91\xa7 \xe2\x80\xae"
                  "om \xf3\xa0\x81\xbf"),
        1);
    assert_true(sheets_of(repeat(a, "x", 6000)) > 3); /* one word without end */
    assert_true(sheets_of(repeat(a, "e\xcc\x81\xcc\x82\xcc\x83", 2000)) > 1); /* signs on signs */
    assert_true(sheets_of(repeat(a, "\xd7\xa9 a ", 1500)) > 3); /* the direction turns each word */
    arena_drop(a);
}

static void a_letter_is_never_longer_than_its_most_sheets(void **s)
{
    struct arena *a = arena_new();

    (void)s;
    assert_int_equal(sheets_of(repeat(a, "Regel na regel.\n", 1000)), BLAD_MAX);
    arena_drop(a);
}

static void what_is_no_letter_is_an_empty_sheet(void **s)
{
    static const char *const odd[] = {"{}", "[]", "null", "{\"titel\":1,\"delen\":{}}",
                                      "{\"delen\":[1,{\"kop\":[],\"feiten\":[1,{}],\"punten\":[1,"
                                      "null,{}]}],\"ondertekening\":[]}"};

    (void)s;
    for (size_t i = 0; i < sizeof odd / sizeof *odd; i++) {
        struct arena *a = arena_new();
        json_t *brief = json_loads(odd[i], JSON_DECODE_ANY, NULL);
        const char *bytes;
        size_t len;
        assert_int_equal(brief_pdf(a, brief, &bytes, &len), BRIEF_KLAAR);
        assert_int_equal(count(bytes, len, "/Type /Page "), 1);
        json_decref(brief);
        arena_drop(a);
    }
}

static void only_a_catalogue_of_cairo_gets_a_second_edition(void **s)
{
    static const char *const odd[] = {
        "", "x", "\ntrailer\n",
        "\n1 0 obj\n<< /Type /Catalog\n>>\nendobj\n\ntrailer\n<< /Root 1 0 R\n>>\n",
        "\ntrailer\n<< /Root 1 0 R\n>>\nstartxref\n9\n%%EOF\n"};
    struct arena *a = arena_new();

    (void)s;
    for (size_t i = 0; i < sizeof odd / sizeof *odd; i++)
        assert_null(catalogus_in(a, "nl", odd[i], strlen(odd[i])));
    arena_drop(a);
}

static atomic_int made, refused;

static void *one_letter(void *text)
{
    struct arena *a = arena_new();
    json_t *brief = json_pack("{s:[{s:s}]}", "delen", "tekst", text);
    const char *bytes;
    size_t len;

    switch (brief_pdf(a, brief, &bytes, &len)) {
    case BRIEF_KLAAR:
        made++;
        break;
    case BRIEF_TE_DRUK:
        refused++;
        break;
    case BRIEF_MISLUKT:
        break;
    }
    json_decref(brief);
    arena_drop(a);
    return NULL;
}

static void many_at_once_are_made_or_sent_away(void **s)
{
    enum { MANY = 16 };
    pthread_t thread[MANY];
    struct arena *a = arena_new();
    char *text = repeat(a, "Regel na regel.\n", 400);

    (void)s;
    for (size_t i = 0; i < MANY; i++)
        assert_int_equal(pthread_create(&thread[i], NULL, one_letter, text), 0);
    for (size_t i = 0; i < MANY; i++)
        pthread_join(thread[i], NULL);
    assert_int_equal(made + refused, MANY);
    assert_true(made > BRIEF_WACHT);
    assert_true(refused > 0);
    arena_drop(a);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(text_is_made_fit_for_paper),
        cmocka_unit_test(what_is_too_long_is_cut),
        cmocka_unit_test(hostile_text_gives_a_letter_all_the_same),
        cmocka_unit_test(a_letter_is_never_longer_than_its_most_sheets),
        cmocka_unit_test(what_is_no_letter_is_an_empty_sheet),
        cmocka_unit_test(only_a_catalogue_of_cairo_gets_a_second_edition),
        cmocka_unit_test(many_at_once_are_made_or_sent_away),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
