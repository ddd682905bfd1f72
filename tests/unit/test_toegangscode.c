/* SPDX-License-Identifier: EUPL-1.2 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>
#include <sodium.h>

#include "auth/peper.h"
#include "auth/toegangscode.h"

static const char ALPHABET[] = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

enum { CODES = 100000 };

static void assert_reads(const char *typed, const char *normal)
{
    char out[CODE_TEKENS + 1];

    assert_true(code_normal(typed, strlen(typed), out));
    assert_string_equal(out, normal);
}

static void assert_refuses(const char *typed)
{
    char out[CODE_TEKENS + 1];

    assert_false(code_normal(typed, strlen(typed), out));
}

static void one_code(char shown[CODE_GETOOND + 1], char normal[CODE_TEKENS + 1])
{
    code_new(shown);
    assert_true(code_normal(shown, strlen(shown), normal));
}

static int compare(const void *a, const void *b)
{
    return memcmp(a, b, CODE_TEKENS);
}

static void a_code_is_seven_groups_of_four(void **state)
{
    char shown[CODE_GETOOND + 1];

    (void)state;
    for (int n = 0; n < 1000; n++) {
        code_new(shown);
        assert_int_equal(strlen(shown), 34);
        for (size_t i = 0; i < 34; i++)
            assert_true(i % 5 == 4 ? shown[i] == '-' : strchr(ALPHABET, shown[i]) != NULL);
    }
}

/* Chi-square with 31 degrees of freedom: above 90 in less than one of 10^7 places. */
static void assert_flat(const unsigned seen[32])
{
    const double expected = CODES / 32.0;
    double chi = 0;

    for (int v = 0; v < 32; v++)
        chi += (seen[v] - expected) * (seen[v] - expected) / expected;
    assert_true(chi < 90);
}

static void a_hundred_thousand_codes_differ_and_are_flat(void **state)
{
    static unsigned seen[CODE_TEKENS][32];
    char(*all)[CODE_TEKENS + 1] = test_malloc(CODES * sizeof *all);
    char shown[CODE_GETOOND + 1];

    (void)state;
    memset(seen, 0, sizeof seen);
    for (size_t n = 0; n < CODES; n++) {
        one_code(shown, all[n]);
        for (size_t i = 0; i < CODE_TEKENS; i++)
            seen[i][strchr(ALPHABET, all[n][i]) - ALPHABET]++;
    }
    for (size_t i = 0; i < CODE_TEKENS; i++)
        assert_flat(seen[i]);
    qsort(all, CODES, sizeof *all, compare);
    for (size_t n = 1; n < CODES; n++)
        assert_int_not_equal(compare(all[n - 1], all[n]), 0);
    test_free(all);
}

static void every_wrong_character_is_noticed(void **state)
{
    char shown[CODE_GETOOND + 1], code[CODE_TEKENS + 1];

    (void)state;
    for (int n = 0; n < 200; n++) {
        one_code(shown, code);
        for (size_t i = 0; i < CODE_TEKENS; i++) {
            const char right = code[i];
            for (size_t v = 0; v < 32; v++) {
                code[i] = ALPHABET[v];
                if (code[i] != right)
                    assert_refuses(code);
            }
            code[i] = right;
        }
    }
}

static void every_swap_of_two_is_noticed(void **state)
{
    char shown[CODE_GETOOND + 1], code[CODE_TEKENS + 1];

    (void)state;
    for (int n = 0; n < 200; n++) {
        one_code(shown, code);
        for (size_t i = 0; i < CODE_TEKENS; i++)
            for (size_t j = i + 1; j < CODE_TEKENS; j++) {
                char swapped[CODE_TEKENS + 1];
                memcpy(swapped, code, sizeof swapped);
                swapped[i] = code[j];
                swapped[j] = code[i];
                if (code[i] != code[j])
                    assert_refuses(swapped);
            }
    }
}

static void sloppy_typing_is_forgiven(void **state)
{
    const char *normal = "0000000000000000000000000000";

    (void)state;
    assert_reads("0000-0000-0000-0000-0000-0000-0000", normal);
    assert_reads("oooo-OOOO-0000-0000-0000-0000-0000", normal);
    assert_reads("  0000 0000\t0000 0000 0000 0000 0000\r\n", normal);
    assert_reads("0000\xE2\x80\x93"
                 "0000\xC2\xA0"
                 "0000\xE2\x80\x91"
                 "0000000000000000",
                 normal);
}

static void look_alikes_are_read_as_digits(void **state)
{
    char shown[CODE_GETOOND + 1], code[CODE_TEKENS + 1], typed[CODE_TEKENS + 1];
    int ones = 0;

    (void)state;
    while (ones < 50) {
        one_code(shown, code);
        for (size_t i = 0; i <= CODE_TEKENS; i++) {
            char c = code[i];
            if (c == '1')
                ones++;
            typed[i] = c == '1'   ? (ones % 2 ? 'l' : 'I')
                       : c == '0' ? 'o'
                       : c >= 'A' ? (char)(c + 32)
                                  : c;
        }
        assert_reads(typed, code);
    }
}

static void what_is_no_code_is_refused(void **state)
{
    (void)state;
    assert_refuses("");
    assert_refuses("----");
    assert_refuses("000000000000000000000000000");
    assert_refuses("00000000000000000000000000000");
    assert_refuses("000000000000000000000000000U");
    assert_refuses("0000000000000000000000000001");
    assert_refuses("000000000000000000000000000\xC3\xA9");
    assert_refuses("000000000000000000000000000\xE2\x80");
    char out[CODE_TEKENS + 1];
    assert_false(code_normal("0000000000000000000000000000\0", 29, out));
}

static void the_hash_depends_on_peper_and_code(void **state)
{
    static const unsigned char peper[32] = {1}, other[32] = {2};
    unsigned char a[CODE_HASH], b[CODE_HASH];

    (void)state;
    peper_use(peper, sizeof peper);
    code_hash("0000000000000000000000000000", a);
    code_hash("0000000000000000000000000000", b);
    assert_memory_equal(a, b, sizeof a);
    code_hash("1000000000000000000000000000", b);
    assert_memory_not_equal(a, b, sizeof a);
    peper_use(other, sizeof other);
    code_hash("0000000000000000000000000000", b);
    assert_memory_not_equal(a, b, sizeof a);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_code_is_seven_groups_of_four),
        cmocka_unit_test(a_hundred_thousand_codes_differ_and_are_flat),
        cmocka_unit_test(every_wrong_character_is_noticed),
        cmocka_unit_test(every_swap_of_two_is_noticed),
        cmocka_unit_test(sloppy_typing_is_forgiven),
        cmocka_unit_test(look_alikes_are_read_as_digits),
        cmocka_unit_test(what_is_no_code_is_refused),
        cmocka_unit_test(the_hash_depends_on_peper_and_code),
    };

    if (sodium_init() < 0)
        return 1;
    return cmocka_run_group_tests(tests, NULL, NULL);
}
