/* SPDX-License-Identifier: EUPL-1.2 */
/* Every forgery we know of meets token_verify. Each case changes one thing of a good token, so a
 * wall that falls is seen by name. */
#include "smid.h"

static void a_good_token_says_who_is_asking(void **s)
{
    struct token out;
    (void)s;
    assert_int_equal(token_verify(&ring, sign(HEAD, GOOD), NOW, &out), TOKEN_GOED);
    assert_int_equal(out.soort, TOKEN_TOEGANG);
    assert_string_equal(out.actor.id, SUB);
    assert_string_equal(out.actor.organisatie, ORG);
    assert_string_equal(out.actor.sessie, SID);
    assert_string_equal(out.actor.volgt, "");
    assert_string_equal(out.actor.rollen, "{coordinator,jurist}");
    assert_int_equal(out.verloopt, NOW + 600);
}

static void what_we_issue_we_accept_until_it_expires(void **s)
{
    struct actor actor = {.id = SUB, .organisatie = ORG, .sessie = SID};
    struct token out;
    int64_t until;
    char *text, *other;
    (void)s;

    assert_int_equal(token_verify(&ring, sign(HEAD, GOOD), NOW, &out), TOKEN_GOED);
    actor.rol_bits = out.actor.rol_bits;
    text = token_issue(&ring, TOKEN_TOEGANG, &actor, NOW, &until);
    other = token_issue(&ring, TOKEN_TOEGANG, &actor, NOW, &until);
    assert_non_null(text);
    assert_string_not_equal(text, other);
    assert_int_equal(until, NOW + TOKEN_TOEGANG_DUUR);
    assert_int_equal(token_verify(&ring, text, NOW, &out), TOKEN_GOED);
    assert_string_equal(out.actor.rollen, "{coordinator,jurist}");
    assert_int_equal(token_verify(&ring, text, until + TOKEN_SPELING - 1, &out), TOKEN_GOED);
    assert_refused_at(text, until + TOKEN_SPELING, TOKEN_TIJD);
    free(text);
    free(other);
}

static void a_follower_sees_one_verzoek_as_burger(void **s)
{
    struct token out;
    struct actor actor = {.organisatie = ORG, .volgt = SUB};
    int64_t until;
    char *text;
    (void)s;
    assert_int_equal(
        token_verify(&ring, sign(HEAD, "{" ISS AUD TYP TIMES WHO JTI "\"rollen\":[\"burger\"]}"),
                     NOW, &out),
        TOKEN_GOED);
    actor.rol_bits = out.actor.rol_bits;
    text = token_issue(&ring, TOKEN_VOLG, &actor, NOW, &until);
    assert_int_equal(token_verify(&ring, text, NOW, &out), TOKEN_GOED);
    assert_int_equal(out.soort, TOKEN_VOLG);
    assert_string_equal(out.actor.volgt, SUB);
    assert_string_equal(out.actor.id, "");
    assert_string_equal(out.actor.rollen, "{burger}");
    assert_int_equal(until, NOW + TOKEN_VOLG_DUUR);
    free(text);
#define VOLG(roles) "{" ISS AUD "\"typ\":\"volg\"," TIMES WHO JTI roles "}"
    assert_claims(VOLG("\"vid\":\"" SUB "\"," ROLES), TOKEN_WIE);
    assert_claims(VOLG("\"rollen\":[\"burger\"]"), TOKEN_WIE);
    /* The code it was made with, when there was one. */
    assert_string_equal(out.actor.sessie, "");
    memcpy(actor.sessie, ORG, UUID_LENGTE);
    text = token_issue(&ring, TOKEN_VOLG, &actor, NOW, &until);
    assert_int_equal(token_verify(&ring, text, NOW, &out), TOKEN_GOED);
    assert_string_equal(out.actor.sessie, ORG);
    free(text);
    assert_claims("{" ISS AUD "\"typ\":\"volg\"," TIMES "\"org\":\"" ORG "\",\"sid\":\"x\"," JTI
                  "\"vid\":\"" SUB "\",\"rollen\":[\"burger\"]}",
                  TOKEN_WIE);
}

/* A good one, and each way to be another than who was asked. */
static void a_partij_is_named_and_nothing_else(void **s)
{
#define VOLGT    "\"vid\":\"" SUB "\","
#define PID      "\"pid\":\"" SID "\","
#define ALS(rol) "\"rollen\":[" rol "]"
    struct actor actor = {.organisatie = ORG, .volgt = SUB, .partij = SID};
    struct token out;
    int64_t until;
    char *text;
    (void)s;
    sign(HEAD, VOLG(VOLGT PID ALS("\"partij\"")));
    assert_int_equal(token_verify(&ring, forged, NOW, &out), TOKEN_GOED);
    assert_string_equal(out.actor.partij, SID);
    assert_string_equal(out.actor.volgt, SUB);
    assert_string_equal(out.actor.id, "");
    assert_string_equal(out.actor.rollen, "{partij}");
    actor.rol_bits = out.actor.rol_bits;
    text = token_issue(&ring, TOKEN_VOLG, &actor, NOW, &until);
    assert_int_equal(token_verify(&ring, text, NOW, &out), TOKEN_GOED);
    assert_string_equal(out.actor.partij, SID);
    free(text);
    assert_claims(VOLG(VOLGT ALS("\"partij\"")), TOKEN_WIE);
    assert_claims(VOLG(VOLGT PID ALS("\"burger\"")), TOKEN_WIE);
    assert_claims(VOLG(VOLGT PID ALS("\"partij\",\"burger\"")), TOKEN_WIE);
    assert_claims(VOLG(VOLGT PID ALS("\"partij\",\"begeleider\"")), TOKEN_WIE);
    assert_claims(VOLG(VOLGT PID ALS("\"begeleider\"")), TOKEN_WIE);
    assert_claims(VOLG(VOLGT PID ALS("")), TOKEN_WIE);
    assert_claims(VOLG(PID ALS("\"partij\"")), TOKEN_WIE);
}

static void the_id_of_a_partij_is_an_id(void **s)
{
    static const char *const ODD[] = {"null",
                                      "1",
                                      "true",
                                      "\"\"",
                                      "[\"" SID "\"]",
                                      "{}",
                                      "\"01890000-0001-7000-8000-00000000000G\"",
                                      "\"01890000-0001-7000-8000-000000000003 \"",
                                      "\"01890000000170008000000000000003aaaa\"",
                                      "\"01890000-0001-7000-8000-00000000000'\""};
    char claims[1024];
    (void)s;
    for (size_t i = 0; i < sizeof ODD / sizeof *ODD; i++) {
        snprintf(claims, sizeof claims, VOLG(VOLGT "\"pid\":%s," ALS("\"partij\"")), ODD[i]);
        assert_claims(claims, TOKEN_WIE);
        snprintf(claims, sizeof claims, VOLG(VOLGT "\"pid\":%s," ALS("\"burger\"")), ODD[i]);
        assert_claims(claims, TOKEN_WIE);
    }
    assert_claims(VOLG(VOLGT PID "\"pid\":\"" SUB "\"," ALS("\"partij\"")), TOKEN_VORM);
}

/* The token of an account names no partij: what it says of one is not heard. */
static void an_account_is_no_partij(void **s)
{
    struct token out;
    (void)s;
    sign(HEAD, "{" ISS AUD TYP TIMES WHO JTI VOLGT PID ROLES "}");
    assert_int_equal(token_verify(&ring, forged, NOW, &out), TOKEN_GOED);
    assert_string_equal(out.actor.partij, "");
    assert_string_equal(out.actor.volgt, "");
}

static void the_second_key_still_verifies(void **s)
{
    static const char OLD[] = "{\"alg\":\"HS256\",\"typ\":\"JWT\",\"kid\":\"token0\"}";
    struct token out;
    (void)s;
    sign_with(OLD, GOOD, ring.sleutel[1].bytes, ring.sleutel[1].lengte);
    assert_int_equal(token_verify(&ring, forged, NOW, &out), TOKEN_GOED);
    assert_refused(sign(OLD, GOOD), TOKEN_HANDTEKENING);
}

static void no_other_algorithm_is_ours(void **s)
{
    static const char *const OTHER[] = {"none",  "None",  "NONE",  "HS384",  "HS512",
                                        "RS256", "ES256", "hs256", "HS256 ", ""};
    char head[100];
    (void)s;
    for (size_t i = 0; i < sizeof OTHER / sizeof *OTHER; i++) {
        snprintf(head, sizeof head, "{\"alg\":\"%s\",\"typ\":\"JWT\",\"kid\":\"token1\"}",
                 OTHER[i]);
        assert_refused(sign(head, GOOD), TOKEN_ALGORITME);
        assert_refused(unsigned_token(head, GOOD), TOKEN_ALGORITME);
    }
    assert_refused(sign("{\"typ\":\"JWT\",\"kid\":\"token1\"}", GOOD), TOKEN_ALGORITME);
    assert_refused(sign("{\"alg\":1,\"typ\":\"JWT\",\"kid\":\"token1\"}", GOOD), TOKEN_ALGORITME);
    assert_refused(sign("{\"alg\":[\"HS256\"],\"typ\":\"JWT\",\"kid\":\"token1\"}", GOOD),
                   TOKEN_ALGORITME);
    assert_refused(sign_512("{\"alg\":\"HS512\",\"typ\":\"JWT\",\"kid\":\"token1\"}", GOOD),
                   TOKEN_ALGORITME);
    assert_refused(sign_512(HEAD, GOOD), TOKEN_HANDTEKENING);
}

static void no_other_key_is_ours(void **s)
{
    (void)s;
    assert_refused(sign_with(HEAD, GOOD, RSA_PEM, strlen(RSA_PEM)), TOKEN_HANDTEKENING);
    assert_refused(sign_with(HEAD, GOOD, "", 0), TOKEN_HANDTEKENING);
    assert_refused(sign_with(HEAD, GOOD, "\1", 1), TOKEN_HANDTEKENING);
    assert_refused(sign_with(HEAD, GOOD, ring.sleutel[1].bytes, 32), TOKEN_HANDTEKENING);
    assert_refused(unsigned_token(HEAD, GOOD), TOKEN_HANDTEKENING);
}

static void the_key_must_be_named_and_on_the_ring(void **s)
{
#define KID(kid) "{\"alg\":\"HS256\",\"typ\":\"JWT\"" kid "}"
    (void)s;
    assert_refused(sign(KID(""), GOOD), TOKEN_SLEUTEL);
    assert_refused(sign(KID(",\"kid\":\"\""), GOOD), TOKEN_SLEUTEL);
    assert_refused(sign(KID(",\"kid\":null"), GOOD), TOKEN_SLEUTEL);
    assert_refused(sign(KID(",\"kid\":1"), GOOD), TOKEN_SLEUTEL);
    assert_refused(sign(KID(",\"kid\":\"token2\""), GOOD), TOKEN_SLEUTEL);
    assert_refused(sign(KID(",\"kid\":\"TOKEN1\""), GOOD), TOKEN_SLEUTEL);
    assert_refused(sign(KID(",\"kid\":\"../../dev/null\""), GOOD), TOKEN_SLEUTEL);
}

static void a_header_that_says_more_is_refused(void **s)
{
    (void)s;
    assert_refused(sign(KID(",\"kid\":\"token1\",\"crit\":[\"exp\"]"), GOOD), TOKEN_KOP);
    assert_refused(sign(KID(",\"kid\":\"token1\",\"jku\":\"https://x.example\""), GOOD), TOKEN_KOP);
    assert_refused(sign(KID(",\"kid\":\"token1\",\"jwk\":{}"), GOOD), TOKEN_KOP);
    assert_refused(sign(KID(",\"kid\":\"token1\",\"zip\":\"DEF\""), GOOD), TOKEN_KOP);
    assert_refused(sign("{\"alg\":\"HS256\",\"kid\":\"token1\"}", GOOD), TOKEN_KOP);
    assert_refused(sign("{\"alg\":\"HS256\",\"typ\":\"at+jwt\",\"kid\":\"token1\"}", GOOD),
                   TOKEN_KOP);
}

static void a_changed_token_is_refused(void **s)
{
    static const char ALPHABET[] = "Aa0_";
    char good[2048];
    (void)s;
    snprintf(good, sizeof good, "%s", sign(HEAD, GOOD));
    for (size_t i = 0; good[i]; i++) {
        char was = good[i];
        for (size_t k = 0; ALPHABET[k]; k++) {
            struct token out;
            good[i] = ALPHABET[k];
            if (good[i] != was)
                assert_int_not_equal(token_verify(&ring, good, NOW, &out), TOKEN_GOED);
        }
        good[i] = was;
    }
    for (size_t len = strlen(good); len-- > 0;) {
        struct token out;
        good[len] = '\0';
        assert_int_not_equal(token_verify(&ring, good, NOW, &out), TOKEN_GOED);
    }
}

static void other_shapes_are_refused(void **s)
{
    char text[4096];
    (void)s;
    assert_refused(NULL, TOKEN_VORM);
    assert_refused("", TOKEN_VORM);
    assert_refused(".", TOKEN_VORM);
    assert_refused("..", TOKEN_VORM);
    assert_refused("a.b", TOKEN_VORM);
    snprintf(text, sizeof text, "%s.%s", sign(HEAD, GOOD), "abc");
    assert_refused(text, TOKEN_VORM);
    snprintf(text, sizeof text, ".%s", sign(HEAD, GOOD));
    assert_refused(text, TOKEN_VORM);
    snprintf(text, sizeof text, "%s=", sign(HEAD, GOOD));
    assert_refused(text, TOKEN_VORM);
    snprintf(text, sizeof text, "%s\n", sign(HEAD, GOOD));
    assert_refused(text, TOKEN_VORM);
    assert_refused(sign("[]", GOOD), TOKEN_VORM);
    assert_refused(sign("\"HS256\"", GOOD), TOKEN_VORM);
    assert_refused(sign("{", GOOD), TOKEN_VORM);
    assert_claims("[]", TOKEN_VORM);
}

static void a_token_of_two_megabytes_costs_nothing(void **s)
{
    (void)s;
    memset(forged, 'a', 2 * 1024 * 1024);
    forged[2 * 1024 * 1024] = '\0';
    assert_refused(forged, TOKEN_VORM);
    forged[TOKEN_MAX + 1] = '\0';
    forged[20] = forged[40] = '.';
    assert_refused(forged, TOKEN_VORM);
}

static void nothing_may_be_said_twice(void **s)
{
    (void)s;
    assert_refused(sign(KID(",\"kid\":\"token1\",\"alg\":\"none\""), GOOD), TOKEN_VORM);
    assert_refused(sign(KID(",\"kid\":\"token1\",\"\\u0061lg\":\"none\""), GOOD), TOKEN_VORM);
    assert_claims("{" ISS AUD TYP TIMES WHO JTI ROLES ",\"exp\":1900000000}", TOKEN_VORM);
    assert_claims("{" ISS AUD TYP TIMES WHO JTI ROLES ",\"rollen\":[\"directeur\"]}", TOKEN_VORM);
}

static void it_must_be_from_us_and_for_us(void **s)
{
    (void)s;
    assert_claims("{" AUD TYP TIMES WHO JTI ROLES "}", TOKEN_BESTEMMING);
    assert_claims("{\"iss\":\"elders\"," AUD TYP TIMES WHO JTI ROLES "}", TOKEN_BESTEMMING);
    assert_claims("{\"iss\":[\"regelruimte\"]," AUD TYP TIMES WHO JTI ROLES "}", TOKEN_BESTEMMING);
    assert_claims("{" ISS TYP TIMES WHO JTI ROLES "}", TOKEN_BESTEMMING);
    assert_claims("{" ISS "\"aud\":\"anders\"," TYP TIMES WHO JTI ROLES "}", TOKEN_BESTEMMING);
    assert_claims("{" ISS "\"aud\":[\"regelruimte-api\"]," TYP TIMES WHO JTI ROLES "}",
                  TOKEN_BESTEMMING);
    assert_claims("{" ISS AUD TIMES WHO JTI ROLES "}", TOKEN_BESTEMMING);
    assert_claims("{" ISS AUD "\"typ\":\"ververs\"," TIMES WHO JTI ROLES "}", TOKEN_BESTEMMING);
}

/* Claims with these three texts for iat, nbf and exp. */
static void assert_times(const char *iat, const char *nbf, const char *exp, enum token_fout wanted)
{
    char claims[1024];
    struct token out;
    snprintf(claims, sizeof claims,
             "{" ISS AUD TYP "\"iat\":%s,\"nbf\":%s,\"exp\":%s," WHO JTI ROLES "}", iat, nbf, exp);
    sign(HEAD, claims);
    assert_int_equal(token_verify(&ring, forged, NOW, &out), wanted);
}

static void it_holds_only_now(void **s)
{
    (void)s;
    assert_times("1800000000", "1800000000", "1800000600", TOKEN_GOED);
    assert_times("1800000030", "1800000030", "1800000600", TOKEN_GOED);
    assert_times("1799999400", "1799999400", "1799999971", TOKEN_GOED);
    assert_times("1799999400", "1799999400", "1799999970", TOKEN_TIJD);
    assert_times("1800000031", "1800000000", "1800000600", TOKEN_TIJD);
    assert_times("1800000000", "1800000031", "1800000600", TOKEN_TIJD);
    assert_times("1800000000", "1800000000", "1800000601", TOKEN_TIJD);
    assert_times("1000000000", "1000000000", "1000000600", TOKEN_TIJD);
}

static void a_moment_is_a_whole_number(void **s)
{
    static const char *const ODD[] = {"\"1800000000\"",
                                      "1800000000.0",
                                      "1.8e9",
                                      "null",
                                      "true",
                                      "[1800000000]",
                                      "-1",
                                      "0",
                                      "9223372036854775807",
                                      "-9223372036854775808"};
    (void)s;
    for (size_t i = 0; i < sizeof ODD / sizeof *ODD; i++) {
        assert_times(ODD[i], "1800000000", "1800000600", TOKEN_TIJD);
        assert_times("1800000000", ODD[i], "1800000600", TOKEN_TIJD);
        assert_times("1800000000", "1800000000", ODD[i], TOKEN_TIJD);
    }
    assert_claims("{" ISS AUD TYP "\"nbf\":1800000000,\"exp\":1800000600," WHO JTI ROLES "}",
                  TOKEN_TIJD);
    assert_claims("{" ISS AUD TYP "\"iat\":1800000000,\"exp\":1800000600," WHO JTI ROLES "}",
                  TOKEN_TIJD);
    assert_claims("{" ISS AUD TYP "\"iat\":1800000000,\"nbf\":1800000000," WHO JTI ROLES "}",
                  TOKEN_TIJD);
}

static void somebody_must_be_named_in_full(void **s)
{
#define WIE(who) "{" ISS AUD TYP TIMES who "}"
#define OS       "\"org\":\"" ORG "\",\"sid\":\"" SID "\","
    (void)s;
    assert_claims(WIE(OS JTI ROLES), TOKEN_WIE);
    assert_claims(WIE("\"sub\":\"eva\"," OS JTI ROLES), TOKEN_WIE);
    assert_claims(WIE("\"sub\":\"01890000-0001-7000-8000-00000000000G\"," OS JTI ROLES), TOKEN_WIE);
    assert_claims(WIE("\"sub\":\"01890000000170008000000000000001aaaa\"," OS JTI ROLES), TOKEN_WIE);
    assert_claims(WIE("\"sub\":\"" SUB "'\"," OS JTI ROLES), TOKEN_WIE);
    assert_claims(WIE("\"sub\":\"" SUB "\",\"org\":\"" ORG "\"," JTI ROLES), TOKEN_WIE);
    assert_claims(WIE("\"sub\":\"" SUB "\",\"sid\":\"" SID "\"," JTI ROLES), TOKEN_WIE);
    assert_claims(WIE(WHO ROLES), TOKEN_WIE);
    assert_claims(WIE(WHO "\"jti\":\"kort\"," ROLES), TOKEN_WIE);
    assert_claims(WIE(WHO "\"jti\":1234567890123456," ROLES), TOKEN_WIE);
}

static void roles_are_known_names(void **s)
{
    (void)s;
    assert_claims(WIE(WHO JTI "\"rollen\":[\"koning\"]"), TOKEN_WIE);
    assert_claims(WIE(WHO JTI "\"rollen\":[\"jurist\",\"jurist\"]"), TOKEN_WIE);
    assert_claims(WIE(WHO JTI "\"rollen\":[1]"), TOKEN_WIE);
    assert_claims(WIE(WHO JTI "\"rollen\":\"jurist\""), TOKEN_WIE);
    assert_claims(WIE(WHO JTI "\"rollen\":{\"jurist\":true}"), TOKEN_WIE);
    assert_claims(WIE(WHO JTI "\"rollen\":[\"jurist}\"]"), TOKEN_WIE);
    assert_claims("{" ISS AUD TYP TIMES WHO "\"jti\":\"abcdefghijklmnopqrstuv\"}", TOKEN_WIE);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_good_token_says_who_is_asking),
        cmocka_unit_test(what_we_issue_we_accept_until_it_expires),
        cmocka_unit_test(a_follower_sees_one_verzoek_as_burger),
        cmocka_unit_test(a_partij_is_named_and_nothing_else),
        cmocka_unit_test(the_id_of_a_partij_is_an_id),
        cmocka_unit_test(an_account_is_no_partij),
        cmocka_unit_test(the_second_key_still_verifies),
        cmocka_unit_test(no_other_algorithm_is_ours),
        cmocka_unit_test(no_other_key_is_ours),
        cmocka_unit_test(the_key_must_be_named_and_on_the_ring),
        cmocka_unit_test(a_header_that_says_more_is_refused),
        cmocka_unit_test(a_changed_token_is_refused),
        cmocka_unit_test(other_shapes_are_refused),
        cmocka_unit_test(a_token_of_two_megabytes_costs_nothing),
        cmocka_unit_test(nothing_may_be_said_twice),
        cmocka_unit_test(it_must_be_from_us_and_for_us),
        cmocka_unit_test(it_holds_only_now),
        cmocka_unit_test(a_moment_is_a_whole_number),
        cmocka_unit_test(somebody_must_be_named_in_full),
        cmocka_unit_test(roles_are_known_names),
    };
    return cmocka_run_group_tests(tests, make_ring, NULL);
}
