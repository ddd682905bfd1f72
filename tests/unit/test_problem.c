/* SPDX-License-Identifier: EUPL-1.2 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include <jansson.h>

#include "base/problem.h"
#include "base/taal.h"

static struct arena *arena;

static int setup(void **s)
{
    (void)s;
    arena = arena_new();
    return arena ? 0 : 1;
}

static int teardown(void **s)
{
    (void)s;
    arena_drop(arena);
    return 0;
}

static void first_problem_is_the_answer(void **s)
{
    (void)s;
    struct problem p = {0};
    assert_false(problem_set(&p, arena, NIET_GEVONDEN, "Melding %d is er niet.", 7));
    assert_false(problem_set(&p, arena, ONZE_FOUT, "later"));
    assert_int_equal(p.code, NIET_GEVONDEN);
    assert_string_equal(p.detail, "Melding 7 is er niet.");
}

static void faults_are_collected_and_make_it_400(void **s)
{
    (void)s;
    struct problem p = {0};
    problem_fout(&p, arena, FOUT_te_lang, "body", "/titel", 80);
    problem_fault(&p, arena, "query", "status", "eigen", "Zin \"met\" aanhaling.");
    assert_int_equal(problem_info(p.code)->status, 400);
    assert_int_equal(p.n_fault, 2);
    assert_string_equal(p.fault[0].code, "te_lang");
    assert_string_equal(p.fault[0].detail, "Gebruik hoogstens 80 tekens.");
}

static void too_many_faults_are_dropped(void **s)
{
    (void)s;
    struct problem p = {0};
    for (int i = 0; i < FAULTS_MAX + 5; i++)
        problem_fault(&p, arena, "body", "/x", "te_lang", "zin");
    assert_int_equal(p.n_fault, FAULTS_MAX);
}

static void json_says_everything(void **s)
{
    (void)s;
    struct problem p = {0};
    problem_fault(&p, arena, "body", "/a~1b", "te_lang", "Zin \"met\" aanhaling.");
    int status;
    json_t *tree =
        json_loads(problem_json(&p, arena, "urn:x", &status), JSON_REJECT_DUPLICATES, NULL);
    const char *type, *title, *detail, *instance, *location;
    assert_non_null(tree);
    assert_int_equal(json_unpack(tree, "{s:s, s:s, s:i, s:s, s:s, s:[{s:s}]!}", "type", &type,
                                 "title", &title, "status", &status, "detail", &detail, "instance",
                                 &instance, "errors", "location", &location),
                     0);
    assert_string_equal(type, "/problemen/ONGELDIGE_INVOER");
    assert_int_equal(status, 400);
    assert_string_equal(instance, "urn:x");
    assert_string_equal(location, "/a~1b");
    json_decref(tree);
}

static void bytes_that_are_no_text_still_give_an_answer(void **s)
{
    (void)s;
    struct problem p = {0};
    problem_fault(&p, arena, "query", "\xff\xfe", "te_lang", "zin");
    int status;
    json_t *tree = json_loads(problem_json(&p, arena, "urn:x", &status), 0, NULL);
    assert_int_equal(json_integer_value(json_object_get(tree, "status")), 400);
    json_decref(tree);
}

static void a_problem_is_said_in_the_language_of_who_asks(void **s)
{
    bool past;
    int status;

    (void)s;
    assert_true(
        taal_bij("en", "Gebruik hoogstens %d tekens.", "Use at most %d characters.", &past) &&
        taal_bij("en", "De gegevens kloppen niet.", "Something is not right.", &past) &&
        taal_bij("en", "Deze zin.", "This sentence.", &past));
    struct problem p = {.taal = "en"};
    problem_zin(&p, arena, ONGELDIGE_INVOER, "Deze zin.");
    problem_fout(&p, arena, FOUT_te_lang, "body", "/titel", 80);
    problem_fault(&p, arena, "body", "/naam", "eigen", "Deze zin.");
    const char *json = problem_json(&p, arena, "urn:x", &status);
    assert_non_null(strstr(json, "\"title\":\"Something is not right.\""));
    assert_non_null(strstr(json, "\"detail\":\"This sentence.\""));
    assert_string_equal(p.fault[0].detail, "Use at most 80 characters.");
    assert_string_equal(p.fault[1].detail, "This sentence.");
    assert_false(p.ook_nederlands);
    problem_fault(&p, arena, "body", "/naam", "eigen", "Dit zegt alleen het Nederlands.");
    assert_string_equal(p.fault[2].detail, "Dit zegt alleen het Nederlands.");
    assert_true(p.ook_nederlands);
    talen_drop();
}

static void every_code_has_a_sentence(void **s)
{
    (void)s;
    for (int code = 0; code < PROBLEM_COUNT; code++) {
        const struct problem_info *info = problem_info((enum problem_code)code);
        assert_in_range(info->status, 400, 599);
        assert_int_equal(info->title[strlen(info->title) - 1], '.');
    }
    assert_int_equal(problem_info((enum problem_code)9999)->status, 500);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(first_problem_is_the_answer),
        cmocka_unit_test(faults_are_collected_and_make_it_400),
        cmocka_unit_test(too_many_faults_are_dropped),
        cmocka_unit_test(json_says_everything),
        cmocka_unit_test(bytes_that_are_no_text_still_give_an_answer),
        cmocka_unit_test(a_problem_is_said_in_the_language_of_who_asks),
        cmocka_unit_test(every_code_has_a_sentence),
    };
    return cmocka_run_group_tests(tests, setup, teardown);
}
