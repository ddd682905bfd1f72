/* SPDX-License-Identifier: EUPL-1.2 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "base/config.h"

static char why[256];

static bool load(const char *a, const char *b)
{
    char *environment[] = {(char *)(uintptr_t)a, (char *)(uintptr_t)b, NULL};
    return config_load(environment, why, sizeof why);
}

static void silence_means_the_default(void **s)
{
    (void)s;
    assert_true(load("HOME=/root", NULL));
    assert_int_equal(config_number(CONFIG_PORT), 8080);
    assert_string_equal(config_text(CONFIG_ADRES), "127.0.0.1");
    assert_string_equal(config_text(CONFIG_WEB), "");
}

static void what_is_set_counts(void **s)
{
    (void)s;
    assert_true(load("REGELRUIMTE_PORT=9001", "DATABASE_URL=postgresql:///x"));
    assert_int_equal(config_number(CONFIG_PORT), 9001);
    assert_string_equal(config_text(CONFIG_DATABASE), "postgresql:///x");
}

static void a_setting_nobody_knows_is_refused_by_name(void **s)
{
    (void)s;
    assert_false(load("REGELRUIMTE_POORT=1", NULL));
    assert_non_null(strstr(why, "REGELRUIMTE_POORT"));
    assert_false(load("REGELRUIMTE_POR=1", NULL));
    assert_false(load("REGELRUIMTE_PORTX=1", NULL));
}

static void a_number_is_a_whole_number(void **s)
{
    (void)s;
    static const char *const bad[] = {"REGELRUIMTE_PORT=", "REGELRUIMTE_PORT=abc",
                                      "REGELRUIMTE_PORT=80x", "REGELRUIMTE_PORT=-1",
                                      "REGELRUIMTE_PORT=99999999999999999999"};
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++)
        assert_false(load(bad[i], NULL));
}

static void a_path_must_be_readable(void **s)
{
    (void)s;
    assert_false(load("REGELRUIMTE_WEB=/does/not/exist", NULL));
    assert_non_null(strstr(why, "/does/not/exist"));
    assert_true(load("REGELRUIMTE_WEB=/tmp", NULL));
}

static void printing_hides_the_secret(void **s)
{
    char *text = NULL;
    size_t len = 0;
    FILE *out = open_memstream(&text, &len);

    (void)s;
    assert_true(load("DATABASE_URL=postgresql://u:geheim@h/x", "REGELRUIMTE_PORT=9001"));
    config_print(out);
    fclose(out);
    assert_null(strstr(text, "geheim@"));
    assert_non_null(strstr(text, "9001"));
    free(text);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(silence_means_the_default),
        cmocka_unit_test(what_is_set_counts),
        cmocka_unit_test(a_setting_nobody_knows_is_refused_by_name),
        cmocka_unit_test(a_number_is_a_whole_number),
        cmocka_unit_test(a_path_must_be_readable),
        cmocka_unit_test(printing_hides_the_secret),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
