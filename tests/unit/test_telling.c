/* SPDX-License-Identifier: EUPL-1.2 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

#include <cmocka.h>
#include <sodium.h>

#include "auth/telling.h"

static void five_in_an_hour_and_then_wait(void **state)
{
    (void)state;
    for (int i = 0; i < TELLING_PER_UUR; i++)
        assert_int_equal(telling("eva", 1000 + i), 0);
    assert_int_equal(telling("eva", 1010), 3590);
    assert_int_equal(telling("eva", 4599), 1);
    assert_int_equal(telling("eva", 4600), 0);
}

static void one_does_not_count_for_another(void **state)
{
    (void)state;
    for (int i = 0; i < TELLING_PER_UUR; i++)
        assert_int_equal(telling("jan", 5000), 0);
    assert_true(telling("jan", 5000) > 0);
    assert_int_equal(telling("fatma", 5000), 0);
}

/* More people than places: the first are forgotten, the last are counted. */
static void a_crowd_pushes_out_who_began_first(void **state)
{
    char naam[16];

    (void)state;
    for (int i = 0; i < 2 * TELLING_PLAATSEN; i++) {
        snprintf(naam, sizeof naam, "p%d", i);
        for (int n = 0; n < TELLING_PER_UUR; n++)
            assert_int_equal(telling(naam, 9000 + i), 0);
    }
    assert_true(telling(naam, 11000) > 0);
    assert_int_equal(telling("p0", 11000), 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(five_in_an_hour_and_then_wait),
        cmocka_unit_test(one_does_not_count_for_another),
        cmocka_unit_test(a_crowd_pushes_out_who_began_first),
    };

    return sodium_init() < 0 ? 1 : cmocka_run_group_tests(tests, NULL, NULL);
}
