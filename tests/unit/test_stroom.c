/* SPDX-License-Identifier: EUPL-1.2 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "kluis/stroom.h"

enum { PART = 100, PARTS = 3, SEALED = PART + STROOM_EXTRA };

static struct {
    struct dek *dek;
    unsigned char kop[STROOM_KOP], part[PARTS][SEALED];
} box;

static int seal(void **state)
{
    unsigned char text[PART];
    struct stroom s;

    (void)state;
    box.dek = dek_new();
    stroom_begin(&s, box.dek, box.kop);
    for (int i = 0; i < PARTS; i++) {
        memset(text, 'a' + i, sizeof text);
        stroom_seal(&s, text, sizeof text, i == PARTS - 1, box.part[i]);
    }
    return 0;
}

static int drop(void **state)
{
    (void)state;
    dek_drop(box.dek);
    return 0;
}

static void parts_open_in_order(void **state)
{
    unsigned char out[PART];
    struct stroom s;

    (void)state;
    assert_true(stroom_open(&s, box.dek, box.kop));
    for (int i = 0; i < PARTS; i++) {
        assert_true(stroom_next(&s, box.part[i], SEALED, i == PARTS - 1, out));
        assert_int_equal(out[0], 'a' + i);
        assert_int_equal(out[PART - 1], 'a' + i);
    }
}

static void a_swapped_doubled_or_changed_part_does_not_open(void **state)
{
    unsigned char out[PART];
    struct stroom s;

    (void)state;
    assert_true(stroom_open(&s, box.dek, box.kop));
    assert_false(stroom_next(&s, box.part[1], SEALED, false, out));
    assert_true(stroom_open(&s, box.dek, box.kop));
    assert_true(stroom_next(&s, box.part[0], SEALED, false, out));
    assert_false(stroom_next(&s, box.part[0], SEALED, false, out));
    box.part[1][50] ^= 1;
    assert_false(stroom_next(&s, box.part[1], SEALED, false, out));
    box.part[1][50] ^= 1;
    assert_false(stroom_next(&s, box.part[1], STROOM_EXTRA - 1, false, out));
}

static void a_file_that_was_cut_off_shows_it(void **state)
{
    unsigned char out[PART];
    struct stroom s;

    (void)state;
    assert_true(stroom_open(&s, box.dek, box.kop));
    assert_true(stroom_next(&s, box.part[0], SEALED, false, out));
    assert_false(stroom_next(&s, box.part[1], SEALED, true, out));
}

static void another_key_opens_nothing(void **state)
{
    struct dek *other = dek_new();
    unsigned char out[PART];
    struct stroom s;

    (void)state;
    assert_true(stroom_open(&s, other, box.kop));
    assert_false(stroom_next(&s, box.part[0], SEALED, false, out));
    dek_drop(other);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(parts_open_in_order, seal, drop),
        cmocka_unit_test_setup_teardown(a_swapped_doubled_or_changed_part_does_not_open, seal,
                                        drop),
        cmocka_unit_test_setup_teardown(a_file_that_was_cut_off_shows_it, seal, drop),
        cmocka_unit_test_setup_teardown(another_key_opens_nothing, seal, drop),
    };

    return sodium_init() < 0 ? 1 : cmocka_run_group_tests(tests, NULL, NULL);
}
