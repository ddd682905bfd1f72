/* SPDX-License-Identifier: EUPL-1.2 */
/* Memory runs out at the n-th allocation, for every n: no request may crash, leak or go unanswered.
 * The linker sends our allocations here (--wrap, see api.mk); Jansson's come through its own hook. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>
#include <jansson.h>

#include "http/req.h"
#include "http/serve.h"

static long left = -1; /* allocations until one fails; negative: never */
static bool failed;

static bool fails(void)
{
    failed |= left == 0;
    return left >= 0 && left-- == 0;
}

void *__real_malloc(size_t size);
void *__real_calloc(size_t n, size_t size);
void *__wrap_malloc(size_t size);
void *__wrap_calloc(size_t n, size_t size);

void *__wrap_malloc(size_t size)
{
    return fails() ? NULL : __real_malloc(size);
}

void *__wrap_calloc(size_t n, size_t size)
{
    return fails() ? NULL : __real_calloc(n, size);
}

struct example {
    const char *method, *path, *query, *body;
    int status; /* the answer when there is memory */
    struct pair header[3];
};

static const struct example EXAMPLES[] = {
    {"GET", "/v1/gezondheid/leeft", "", "", 200, {{"Accept", "application/json"}}},
    {"GET", "/v1/openapi.json", "", "", 200, {{"Accept", "*/*"}}},
    {"GET", "/v1/gezondheid/leeft", "a=1&b=2&a=%C3%A9", "", 400, {{"Accept", "*/*"}}},
    {"GET", "/v1/niks", "", "", 404, {{"Accept", "*/*"}}},
    {"PUT", "/v1/meldingen", "", "", 405, {{"Accept", "*/*"}}},
    {"OPTIONS", "/v1/meldingen", "", "", 204, {{"Accept", "*/*"}}},
    {"GET", "/v1/gezondheid", "", "", 406, {{"Accept", "text/html"}}},
    {"GET", "/v1/meldingen", "fase=open", "", 401, {{"Accept", "*/*"}}},
    {"GET", "/scherm", "", "", 404, {{"Accept", "*/*"}}},
    {"POST",
     "/v1/verzoeken-tot-afstemming",
     "",
     "{\"namens\":\"\\u00e9\",\"x\":[{\"y\":1},2,3]}",
     400,
     {{"Content-Type", "application/json"}}},
    {"POST", "/v1/sessies", "", "[[", 400, {{"Content-Type", "application/json"}}},
    {"POST", "/v1/sessies", "", "x", 415, {{"Content-Type", "text/plain"}}},
};

/* The status, or 0 when there was not even an arena (server.c answers 503 by itself). */
static int serve_example(const struct example *e)
{
    struct pair header[3];
    struct req rq = {.arena = arena_new(),
                     .id = "0af7651916cd43dd8448eb211c80319c",
                     .method = e->method,
                     .path = e->path,
                     .query_text = e->query,
                     .bytes = e->body,
                     .n_bytes = strlen(e->body),
                     .client = "127.0.0.1",
                     .header = header,
                     .n_header = 1};

    if (!rq.arena)
        return 0;
    memcpy(header, e->header, sizeof header);
    serve_all(&rq);
    assert_non_null(rq.reply.body);
    if (rq.reply.type && strstr(rq.reply.type, "problem"))
        assert_non_null(memmem(rq.reply.body, rq.reply.len, "\"status\":", 9));
    const int status = rq.reply.status;
    arena_drop(rq.arena);
    return status;
}

static void without_trouble_the_answer_is_right(void **s)
{
    (void)s;
    left = -1;
    for (size_t i = 0; i < sizeof EXAMPLES / sizeof *EXAMPLES; i++)
        assert_int_equal(serve_example(&EXAMPLES[i]), EXAMPLES[i].status);
}

static void no_allocation_may_fail_badly(void **s)
{
    (void)s;
    for (size_t i = 0; i < sizeof EXAMPLES / sizeof *EXAMPLES; i++) {
        int tried = 0;
        do {
            failed = false;
            left = tried++;
            const int status = serve_example(&EXAMPLES[i]);
            /* A refusal stays a refusal; what was fine may become our fault, never the reverse. */
            assert_true(status == EXAMPLES[i].status || status == 0 || status >= 400);
            assert_false(status >= 200 && status < 300 && EXAMPLES[i].status >= 400);
        } while (failed);
        assert_true(tried > 1);
    }
    left = -1;
}

static int setup(void **s)
{
    (void)s;
    json_object_seed(1);
    json_set_alloc_funcs(__wrap_malloc, free);
    without_trouble_the_answer_is_right(s); /* what is made only once is made now */
    return 0;
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(without_trouble_the_answer_is_right),
        cmocka_unit_test(no_allocation_may_fail_badly),
    };
    return cmocka_run_group_tests(tests, setup, NULL);
}
