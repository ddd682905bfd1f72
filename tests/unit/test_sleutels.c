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

#include "auth/sleutels.h"

#define B32 "AQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQE"
#define B31 "AQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQ"
#define B64 "AQIDAQIDAQIDAQIDAQIDAQIDAQIDAQIDAQIDAQIDAQIDAQIDAQIDAQIDAQIDAQIDAQIDAQIDAQIDAQIDAQIDAQ"

static struct sleutelbos ring;
static char why[160];

static bool reads(const char *text)
{
    return sleutels_parse(text, strlen(text), &ring, why, sizeof why);
}

static void assert_says(const char *text, const char *sentence)
{
    assert_false(reads(text));
    assert_non_null(strstr(why, sentence));
    assert_int_equal(ring.aantal, 0);
}

static void the_first_key_signs_and_all_are_found(void **s)
{
    (void)s;
    assert_true(reads("nieuw:" B32 "\n# gewisseld in mei\n\noud:" B64 "\n"));
    assert_int_equal(ring.aantal, 2);
    assert_string_equal(ring.sleutel[0].kid, "nieuw");
    assert_int_equal(ring.sleutel[0].lengte, 32);
    assert_ptr_equal(sleutels_find(&ring, "oud"), &ring.sleutel[1]);
    assert_null(sleutels_find(&ring, "ou"));
    assert_null(sleutels_find(&ring, ""));
}

static void the_last_line_needs_no_end_and_padding_is_fine(void **s)
{
    (void)s;
    assert_true(reads("a:" B32));
    assert_true(reads("a:" B32 "="));
    assert_int_equal(ring.sleutel[0].lengte, 32);
}

static void a_short_key_is_refused_by_line(void **s)
{
    (void)s;
    assert_says("a:" B31 "\n", "line 1: the key is shorter than 32 bytes");
    assert_says("a:" B32 "\nb:AQ\n", "line 2: the key is shorter than 32 bytes");
    assert_says("a:\n", "shorter than 32 bytes");
    assert_says("", "there is no key in it");
    assert_says("\n\n# leeg\n", "there is no key in it");
}

static void what_is_not_a_key_is_refused(void **s)
{
    (void)s;
    assert_says("a:" B64 B32 "\n", "longer than 64 bytes");
    assert_says("a:" B32 "\r\n", "not base64url");
    assert_says("a:+/" B32 "\n", "not base64url");
    assert_says("alleen-tekst\n", "no colon");
    assert_says(":" B32 "\n", "kid");
    assert_says("a b:" B32 "\n", "kid");
    assert_says("a:" B32 "\na:" B64 "\n", "line 2: the kid");
    assert_says("abcdefghijklmnopqrstuvwxyz0123456:" B32 "\n", "kid");
}

static void there_is_room_for_eight(void **s)
{
    char text[9 * 64], *at = text;
    (void)s;
    for (int i = 0; i < 8; i++)
        at += sprintf(at, "k%d:%s\n", i, B32);
    assert_true(reads(text));
    at += sprintf(at, "k8:%s\n", B32);
    assert_says(text, "line 9: too many keys");
}

static void the_reason_never_holds_the_key(void **s)
{
    (void)s;
    assert_false(reads("a:geheimgeheimgeheim\n"));
    assert_null(strstr(why, "geheim"));
}

static void a_file_is_read_whole_or_not_at_all(void **s)
{
    char path[] = "/tmp/sleutels-XXXXXX";
    int fd = mkstemp(path);
    (void)s;
    assert_true(fd >= 0);
    assert_int_equal(write(fd, "a:" B32 "\n", strlen(B32) + 3), (ssize_t)strlen(B32) + 3);
    assert_true(sleutels_read(path, &ring, why, sizeof why));
    assert_int_equal(ftruncate(fd, 5000), 0);
    assert_false(sleutels_read(path, &ring, why, sizeof why));
    close(fd);
    unlink(path);
    assert_false(sleutels_read(path, &ring, why, sizeof why));
    assert_non_null(strstr(why, "No such file"));
}

static void dropped_keys_are_gone(void **s)
{
    static const struct sleutelbos empty;
    (void)s;
    assert_true(reads("a:" B32 "\n"));
    sleutels_drop(&ring);
    assert_memory_equal(&ring, &empty, sizeof ring);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_first_key_signs_and_all_are_found),
        cmocka_unit_test(the_last_line_needs_no_end_and_padding_is_fine),
        cmocka_unit_test(a_short_key_is_refused_by_line),
        cmocka_unit_test(what_is_not_a_key_is_refused),
        cmocka_unit_test(there_is_room_for_eight),
        cmocka_unit_test(the_reason_never_holds_the_key),
        cmocka_unit_test(a_file_is_read_whole_or_not_at_all),
        cmocka_unit_test(dropped_keys_are_gone),
    };
    return sodium_init() < 0 || cmocka_run_group_tests(tests, NULL, NULL);
}
