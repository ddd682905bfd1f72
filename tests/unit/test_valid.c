/* SPDX-License-Identifier: EUPL-1.2 */
/* The validator on schemas made here, so that every word is tried whatever the contract uses. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "contract/valid.h"

#define ANY .pattern = -1, .min = INT64_MIN, .max = INT64_MAX

static const char *const COLOURS[] = {"blauw", "rood"};
static const char *const GO[] = {"ga"}, *const HALT[] = {"stop"};

static const struct schema TEXT = {.kind = KIND_STRING, .pattern = -1, .min = 2, .max = 5};
static const struct schema MOTIVE = {.kind = KIND_STRING, .pattern = -1, .min = 1, .max = 2000};
static const struct schema OPTIONAL = {.kind = KIND_STRING, ANY, .nullable = true};
static const struct schema COLOUR = {.kind = KIND_STRING, ANY, .n = 2, .values = COLOURS};
static const struct schema NUMBER = {.kind = KIND_INTEGER, .pattern = -1, .min = -1, .max = 4};
static const struct schema YES_NO = {.kind = KIND_BOOLEAN, ANY};
static const struct schema UUID = {.kind = KIND_STRING, ANY, .format = FORMAT_UUID};
static const struct schema LIST = {
    .kind = KIND_ARRAY, .pattern = -1, .min = 1, .max = 3, .unique = true, .items = &COLOUR};
static const struct property INNER_PROPS[] = {{"a/b", &TEXT, false, NULL},
                                              {"c~d", &TEXT, false, NULL}};
static const struct schema INNER = {.kind = KIND_OBJECT, ANY, .n = 2, .props = INNER_PROPS};
static const struct property PROPS[] = {
    {"aantal", &NUMBER, false, NULL}, {"binnen", &INNER, false, NULL},
    {"id", &UUID, false, NULL},       {"ja", &YES_NO, false, NULL},
    {"kleur", &COLOUR, false, NULL},  {"lijst", &LIST, false, NULL},
    {"mag", &OPTIONAL, false, NULL},  {"naam", &TEXT, true, NULL},
};
static const struct schema THING = {.kind = KIND_OBJECT, ANY, .n = 8, .props = PROPS};

static const struct schema GO_VALUE = {.kind = KIND_STRING, ANY, .n = 1, .values = GO};
static const struct schema HALT_VALUE = {.kind = KIND_STRING, ANY, .n = 1, .values = HALT};
static const struct property GO_PROPS[] = {{"actie", &GO_VALUE, true, NULL}};
static const struct property HALT_PROPS[] = {{"actie", &HALT_VALUE, true, NULL},
                                             {"motivering", &MOTIVE, true, NULL}};
static const struct schema GO_STEP = {.kind = KIND_OBJECT, ANY, .n = 1, .props = GO_PROPS};
static const struct schema HALT_STEP = {.kind = KIND_OBJECT, ANY, .n = 2, .props = HALT_PROPS};
static const struct variant STEPS[] = {{"ga", &GO_STEP}, {"stop", &HALT_STEP}};
static const struct schema STEP = {
    .kind = KIND_ONEOF, ANY, .n = 2, .variants = STEPS, .discriminator = "actie"};

static struct arena *arena;
static struct problem problem;

static int make_arena(void **s)
{
    (void)s;
    arena = arena_new();
    memset(&problem, 0, sizeof problem);
    return arena ? 0 : -1;
}

static int drop_arena(void **s)
{
    (void)s;
    arena_drop(arena);
    return 0;
}

static bool check(const struct schema *schema, const char *json)
{
    json_t *value = json_loads(json, JSON_DECODE_ANY | JSON_REJECT_DUPLICATES, NULL);
    bool ok;

    assert_non_null(value);
    memset(&problem, 0, sizeof problem);
    ok = valid_json(value, schema, &problem, arena);
    json_decref(value);
    return ok;
}

/* One fault, with this code, at this place. */
static void refuse(const struct schema *schema, const char *json, const char *code,
                   const char *location)
{
    assert_false(check(schema, json));
    assert_int_equal(problem.code, ONGELDIGE_INVOER);
    assert_int_equal(problem.n_fault, 1);
    assert_string_equal(problem.fault[0].in, "body");
    assert_string_equal(problem.fault[0].code, code);
    assert_string_equal(problem.fault[0].location, location);
}

static void what_the_contract_says_is_right(void **s)
{
    (void)s;
    assert_true(check(&THING, "{\"naam\":\"Jan\"}"));
    assert_true(check(&THING, "{\"naam\":\"Jan\",\"aantal\":-1,\"ja\":false,\"kleur\":\"rood\","
                              "\"lijst\":[\"rood\",\"blauw\"],\"mag\":null,\"binnen\":{},"
                              "\"id\":\"01990c1a-7c00-7000-8000-00000000000F\"}"));
    assert_int_equal(problem.n_fault, 0);
}

static void every_wrong_type_has_its_own_sentence(void **s)
{
    (void)s;
    refuse(&THING, "[]", "type_object", "");
    refuse(&THING, "{\"naam\":3}", "type_tekst", "/naam");
    refuse(&THING, "{\"naam\":\"Jan\",\"aantal\":1.0}", "type_getal", "/aantal");
    refuse(&THING, "{\"naam\":\"Jan\",\"aantal\":\"1\"}", "type_getal", "/aantal");
    refuse(&THING, "{\"naam\":\"Jan\",\"ja\":\"true\"}", "type_ja_nee", "/ja");
    refuse(&THING, "{\"naam\":\"Jan\",\"lijst\":{}}", "type_lijst", "/lijst");
}

static void required_and_unknown_fields_are_told(void **s)
{
    (void)s;
    refuse(&THING, "{}", "verplicht", "/naam");
    refuse(&THING, "{\"naam\":null}", "verplicht", "/naam");
    refuse(&THING, "{\"naam\":\"Jan\",\"Naam\":\"Piet\"}", "onbekend_veld", "/Naam");
    refuse(&THING, "{\"naam\":\"Jan\",\"\":1}", "onbekend_veld", "/");
    refuse(&INNER, "{\"a\":\"ja\"}", "onbekend_veld", "/a");
}

static void length_counts_code_points(void **s)
{
    (void)s;
    assert_true(check(&TEXT, "\"\\u00e9\\u00e9\\u00e9\\u00e9\\u00e9\""));
    assert_true(check(&TEXT, "\"\\ud83d\\ude00\\ud83d\\ude00\""));
    refuse(&TEXT, "\"\\ud83d\\ude00\"", "te_kort", "");
    refuse(&TEXT, "\"zesdes\"", "te_lang", "");
    assert_string_equal(problem.fault[0].detail, "Gebruik hoogstens 5 tekens.");
    refuse(&TEXT, "\"\"", "verplicht", "");
}

static void control_characters_are_refused(void **s)
{
    (void)s;
    assert_true(check(&TEXT, "\"a\\n\\tb\""));
    refuse(&TEXT, "\"a\\u0007b\"", "ongeldig_teken", "");
    refuse(&TEXT, "\"a\\rb\"", "ongeldig_teken", "");
    refuse(&TEXT, "\"a\\u007fb\"", "ongeldig_teken", "");
    refuse(&TEXT, "\"a\\u0085b\"", "ongeldig_teken", "");
    assert_true(check(&TEXT, "\"a\\u00a0b\""));
}

static void numbers_lists_and_choices_have_bounds(void **s)
{
    (void)s;
    refuse(&NUMBER, "-2", "te_klein", "");
    refuse(&NUMBER, "5", "te_hoog", "");
    refuse(&NUMBER, "9223372036854775807", "te_hoog", "");
    refuse(&LIST, "[]", "te_weinig", "");
    refuse(&LIST, "[\"rood\",\"blauw\",\"rood\",\"rood\"]", "te_veel", "");
    refuse(&LIST, "[\"rood\",\"rood\"]", "niet_uniek", "");
    refuse(&LIST, "[\"rood\",\"geel\"]", "geen_keuze", "/1");
    assert_string_equal(problem.fault[0].detail, "Kies een van deze waarden: blauw, rood.");
    refuse(&UUID, "\"42\"", "geen_uuid", "");
}

static void a_pointer_escapes_tilde_and_slash(void **s)
{
    (void)s;
    refuse(&THING, "{\"naam\":\"Jan\",\"binnen\":{\"a/b\":1}}", "type_tekst", "/binnen/a~1b");
    refuse(&THING, "{\"naam\":\"Jan\",\"binnen\":{\"c~d\":1}}", "type_tekst", "/binnen/c~0d");
}

static void all_faults_are_told_at_once_up_to_a_maximum(void **s)
{
    char json[4096] = "{";

    (void)s;
    assert_false(
        check(&THING, "{\"aantal\":9,\"kleur\":\"geel\",\"lijst\":[\"a\",\"b\"],\"x\":1}"));
    assert_int_equal(problem.n_fault, 6);
    for (int i = 0; i < 2 * FAULTS_MAX; i++)
        snprintf(json + strlen(json), 16, "%s\"v%d\":0", i ? "," : "", i);
    memcpy(json + strlen(json), "}", 2);
    assert_false(check(&THING, json));
    assert_int_equal(problem.n_fault, FAULTS_MAX);
}

static void the_discriminator_chooses_the_schema(void **s)
{
    (void)s;
    assert_true(check(&STEP, "{\"actie\":\"ga\"}"));
    assert_true(check(&STEP, "{\"actie\":\"stop\",\"motivering\":\"Omdat.\"}"));
    refuse(&STEP, "{\"actie\":\"stop\"}", "verplicht", "/motivering");
    refuse(&STEP, "{\"actie\":\"ga\",\"motivering\":\"Omdat.\"}", "onbekend_veld", "/motivering");
    refuse(&STEP, "{}", "verplicht", "/actie");
    refuse(&STEP, "{\"actie\":\"vlieg\"}", "geen_keuze", "/actie");
    assert_string_equal(problem.fault[0].detail, "Kies een van deze waarden: ga, stop.");
    refuse(&STEP, "{\"actie\":null}", "geen_keuze", "/actie");
    refuse(&STEP, "\"ga\"", "type_object", "");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_the_contract_says_is_right),
        cmocka_unit_test(every_wrong_type_has_its_own_sentence),
        cmocka_unit_test(required_and_unknown_fields_are_told),
        cmocka_unit_test(length_counts_code_points),
        cmocka_unit_test(control_characters_are_refused),
        cmocka_unit_test(numbers_lists_and_choices_have_bounds),
        cmocka_unit_test(a_pointer_escapes_tilde_and_slash),
        cmocka_unit_test(all_faults_are_told_at_once_up_to_a_maximum),
        cmocka_unit_test(the_discriminator_chooses_the_schema),
    };
    return cmocka_run_group_tests(tests, make_arena, drop_arena);
}
