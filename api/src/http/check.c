/* SPDX-License-Identifier: EUPL-1.2 */
#include "http/check.h"

#include <string.h>

#include "base/geheim.h"
#include "contract/query.h"
#include "contract/route.h"
#include "contract/valid.h"
#include "http/header.h"
#include "http/req.h"
#include "json/scan.h"

bool check_route(struct req *rq)
{
    switch (route_find(&rq->route, rq->arena, rq->method, rq->path)) {
    case ROUTE_FOUND:
        rq->op = rq->route.op;
        rq->writes = rq->op->flags & OP_WRITES;
        return true;
    case ROUTE_OPTIONS:
        reply_header(rq, "Allow", "%s", rq->route.allow);
        reply_empty(rq, 204);
        return false;
    case ROUTE_NO_METHOD:
        reply_header(rq, "Allow", "%s", rq->route.allow);
        return req_problem(rq, METHODE_KAN_NIET, "Op dit adres kan alleen: %s.", rq->route.allow);
    case ROUTE_NO_PATH:
        return req_problem(rq, NIET_GEVONDEN, "Dit adres kennen wij niet.");
    case ROUTE_NO_MEMORY:
        break;
    }
    return req_problem(rq, ONZE_FOUT, "Probeer het later nog eens.");
}

bool check_accept(struct req *rq)
{
    const char *const *types = rq->op->answer;

    rq->answer_type = header_choose(req_header(rq, "accept"), types);
    if (types[1])
        reply_header(rq, "Vary", "Accept, Accept-Language");
    if (rq->answer_type)
        return true;
    return req_problem(rq, NIET_LEVERBAAR, types[1] ? "Vraag om %s of %s." : "Vraag om %s.",
                       types[0], types[1]);
}

static bool check_version(struct req *rq)
{
    const char *text = req_header(rq, "if-match");

    if (!(rq->op->flags & OP_IF_MATCH))
        return true;
    if (!text)
        return req_problem(rq, VERSIE_ONTBREEKT,
                           "Stuur in If-Match de versie mee die u het laatst gelezen hebt.");
    if (header_version(text, &rq->versie))
        return true;
    problem_fout(&rq->problem, rq->arena, FOUT_geen_versie, "header", "If-Match");
    return false;
}

bool check_form(struct req *rq)
{
    const struct operation *op = rq->op;

    if (rq->n_bytes > op->max_body)
        return req_problem(rq, TE_GROOT, "Stuur hoogstens %zu bytes.", op->max_body);
    if (rq->n_bytes > 0 && !op->body_type)
        return req_problem(rq, ONBEKEND_TYPE, "Bij dit verzoek horen geen gegevens.");
    if (rq->n_bytes > 0 && !header_is_type(req_header(rq, "content-type"), op->body_type))
        return req_problem(rq, ONBEKEND_TYPE, "Stuur de gegevens als %s.", op->body_type);
    return check_version(rq);
}

static bool check_key(struct req *rq)
{
    const char *key = req_header(rq, "idempotency-key");

    if (!(rq->op->flags & OP_IDEMPOTENT))
        return true;
    if (!key)
        problem_fout(&rq->problem, rq->arena, FOUT_verplicht, "header", "Idempotency-Key");
    else if (!header_is_key(key))
        problem_fout(&rq->problem, rq->arena, FOUT_geen_sleutel, "header", "Idempotency-Key");
    else
        rq->sleutel = key;
    return rq->sleutel;
}

static bool body_fault(struct req *rq, enum fout_code code)
{
    problem_fout(&rq->problem, rq->arena, code, "body", "");
    return false;
}

static bool check_body(struct req *rq)
{
    const struct operation *op = rq->op;

    if (!op->body || (rq->n_bytes == 0 && !(op->flags & OP_BODY_REQUIRED)))
        return true;
    if (rq->n_bytes == 0)
        return body_fault(rq, FOUT_verplicht);
    enum scan scan = json_scan(rq->bytes, rq->n_bytes);
    if (scan != SCAN_OK)
        return body_fault(rq, scan == SCAN_NOT_JSON ? FOUT_geen_json : FOUT_te_diep);
    json_t *tree =
        json_loadb(rq->bytes, rq->n_bytes, JSON_REJECT_DUPLICATES | JSON_DECODE_ANY, NULL);
    if (!tree)
        return body_fault(rq, FOUT_geen_json);
    rq->body = geheim_json(rq->arena, tree);
    if (!rq->body)
        return req_problem(rq, ONZE_FOUT, "Probeer het later nog eens.");
    return valid_json(rq->body, op->body, &rq->problem, rq->arena);
}

bool check_input(struct req *rq)
{
    const bool path = query_check_path(&rq->route, &rq->problem, rq->arena);
    const bool query = query_read(&rq->query, rq->op, rq->query_text, &rq->problem, rq->arena);
    const bool key = check_key(rq);
    const bool body = check_body(rq);

    return path && query && key && body;
}
