/* SPDX-License-Identifier: EUPL-1.2 */
/* The look at raw JSON before Jansson: what is too deep, too much, or not closed. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "json/scan.h"

static enum scan scan(const char *text)
{
    return json_scan(text, strlen(text));
}

/* depth times open, then depth times close. */
static enum scan scan_nested(size_t depth, char open, char close)
{
    char text[2 * SCAN_MAX_DEPTH + 8];

    memset(text, open, depth);
    memset(text + depth, close, depth);
    return json_scan(text, 2 * depth);
}

/* A list of n zeros. */
static enum scan scan_list(size_t n)
{
    char *text = malloc(2 * n + 2);
    enum scan verdict;

    assert_non_null(text);
    text[0] = '[';
    for (size_t i = 0; i < n; i++)
        memcpy(text + 1 + 2 * i, "0,", 2);
    text[2 * n] = ']';
    verdict = json_scan(text, 2 * n + 1);
    free(text);
    return verdict;
}

static void ordinary_json_passes(void **s)
{
    (void)s;
    assert_int_equal(scan("{\"a\":[1,2,{\"b\":null}],\"c\":\"x\"}"), SCAN_OK);
    assert_int_equal(scan("\"tekst\""), SCAN_OK);
    assert_int_equal(scan(""), SCAN_OK);
}

static void depth_is_bounded(void **s)
{
    (void)s;
    assert_int_equal(scan_nested(SCAN_MAX_DEPTH, '[', ']'), SCAN_OK);
    assert_int_equal(scan_nested(SCAN_MAX_DEPTH + 1, '[', ']'), SCAN_TOO_DEEP);
    assert_int_equal(scan_nested(SCAN_MAX_DEPTH + 1, '{', '}'), SCAN_TOO_DEEP);
}

static void number_of_values_is_bounded(void **s)
{
    (void)s;
    assert_int_equal(scan_list(SCAN_MAX_NODES - 1), SCAN_OK);
    assert_int_equal(scan_list(SCAN_MAX_NODES), SCAN_TOO_MANY);
}

static void brackets_in_text_do_not_count(void **s)
{
    (void)s;
    assert_int_equal(scan("\"[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[\""), SCAN_OK);
    assert_int_equal(scan("\"a\\\"]\""), SCAN_OK);
    assert_int_equal(scan("\"\\\\\""), SCAN_OK);
}

static void what_is_not_closed_is_not_json(void **s)
{
    (void)s;
    assert_int_equal(scan("["), SCAN_NOT_JSON);
    assert_int_equal(scan("]"), SCAN_NOT_JSON);
    assert_int_equal(scan("]["), SCAN_NOT_JSON);
    assert_int_equal(scan("\"open"), SCAN_NOT_JSON);
    assert_int_equal(scan("\"open\\"), SCAN_NOT_JSON);
    assert_int_equal(scan("\"open\\\""), SCAN_NOT_JSON);
}

static void bytes_after_the_length_are_not_read(void **s)
{
    (void)s;
    assert_int_equal(json_scan("[]]", 2), SCAN_OK);
    assert_int_equal(json_scan("\"\\\"", 2), SCAN_NOT_JSON);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(ordinary_json_passes),
        cmocka_unit_test(depth_is_bounded),
        cmocka_unit_test(number_of_values_is_bounded),
        cmocka_unit_test(brackets_in_text_do_not_count),
        cmocka_unit_test(what_is_not_closed_is_not_json),
        cmocka_unit_test(bytes_after_the_length_are_not_read),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
