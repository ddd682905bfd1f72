/* SPDX-License-Identifier: EUPL-1.2 */
/* Sealing by contract: what the schema marks is sealed, nothing else; what SQL points at opens, at its own
 * place only. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>
#include <sodium.h>

#include "kluis/zegel.h"

#define ANY .pattern = -1, .min = INT64_MIN, .max = INT64_MAX

static const struct schema TEXT = {.kind = KIND_STRING, ANY};
static const struct property CONTACT_PROPS[] = {{"naam", &TEXT, false, NULL}};
static const struct schema CONTACT = {.kind = KIND_OBJECT, ANY, .n = 1, .props = CONTACT_PROPS};
static const struct property INNER_PROPS[] = {{"diep", &TEXT, false, "diep"}};
static const struct schema INNER = {.kind = KIND_OBJECT, ANY, .n = 1, .props = INNER_PROPS};
static const struct property TELL_PROPS[] = {{"contact", &CONTACT, false, "contact"},
                                             {"in", &INNER, false, NULL},
                                             {"keuze", &TEXT, true, NULL},
                                             {"watGebeurde", &TEXT, false, "wat_gebeurde"}};
static const struct schema TELL = {.kind = KIND_OBJECT, ANY, .n = 4, .props = TELL_PROPS};
static const struct schema SILENT = {.kind = KIND_OBJECT, ANY};
static const struct variant VARIANTS[] = {{"vertel", &TELL}, {"zwijg", &SILENT}};
static const struct schema STEP = {
    .kind = KIND_ONEOF, ANY, .n = 2, .variants = VARIANTS, .discriminator = "keuze"};

static const struct plek RIJ = {"org-a", "bericht", "b-1", NULL};
static struct dek *key;
static struct arena *arena;

static int begin(void **state)
{
    (void)state;
    key = dek_new();
    arena = arena_new();
    return key && arena ? 0 : -1;
}

static int end(void **state)
{
    (void)state;
    dek_drop(key);
    arena_drop(arena);
    return 0;
}

static json_t *story(void)
{
    return json_pack("{s:s, s:s, s:{s:s}, s:{s:s}}", "keuze", "vertel", "watGebeurde",
                     "Het regent.", "contact", "naam", "Truus", "in", "diep", "Onderin");
}

/* The zegel that SQL would make of a sealed text. */
static json_t *zegel(const char *sealed, const char *id, const char *kolom, bool is_json)
{
    return json_pack("{s:s, s:s, s:s, s:s, s:b}", "zegel", sealed, "tabel", "bericht", "id", id,
                     "kolom", kolom, "json", is_json);
}

static void only_what_is_marked_is_sealed(void **state)
{
    json_t *body = story();
    char *text;

    (void)state;
    assert_true(zegel_dicht(arena, key, &RIJ, &STEP, body));
    text = json_dumps(body, JSON_COMPACT);
    assert_string_equal(json_string_value(json_object_get(body, "keuze")), "vertel");
    assert_null(strstr(text, "regent"));
    assert_null(strstr(text, "Truus"));
    assert_null(strstr(text, "Onderin"));
    free(text);
    json_decref(body);
}

static void what_is_absent_or_null_stays_so(void **state)
{
    json_t *body = json_pack("{s:s, s:n}", "keuze", "vertel", "watGebeurde");

    (void)state;
    assert_true(zegel_dicht(arena, key, &RIJ, &STEP, body));
    assert_true(json_is_null(json_object_get(body, "watGebeurde")));
    assert_int_equal(json_object_size(body), 2);
    json_object_set_new(body, "keuze", json_string("onbekend"));
    assert_false(zegel_dicht(arena, key, &RIJ, &STEP, body));
    json_decref(body);
}

static void it_opens_again_in_place_however_deep(void **state)
{
    json_t *body = story(), *answer;

    (void)state;
    assert_true(zegel_dicht(arena, key, &RIJ, &STEP, body));
    answer = json_pack(
        "{s:[{s:o}], s:o, s:i}", "lijst", "tekst",
        zegel(json_string_value(json_object_get(body, "watGebeurde")), "b-1", "wat_gebeurde",
              false),
        "contact",
        zegel(json_string_value(json_object_get(body, "contact")), "b-1", "contact", true), "getal",
        3);
    assert_true(zegel_open(arena, key, "org-a", answer));
    const json_t *first = json_array_get(json_object_get(answer, "lijst"), 0);
    assert_string_equal(json_string_value(json_object_get(first, "tekst")), "Het regent.");
    const json_t *contact = json_object_get(answer, "contact");
    assert_string_equal(json_string_value(json_object_get(contact, "naam")), "Truus");
    assert_int_equal(json_integer_value(json_object_get(answer, "getal")), 3);
    json_decref(answer);
    json_decref(body);
}

static void it_opens_at_its_own_place_only(void **state)
{
    static const struct {
        const char *organisatie, *id, *kolom;
    } WRONG[] = {{"org-b", "b-1", "wat_gebeurde"},
                 {"org-a", "b-2", "wat_gebeurde"},
                 {"org-a", "b-1", "wens"}};
    json_t *body = story();

    (void)state;
    assert_true(zegel_dicht(arena, key, &RIJ, &STEP, body));
    const char *sealed = json_string_value(json_object_get(body, "watGebeurde"));
    for (size_t i = 0; i < sizeof WRONG / sizeof *WRONG; i++) {
        json_t *answer = json_pack("{s:o}", "x", zegel(sealed, WRONG[i].id, WRONG[i].kolom, false));
        assert_false(zegel_open(arena, key, WRONG[i].organisatie, answer));
        json_decref(answer);
    }
    json_decref(body);
}

static void without_a_key_only_what_has_no_zegel(void **state)
{
    json_t *plain = json_pack("{s:[s], s:n}", "a", "b", "c");
    json_t *sealed = json_pack("{s:o}", "x", zegel("AAAA", "b-1", "tekst", false));

    (void)state;
    assert_true(zegel_open(arena, NULL, NULL, plain));
    assert_false(zegel_open(arena, NULL, NULL, sealed));
    json_decref(plain);
    json_decref(sealed);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(only_what_is_marked_is_sealed, begin, end),
        cmocka_unit_test_setup_teardown(what_is_absent_or_null_stays_so, begin, end),
        cmocka_unit_test_setup_teardown(it_opens_again_in_place_however_deep, begin, end),
        cmocka_unit_test_setup_teardown(it_opens_at_its_own_place_only, begin, end),
        cmocka_unit_test_setup_teardown(without_a_key_only_what_has_no_zegel, begin, end),
    };

    return sodium_init() < 0 ? 1 : cmocka_run_group_tests(tests, NULL, NULL);
}
