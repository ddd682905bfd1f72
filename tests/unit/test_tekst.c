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

static void a_piece_may_be_of_any_length(void **s)
{
    struct arena *a = arena_new();
    struct tekst t;
    char huge[2000];

    (void)s;
    memset(huge, 'x', sizeof huge);
    huge[sizeof huge - 1] = '\0';
    for (size_t before = 0; before < 600;
         before += 7) { /* also where it just fits, and just does not */
        tekst_begin(&t, a);
        for (size_t i = 0; i < before; i++)
            tekst_add(&t, ".");
        tekst_printf(&t, "%s|%d", huge + before, 7);
        tekst_add(&t, "more");
        assert_false(t.failed);
        assert_int_equal(t.len, sizeof huge - 1 + strlen("|7more"));
        assert_int_equal(strlen(tekst_value(&t)), t.len);
        assert_string_equal(tekst_value(&t) + sizeof huge - 1, "|7more");
    }
    arena_drop(a);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(pieces_become_one_text),
        cmocka_unit_test(url_and_json_are_escaped),
        cmocka_unit_test(a_piece_may_be_of_any_length),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
