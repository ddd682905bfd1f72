/* SPDX-License-Identifier: EUPL-1.2 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "base/tekst.h"

static void pieces_become_one_text(void **s)
{
    struct arena *a = arena_new();
    struct tekst t;

    (void)s;
    tekst_begin(&t, a);
    assert_string_equal(tekst_value(&t), "");
    for (int i = 0; i < 1000; i++)
        tekst_printf(&t, "%d,", i);
    assert_int_equal(strlen(tekst_value(&t)), 10 * 2 + 90 * 3 + 900 * 4);
    assert_memory_equal(tekst_value(&t), "0,1,2,3,", 8);
    arena_drop(a);
}

static void url_and_json_are_escaped(void **s)
{
    struct arena *a = arena_new();
    struct tekst t;

    (void)s;
    tekst_begin(&t, a);
    tekst_add_url(&t, "a b&c=\xc3\xa9/~");
    assert_string_equal(tekst_value(&t), "a%20b%26c%3D%C3%A9%2F~");
    tekst_begin(&t, a);
    tekst_add_json(&t, "x\"y\\z\n\xc3\xa9");
    assert_string_equal(tekst_value(&t), "\"x\\\"y\\\\z\\u000a\xc3\xa9\"");
    arena_drop(a);
}

static void too_long_a_piece_fails_for_good(void **s)
{
    struct arena *a = arena_new();
    struct tekst t;
    char huge[2000];

    (void)s;
    memset(huge, 'x', sizeof huge);
    huge[sizeof huge - 1] = '\0';
    tekst_begin(&t, a);
    tekst_printf(&t, "%s", huge);
    tekst_add(&t, "more");
    assert_true(t.failed);
    assert_string_equal(tekst_value(&t), "");
    arena_drop(a);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(pieces_become_one_text),
        cmocka_unit_test(url_and_json_are_escaped),
        cmocka_unit_test(too_long_a_piece_fails_for_good),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
