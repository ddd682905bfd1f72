/* SPDX-License-Identifier: EUPL-1.2 */
#include <pthread.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <time.h>

#include <cmocka.h>
#include <sodium.h>

#include "auth/wachtwoord.h"

static const char ZIN[] = "een lange zin die ik onthoud";
static char zin_hash[WACHTWOORD_HASH];

static int prepare(void **s)
{
    (void)s;
    return sodium_init() < 0 || wachtwoord_hash(ZIN, zin_hash) != WACHTWOORD_GOED;
}

static double seconds(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (double)now.tv_sec + (double)now.tv_nsec / 1e9;
}

static void only_the_right_password_opens(void **s)
{
    (void)s;
    assert_int_equal(wachtwoord_check(zin_hash, ZIN), WACHTWOORD_GOED);
    assert_int_equal(wachtwoord_check(zin_hash, "een lange zin die ik onthoud "), WACHTWOORD_FOUT);
    assert_int_equal(wachtwoord_check(zin_hash, ""), WACHTWOORD_FOUT);
    assert_int_equal(wachtwoord_check(zin_hash, "\xff\xfe"), WACHTWOORD_FOUT);
    assert_int_equal(wachtwoord_check("geen hash", ZIN), WACHTWOORD_FOUT);
}

static void it_is_argon2id_with_todays_costs(void **s)
{
    char other[WACHTWOORD_HASH];
    (void)s;
    assert_memory_equal(zin_hash, "$argon2id$v=19$m=65536,t=2,p=1$", 31);
    assert_false(wachtwoord_oud(zin_hash));
    assert_int_equal(crypto_pwhash_str(other, ZIN, strlen(ZIN), 1, 8U << 20), 0);
    assert_true(wachtwoord_oud(other));
    assert_int_equal(wachtwoord_check(other, ZIN), WACHTWOORD_GOED);
}

static void nobody_has_no_password_and_costs_the_same(void **s)
{
    double start, nobody, somebody;
    (void)s;
    start = seconds();
    for (int i = 0; i < 3; i++)
        assert_int_equal(wachtwoord_check(NULL, ZIN), WACHTWOORD_FOUT);
    nobody = seconds() - start;
    start = seconds();
    for (int i = 0; i < 3; i++)
        assert_int_equal(wachtwoord_check(zin_hash, "een heel andere zin"), WACHTWOORD_FOUT);
    somebody = seconds() - start;
    /* Wide, because the machine may be busy; without the work it would be a thousand times less. */
    assert_true(nobody > somebody / 5 && nobody < somebody * 5);
}

static void length_counts_letters_after_normalisation(void **s)
{
    char out[WACHTWOORD_HASH], text[600];
    (void)s;
    assert_int_equal(wachtwoord_hash("elf tekens.", out), WACHTWOORD_LENGTE);
    assert_int_equal(wachtwoord_hash("twaalf teken", out), WACHTWOORD_GOED);
    /* Twelve code points that NFC makes six. */
    assert_int_equal(wachtwoord_hash("e\xcc\x81"
                                     "e\xcc\x81"
                                     "e\xcc\x81"
                                     "e\xcc\x81"
                                     "e\xcc\x81"
                                     "e\xcc\x81",
                                     out),
                     WACHTWOORD_LENGTE);
    memset(text, 'a', 129);
    text[129] = '\0';
    assert_int_equal(wachtwoord_hash(text, out), WACHTWOORD_LENGTE);
    text[128] = '\0';
    assert_int_equal(wachtwoord_hash(text, out), WACHTWOORD_GOED);
    assert_int_equal(wachtwoord_hash("niet \xc3 utf-8 en lang", out), WACHTWOORD_LENGTE);
}

static void every_keyboard_types_the_same_letter(void **s)
{
    char out[WACHTWOORD_HASH];
    (void)s;
    assert_int_equal(wachtwoord_hash("caf\xc3\xa9 om de hoek", out), WACHTWOORD_GOED);
    assert_int_equal(wachtwoord_check(out, "cafe\xcc\x81 om de hoek"), WACHTWOORD_GOED);
    assert_int_equal(wachtwoord_check(out, "cafe om de hoek"), WACHTWOORD_FOUT);
}

static void *try_once(void *result)
{
    *(enum wachtwoord *)result = wachtwoord_check(zin_hash, ZIN);
    return NULL;
}

/* Two at work and twenty waiting: the rest hears at once that it is busy. */
static void a_flood_waits_in_line_or_is_sent_away(void **s)
{
    enum { FLOOD = 60 };
    pthread_t thread[FLOOD];
    enum wachtwoord result[FLOOD];
    int good = 0, busy = 0;
    (void)s;
    for (int i = 0; i < FLOOD; i++)
        assert_int_equal(pthread_create(&thread[i], NULL, try_once, &result[i]), 0);
    for (int i = 0; i < FLOOD; i++) {
        pthread_join(thread[i], NULL);
        good += result[i] == WACHTWOORD_GOED;
        busy += result[i] == WACHTWOORD_DRUK;
    }
    assert_int_equal(good + busy, FLOOD);
    assert_true(good >= WACHTWOORD_TEGELIJK + WACHTWOORD_RIJ);
    assert_true(busy > 0);
    assert_int_equal(wachtwoord_check(zin_hash, ZIN), WACHTWOORD_GOED);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(only_the_right_password_opens),
        cmocka_unit_test(it_is_argon2id_with_todays_costs),
        cmocka_unit_test(nobody_has_no_password_and_costs_the_same),
        cmocka_unit_test(length_counts_letters_after_normalisation),
        cmocka_unit_test(every_keyboard_types_the_same_letter),
        cmocka_unit_test(a_flood_waits_in_line_or_is_sent_away),
    };
    return cmocka_run_group_tests(tests, prepare, NULL);
}
