/* SPDX-License-Identifier: EUPL-1.2 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include <jansson.h>
#include <stdio.h>

#include "base/log.h"

static void every_byte_can_stand_in_a_line(void **s)
{
    char all[256], safe[2048], line[2100];

    (void)s;
    for (int i = 1; i < 256; i++)
        all[i - 1] = (char)i;
    all[255] = '\0';
    snprintf(line, sizeof line, "{\"x\":\"%s\"}", log_escape(safe, sizeof safe, all));
    json_t *tree = json_loads(line, 0, NULL);
    assert_non_null(tree);
    json_decref(tree);
    assert_null(strchr(safe, '\n'));
}

static void a_long_text_is_cut_and_stays_whole_json(void **s)
{
    char safe[16];

    (void)s;
    assert_string_equal(log_escape(safe, sizeof safe, "\n\n\n\n\n"), "\\u000a\\u000a");
    assert_string_equal(log_escape(safe, sizeof safe, "a\"b\\c"), "a\\\"b\\\\c");
}

static void a_traceparent_gives_its_trace(void **s)
{
    char id[33];

    (void)s;
    assert_true(log_trace_id("00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01", id));
    assert_string_equal(id, "0af7651916cd43dd8448eb211c80319c");
}

static void anything_else_is_not_a_traceparent(void **s)
{
    static const char *const bad[] = {"",
                                      "00",
                                      "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331",
                                      "ff-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01",
                                      "00-00000000000000000000000000000000-b7ad6b7169203331-01",
                                      "00-0AF7651916CD43DD8448EB211C80319C-b7ad6b7169203331-01",
                                      "00-0af7651916cd43dd8448eb211c80319\"-b7ad6b7169203331-01",
                                      "00_0af7651916cd43dd8448eb211c80319c_b7ad6b7169203331_01"};
    char id[33];

    (void)s;
    assert_false(log_trace_id(NULL, id));
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++)
        assert_false(log_trace_id(bad[i], id));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_byte_can_stand_in_a_line),
        cmocka_unit_test(a_long_text_is_cut_and_stays_whole_json),
        cmocka_unit_test(a_traceparent_gives_its_trace),
        cmocka_unit_test(anything_else_is_not_a_traceparent),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
