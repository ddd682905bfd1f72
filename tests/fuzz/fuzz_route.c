/* SPDX-License-Identifier: EUPL-1.2 */
/* "METHOD path?query" through router and query parser: never a crash, and whatever comes out is
 * UTF-8, has no NUL inside and, in a path, only the characters that belong there. */
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "contract/format.h"
#include "contract/query.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static const char UNRESERVED[] =
    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~";

static void judge_query(const struct operation *op, const char *raw, struct arena *a)
{
    struct problem problem = {.code = GEEN_PROBLEEM};
    struct query query;
    bool ok = query_read(&query, op, raw, &problem, a);

    if (ok != (problem.n_fault == 0) || problem.n_fault > FAULTS_MAX)
        abort();
    for (size_t i = 0; ok && i < op->n_query; i++) {
        const char *value = query.value[i];

        if (value && format_codepoints(value, strlen(value)) < 0)
            abort();
        if (value != query_value(&query, op->query_params[i].name))
            abort();
    }
}

static void judge_route(const char *method, const char *path, const char *raw, struct arena *a)
{
    struct problem problem = {.code = GEEN_PROBLEEM};
    struct route route;
    enum route_result result = route_find(&route, a, method, path);

    if (result == ROUTE_NO_MEMORY || (result != ROUTE_FOUND && route.op))
        abort();
    if (result != ROUTE_FOUND)
        return;
    for (size_t i = 0; i < route.op->n_path; i++) {
        size_t len = strlen(route.value[i]);
        if (len == 0 || strspn(route.value[i], UNRESERVED) != len)
            abort();
    }
    query_check_path(&route, &problem, a);
    judge_query(route.op, raw, a);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct arena *a = arena_new();
    char *method = a ? arena_strndup(a, (const char *)data, size) : NULL, *path, *raw;

    if (!method)
        abort();
    raw = method;
    path = strsep(&raw, " ");
    path = raw ? strsep(&raw, "?") : path;
    judge_route(method, path, raw, a);
    arena_drop(a);
    return 0;
}
