/* SPDX-License-Identifier: EUPL-1.2 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "http/header.h"

static bool accepts(const char *text, const char *type)
{
    const char *const types[] = {type, NULL};

    return header_choose(text, types) != NULL;
}

static void accept_knows_ranges_and_refusals(void **s)
{
    static const char JSON[] = "application/json";

    (void)s;
    assert_true(accepts(NULL, JSON));
    assert_true(accepts("", JSON));
    assert_true(accepts("*/*", JSON));
    assert_true(accepts("application/*", JSON));
    assert_true(accepts("text/html, Application/JSON;q=0.5", JSON));
    assert_true(accepts("application/json ; q=0.001", JSON));
    assert_false(accepts("text/html", JSON));
    assert_false(accepts("application/jsonx, application/jso", JSON));
    assert_false(accepts("application/json;q=0", JSON));
    assert_false(accepts("application/json;q=0.000, */*", JSON));
    assert_true(accepts("*/*;q=0, application/json", JSON));
    assert_false(accepts("*", JSON));
    assert_false(accepts(",;,;q=0,", JSON));
}

static void of_two_types_the_one_that_is_liked_best(void **s)
{
    static const char *const types[] = {"application/json", "application/pdf", NULL};

    (void)s;
    assert_string_equal(header_choose(NULL, types), "application/json");
    assert_string_equal(header_choose("*/*", types), "application/json");
    assert_string_equal(header_choose("application/pdf", types), "application/pdf");
    assert_string_equal(header_choose("application/pdf, */*;q=0.5", types), "application/pdf");
    assert_string_equal(header_choose("application/json;q=0.2, application/pdf;q=0.25", types),
                        "application/pdf");
    assert_string_equal(header_choose("application/pdf;q=0, */*;q=0.1", types), "application/json");
    assert_string_equal(header_choose("application/pdf;q=1.0, application/json", types),
                        "application/json");
    assert_null(header_choose("application/pdf;q=0.0, text/html", types));
    assert_string_equal(header_choose("application/pdf;q=0.9999;x=1", types), "application/pdf");
}

static void gzip_must_be_asked_for(void **s)
{
    (void)s;
    assert_true(header_accepts_gzip("br, gzip"));
    assert_true(header_accepts_gzip("GZIP;q=1.0"));
    assert_false(header_accepts_gzip("gzip;q=0"));
    assert_false(header_accepts_gzip("gzipped"));
    assert_false(header_accepts_gzip(NULL));
}

static void content_type_is_exact(void **s)
{
    static const char JSON[] = "application/json";

    (void)s;
    assert_true(header_is_type("application/json", JSON));
    assert_true(header_is_type("Application/Json; charset=UTF-8", JSON));
    assert_true(header_is_type("application/json ;charset=\"utf-8\"", JSON));
    assert_false(header_is_type("application/json; charset=latin1", JSON));
    assert_false(header_is_type("application/jsonp", JSON));
    assert_false(header_is_type("text/json", JSON));
    assert_false(header_is_type(NULL, JSON));
}

static void if_match_is_one_strong_number(void **s)
{
    static const char *const bad[] = {"",       "7",       "\"\"",         "\"0\"",
                                      "\"07\"", "W/\"7\"", "\"7\", \"8\"", "*",
                                      "\"7",    "\"-7\"",  "\"7a\"",       "\"12345678901\""};
    int version = 0;

    (void)s;
    assert_true(header_version("\"7\"", &version));
    assert_int_equal(version, 7);
    assert_true(header_version("\"999999999\"", &version));
    assert_int_equal(version, 999999999);
    assert_false(header_version(NULL, &version));
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++)
        assert_false(header_version(bad[i], &version));
}

static void if_none_match_is_a_list(void **s)
{
    (void)s;
    assert_true(header_none_match("\"7\"", "\"7\""));
    assert_true(header_none_match("\"6\", W/\"7\"", "\"7\""));
    assert_true(header_none_match("*", "\"7\""));
    assert_false(header_none_match("\"77\"", "\"7\""));
    assert_false(header_none_match("W/", "\"7\""));
    assert_false(header_none_match(NULL, "\"7\""));
}

static void a_key_is_visible_and_long_enough(void **s)
{
    char longest[130];

    (void)s;
    memset(longest, 'k', sizeof longest);
    longest[129] = '\0';
    assert_false(header_is_key(longest));
    longest[128] = '\0';
    assert_true(header_is_key(longest));
    assert_true(header_is_key("a-b_c!d~"));
    assert_false(header_is_key("1234567"));
    assert_false(header_is_key("met spatie"));
    assert_false(header_is_key("sl\xc3\xabutel12"));
    assert_false(header_is_key(NULL));
}

static void a_length_is_digits(void **s)
{
    size_t length = 0;

    (void)s;
    assert_true(header_length("42", &length));
    assert_int_equal(length, 42);
    assert_false(header_length("42,42", &length));
    assert_false(header_length("-1", &length));
    assert_false(header_length("", &length));
    assert_false(header_length("9999999999999999999", &length));
    assert_false(header_length(NULL, &length));
}

static void the_language_that_is_liked_best(void **s)
{
    static const char *const OURS[] = {"nl", "en", "ar", NULL};

    (void)s;
    assert_string_equal(header_taal(NULL, OURS), "nl");
    assert_string_equal(header_taal("", OURS), "nl");
    assert_string_equal(header_taal("en", OURS), "en");
    assert_string_equal(header_taal("EN-gb", OURS), "en");
    assert_string_equal(header_taal("nl-BE, en;q=0.8", OURS), "nl");
    assert_string_equal(header_taal("de, fr;q=0.9, ar;q=0.2, en;q=0.1", OURS), "ar");
    assert_string_equal(header_taal("en, ar", OURS), "en");
    assert_string_equal(header_taal("en;q=0, *", OURS), "nl");
    assert_string_equal(header_taal("eng, e, -", OURS), "nl");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(accept_knows_ranges_and_refusals),
        cmocka_unit_test(of_two_types_the_one_that_is_liked_best),
        cmocka_unit_test(the_language_that_is_liked_best),
        cmocka_unit_test(gzip_must_be_asked_for),
        cmocka_unit_test(content_type_is_exact),
        cmocka_unit_test(if_match_is_one_strong_number),
        cmocka_unit_test(if_none_match_is_a_list),
        cmocka_unit_test(a_key_is_visible_and_long_enough),
        cmocka_unit_test(a_length_is_digits),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
