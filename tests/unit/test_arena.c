/* SPDX-License-Identifier: EUPL-1.2 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "base/arena.h"

static int order[4], n_order;

static void note(void *p)
{
    order[n_order++] = (int)(intptr_t)p;
}

static void memory_is_zeroed_and_aligned(void **s)
{
    (void)s;
    struct arena *a = arena_new();
    for (size_t size = 0; size < 20000; size += 777) {
        unsigned char *p = arena_alloc(a, size);
        assert_non_null(p);
        assert_int_equal((uintptr_t)p % _Alignof(max_align_t), 0);
        for (size_t i = 0; i < size; i++)
            assert_int_equal(p[i], 0);
        memset(p, 0xff, size);
    }
    arena_drop(a);
}

static void impossible_sizes_are_refused(void **s)
{
    (void)s;
    struct arena *a = arena_new();
    volatile size_t all = SIZE_MAX, most = SIZE_MAX - 64;
    assert_null(arena_alloc(a, all));
    assert_null(arena_alloc(a, most));
    arena_drop(a);
}

static void text_is_copied(void **s)
{
    (void)s;
    struct arena *a = arena_new();
    assert_string_equal(arena_strdup(a, "regel"), "regel");
    assert_string_equal(arena_strndup(a, "regel", 3), "reg");
    assert_string_equal(arena_printf(a, "%s-%05d", "RT", 12), "RT-00012");
    assert_null(arena_strdup(a, NULL));
    arena_drop(a);
}

static void deferred_functions_run_last_first(void **s)
{
    (void)s;
    struct arena *a = arena_new();
    n_order = 0;
    for (intptr_t i = 1; i <= 3; i++)
        assert_ptr_equal(arena_defer(a, note, (void *)i), (void *)i);
    assert_int_equal(n_order, 0);
    arena_drop(a);
    assert_int_equal(n_order, 3);
    assert_int_equal(order[0], 3);
    assert_int_equal(order[2], 1);
    arena_drop(NULL);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(memory_is_zeroed_and_aligned),
        cmocka_unit_test(impossible_sizes_are_refused),
        cmocka_unit_test(text_is_copied),
        cmocka_unit_test(deferred_functions_run_last_first),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
