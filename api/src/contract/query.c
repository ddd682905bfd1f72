/* SPDX-License-Identifier: EUPL-1.2 */
#include "contract/query.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "contract/check.h"
#include "contract/format.h"
#include "contract/percent.h"

/* Reads -?[1-9][0-9]* or 0 that fits. */
static bool read_integer(const char *text, int64_t *value)
{
    const char *digits = text + (*text == '-');
    char *end;

    if (*digits < '0' || *digits > '9' || (*digits == '0' && strlen(text) > 1))
        return false;
    errno = 0;
    *value = strtoll(text, &end, 10);
    return *end == '\0' && errno == 0;
}

/* One value that is not a list. */
static void check_single(const struct check *c, const struct place *at, const struct schema *schema,
                         const char *text, size_t len)
{
    int64_t number;

    if (schema->kind == KIND_STRING) {
        check_text(c, at, schema, text, len);
    } else if (schema->kind == KIND_INTEGER) {
        if (read_integer(text, &number))
            check_integer(c, at, schema, number);
        else
            check_fault(c, at, type_getal);
    } else if (strcmp(text, "true") != 0 && strcmp(text, "false") != 0) {
        check_fault(c, at, type_ja_nee);
    }
}

static bool is_among(const char *item, char *const *items, size_t n)
{
    for (size_t i = 0; i < n; i++) {
        if (strcmp(item, items[i]) == 0)
            return true;
    }
    return false;
}

/* A list as a,b,c; at most one fault for the whole list. */
static void check_list(const struct check *c, const struct place *at, const struct schema *schema,
                       const char *text)
{
    size_t n = 1, before = c->problem->n_fault;

    for (const char *comma = strchr(text, ','); comma; comma = strchr(comma + 1, ','))
        n++;
    if (!check_count(c, at, schema, n))
        return;
    char *rest = arena_strdup(c->arena, text), **items = arena_alloc(c->arena, n * sizeof *items);
    if (!rest || !items) {
        problem_set(c->problem, c->arena, ONZE_FOUT, "Probeer het later nog eens.");
        return;
    }
    for (size_t i = 0; i < n && c->problem->n_fault == before; i++) {
        items[i] = strsep(&rest, ",");
        check_single(c, at, schema->items, items[i], strlen(items[i]));
        if (schema->unique && c->problem->n_fault == before && is_among(items[i], items, i))
            check_fault(c, at, niet_uniek);
    }
}

static void check_param(const struct check *c, const struct param *param, const char *text)
{
    struct place at = {.key = param->name};

    if (param->schema->kind != KIND_ARRAY)
        check_single(c, &at, param->schema, text, strlen(text));
    else if (format_codepoints(text, strlen(text)) < 0)
        check_fault(c, &at, geen_utf8);
    else
        check_list(c, &at, param->schema, text);
}

static size_t find_param(const struct operation *op, const char *name)
{
    size_t low = 0, high = op->n_query;

    while (low < high) {
        size_t mid = (low + high) / 2;
        int order = strcmp(name, op->query_params[mid].name);

        if (order == 0)
            return mid;
        if (order < 0)
            high = mid;
        else
            low = mid + 1;
    }
    return op->n_query;
}

/* Puts one decoded pair in its place; a second one of the same name is a fault. */
static void take(struct query *out, const struct check *c, const char *name, const char *value)
{
    struct place at = {.key = name};
    size_t i = find_param(out->op, name);

    if (i == out->op->n_query) {
        check_fault(c, &at, onbekende_parameter);
    } else if (out->value[i]) {
        check_fault(c, &at, dubbel);
    } else {
        out->value[i] = value;
        check_param(c, &out->op->query_params[i], value);
    }
}

/* One "name=value" of len bytes. A name that is no UTF-8 is never shown back. */
static void read_pair(struct query *out, const struct check *c, const char *pair, size_t len)
{
    const char *equals = memchr(pair, '=', len);
    size_t n = equals ? (size_t)(equals - pair) : len;
    size_t n_value = equals ? len - n - 1 : 0;
    char *name = arena_alloc(c->arena, n + 1), *value = arena_alloc(c->arena, n_value + 1);
    struct place nowhere = {.key = ""};

    if (!name || !value) {
        problem_set(c->problem, c->arena, ONZE_FOUT, "Probeer het later nog eens.");
        return;
    }
    if (!percent_decode(pair, n, name, true) || format_codepoints(name, strlen(name)) < 0) {
        check_fault(c, &nowhere, verkeerd_gecodeerd);
    } else if (!percent_decode(equals ? equals + 1 : "", n_value, value, true)) {
        struct place at = {.key = name};
        check_fault(c, &at, verkeerd_gecodeerd);
    } else {
        take(out, c, name, value);
    }
}

static void read_pairs(struct query *out, const struct check *c, const char *raw)
{
    struct place nowhere = {.key = ""};
    size_t pairs = 0;

    if (strlen(raw) > QUERY_MAX_BYTES) {
        check_fault(c, &nowhere, te_lang, QUERY_MAX_BYTES);
        return;
    }
    for (const char *at = raw; *raw; at += strcspn(at, "&") + 1) {
        if (++pairs > QUERY_MAX_PARAMS) {
            check_fault(c, &nowhere, te_veel, QUERY_MAX_PARAMS);
            return;
        }
        read_pair(out, c, at, strcspn(at, "&"));
        if (at[strcspn(at, "&")] == '\0')
            return;
    }
}

bool query_read(struct query *out, const struct operation *op, const char *raw, struct problem *p,
                struct arena *a)
{
    const struct check c = {p, a, "query"};

    memset(out, 0, sizeof *out);
    out->op = op;
    read_pairs(out, &c, raw ? raw : "");
    for (size_t i = 0; i < op->n_query; i++) {
        struct place at = {.key = op->query_params[i].name};

        if (op->query_params[i].required && !out->value[i])
            check_fault(&c, &at, verplicht);
    }
    return p->code == GEEN_PROBLEEM;
}

const char *query_value(const struct query *q, const char *name)
{
    size_t i = find_param(q->op, name);

    return i < q->op->n_query ? q->value[i] : NULL;
}

bool query_check_path(const struct route *r, struct problem *p, struct arena *a)
{
    const struct check c = {p, a, "path"};

    for (size_t i = 0; i < r->op->n_path; i++)
        check_param(&c, &r->op->path_params[i], r->value[i]);
    return p->code == GEEN_PROBLEEM;
}
