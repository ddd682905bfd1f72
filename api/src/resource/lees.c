/* SPDX-License-Identifier: EUPL-1.2 */
/* GET of one thing: the row of a view is the answer. */
#include <string.h>

#include "contract/contract.h"
#include "db/ask.h"
#include "http/header.h"
#include "http/req.h"
#include "resource/resource.h"

/* A view may or may not have a column versie: where it has none, the name finds the NULL outside. */
#define LEES_SQL                                                                                   \
    "SELECT r.body, r.versie FROM (SELECT NULL::int AS versie) geen CROSS JOIN LATERAL"            \
    " (SELECT to_json(x)::text AS body, versie FROM api.%s x%s) r"

static bool not_modified(struct req *rq)
{
    const char *versie = answer_text(rq, "versie");
    const char *tag = versie ? arena_printf(rq->arena, "\"%s\"", versie) : NULL;

    return tag && header_none_match(req_header(rq, "if-none-match"), tag);
}

bool lees_view(struct req *rq, const char *view)
{
    const bool by_id = rq->op->n_path > 0;
    const char *arg[] = {by_id ? rq->route.value[0] : NULL};
    const char *sql = arena_printf(rq->arena, LEES_SQL, view, by_id ? " WHERE x.id = $1" : "");

    if (!sql)
        return req_problem(rq, ONZE_FOUT, "Probeer het later nog eens.");
    if (!db_ask_sql(rq, rq->op->name, sql, by_id, arg))
        return false;
    if (answer_rows(rq) == 0)
        return req_problem(rq, NIET_GEVONDEN, "Dit is er niet, of u mag het niet zien.");
    resource_etag(rq);
    if (not_modified(rq))
        return reply_empty(rq, 304);
    if (strcmp(rq->answer_type, "application/pdf") == 0)
        return reply_brief(rq, answer_text(rq, "body"));
    return reply_json(rq, 200, answer_text(rq, "body"));
}

bool lees_handle(struct req *rq)
{
    return lees_view(rq, resource_of(rq)->name);
}
