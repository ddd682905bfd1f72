/* SPDX-License-Identifier: EUPL-1.2 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>
#include <sodium.h>

#include "auth/peper.h"
#include "kluis/wislijst.h"

static const struct wisregel REGEL = {.organisatie = "01890000-0003-7000-8000-000000000000",
                                      .id = "01990c1a-7c00-7000-8000-000000000001",
                                      .op = "2026-11-30T14:15:00Z"};

static const unsigned char KEY[32] = {7};

struct gezien {
    size_t n, most;
    struct wisregel last;
};

static bool neem(void *self, const struct wisregel *regel)
{
    struct gezien *g = self;

    g->n++;
    g->last = *regel;
    return g->n < g->most;
}

static bool elk(const char *path, struct gezien *g, char why[256])
{
    *g = (struct gezien){.most = SIZE_MAX};
    snprintf(why, 256, "%s", "");
    return wislijst_elk(path, neem, g, why, 256);
}

/* The line of REGEL after the line with this mark. */
static void schrijf(const char *vorige, char line[WISREGEL + 1])
{
    struct wisregel regel = REGEL;

    wisregel_schrijf(&regel, vorige, line);
}

static void a_line_has_one_length_and_comes_back(void **s)
{
    char line[WISREGEL + 1];
    struct wisregel regel;

    (void)s;
    schrijf("", line);
    assert_int_equal(strlen(line), WISREGEL);
    assert_true(wisregel_lees(line, "", &regel));
    assert_string_equal(regel.organisatie, REGEL.organisatie);
    assert_string_equal(regel.id, REGEL.id);
    assert_string_equal(regel.op, REGEL.op);
    assert_int_equal(strlen(regel.merk), WISREGEL_MERK);
    assert_memory_equal(line + WISREGEL - WISREGEL_MERK - 1, regel.merk, WISREGEL_MERK);
}

/* Every byte counts, and so does the key. */
static void what_was_changed_is_no_line(void **s)
{
    static const unsigned char OTHER[32] = {8};
    char line[WISREGEL + 1];
    struct wisregel regel;

    (void)s;
    for (size_t i = 0; i < WISREGEL; i++) {
        schrijf("", line);
        line[i] = line[i] == '0' ? '1' : '0';
        assert_false(wisregel_lees(line, "", &regel));
        line[i] = '\0';
        assert_false(wisregel_lees(line, "", &regel));
    }
    schrijf("", line);
    peper_use(OTHER, sizeof OTHER);
    assert_false(wisregel_lees(line, "", &regel));
    peper_use(KEY, sizeof KEY);
}

static void write_to(const char *path, const char *mode, const char *bytes, size_t n)
{
    FILE *file = fopen(path, mode);

    assert_non_null(file);
    assert_int_equal(fwrite(bytes, 1, n, file), n);
    fclose(file);
}

/* Lines are added; half a line at the end is passed by, and is gone after the next one. */
static void the_list_survives_a_writer_that_broke_off(void **s)
{
    struct wisregel two[] = {REGEL, REGEL}, one = REGEL;
    char path[] = "/tmp/wislijst-XXXXXX", line[WISREGEL + 1], why[256];
    struct gezien g;

    (void)s;
    close(mkstemp(path));
    assert_true(elk(path, &g, why));
    assert_int_equal(g.n, 0);
    assert_int_equal(wislijst_bij(path, two, 2), 2);
    assert_string_not_equal(two[0].merk, two[1].merk);
    schrijf("", line);
    write_to(path, "a", line, WISREGEL - 9);
    assert_true(elk(path, &g, why));
    assert_int_equal(g.n, 2);
    assert_int_equal(wislijst_bij(path, &one, 1), 3);
    assert_true(elk(path, &g, why));
    assert_int_equal(g.n, 3);
    assert_string_equal(g.last.merk, one.merk);
    assert_string_equal(g.last.id, REGEL.id);
    g = (struct gezien){.most = 2};
    assert_false(wislijst_elk(path, neem, &g, why, sizeof why));
    assert_int_equal(g.n, 2);
    unlink(path);
}

/* Each line hangs on the one before: none can be taken out, put in again or put elsewhere. */
static void a_line_cannot_leave_its_place(void **s)
{
    struct wisregel three[] = {REGEL, REGEL, REGEL};
    char path[] = "/tmp/wislijst-XXXXXX", bytes[3 * WISREGEL], why[256];
    struct gezien g;
    FILE *file;

    (void)s;
    close(mkstemp(path));
    assert_int_equal(wislijst_bij(path, three, 3), 3);
    file = fopen(path, "r");
    assert_non_null(file);
    assert_int_equal(fread(bytes, 1, sizeof bytes, file), sizeof bytes);
    fclose(file);
    write_to(path, "w", bytes, WISREGEL);
    write_to(path, "a", bytes + (size_t)2 * WISREGEL, WISREGEL);
    assert_false(elk(path, &g, why));
    assert_non_null(strstr(why, "line 2 of"));
    write_to(path, "w", bytes + WISREGEL, WISREGEL);
    assert_false(elk(path, &g, why));
    assert_non_null(strstr(why, "line 1 of"));
    write_to(path, "w", bytes,
             (size_t)2 * WISREGEL); /* only the database sees that the end is gone */
    assert_true(elk(path, &g, why));
    assert_int_equal(g.n, 2);
    assert_int_equal(wislijst_bij(path, three, 1), 3);
    assert_true(elk(path, &g, why));
    unlink(path);
}

static void what_is_wrong_is_said(void **s)
{
    struct wisregel one = REGEL;
    char path[] = "/tmp/wislijst-XXXXXX", line[WISREGEL + 1], why[256];
    struct gezien g;

    (void)s;
    close(mkstemp(path));
    assert_int_equal(wislijst_bij(path, &one, 1), 1);
    schrijf("", line);
    line[40] = line[40] == 'a' ? 'b' : 'a';
    write_to(path, "a", line, WISREGEL);
    assert_false(elk(path, &g, why));
    assert_non_null(strstr(why, "line 2 of"));
    unlink(path);
    assert_false(elk(path, &g, why));
    assert_non_null(strstr(why, "cannot read"));
    assert_int_equal(wislijst_bij(path, &one, 1), 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_line_has_one_length_and_comes_back),
        cmocka_unit_test(what_was_changed_is_no_line),
        cmocka_unit_test(the_list_survives_a_writer_that_broke_off),
        cmocka_unit_test(a_line_cannot_leave_its_place),
        cmocka_unit_test(what_is_wrong_is_said),
    };

    if (sodium_init() < 0)
        return 1;
    peper_use(KEY, sizeof KEY);
    return cmocka_run_group_tests(tests, NULL, NULL);
}
