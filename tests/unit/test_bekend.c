/* SPDX-License-Identifier: EUPL-1.2 */
/* A token that was good is known again, only the very same, and not a moment too long. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>
#include <sodium.h>

#include "auth/bekend.h"

#define NOW   INT64_C(1800000000)
#define TEKST "aaaa.bbbb.cccc"

static const struct token GOED = {
    .soort = TOKEN_TOEGANG,
    .actor = {.id = "01890000-0001-7000-8000-000000000001", .rollen = "{medewerker}"},
    .vanaf = NOW,
    .verloopt = NOW + 600};

static int start(void **s)
{
    (void)s;
    if (sodium_init() < 0)
        return 1;
    bekend_leeg();
    return 0;
}

static void what_was_never_judged_is_unknown(void **s)
{
    struct token out = {.verloopt = 7};

    (void)s;
    assert_false(bekend_vind(TEKST, NOW, &out));
    assert_int_equal(out.verloopt, 7);
}

static void the_same_text_is_known_again(void **s)
{
    struct token out;

    (void)s;
    bekend_onthoud(TEKST, &GOED);
    assert_true(bekend_vind(TEKST, NOW, &out));
    assert_string_equal(out.actor.id, GOED.actor.id);
    assert_string_equal(out.actor.rollen, GOED.actor.rollen);
    assert_int_equal(out.verloopt, GOED.verloopt);
}

/* Each byte counts: the signature, the case, what comes after. */
static void another_text_is_not(void **s)
{
    static const char *const OTHERS[] = {"aaaa.bbbb.cccd", "Aaaa.bbbb.cccc", "aaaa.bbbb.cccc ",
                                         "aaaa.bbbb.ccc",  "aaaa.bbbb.",     ""};
    struct token out;

    (void)s;
    bekend_onthoud(TEKST, &GOED);
    for (size_t i = 0; i < sizeof OTHERS / sizeof *OTHERS; i++)
        assert_false(bekend_vind(OTHERS[i], NOW, &out));
}

/* As long as token_verify would take it, and not longer. */
static void it_runs_out(void **s)
{
    struct token out;

    (void)s;
    bekend_onthoud(TEKST, &GOED);
    assert_true(bekend_vind(TEKST, GOED.verloopt + TOKEN_SPELING - 1, &out));
    assert_false(bekend_vind(TEKST, GOED.verloopt + TOKEN_SPELING, &out));
    assert_true(bekend_vind(TEKST, GOED.vanaf - TOKEN_SPELING, &out));
    assert_false(bekend_vind(TEKST, GOED.vanaf - TOKEN_SPELING - 1, &out));
}

static void another_ring_knows_nothing(void **s)
{
    struct token out;

    (void)s;
    bekend_onthoud(TEKST, &GOED);
    bekend_leeg();
    assert_false(bekend_vind(TEKST, NOW, &out));
}

/* More tokens than places: some are forgotten, none is taken for another. */
static void many_never_mix(void **s)
{
    struct token token = GOED, out;
    char text[40];
    int known = 0;

    (void)s;
    for (int i = 0; i < 5000; i++) {
        snprintf(text, sizeof text, "kop.%d.teken", i);
        token.verloopt = NOW + 1 + i;
        bekend_onthoud(text, &token);
    }
    for (int i = 0; i < 5000; i++) {
        snprintf(text, sizeof text, "kop.%d.teken", i);
        if (!bekend_vind(text, NOW, &out))
            continue;
        assert_int_equal(out.verloopt, NOW + 1 + i);
        known++;
    }
    assert_in_range(known, 400, 512);
}

static void too_long_a_text_is_unknown(void **s)
{
    char text[TOKEN_MAX + 2];
    struct token out;

    (void)s;
    memset(text, 'a', sizeof text - 1);
    text[sizeof text - 1] = '\0';
    assert_false(bekend_vind(text, NOW, &out));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup(what_was_never_judged_is_unknown, start),
        cmocka_unit_test_setup(the_same_text_is_known_again, start),
        cmocka_unit_test_setup(another_text_is_not, start),
        cmocka_unit_test_setup(it_runs_out, start),
        cmocka_unit_test_setup(another_ring_knows_nothing, start),
        cmocka_unit_test_setup(many_never_mix, start),
        cmocka_unit_test_setup(too_long_a_text_is_unknown, start),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
