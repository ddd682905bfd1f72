/* SPDX-License-Identifier: EUPL-1.2 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>
#include <sodium.h>

#include "auth/peper.h"
#include "logboek/keten.h"

static const struct keten_rij ROW = {
    .organisatie = "01890000-0001-7000-8000-000000000000",
    .nummer = "1",
    .id = "01990c1a-7c00-7000-8000-000000000001",
    .handeling = "melding_stap",
    .actor = "systeem",
    .stuk = "",
    .op = "1700000000000000",
    .aanroep = "-",
    .zout = "00",
    .inhoud = "ab",
};

/* sha256 of the lines, computed elsewhere (printf ... | sha256sum). */
static void hashes_are_sha256_of_the_lines(void **s)
{
    char hex[KETEN_HEX];

    (void)s;
    keten_inhoud(&ROW, hex);
    assert_string_equal(hex, "78b1f78641b7bdf2f55e5fb4d2d71ac80add283def60096b37fc1db90132d5d2");
    keten_schakel(&ROW, "", hex);
    assert_string_equal(hex, "5e88091113ece0df01595473b7be2695f0a01f24dd3e01304e2c5c4ae87fffa1");
}

/* Whatever changes, the link changes. */
static void each_part_counts(void **s)
{
    static const size_t PART[] = {
        offsetof(struct keten_rij, organisatie), offsetof(struct keten_rij, nummer),
        offsetof(struct keten_rij, id),          offsetof(struct keten_rij, handeling),
        offsetof(struct keten_rij, op),          offsetof(struct keten_rij, aanroep),
        offsetof(struct keten_rij, inhoud)};
    char was[KETEN_HEX], now[KETEN_HEX];

    (void)s;
    keten_schakel(&ROW, "", was);
    for (size_t i = 0; i < sizeof PART / sizeof *PART; i++) {
        struct keten_rij other = ROW;
        const char **part = (const char **)(void *)((char *)&other + PART[i]);
        *part = "anders";
        keten_schakel(&other, "", now);
        assert_string_not_equal(was, now);
    }
    keten_schakel(&ROW, "00", now);
    assert_string_not_equal(was, now);
}

static void a_signature_needs_the_key(void **s)
{
    static const unsigned char ONE[32] = {1}, TWO[32] = {2};
    char one[KETEN_HEX], again[KETEN_HEX], two[KETEN_HEX];

    (void)s;
    peper_use(ONE, sizeof ONE);
    keten_teken("a", "1", "ab", one);
    keten_teken("a", "1", "ab", again);
    assert_string_equal(one, again);
    keten_teken("a1", "", "ab", again);
    assert_string_not_equal(one, again);
    peper_use(TWO, sizeof TWO);
    keten_teken("a", "1", "ab", two);
    assert_string_not_equal(one, two);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(hashes_are_sha256_of_the_lines),
        cmocka_unit_test(each_part_counts),
        cmocka_unit_test(a_signature_needs_the_key),
    };

    if (sodium_init() < 0)
        return 1;
    return cmocka_run_group_tests(tests, NULL, NULL);
}
