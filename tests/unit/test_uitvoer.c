/* SPDX-License-Identifier: EUPL-1.2 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "uitvoer/uit.h"

/* The bytes of one row in CSV. */
static const char *csv(struct uit *u, json_t *cells)
{
    u->len = u->at = 0;
    VORM_CSV.rij(NULL, u, cells);
    uit_add(u, "", 1);
    json_decref(cells);
    return u->bytes;
}

static void csv_is_what_a_dutch_excel_opens(void **s)
{
    struct uit u = {0};
    json_t *kop = json_pack("[s, s]", "Kenmerk", "Uiterlijk op");

    (void)s;
    VORM_CSV.begin(&u, kop);
    assert_int_equal(u.len, 3 + strlen("Kenmerk;Uiterlijk op\r\n"));
    assert_memory_equal(u.bytes, "\xEF\xBB\xBFKenmerk;Uiterlijk op\r\n", u.len);
    assert_string_equal(csv(&u, json_pack("[s, n, i, b, b]", "RT-1", 12, 1, 0)),
                        "RT-1;;12;ja;nee\r\n");
    assert_string_equal(csv(&u, json_pack("[s, s]", "a;b", "zei \"nee\"\nen ging")),
                        "\"a;b\";\"zei \"\"nee\"\"\nen ging\"\r\n");
    json_decref(kop);
    uit_drop(&u);
}

static void a_formula_stays_a_text(void **s)
{
    static const char *const BAD[] = {"=1+1", "+31", "-2", "@SUM(A1)", "\tx", "\rx"};
    struct uit u = {0};
    char want[32];

    (void)s;
    for (size_t i = 0; i < sizeof BAD / sizeof *BAD; i++) {
        snprintf(want, sizeof want, "\"'%s\"\r\n", BAD[i]);
        assert_string_equal(csv(&u, json_pack("[s]", BAD[i])), want);
    }
    assert_string_equal(csv(&u, json_pack("[i]", -2)), "-2\r\n");
    assert_string_equal(csv(&u, json_pack("[s]", "=cmd|' /C calc'!A1;\"x\"")),
                        "\"'=cmd|' /C calc'!A1;\"\"x\"\"\"\r\n");
    uit_drop(&u);
}

static void bytes_are_taken_in_blocks(void **s)
{
    struct uit u = {0};
    char out[4];

    (void)s;
    uit_text(&u, "abcdef");
    assert_int_equal(uit_take(&u, out, sizeof out), 4);
    assert_memory_equal(out, "abcd", 4);
    assert_int_equal(uit_take(&u, out, sizeof out), 2);
    assert_int_equal(u.len, 0);
    assert_int_equal(uit_take(&u, out, sizeof out), 0);
    uit_drop(&u);
}

/* Thousands of rows come out little by little, also when nobody waits for the end. */
static void a_sheet_leaves_while_it_is_made(void **s)
{
    struct uit u = {0};
    json_t *cells = json_pack("[s, s, i, n]", "<Ren\xC3\xA9 & co>\x01", "2026-12-08", 7);
    void *x = VORM_XLSX.begin(&u, cells);
    char out[4096];
    size_t most = 0, sent = 0;

    (void)s;
    for (int i = 0; i < 20000; i++) {
        VORM_XLSX.rij(x, &u, cells);
        most = u.len > most ? u.len : most;
        for (size_t n; (n = uit_take(&u, out, sizeof out)) > 0;)
            sent += n;
    }
    assert_false(u.failed);
    assert_true(sent > 1000);
    assert_true(most < (256 << 10));
    VORM_XLSX.drop(x);
    json_decref(cells);
    uit_drop(&u);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(csv_is_what_a_dutch_excel_opens),
        cmocka_unit_test(a_formula_stays_a_text),
        cmocka_unit_test(bytes_are_taken_in_blocks),
        cmocka_unit_test(a_sheet_leaves_while_it_is_made),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
