/* SPDX-License-Identifier: EUPL-1.2 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "db/sqlstate.h"
#include "db/zin.h"

static int status(const char *state)
{
    return problem_info(sqlstate_verdict(state).code)->status;
}

static void unknown_state_is_our_fault_never_the_clients(void **s)
{
    (void)s;
    static const char *const strange[] = {"XX000", "42P01", "42501", "00000", "", "WF", "WF999"};
    assert_int_equal(status(NULL), 500);
    for (size_t i = 0; i < sizeof strange / sizeof *strange; i++) {
        assert_int_equal(status(strange[i]), 500);
        assert_false(sqlstate_verdict(strange[i]).message);
        assert_false(sqlstate_verdict(strange[i]).again);
    }
}

static void our_own_codes_say_their_status(void **s)
{
    (void)s;
    static const struct {
        const char *state;
        int status;
    } rows[] = {{"WF400", 400}, {"WF403", 403}, {"WF404", 404},
                {"WF409", 409}, {"WF412", 412}, {"WF428", 428}};
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        assert_int_equal(status(rows[i].state), rows[i].status);
        assert_true(sqlstate_verdict(rows[i].state).message);
    }
}

static void constraints_speak_through_their_comment(void **s)
{
    (void)s;
    assert_int_equal(status("23505"), 409);
    assert_int_equal(status("23503"), 409);
    assert_int_equal(status("23514"), 400);
    assert_int_equal(status("23502"), 400);
    assert_true(sqlstate_verdict("23514").constraint);
}

static void what_passes_may_be_asked_again(void **s)
{
    (void)s;
    assert_true(sqlstate_verdict("40001").again);
    assert_true(sqlstate_verdict("40P01").again);
    assert_false(sqlstate_verdict("40001").drop);
    assert_false(sqlstate_verdict("57014").again);
    assert_int_equal(status("57014"), 504);
}

static void a_server_that_goes_away_costs_the_connection(void **s)
{
    (void)s;
    static const char *const gone[] = {"57P01", "57P02", "57P03", "08006", "08001", "25006"};
    for (size_t i = 0; i < sizeof gone / sizeof *gone; i++) {
        assert_int_equal(status(gone[i]), 503);
        assert_true(sqlstate_verdict(gone[i]).drop);
    }
    assert_int_equal(status("53300"), 503);
}

/* What does not pass by itself is told as it is, and seen by whoever watches. */
static void no_room_is_no_crowd(void **s)
{
    (void)s;
    static const char *const full[] = {"53100", "53200", "53300", "25006"};
    for (size_t i = 0; i < sizeof full / sizeof *full; i++) {
        const struct sqlstate_verdict v = sqlstate_verdict(full[i]);
        assert_int_equal(problem_info(v.code)->status, 503);
        assert_true(v.alarm);
        assert_null(strstr(v.detail, "druk"));
    }
    assert_int_equal(sqlstate_verdict("53100").code, KAN_NIET_BEWAREN);
    assert_false(sqlstate_verdict("53100").drop);
    assert_int_equal(sqlstate_verdict("25006").code, KAN_NIET_BEWAREN);
    assert_false(sqlstate_verdict("55P03").alarm);
}

static void a_comment_is_pointer_and_sentence(void **s)
{
    char veld[32], zin[64];

    (void)s;
    zin_split("/welkeRegel Noem de regel.", veld, sizeof veld, zin, sizeof zin);
    assert_string_equal(veld, "/welkeRegel");
    assert_string_equal(zin, "Noem de regel.");
    zin_split("Dit mag maar een keer.", veld, sizeof veld, zin, sizeof zin);
    assert_string_equal(veld, "");
    assert_string_equal(zin, "Dit mag maar een keer.");
    zin_split("/alleen", veld, sizeof veld, zin, sizeof zin);
    assert_string_equal(zin, "");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(unknown_state_is_our_fault_never_the_clients),
        cmocka_unit_test(our_own_codes_say_their_status),
        cmocka_unit_test(constraints_speak_through_their_comment),
        cmocka_unit_test(what_passes_may_be_asked_again),
        cmocka_unit_test(a_server_that_goes_away_costs_the_connection),
        cmocka_unit_test(no_room_is_no_crowd),
        cmocka_unit_test(a_comment_is_pointer_and_sentence),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
