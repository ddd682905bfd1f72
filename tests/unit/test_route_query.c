/* SPDX-License-Identifier: EUPL-1.2 */
/* The query string, on an operation made here, and path values, on one of the contract. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

#include "contract/query.h"

#define ANY .pattern = -1, .min = INT64_MIN, .max = INT64_MAX

static const char *const STATES[] = {"concept", "ingediend"};
static const struct schema STATE = {.kind = KIND_STRING, ANY, .n = 2, .values = STATES};
static const struct schema STATE_LIST = {
    .kind = KIND_ARRAY, .pattern = -1, .min = INT64_MIN, .max = 3, .unique = true, .items = &STATE};
static const struct schema UUID = {.kind = KIND_STRING, ANY, .format = FORMAT_UUID};
static const struct schema DATE = {.kind = KIND_STRING, ANY, .format = FORMAT_DATE};
static const struct schema SIZE = {.kind = KIND_INTEGER, .pattern = -1, .min = 1, .max = 100};
static const struct schema YES_NO = {.kind = KIND_BOOLEAN, ANY};
static const struct schema WORDS = {.kind = KIND_STRING, .pattern = -1, .min = INT64_MIN, .max = 9};
static const struct param PARAMS[] = {
    {"aantal", &SIZE, false},       {"mijn", &YES_NO, false}, {"na", &UUID, false},
    {"status", &STATE_LIST, false}, {"tot", &DATE, false},    {"zoek", &WORDS, false},
};
static const struct operation LIST = {.n_query = 6, .query_params = PARAMS};
static const struct param DEMANDED[] = {{"zoek", &WORDS, true}};
static const struct operation DEMANDING = {.n_query = 1, .query_params = DEMANDED};

_Static_assert(sizeof PARAMS / sizeof *PARAMS <= CONTRACT_QUERY_PARAMS, "no room for the test");

static struct arena *arena;
static struct problem problem;
static struct query query;

static int make_arena(void **s)
{
    (void)s;
    arena = arena_new();
    return arena ? 0 : -1;
}

static int drop_arena(void **s)
{
    (void)s;
    arena_drop(arena);
    return 0;
}

static bool read_query(const char *raw)
{
    memset(&problem, 0, sizeof problem);
    return query_read(&query, &LIST, raw, &problem, arena);
}

/* One fault, with this code, about this parameter. */
static void refuse(const char *raw, const char *code, const char *location)
{
    assert_false(read_query(raw));
    assert_int_equal(problem.n_fault, 1);
    assert_string_equal(problem.fault[0].in, "query");
    assert_string_equal(problem.fault[0].code, code);
    assert_string_equal(problem.fault[0].location, location);
}

static void values_are_decoded_and_found_by_name(void **s)
{
    (void)s;
    assert_true(
        read_query("zoek=a+b%26c&aantal=20&mijn=true&tot=2026-11-22&status=concept,ingediend"
                   "&na=01990c1a-7c00-7000-8000-000000000001"));
    assert_string_equal(query_value(&query, "zoek"), "a b&c");
    assert_string_equal(query_value(&query, "aantal"), "20");
    assert_string_equal(query_value(&query, "status"), "concept,ingediend");
    assert_null(query_value(&query, "onbekend"));
    assert_true(read_query("status=concept%2Cingediend"));
    assert_true(read_query("zoek="));
    assert_string_equal(query_value(&query, "zoek"), "");
    assert_true(read_query("zoek=a=b"));
    assert_string_equal(query_value(&query, "zoek"), "a=b");
}

static void no_query_is_fine(void **s)
{
    (void)s;
    assert_true(read_query(NULL));
    assert_true(read_query(""));
    assert_null(query_value(&query, "zoek"));
}

static void unknown_and_double_parameters_are_refused(void **s)
{
    (void)s;
    refuse("id=43", "onbekende_parameter", "id");
    refuse("Zoek=a", "onbekende_parameter", "Zoek");
    refuse("aantal=1&aantal=1", "dubbel", "aantal");
    refuse("aantal=1&a%61ntal=2", "dubbel", "aantal");
    refuse("=", "onbekende_parameter", "");
    refuse("zoek=a&", "onbekende_parameter", "");
    assert_int_equal(problem.code, ONGELDIGE_INVOER);
}

static void broken_encoding_is_refused(void **s)
{
    (void)s;
    refuse("zoek=%zz", "verkeerd_gecodeerd", "zoek");
    refuse("zoek=%0", "verkeerd_gecodeerd", "zoek");
    refuse("zoek=a%00b", "verkeerd_gecodeerd", "zoek");
    refuse("%ff=a", "verkeerd_gecodeerd", "");
    refuse("zoek=%ff", "geen_utf8", "zoek");
    refuse("zoek=a%07b", "ongeldig_teken", "zoek");
    refuse("status=concept,%ff", "geen_utf8", "status");
}

static void numbers_are_written_plainly(void **s)
{
    static const char *const WRONG[] = {"aantal=",    "aantal=+1",  "aantal=01",
                                        "aantal=1.0", "aantal=1e2", "aantal=0x1",
                                        "aantal= 1",  "aantal=-",   "aantal=99999999999999999999"};
    (void)s;
    for (size_t i = 0; i < sizeof WRONG / sizeof *WRONG; i++)
        refuse(WRONG[i], "type_getal", "aantal");
    refuse("aantal=0", "te_klein", "aantal");
    refuse("aantal=-5", "te_klein", "aantal");
    refuse("aantal=101", "te_hoog", "aantal");
}

static void other_values_are_checked_too(void **s)
{
    (void)s;
    refuse("mijn=1", "type_ja_nee", "mijn");
    refuse("na=42", "geen_uuid", "na");
    refuse("tot=2026-02-30", "geen_datum", "tot");
    refuse("zoek=0123456789", "te_lang", "zoek");
    refuse("status=vaag", "geen_keuze", "status");
    refuse("status=concept,", "geen_keuze", "status");
    refuse("status=", "geen_keuze", "status");
    refuse("status=concept,concept", "niet_uniek", "status");
    refuse("status=concept,ingediend,concept,ingediend", "te_veel", "status");
}

static void a_required_parameter_may_not_be_missing(void **s)
{
    (void)s;
    memset(&problem, 0, sizeof problem);
    assert_false(query_read(&query, &DEMANDING, "", &problem, arena));
    assert_string_equal(problem.fault[0].code, "verplicht");
    assert_string_equal(problem.fault[0].location, "zoek");
}

static void all_faults_are_told_at_once(void **s)
{
    (void)s;
    assert_false(read_query("aantal=x&mijn=x&na=x&status=x&tot=x&nog=x"));
    assert_int_equal(problem.n_fault, 6);
}

static void length_and_number_are_bounded(void **s)
{
    char raw[QUERY_MAX_BYTES + 8];

    (void)s;
    memset(raw, 'a', sizeof raw);
    raw[QUERY_MAX_BYTES + 1] = '\0';
    refuse(raw, "te_lang", "");
    memset(raw, '&', sizeof raw);
    raw[QUERY_MAX_PARAMS + 5] = '\0';
    assert_false(read_query(raw));
    assert_string_equal(problem.fault[problem.n_fault - 1].code, "te_veel");
}

static void path_values_are_checked(void **s)
{
    struct route route;

    (void)s;
    memset(&problem, 0, sizeof problem);
    assert_int_equal(route_find(&route, arena, "GET", CONTRACT_BASE "/meldingen/42"), ROUTE_FOUND);
    assert_false(query_check_path(&route, &problem, arena));
    assert_string_equal(problem.fault[0].in, "path");
    assert_string_equal(problem.fault[0].location, "id");
    assert_string_equal(problem.fault[0].code, "geen_uuid");
    memset(&problem, 0, sizeof problem);
    route_find(&route, arena, "GET",
               CONTRACT_BASE "/meldingen/01990c1a-7c00-7000-8000-000000000001");
    assert_true(query_check_path(&route, &problem, arena));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(values_are_decoded_and_found_by_name),
        cmocka_unit_test(no_query_is_fine),
        cmocka_unit_test(unknown_and_double_parameters_are_refused),
        cmocka_unit_test(broken_encoding_is_refused),
        cmocka_unit_test(numbers_are_written_plainly),
        cmocka_unit_test(other_values_are_checked_too),
        cmocka_unit_test(a_required_parameter_may_not_be_missing),
        cmocka_unit_test(all_faults_are_told_at_once),
        cmocka_unit_test(length_and_number_are_bounded),
        cmocka_unit_test(path_values_are_checked),
    };
    return cmocka_run_group_tests(tests, make_arena, drop_arena);
}
