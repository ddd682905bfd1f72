/* SPDX-License-Identifier: EUPL-1.2 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>
#include <sodium.h>

#include "auth/bewijs.h"
#include "auth/peper.h"

enum { NOW = 1800000000 };

static const unsigned char PEPER[32] = {1, 2, 3};

static bool is_light(const char *zout, int part, unsigned n)
{
    unsigned char hash[crypto_hash_sha256_BYTES];
    char text[80];
    const int len = snprintf(text, sizeof text, "%s.%d.%u", zout, part, n);

    crypto_hash_sha256(hash, (const unsigned char *)text, (unsigned long long)len);
    return hash[0] == 0 && hash[1] < 4; /* BEWIJS_LICHT zero bits */
}

/* A new riddle, and in text its solution. */
static void solve(char *text, const char *wat, int64_t now)
{
    char zout[BEWIJS_ZOUT + 1];

    bewijs_opgave(wat, BEWIJS_LICHT, now, zout);
    char *at = text + sprintf(text, "%s:", zout);
    for (int part = 0; part < BEWIJS_DELEN; part++) {
        unsigned n = 0;
        while (!is_light(zout, part, n))
            n++;
        at += sprintf(at, "%s%u", part ? "." : "", n);
    }
}

static void a_riddle_says_how_heavy_and_until_when(void **state)
{
    char een[BEWIJS_ZOUT + 1], twee[BEWIJS_ZOUT + 1];

    (void)state;
    bewijs_opgave("verzoek_maak", 16, NOW, een);
    bewijs_opgave("verzoek_maak", 16, NOW, twee);
    assert_int_equal(strlen(een), BEWIJS_ZOUT);
    assert_memory_equal(een, "16.1800000600.", 14);
    assert_string_not_equal(een, twee);
}

static void a_solution_is_taken(void **state)
{
    char text[BEWIJS_TEKST + 1];
    struct bewijs out;

    (void)state;
    solve(text, "verzoek_maak", NOW);
    assert_true(bewijs_klopt(text, "verzoek_maak", NOW, &out));
    assert_int_equal(out.zwaarte, BEWIJS_LICHT);
    assert_int_equal(out.geldig_tot, NOW + BEWIJS_DUUR);
    assert_memory_equal(out.uniek, text + 14, BEWIJS_UNIEK);
    assert_int_equal(strlen(out.uniek), BEWIJS_UNIEK);
    assert_true(bewijs_klopt(text, "verzoek_maak", NOW + BEWIJS_DUUR - 1, &out));
}

static void refused(const char *text, const char *wat, int64_t now)
{
    static const struct bewijs NOTHING;
    struct bewijs out = {.zwaarte = 1};

    assert_false(bewijs_klopt(text, wat, now, &out));
    assert_memory_equal(&out, &NOTHING, sizeof out);
}

static void elsewhere_and_later_it_is_worth_nothing(void **state)
{
    char text[BEWIJS_TEKST + 1];

    (void)state;
    solve(text, "verzoek_maak", NOW);
    refused(text, "volgsessie_maak", NOW);
    refused(text, "verzoek_maak", NOW + BEWIJS_DUUR);
    peper_use((const unsigned char *)"een andere peper, ook 32 tekens.", 32);
    refused(text, "verzoek_maak", NOW);
    peper_use(PEPER, sizeof PEPER);
}

/* Each sign of the riddle is signed: one other sign, and it is not ours. */
static void a_changed_riddle_is_not_ours(void **state)
{
    char text[BEWIJS_TEKST + 1];

    (void)state;
    solve(text, "verzoek_maak", NOW);
    for (int i = 0; i < BEWIJS_ZOUT; i++) {
        const char kept = text[i];
        text[i] = kept == '0' ? '1' : '0';
        refused(text, "verzoek_maak", NOW);
        text[i] = kept;
    }
}

static void a_solution_that_is_none(void **state)
{
    char text[BEWIJS_TEKST + 1], wrong[BEWIJS_TEKST + 32];

    (void)state;
    solve(text, "verzoek_maak", NOW);
    refused(NULL, "verzoek_maak", NOW);
    refused("", "verzoek_maak", NOW);
    refused("14", "verzoek_maak", NOW);
    snprintf(wrong, sizeof wrong, "%s.1", text); /* a part too many */
    refused(wrong, "verzoek_maak", NOW);
    snprintf(wrong, sizeof wrong, "%.*s:", BEWIJS_ZOUT, text);
    refused(wrong, "verzoek_maak", NOW);
    snprintf(wrong, sizeof wrong, "%.*s:0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0", BEWIJS_ZOUT, text);
    refused(wrong, "verzoek_maak", NOW); /* not worked for */
    strcpy(wrong, text);
    *strrchr(wrong, '.') = '\0'; /* a part too few */
    refused(wrong, "verzoek_maak", NOW);
    strcpy(wrong, text);
    wrong[BEWIJS_ZOUT + 1] = '-';
    refused(wrong, "verzoek_maak", NOW);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_riddle_says_how_heavy_and_until_when),
        cmocka_unit_test(a_solution_is_taken),
        cmocka_unit_test(elsewhere_and_later_it_is_worth_nothing),
        cmocka_unit_test(a_changed_riddle_is_not_ours),
        cmocka_unit_test(a_solution_that_is_none),
    };

    if (sodium_init() < 0)
        return 1;
    peper_use(PEPER, sizeof PEPER);
    return cmocka_run_group_tests(tests, NULL, NULL);
}
