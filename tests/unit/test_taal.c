/* SPDX-License-Identifier: EUPL-1.2 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "base/taal.h"

static int forget(void **s)
{
    (void)s;
    talen_drop();
    return 0;
}

static bool fits(const char *zin, const char *vertaling)
{
    bool past = false;

    assert_true(taal_bij("en", zin, vertaling, &past));
    return past;
}

static void dutch_is_always_there(void **s)
{
    (void)s;
    assert_string_equal(talen()[0], "nl");
    assert_null(talen()[1]);
    assert_string_equal(taal_zin("nl", "Vul dit in."), "Vul dit in.");
    assert_string_equal(taal_zin(NULL, "Vul dit in."), "Vul dit in.");
}

static void a_sentence_is_found_in_its_language_alone(void **s)
{
    bool past;

    (void)s;
    assert_true(fits("Vul dit in.", "Please fill this in."));
    assert_true(taal_bij("ar", "Vul dit in.", "\xd8\xa7\xd9\x85\xd9\x84\xd8\xa3", &past));
    assert_string_equal(talen()[1], "en");
    assert_string_equal(talen()[2], "ar");
    assert_null(talen()[3]);
    assert_string_equal(taal_zin("en", "Vul dit in."), "Please fill this in.");
    assert_string_equal(taal_zin("ar", "Vul dit in."), "\xd8\xa7\xd9\x85\xd9\x84\xd8\xa3");
    assert_null(taal_zin("en", "Vul dat in."));
    assert_null(taal_zin("fr", "Vul dit in."));
    assert_string_equal(taal_of_bron("en", "Vul dat in."), "Vul dat in.");
}

/* A translation is filled in as the Dutch sentence is: other places would read what is not there. */
static void places_to_fill_in_are_those_of_the_sentence(void **s)
{
    (void)s;
    assert_true(fits("Er kwamen %zu van de %zu bytes aan.", "%zu of the %zu bytes arrived."));
    assert_true(fits("100%% van %s", "100%% of %s"));
    assert_false(fits("Gebruik %d tekens.", "Use %s characters."));
    assert_false(fits("Gebruik %d tekens.", "Use %lld characters."));
    assert_false(fits("Gebruik %d tekens.", "Use characters."));
    assert_false(fits("Vul dit in.", "Fill in %s."));
    assert_false(fits("Vul dit in.", "Fill in %"));
    assert_false(fits("%s en %d", "%d and %s"));
    assert_null(taal_zin("en", "Gebruik %d tekens."));
}

static void there_is_room_for_so_many_languages(void **s)
{
    char code[16];
    bool past;

    (void)s;
    for (int i = 1; i < TALEN_MAX; i++) {
        snprintf(code, sizeof code, "x%d", i);
        assert_true(taal_bij(code, "Vul dit in.", "x", &past));
    }
    assert_false(taal_bij("te-veel", "Vul dit in.", "x", &past));
    for (int i = 0; i < 1000; i++)
        assert_true(taal_bij("x1", "Nog een.", "x", &past));
    assert_null(talen()[TALEN_MAX]);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_teardown(dutch_is_always_there, forget),
        cmocka_unit_test_teardown(a_sentence_is_found_in_its_language_alone, forget),
        cmocka_unit_test_teardown(places_to_fill_in_are_those_of_the_sentence, forget),
        cmocka_unit_test_teardown(there_is_room_for_so_many_languages, forget),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
