/* SPDX-License-Identifier: EUPL-1.2 */
/* Every operation can be reached, and nothing that only looks like a path gets in. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "contract/route.h"

#define ID "01990c1a-7c00-7000-8000-000000000001"

static struct arena *arena;
static struct route found;

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

static enum route_result route(const char *method, const char *path)
{
    return route_find(&found, arena, method, path);
}

/* The path of an operation with ID in place of every {parameter}. */
static const char *fill_path(const struct operation *op)
{
    const char *path = arena_strdup(arena, CONTRACT_BASE);

    for (const char *at = op->path; *at;) {
        size_t n = *at == '{' ? strcspn(at, "}") + 1 : 1;
        path = *at == '{' ? arena_printf(arena, "%s%s", path, ID)
                          : arena_printf(arena, "%s%c", path, *at);
        at += n;
    }
    return path;
}

static void every_operation_is_found_by_its_own_path(void **s)
{
    (void)s;
    for (size_t i = 0; i < OP_COUNT; i++) {
        const struct operation *op = &OPERATIONS[i];

        assert_int_equal(route(op->method, fill_path(op)), ROUTE_FOUND);
        assert_string_equal(found.op->name, op->name);
        assert_int_equal(found.op->id, i);
        for (size_t p = 0; p < op->n_path; p++)
            assert_string_equal(route_value(&found, op->path_params[p].name), ID);
    }
}

static void a_wrong_method_says_which_ones_are_right(void **s)
{
    (void)s;
    assert_int_equal(route("DELETE", "/v1/meldingen"), ROUTE_NO_METHOD);
    assert_string_equal(found.allow, "GET, HEAD, POST, OPTIONS");
    assert_int_equal(route("get", "/v1/meldingen"), ROUTE_NO_METHOD);
    assert_int_equal(route("BREW", "/v1/meldingen"), ROUTE_NO_METHOD);
    assert_int_equal(route("OPTIONS", "/v1/meldingen"), ROUTE_OPTIONS);
    assert_string_equal(found.allow, "GET, HEAD, POST, OPTIONS");
}

static void head_is_a_get_without_body(void **s)
{
    (void)s;
    assert_int_equal(route("HEAD", "/v1/meldingen/" ID), ROUTE_FOUND);
    assert_int_equal(found.op->id, OP_melding_lees);
}

static void a_literal_goes_before_a_parameter(void **s)
{
    (void)s;
    assert_int_equal(route("POST", "/v1/meldingen/_zoek"), ROUTE_FOUND);
    assert_int_equal(found.op->id, OP_meldingen_zoek);
    assert_null(route_value(&found, "id"));
}

static void unreserved_characters_may_be_encoded(void **s)
{
    (void)s;
    assert_int_equal(route("GET", "/v1/%6Deldingen/%61-b_c~d.e"), ROUTE_FOUND);
    assert_string_equal(route_value(&found, "id"), "a-b_c~d.e");
}

static void what_only_looks_like_a_path_is_none(void **s)
{
    static const char *const NONE[] = {
        "",
        "/",
        "/v1",
        "/v1/",
        "/v1meldingen",
        "/v2/meldingen",
        "meldingen",
        "//v1/meldingen",
        "/v1/meldingen/",
        "/v1//meldingen",
        "/v1/meldingen//",
        "/v1/meldingen/" ID "/",
        "/v1/meldingen/%00",
        "/v1/meldingen/a%00b",
        "/v1/meldingen/a%2fb",
        "/v1/meldingen/a%2Fb",
        "/v1/meldingen/..",
        "/v1/meldingen/%2e%2e",
        "/v1/meldingen/.",
        "/v1/./meldingen",
        "/v1/meldingen/%",
        "/v1/meldingen/%4",
        "/v1/meldingen/%zz",
        "/v1/meldingen/a b",
        "/v1/meldingen/%ff",
        "/v1/meldingen/%c3%a9",
        "/v1/meldingen/\xc3\xa9",
        "/v1/meldingen/a,b",
        "/v1/meldingen/a;b",
        "/v1/meldingen/a+b",
        "/v1/meldingen/a\tb",
        "/v1/meldingen/" ID "/niets",
        "/v1/Meldingen",
        "/v1/melding",
        "/v1/meldingenx",
    };
    (void)s;
    for (size_t i = 0; i < sizeof NONE / sizeof *NONE; i++) {
        if (route("GET", NONE[i]) != ROUTE_NO_PATH)
            fail_msg("'%s' was taken for a path", NONE[i]);
        assert_string_equal(found.allow, "");
    }
}

static void a_segment_has_a_maximum(void **s)
{
    char path[1024] = "/v1/meldingen/";
    size_t base = strlen(path);

    (void)s;
    memset(path + base, 'a', 256);
    assert_int_equal(route("GET", path), ROUTE_FOUND);
    path[base + 256] = 'a';
    assert_int_equal(route("GET", path), ROUTE_NO_PATH);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_operation_is_found_by_its_own_path),
        cmocka_unit_test(a_wrong_method_says_which_ones_are_right),
        cmocka_unit_test(head_is_a_get_without_body),
        cmocka_unit_test(a_literal_goes_before_a_parameter),
        cmocka_unit_test(unreserved_characters_may_be_encoded),
        cmocka_unit_test(what_only_looks_like_a_path_is_none),
        cmocka_unit_test(a_segment_has_a_maximum),
    };
    return cmocka_run_group_tests(tests, make_arena, drop_arena);
}
