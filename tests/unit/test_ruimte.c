/* SPDX-License-Identifier: EUPL-1.2 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>
#include <orcania.h>

#include "http/ruimte.h"

enum { MB = 1 << 20 };

/* A body as Ulfius makes one: it grows, and what does not fit is gone. */
static char *grown_to(char *body, size_t from, size_t to)
{
    for (size_t size = from + 16384; body && size <= to; size += 16384) {
        body = o_realloc(body, size);
        if (body)
            body[size - 1] = 'x';
    }
    return body;
}

static void large_bodies_share_a_room(void **state)
{
    (void)state;
    ruimte_zet(4 * MB);
    char *one = grown_to(o_malloc(1), 0, 3 * MB), *two = grown_to(o_malloc(1), 0, 3 * MB);
    assert_non_null(one);
    assert_null(two);
    assert_true(ruimte_in_gebruik() >= 3 * MB && ruimte_in_gebruik() < 3 * MB + 65536);
    o_free(one);
    assert_int_equal(ruimte_in_gebruik(), 0);
    two = grown_to(o_malloc(1), 0, 3 * MB);
    assert_non_null(two);
    o_free(two);
}

static void small_ones_always_fit(void **state)
{
    char *many[64];

    (void)state;
    ruimte_zet(1);
    for (size_t i = 0; i < 64; i++)
        assert_non_null(many[i] = grown_to(o_malloc(1), 0, RUIMTE_GROOT - 16384));
    for (size_t i = 0; i < 64; i++)
        o_free(many[i]);
    assert_null(grown_to(o_malloc(1), 0, 2 * RUIMTE_GROOT));
    assert_int_equal(ruimte_in_gebruik(), 0);
}

static void a_body_that_shrinks_gives_room_back(void **state)
{
    (void)state;
    ruimte_zet(4 * MB);
    char *body = grown_to(o_malloc(1), 0, 3 * MB);
    body = o_realloc(body, 10);
    assert_non_null(body);
    assert_int_equal(ruimte_in_gebruik(), 0);
    o_free(body);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(large_bodies_share_a_room),
        cmocka_unit_test(small_ones_always_fit),
        cmocka_unit_test(a_body_that_shrinks_gives_room_back),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
