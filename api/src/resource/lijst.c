/* SPDX-License-Identifier: EUPL-1.2 */
/* GET of a page of things: newest first, filtered by the query parameters of the contract. The
 * WHERE holds only the filters that were given; each combination is one prepared statement. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/tekst.h"
#include "contract/contract.h"
#include "db/ask.h"
#include "http/req.h"
#include "resource/resource.h"

enum { PAGE = 20, ARGS_MAX = CONTRACT_QUERY_PARAMS + 2, NAME_SIZE = 64 };

/* How many rows a statement asks for, at most: a constant, so that the planner knows it will be few;
 * and few different ones, so that there are few statements. */
static const int LIMITS[] = {PAGE + 1, 101};

#define NA             "na"
#define PAGINA_GROOTTE "paginaGrootte"

struct page {
    struct req *rq;
    struct tekst where;
    int n;
    const char *arg[ARGS_MAX];
    unsigned long given; /* bit i: query parameter i has a value */
};

static bool is_filter(const struct param *p)
{
    return strcmp(p->name, NA) != 0 && strcmp(p->name, PAGINA_GROOTTE) != 0;
}

static void condition(struct page *page, const char *fmt, const char *column, const char *value)
{
    tekst_add(&page->where, page->n == 0 ? " WHERE " : " AND ");
    page->arg[page->n++] = value;
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral" /* one of the three constants below */
    tekst_printf(&page->where, fmt, column, page->n);
#pragma GCC diagnostic pop
}

/* Column names come from the contract and from operations.def, never from the request. */
static void conditions(struct page *page, const char *na)
{
    struct req *rq = page->rq;
    const struct operation *op = rq->op;
    const char *parent = resource_of(rq)->parent;

    if (parent)
        condition(page, "x.\"%s\" = $%d", parent, rq->route.value[0]);
    for (size_t i = 0; i < op->n_query; i++) {
        const struct param *p = &op->query_params[i];
        const bool list = p->schema->kind == KIND_ARRAY;
        if (!rq->query.value[i] || !is_filter(p))
            continue;
        page->given |= 1UL << i;
        condition(page,
                  list ? "x.\"%s\"::text = ANY (string_to_array($%d, ','))" : "x.\"%s\" = $%d",
                  p->name, rq->query.value[i]);
    }
    if (na)
        condition(page, "x.%s < $%d", "id", na);
}

static long page_size(const struct req *rq)
{
    const char *text = req_query(rq, PAGINA_GROOTTE);
    return text ? strtol(text, NULL, 10) : PAGE;
}

/* What one row of the answer is. */
static const char *row_sql(struct req *rq)
{
    const struct resource *r = resource_of(rq);

    if (r->handle == uitvoer_handle)
        return "x.cellen";
    return r->hidden ? arena_printf(rq->arena, "(to_jsonb(x) - '%s')", r->parent) : "to_json(x)";
}

/* The thing that the list is below, as a table of one row or none: column "xId" belongs to api.x. */
static const char *parent_sql(struct req *rq)
{
    const char *column = resource_of(rq)->parent;

    if (!column)
        return "(SELECT 1)";
    return arena_printf(rq->arena, "(SELECT 1 FROM api.%.*s o WHERE o.id = $1)",
                        (int)(strlen(column) - strlen("Id")), column);
}

static const char *page_sql(struct page *page, int limit)
{
    struct req *rq = page->rq;
    const char *row = row_sql(rq), *parent = parent_sql(rq);

    if (!row || !parent || page->where.failed)
        return NULL;
    return arena_printf(rq->arena,
                        "SELECT %s::text AS body, x.id FROM %s o LEFT JOIN LATERAL"
                        " (SELECT * FROM api.%s x%s ORDER BY x.id DESC LIMIT %d) x ON true"
                        " ORDER BY x.id DESC",
                        row, parent, resource_of(rq)->name, tekst_value(&page->where), limit);
}

bool lijst_vraag(struct req *rq, const char *na, int limit)
{
    struct page page = {.rq = rq};
    char name[NAME_SIZE];

    tekst_begin(&page.where, rq->arena);
    conditions(&page, na);
    const char *sql = page_sql(&page, limit);
    snprintf(name, sizeof name, "%.40s.%lx.%d%s", rq->op->name, page.given, limit, na ? ".na" : "");
    if (!sql)
        return req_problem(rq, ONZE_FOUT, "Probeer het later nog eens.");
    return db_ask_sql(rq, name, sql, page.n, page.arg);
}

/* Asks for one row more than the page holds: it tells whether there is a next page. No row at all:
 * the thing that the list is below is not there; an empty list is one row without an id. */
static bool ask(struct req *rq, long size)
{
    return lijst_vraag(rq, req_query(rq, NA), size < LIMITS[0] ? LIMITS[0] : LIMITS[1]) &&
           (answer_rows(rq) > 0 ||
            req_problem(rq, NIET_GEVONDEN, "Dit is er niet, of u mag het niet zien."));
}

/* Link to the next page: the same filters, from the last id on. */
static void link_next(struct req *rq, const char *last)
{
    struct tekst url;

    tekst_begin(&url, rq->arena);
    tekst_printf(&url, "<%s?", rq->path);
    for (size_t i = 0; i < rq->op->n_query; i++) {
        const char *name = rq->op->query_params[i].name, *value = rq->query.value[i];
        if (!value || strcmp(name, NA) == 0)
            continue;
        tekst_printf(&url, "%s=", name);
        tekst_add_url(&url, value);
        tekst_add(&url, "&");
    }
    tekst_printf(&url, "%s=%s>; rel=\"next\"", NA, last);
    if (!url.failed)
        reply_header(rq, "Link", "%s", tekst_value(&url));
}

static bool reply_page(struct req *rq, int size)
{
    const int rows = answer_text(rq, "id") ? answer_rows(rq) : 0;
    const int shown = rows > size ? size : rows;
    const char *last = rows > size ? answer_text_at(rq, size - 1, "id") : NULL;
    struct tekst json;

    tekst_begin(&json, rq->arena);
    tekst_add(&json, "{\"resultaten\":[");
    for (int i = 0; i < shown; i++) {
        tekst_add(&json, i ? "," : "");
        tekst_add(&json, answer_text_at(rq, i, "body"));
    }
    tekst_add(&json, "],\"volgende\":");
    tekst_printf(&json, last ? "\"%s\"}" : "null%s}", last ? last : "");
    if (json.failed)
        return req_problem(rq, ONZE_FOUT, "Probeer het later nog eens.");
    if (last)
        link_next(rq, last);
    return reply_json(rq, 200, tekst_value(&json));
}

bool lijst_handle(struct req *rq)
{
    const long size = page_size(rq);

    return ask(rq, size) && reply_page(rq, (int)size);
}
