/* SPDX-License-Identifier: EUPL-1.2 */
/* Dates, times, addresses, ids and UTF-8: what is one and what is not. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

#include "contract/format.h"
#include "contract/percent.h"

#define COUNT(list) (sizeof(list) / sizeof *(list))

static void expect_all(bool (*is)(const char *), bool expected, const char *const *list, size_t n)
{
    for (size_t i = 0; i < n; i++) {
        if (is(list[i]) != expected)
            fail_msg("'%s' should %sbe right", list[i], expected ? "" : "not ");
    }
}

static void dates(void **s)
{
    static const char *const RIGHT[] = {"2026-11-22", "2024-02-29", "2000-02-29", "0001-01-01",
                                        "9999-12-31"};
    static const char *const WRONG[] = {"",           "2026-1-1",   "2026-13-01",  "2026-00-01",
                                        "2026-01-00", "2026-01-32", "2025-02-29",  "1900-02-29",
                                        "2026-04-31", "0000-01-01", "20261122",    "2026-11-22T",
                                        "2026-11-2a", "2026/11/22", " 2026-11-22", "+026-11-22"};
    (void)s;
    expect_all(format_is_date, true, RIGHT, COUNT(RIGHT));
    expect_all(format_is_date, false, WRONG, COUNT(WRONG));
}

static void times(void **s)
{
    static const char *const RIGHT[] = {"2026-11-22T02:00:00Z", "2026-11-22T23:59:59.123Z",
                                        "2026-11-22T02:00:00+01:00", "2026-11-22T02:00:00.5-23:59"};
    static const char *const WRONG[] = {"",
                                        "2026-11-22",
                                        "2026-11-22T02:00Z",
                                        "2026-11-22T24:00:00Z",
                                        "2026-11-22T02:60:00Z",
                                        "2026-11-22T02:00:60Z",
                                        "2026-11-22T02:00:00",
                                        "2026-11-22 02:00:00Z",
                                        "2026-11-22t02:00:00z",
                                        "2026-11-22T02:00:00.Z",
                                        "2026-11-22T02:00:00+1:00",
                                        "2026-11-22T02:00:00+24:00",
                                        "2026-11-22T02:00:00+01:60",
                                        "2026-11-22T02:00:00+0100",
                                        "2026-11-22T02:00:00Zx",
                                        "2026-02-30T02:00:00Z",
                                        "2026-11-22T02:00:00.1234567890Z"};
    (void)s;
    expect_all(format_is_date_time, true, RIGHT, COUNT(RIGHT));
    expect_all(format_is_date_time, false, WRONG, COUNT(WRONG));
}

static void emails(void **s)
{
    static const char *const RIGHT[] = {"a@b.nl", "jan.de-vries+werk@sub.gemeente.nl",
                                        "o'neil@voorbeeld.nl", "A1@B-2.NL"};
    static const char *const WRONG[] = {
        "",
        "a",
        "@b.nl",
        "a@",
        "a@b",
        "a@@b.nl",
        "a@b..nl",
        "a@.nl",
        "a@b.nl.",
        ".a@b.nl",
        "a.@b.nl",
        "a..b@c.nl",
        "a b@c.nl",
        "a@-b.nl",
        "a@b-.nl",
        "a@b_c.nl",
        "a@b.nl\n",
        "a\n@b.nl",
        "\"a\"@b.nl",
        "a@[127.0.0.1]",
        "\xc3\xa9@b.nl",
        "a@b\xc3\xa9.nl",
        "0123456789012345678901234567890123456789012345678901234567890123x@b.nl",
        "a@0123456789012345678901234567890123456789012345678901234567890123x.nl"};
    (void)s;
    expect_all(format_is_email, true, RIGHT, COUNT(RIGHT));
    expect_all(format_is_email, false, WRONG, COUNT(WRONG));
}

static void uuids(void **s)
{
    static const char *const RIGHT[] = {"01990c1a-7c00-7000-8000-000000000001",
                                        "ABCDEFAB-cdef-0123-4567-89abcdefABCD"};
    static const char *const WRONG[] = {"",
                                        "42",
                                        "01990c1a7c0070008000000000000001",
                                        "01990c1a-7c00-7000-8000-00000000000",
                                        "01990c1a-7c00-7000-8000-0000000000012",
                                        "01990c1a-7c00-7000-8000-00000000000g",
                                        "{01990c1a-7c00-7000-8000-000000000001}",
                                        "01990c1a-7c00-7000-80000-00000000001"};
    (void)s;
    expect_all(format_is_uuid, true, RIGHT, COUNT(RIGHT));
    expect_all(format_is_uuid, false, WRONG, COUNT(WRONG));
}

static void code_points_are_counted_strictly(void **s)
{
    static const char *const BROKEN[] = {"\x80",
                                         "\xbf",
                                         "\xc0\x80",
                                         "\xc1\xbf",
                                         "\xc3",
                                         "\xc3(",
                                         "\xe0\x9f\xbf",
                                         "\xe2\x82",
                                         "\xed\xa0\x80",
                                         "\xed\xbf\xbf",
                                         "\xf0\x8f\xbf\xbf",
                                         "\xf0\x9f\x98",
                                         "\xf4\x90\x80\x80",
                                         "\xf5\x80\x80\x80",
                                         "\xff",
                                         "a\xfe"};
    (void)s;
    assert_int_equal(format_codepoints("", 0), 0);
    assert_int_equal(format_codepoints("aé€😀", strlen("aé€😀")), 4);
    assert_int_equal(format_codepoints("\xf4\x8f\xbf\xbf\xed\x9f\xbf\xee\x80\x80", 10), 3);
    for (size_t i = 0; i < COUNT(BROKEN); i++)
        assert_int_equal(format_codepoints(BROKEN[i], strlen(BROKEN[i])), -1);
}

static void percent_decoding_is_strict(void **s)
{
    char out[16];

    (void)s;
    assert_true(percent_decode("a%20b+c%2B", 10, out, true));
    assert_string_equal(out, "a b c+");
    assert_true(percent_decode("a+b", 3, out, false));
    assert_string_equal(out, "a+b");
    assert_false(percent_decode("%0", 2, out, true));
    assert_false(percent_decode("%", 1, out, true));
    assert_false(percent_decode("%g0", 3, out, true));
    assert_false(percent_decode("%0g", 3, out, true));
    assert_false(percent_decode("%00", 3, out, true));
    assert_false(percent_decode("%4142", 2, out, true));
}

static void every_pattern_of_the_contract_compiles(void **s)
{
    (void)s;
    assert_true(format_patterns_compile());
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(dates),
        cmocka_unit_test(times),
        cmocka_unit_test(emails),
        cmocka_unit_test(uuids),
        cmocka_unit_test(code_points_are_counted_strictly),
        cmocka_unit_test(percent_decoding_is_strict),
        cmocka_unit_test(every_pattern_of_the_contract_compiles),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
