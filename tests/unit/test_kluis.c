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
#include "base/arena.h"
#include "kluis/veld.h"

/* 32 bytes of 1, of 2, and 33 bytes of 1. */
#define KEY_1  "AQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQE"
#define KEY_2  "AgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgI"
#define KEY_33 "AQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEB"

static const char STORY[] = "De sleutel van het buurthuis ligt bij de buurvrouw.";
enum { STORY_LEN = sizeof STORY - 1, SEALED_LEN = STORY_LEN + KLUIS_EXTRA };

static const struct plek PLEK = {"org-a", "verzoek", "v-1", "verhaal"};
static const struct plek DEK_PLEK = {"org-a", "verzoek", "v-1", "dek"};

/* A ring from this text, by way of a file as in production; NULL when it is refused. */
static struct sleutelbos *ring(const char *text)
{
    char path[] = "/tmp/test_kluis.XXXXXX", why[256];
    int fd = mkstemp(path);

    assert_true(fd >= 0);
    assert_int_equal(write(fd, text, strlen(text)), strlen(text));
    close(fd);
    struct sleutelbos *bos = kluis_open(path, why, sizeof why);
    unlink(path);
    return bos;
}

static void what_is_sealed_opens_again(void **state)
{
    unsigned char sealed[SEALED_LEN], out[STORY_LEN];
    struct dek *dek = dek_new();

    (void)state;
    assert_true(kluis_seal(dek, &PLEK, STORY, STORY_LEN, sealed));
    assert_true(kluis_unseal(dek, &PLEK, sealed, sizeof sealed, out));
    assert_memory_equal(out, STORY, STORY_LEN);
    assert_null(memmem(sealed, sizeof sealed, STORY, 8));
    dek_drop(dek);
}

static void the_same_text_never_looks_the_same(void **state)
{
    unsigned char one[SEALED_LEN], two[SEALED_LEN];
    struct dek *dek = dek_new();

    (void)state;
    assert_true(kluis_seal(dek, &PLEK, STORY, STORY_LEN, one));
    assert_true(kluis_seal(dek, &PLEK, STORY, STORY_LEN, two));
    assert_memory_not_equal(one, two, sizeof one);
    dek_drop(dek);
}

static void every_changed_byte_is_refused_and_nothing_leaks(void **state)
{
    unsigned char sealed[SEALED_LEN], out[STORY_LEN], zero[STORY_LEN] = {0};
    struct dek *dek = dek_new();

    (void)state;
    assert_true(kluis_seal(dek, &PLEK, STORY, STORY_LEN, sealed));
    for (size_t i = 0; i < sizeof sealed; i++)
        for (unsigned bit = 0; bit < 8; bit++) {
            sealed[i] ^= (unsigned char)(1u << bit);
            assert_false(kluis_unseal(dek, &PLEK, sealed, sizeof sealed, out));
            assert_memory_equal(out, zero, sizeof out);
            sealed[i] ^= (unsigned char)(1u << bit);
        }
    for (size_t len = 0; len < sizeof sealed; len++)
        assert_false(kluis_unseal(dek, &PLEK, sealed, len, out));
    dek_drop(dek);
}

static void a_moved_field_does_not_open(void **state)
{
    const struct plek elsewhere[] = {
        {"org-b", "verzoek", "v-1", "verhaal"}, {"org-a", "bericht", "v-1", "verhaal"},
        {"org-a", "verzoek", "v-2", "verhaal"}, {"org-a", "verzoek", "v-1", "contact"},
        {"org-a", "verzoek", "v-1", "verhaa"},  {"org-a|verzoek", "v-1", "verhaal", "d1"},
        {"", "verzoek", "v-1", "verhaal"},
    };
    unsigned char sealed[SEALED_LEN], out[STORY_LEN];
    struct dek *dek = dek_new();

    (void)state;
    assert_true(kluis_seal(dek, &PLEK, STORY, STORY_LEN, sealed));
    for (size_t i = 0; i < sizeof elsewhere / sizeof *elsewhere; i++)
        assert_false(kluis_unseal(dek, &elsewhere[i], sealed, sizeof sealed, out));
    dek_drop(dek);
}

static void another_key_does_not_open(void **state)
{
    unsigned char sealed[SEALED_LEN], out[STORY_LEN];
    struct dek *dek = dek_new(), *other = dek_new();

    (void)state;
    assert_true(kluis_seal(dek, &PLEK, STORY, STORY_LEN, sealed));
    assert_false(kluis_unseal(other, &PLEK, sealed, sizeof sealed, out));
    dek_drop(dek);
    dek_drop(other);
}

static void a_place_that_does_not_fit_is_refused(void **state)
{
    char wide[300];
    struct plek plek = PLEK;
    unsigned char sealed[SEALED_LEN];
    struct dek *dek = dek_new();

    (void)state;
    memset(wide, 'a', sizeof wide - 1);
    wide[sizeof wide - 1] = '\0';
    plek.id = wide;
    assert_false(kluis_seal(dek, &plek, STORY, STORY_LEN, sealed));
    plek.id = "a|b";
    assert_false(kluis_seal(dek, &plek, STORY, STORY_LEN, sealed));
    dek_drop(dek);
}

static void a_wrapped_key_opens_only_where_it_belongs(void **state)
{
    const struct plek other = {"org-a", "verzoek", "v-2", "dek"};
    struct sleutelbos *bos = ring("k1:" KEY_1 "\n");
    unsigned char wrapped[KLUIS_VERPAKT], sealed[SEALED_LEN], out[STORY_LEN];
    struct dek *dek = dek_new();

    (void)state;
    assert_true(kluis_seal(dek, &PLEK, STORY, STORY_LEN, sealed));
    assert_true(dek_wrap(bos, dek, &DEK_PLEK, wrapped));
    dek_drop(dek);
    assert_null(dek_unwrap(bos, "k1", &other, wrapped, sizeof wrapped));
    assert_null(dek_unwrap(bos, "k1", &DEK_PLEK, wrapped, sizeof wrapped - 1));
    assert_null(dek_unwrap(bos, "k9", &DEK_PLEK, wrapped, sizeof wrapped));
    dek = dek_unwrap(bos, "k1", &DEK_PLEK, wrapped, sizeof wrapped);
    assert_non_null(dek);
    assert_true(kluis_unseal(dek, &PLEK, sealed, sizeof sealed, out));
    wrapped[30] ^= 1;
    assert_null(dek_unwrap(bos, "k1", &DEK_PLEK, wrapped, sizeof wrapped));
    dek_drop(dek);
    kluis_close(bos);
}

static void a_key_within_a_key_goes_with_it(void **state)
{
    const struct plek other = {"org-a", "bijlage", "b-2", "dek"},
                      here = {"org-a", "bijlage", "b-1", "dek"};
    unsigned char wrapped[KLUIS_VERPAKT], sealed[SEALED_LEN], out[STORY_LEN];
    struct dek *outer = dek_new(), *stranger = dek_new(), *dek = dek_new();

    (void)state;
    assert_true(kluis_seal(dek, &PLEK, STORY, STORY_LEN, sealed));
    assert_true(dek_wrap_in(outer, dek, &here, wrapped));
    dek_drop(dek);
    assert_null(dek_unwrap_in(stranger, &here, wrapped, sizeof wrapped));
    assert_null(dek_unwrap_in(outer, &other, wrapped, sizeof wrapped));
    assert_null(dek_unwrap_in(outer, &here, wrapped, sizeof wrapped - 1));
    dek = dek_unwrap_in(outer, &here, wrapped, sizeof wrapped);
    assert_non_null(dek);
    assert_true(kluis_unseal(dek, &PLEK, sealed, sizeof sealed, out));
    dek_drop(dek);
    dek_drop(outer);
    dek_drop(stranger);
}

static void a_new_wrapping_key_still_opens_old_work(void **state)
{
    struct sleutelbos *before = ring("oud:" KEY_1 "\n");
    struct sleutelbos *after = ring("nieuw:" KEY_2 "\noud:" KEY_1);
    struct sleutelbos *without = ring("nieuw:" KEY_2);
    struct sleutelbos *swapped = ring("oud:" KEY_2);
    unsigned char wrapped[KLUIS_VERPAKT];
    struct dek *dek = dek_new();

    (void)state;
    assert_true(dek_wrap(before, dek, &DEK_PLEK, wrapped));
    dek_drop(dek);
    dek = dek_unwrap(after, "oud", &DEK_PLEK, wrapped, sizeof wrapped);
    assert_non_null(dek);
    assert_null(dek_unwrap(after, "nieuw", &DEK_PLEK, wrapped, sizeof wrapped));
    assert_null(dek_unwrap(without, "oud", &DEK_PLEK, wrapped, sizeof wrapped));
    assert_null(dek_unwrap(swapped, "oud", &DEK_PLEK, wrapped, sizeof wrapped));
    dek_drop(dek);
    kluis_close(before);
    kluis_close(after);
    kluis_close(without);
    kluis_close(swapped);
}

/* A token key may be longer; a key of the kluis may not, or XChaCha20 would use half of it. */
static void keys_of_another_length_do_not_start(void **state)
{
    char why[256];

    (void)state;
    assert_null(ring("k1:" KEY_33));
    assert_null(ring("k1:" KEY_1 "\nk2:" KEY_33));
    assert_null(ring("k1:AQEB"));
    assert_null(ring(""));
    assert_null(kluis_open("/nonexistent/kluis", why, sizeof why));
    assert_non_null(strstr(why, "/nonexistent/kluis"));
}

/* Rings for the fields of a verzoek: one wrapping key, 32 bytes of peper. */
static struct sleutelbos *use_rings(void)
{
    static const unsigned char peper[32] = {3};
    struct sleutelbos *bos = ring("k1:" KEY_1);

    assert_non_null(bos);
    kluis_use(bos);
    peper_use(peper, sizeof peper);
    return bos;
}

static void a_field_goes_through_text_and_back(void **state)
{
    struct sleutelbos *bos = use_rings();
    struct arena *a = arena_new();
    const char *kid, *wrapped;

    (void)state;
    assert_non_null(veld_dek_new(a, &DEK_PLEK, &kid, &wrapped));
    const struct dek *dek = veld_dek_open(a, &DEK_PLEK, kid, wrapped);
    assert_non_null(dek);
    const char *sealed = veld_seal(a, dek, &PLEK, STORY);
    assert_string_equal(veld_open(a, dek, &PLEK, sealed), STORY);
    assert_string_equal(veld_open(a, dek, &PLEK, veld_seal(a, dek, &PLEK, "")), "");
    assert_null(veld_open(a, dek, &DEK_PLEK, sealed));
    assert_null(veld_open(a, dek, &PLEK, "no base64!"));
    assert_null(veld_open(a, dek, &PLEK, "AAAA"));
    assert_null(veld_dek_open(a, &PLEK, kid, wrapped));
    assert_null(veld_dek_open(a, &DEK_PLEK, "k2", wrapped));
    arena_drop(a);
    kluis_close(bos);
}

static void a_kept_answer_opens_with_its_own_key_only(void **state)
{
    struct sleutelbos *bos = use_rings();
    struct arena *a = arena_new();
    const char *sealed = antwoord_seal(a, "sleutel-1", STORY);

    (void)state;
    assert_null(strstr(sealed, "buurthuis"));
    assert_string_equal(antwoord_open(a, "sleutel-1", sealed), STORY);
    assert_null(antwoord_open(a, "sleutel-2", sealed));
    assert_null(antwoord_open(a, "sleutel-1", "AAAA"));
    assert_null(antwoord_open(a, "sleutel-1", "~~~~"));
    static const unsigned char other[32] = {4};
    peper_use(other, sizeof other);
    assert_null(antwoord_open(a, "sleutel-1", sealed));
    arena_drop(a);
    kluis_close(bos);
}

static void a_token_of_a_mail_follows_from_its_id_and_the_peper(void **state)
{
    struct sleutelbos *bos = use_rings();
    struct arena *a = arena_new();
    const char *token = veld_token(a, "een");

    (void)state;
    assert_int_equal(strlen(token), 43);
    assert_string_equal(veld_token(a, "een"), token);
    assert_string_not_equal(veld_token(a, "twee"), token);
    assert_int_equal(strlen(veld_token_hash(a, token)), 64);
    assert_string_not_equal(veld_token_hash(a, token), veld_token_hash(a, "een"));
    static const unsigned char other[32] = {4};
    peper_use(other, sizeof other);
    assert_string_not_equal(veld_token(a, "een"), token);
    arena_drop(a);
    kluis_close(bos);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_is_sealed_opens_again),
        cmocka_unit_test(the_same_text_never_looks_the_same),
        cmocka_unit_test(every_changed_byte_is_refused_and_nothing_leaks),
        cmocka_unit_test(a_moved_field_does_not_open),
        cmocka_unit_test(another_key_does_not_open),
        cmocka_unit_test(a_place_that_does_not_fit_is_refused),
        cmocka_unit_test(a_wrapped_key_opens_only_where_it_belongs),
        cmocka_unit_test(a_key_within_a_key_goes_with_it),
        cmocka_unit_test(a_new_wrapping_key_still_opens_old_work),
        cmocka_unit_test(keys_of_another_length_do_not_start),
        cmocka_unit_test(a_field_goes_through_text_and_back),
        cmocka_unit_test(a_kept_answer_opens_with_its_own_key_only),
        cmocka_unit_test(a_token_of_a_mail_follows_from_its_id_and_the_peper),
    };

    if (sodium_init() < 0)
        return 1;
    return cmocka_run_group_tests(tests, NULL, NULL);
}
