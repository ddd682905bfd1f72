/* SPDX-License-Identifier: EUPL-1.2 */
/* The door: who gets in with which token, which cookie is ours, whose try is counted. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include <cmocka.h>
#include <sodium.h>

#include "auth/actor.h"
#include "auth/koekje.h"
#include "auth/rem.h"
#include "auth/token.h"
#include "base/config.h"
#include "contract/contract.h"
#include "http/req.h"

#define ID     "01890000-0001-7000-8000-000000000001"
#define TEKENS "abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG"

static struct sleutelbos ring;
static struct pair headers[4];
static struct operation op;
static struct req rq;

static int open_ring(void **s)
{
    static const char TEXT[] = "token1:AQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQE\n";
    static char *const ENVIRONMENT[] = {NULL};
    char why[200];
    (void)s;
    auth_use(&ring);
    return sodium_init() < 0 || !config_load(ENVIRONMENT, why, sizeof why) ||
           !sleutels_parse(TEXT, strlen(TEXT), &ring, why, sizeof why);
}

static int new_request(void **s)
{
    (void)s;
    memset(&rq, 0, sizeof rq);
    memset(&op, 0, sizeof op);
    rq.arena = arena_new();
    rq.op = &op;
    rq.header = headers;
    return rq.arena == NULL;
}

static int end_request(void **s)
{
    (void)s;
    arena_drop(rq.arena);
    return 0;
}

static void set_header(const char *name, const char *value)
{
    headers[rq.n_header++] = (struct pair){name, value};
}

static const char *bearer(uint32_t rollen)
{
    struct actor actor = {.id = ID, .organisatie = ID, .sessie = ID, .rol_bits = rollen};
    int64_t until;
    char *token = token_issue(&ring, TOKEN_TOEGANG, &actor, time(NULL), &until);
    const char *text = arena_printf(rq.arena, "Bearer %s", token);
    free(token);
    return text;
}

static void a_good_token_names_the_actor(void **s)
{
    (void)s;
    set_header("Authorization", bearer(ROL_jurist | ROL_coordinator));
    op.rollen = ROL_jurist;
    assert_true(auth_actor(&rq));
    assert_string_equal(rq.actor.id, ID);
    assert_string_equal(rq.actor.rollen, "{coordinator,jurist}");
    assert_true(auth_role(&rq));
}

static void the_wrong_role_is_403(void **s)
{
    (void)s;
    set_header("Authorization", bearer(ROL_jurist));
    op.rollen = ROL_gemeentebeheerder;
    assert_true(auth_actor(&rq));
    assert_false(auth_role(&rq));
    assert_int_equal(rq.problem.code, GEEN_TOEGANG);
}

static void what_is_hidden_from_a_role_is_not_there(void **s)
{
    (void)s;
    set_header("Authorization", bearer(ROL_jurist));
    op.rollen = ROL_begeleider;
    op.flags = OP_HIDDEN;
    assert_true(auth_actor(&rq));
    assert_false(auth_role(&rq));
    assert_int_equal(rq.problem.code, NIET_GEVONDEN);
}

static void no_token_or_a_bad_one_is_401(void **s)
{
    (void)s;
    assert_false(auth_actor(&rq));
    assert_int_equal(rq.problem.code, NIET_INGELOGD);
    memset(&rq.problem, 0, sizeof rq.problem);
    set_header("Authorization", "Bearer onzin");
    assert_false(auth_actor(&rq));
    assert_int_equal(rq.problem.code, NIET_INGELOGD);
    assert_string_equal(rq.actor.id, "");
}

static void a_public_operation_knows_nobody(void **s)
{
    (void)s;
    op.flags = OP_PUBLIC;
    set_header("Authorization", bearer(ROL_jurist));
    assert_true(auth_actor(&rq) && auth_role(&rq));
    assert_string_equal(rq.actor.id, "");
    assert_int_equal(rq.actor.rol_bits, 0);
}

static const char *cookie(const char *value)
{
    rq.n_header = 0;
    set_header("Cookie", value);
    return koekje_read(&rq);
}

static void our_cookie_is_found_among_others(void **s)
{
    (void)s;
    assert_null(koekje_read(&rq));
    assert_string_equal(cookie("__Host-regelruimte=" TEKENS), TEKENS);
    assert_string_equal(cookie("a=b; __Host-regelruimte=" TEKENS "; c=d"), TEKENS);
    assert_null(cookie(""));
    assert_null(cookie("regelruimte=" TEKENS));
    assert_null(cookie("x__Host-regelruimte=" TEKENS));
    assert_null(cookie("a=__Host-regelruimte=" TEKENS));
    assert_null(cookie("__Host-regelruimte=" TEKENS "H"));
    assert_null(cookie("__Host-regelruimte="));
    assert_null(cookie("__Host-regelruimte=" TEKENS "; __Host-regelruimte=" TEKENS));
    assert_null(cookie("__Host-regelruimte=" TEKENS ",__Host-regelruimte=kort"));
}

static void cookies_differ_and_only_their_hash_is_kept(void **s)
{
    char one[KOEKJE_TEKENS + 1], two[KOEKJE_TEKENS + 1], hash[KOEKJE_HASH + 1];
    (void)s;
    koekje_new(one);
    koekje_new(two);
    assert_string_not_equal(one, two);
    assert_int_equal(strlen(one), KOEKJE_TEKENS);
    koekje_hash(one, hash);
    assert_int_equal(strlen(hash), KOEKJE_HASH);
    assert_memory_equal(hash, "\\x", 2);
    assert_null(strstr(hash, one));
}

static bool comes_from(const char *site, const char *origin, bool without)
{
    rq.n_header = 0;
    memset(&rq.problem, 0, sizeof rq.problem);
    set_header("Host", "regelruimte.example");
    if (site)
        set_header("Sec-Fetch-Site", site);
    if (origin)
        set_header("Origin", origin);
    bool good = koekje_herkomst(&rq, without);
    assert_int_equal(rq.problem.code, good ? GEEN_PROBLEEM : GEEN_TOEGANG);
    return good;
}

static void only_our_own_page_may_use_the_cookie(void **s)
{
    (void)s;
    assert_true(comes_from("same-origin", NULL, false));
    assert_false(comes_from("same-site", "https://regelruimte.example", false));
    assert_false(comes_from("cross-site", NULL, true));
    assert_true(comes_from(NULL, "https://regelruimte.example", false));
    assert_false(comes_from(NULL, "https://regelruimte.example.elders.nl", false));
    assert_false(comes_from(NULL, "https://elders.nl/regelruimte.example", false));
    assert_false(comes_from(NULL, "null", true));
    assert_false(comes_from(NULL, "regelruimte.example", true));
    assert_false(comes_from(NULL, NULL, false));
    assert_true(comes_from(NULL, NULL, true));
}

static void assert_prefix(const char *address, const char *wanted)
{
    char out[REM_PREFIX];
    rem_prefix(address, out);
    assert_string_equal(out, wanted);
}

static void a_household_counts_as_one(void **s)
{
    (void)s;
    assert_prefix("192.0.2.7", "192.0.2.7");
    assert_prefix("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::");
    assert_prefix("::ffff:192.0.2.7", "192.0.2.7");
    assert_prefix("::1", "::");
    assert_prefix("192.0.2.7, 10.0.0.1", "-");
    assert_prefix("", "-");
    assert_prefix(NULL, "-");
}

static void a_try_is_counted_per_account_and_household(void **s)
{
    char eva[REM_SLEUTEL + 1], other[REM_SLEUTEL + 1];
    (void)s;
    rem_sleutel("eva@a.example", "2001:db8:1:2::7", eva);
    rem_sleutel("EVA@a.example", "2001:db8:1:2::8", other);
    assert_string_equal(eva, other);
    rem_sleutel("eva@a.example", "2001:db8:1:3::7", other);
    assert_string_not_equal(eva, other);
    rem_sleutel("ava@a.example", "2001:db8:1:2::7", other);
    assert_string_not_equal(eva, other);
    assert_null(strstr(eva, "eva"));
}

#define DOOR_TEST(f) cmocka_unit_test_setup_teardown(f, new_request, end_request)

int main(void)
{
    const struct CMUnitTest tests[] = {
        DOOR_TEST(a_good_token_names_the_actor),
        DOOR_TEST(the_wrong_role_is_403),
        DOOR_TEST(what_is_hidden_from_a_role_is_not_there),
        DOOR_TEST(no_token_or_a_bad_one_is_401),
        DOOR_TEST(a_public_operation_knows_nobody),
        DOOR_TEST(our_cookie_is_found_among_others),
        DOOR_TEST(cookies_differ_and_only_their_hash_is_kept),
        DOOR_TEST(only_our_own_page_may_use_the_cookie),
        DOOR_TEST(a_household_counts_as_one),
        DOOR_TEST(a_try_is_counted_per_account_and_household),
    };
    return cmocka_run_group_tests(tests, open_ring, NULL);
}
