/* SPDX-License-Identifier: EUPL-1.2 */
/* What is given back was wiped: every block is looked at on its way to free (linked with --wrap=free). */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/resource.h>

#include <cmocka.h>
#include <jansson.h>
#include <orcania.h>

#include "base/arena.h"
#include "base/geheim.h"
#include "http/ruimte.h"

enum { LANG = 20000 };

static const char ZIN[] = "Ik wacht al maanden op een traplift.";

/* A block that is watched: at, its length, and whether it held the sentence when it was freed. */
static struct {
    const char *at;
    size_t len;
    int freed, readable;
} watch;

void __real_free(void *block);
void __wrap_free(void *block);

void __wrap_free(void *block)
{
    const uintptr_t from = (uintptr_t)block, at = (uintptr_t)watch.at;

    /* The watched text may lie deep in the block of an arena. */
    if (block && watch.at && from <= at && at - from < 2 * LANG) {
        watch.freed++;
        watch.readable += memcmp(watch.at, ZIN, watch.len) == 0;
        watch.at = NULL;
    }
    __real_free(block);
}

static void look_at(const char *text)
{
    watch.at = text;
    watch.len = strlen(ZIN);
    watch.freed = watch.readable = 0;
}

static void an_arena_wipes(void **s)
{
    struct arena *a = arena_new();

    (void)s;
    look_at(arena_strdup(a, ZIN));
    arena_drop(a);
    assert_int_equal(watch.freed, 1);
    assert_int_equal(watch.readable, 0);
    a = arena_new();
    char *large = arena_alloc(a, LANG);
    memcpy(large + LANG - sizeof ZIN, ZIN, sizeof ZIN);
    look_at(large + LANG - sizeof ZIN);
    arena_drop(a);
    assert_int_equal(watch.freed, 1);
    assert_int_equal(watch.readable, 0);
}

static void a_block_is_wiped_to_its_end(void **s)
{
    char *block = malloc(LANG);

    (void)s;
    memcpy(block + LANG - sizeof ZIN, ZIN, sizeof ZIN);
    look_at(block + LANG - sizeof ZIN);
    geheim_free(block);
    assert_int_equal(watch.freed, 1);
    assert_int_equal(watch.readable, 0);
    geheim_free(NULL);
}

static void json_wipes(void **s)
{
    json_t *text = json_string(ZIN);

    (void)s;
    look_at(json_string_value(text));
    json_decref(text);
    assert_int_equal(watch.freed, 1);
    assert_int_equal(watch.readable, 0);
}

/* A body that the web server holds: when it grows, what it was goes; and when it is given back. */
static void a_body_wipes(void **s)
{
    char *body = o_malloc(sizeof ZIN);

    (void)s;
    ruimte_zet(LANG);
    memcpy(body, ZIN, sizeof ZIN);
    look_at(body);
    body = o_realloc(body, LANG);
    assert_int_equal(watch.freed, 1);
    assert_int_equal(watch.readable, 0);
    assert_string_equal(body, ZIN);
    look_at(body);
    o_free(body);
    assert_int_equal(watch.freed, 1);
    assert_int_equal(watch.readable, 0);
}

static void nobody_else_reads_our_memory(void **s)
{
    struct rlimit core;

    (void)s;
    assert_int_equal(prctl(PR_GET_DUMPABLE), 0);
    assert_int_equal(getrlimit(RLIMIT_CORE, &core), 0);
    assert_int_equal(core.rlim_max, 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(an_arena_wipes),
        cmocka_unit_test(a_block_is_wiped_to_its_end),
        cmocka_unit_test(json_wipes),
        cmocka_unit_test(a_body_wipes),
        cmocka_unit_test(nobody_else_reads_our_memory),
    };

    return geheim_begin() ? cmocka_run_group_tests(tests, NULL, NULL) : 1;
}
