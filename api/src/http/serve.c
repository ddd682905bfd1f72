/* SPDX-License-Identifier: EUPL-1.2 */
#include "http/serve.h"

#include <string.h>

#include "base/meting.h"
#include "base/taal.h"
#include "contract/contract.h"
#include "db/pool.h"
#include "http/check.h"
#include "http/req.h"
#include "http/static.h"
#include "resource/resource.h"

/* Sent with every answer unless the handler said something else. */
static const struct pair ALWAYS[] = {
    {"API-Version", CONTRACT_VERSION},
    {"Cache-Control", "no-store"},
    {"Vary", "Accept-Language"},
    {"Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'"},
    {"Strict-Transport-Security", "max-age=31536000"},
    {"X-Content-Type-Options", "nosniff"},
    {"X-Frame-Options", "DENY"},
    {"Referrer-Policy", "no-referrer"},
    {"Cross-Origin-Resource-Policy", "same-origin"},
};

static bool is_api(const char *path)
{
    const size_t len = strlen(CONTRACT_BASE);
    return strncmp(path, CONTRACT_BASE, len) == 0 && (path[len] == '/' || path[len] == '\0');
}

/* The whole life of a request. Each line may end it; the first problem is the answer. */
static bool api(struct req *rq)
{
    return rq->problem.code == GEEN_PROBLEEM /* what the door refused already: 413 */
           && check_route(rq)                /* 404, 405; OPTIONS ends here */
           && check_accept(rq)               /* 406 */
           && auth_actor(rq)                 /* 401 */
           && auth_role(rq)                  /* 403, or 404: x-rollen, x-verborgen */
           && check_form(rq)                 /* 413, 415, 428 */
           && check_input(rq)                /* 400, all faults at once */
           && resource_handle(rq);           /* one round trip to the database: 404, 409, 412 */
}

/* In which language our own sentences are; what people wrote is as they wrote it. */
static void reply_language(struct req *rq)
{
    const struct problem *p = &rq->problem;

    reply_header(rq, "Content-Language", p->ook_nederlands ? "%s, nl" : "%s",
                 p->taal ? p->taal : TAAL_BRON);
}

static void reply_problem(struct req *rq)
{
    struct problem *p = &rq->problem;
    const char *urn = arena_printf(rq->arena, "urn:regelruimte:aanroep:%s", rq->id);
    int status;
    const char *json = problem_json(p, rq->arena, urn, &status);

    if (p->retry_after > 0)
        reply_header(rq, "Retry-After", "%d", p->retry_after);
    if (p->code == NIET_INGELOGD)
        reply_header(rq, "WWW-Authenticate", "Bearer");
    reply_language(rq);
    reply_bytes(rq, status, "application/problem+json", json, strlen(json));
}

static void finish(struct req *rq, bool answered)
{
    if (!answered && rq->reply.status == 0)
        reply_problem(rq);
    else if (rq->op && rq->op->flags & OP_TAAL)
        reply_language(rq);
    for (size_t i = 0; i < sizeof ALWAYS / sizeof *ALWAYS; i++)
        reply_header_default(rq, ALWAYS[i].name, ALWAYS[i].value);
}

void serve_all(struct req *rq)
{
    finish(rq, is_api(rq->path) ? api(rq) : static_serve(rq));
}

void serve_web(struct req *rq)
{
    finish(rq, is_api(rq->path) ? req_problem(rq, NIET_GEVONDEN, "Hier staan alleen de schermen.")
                                : static_serve(rq));
}

static bool metrics(struct req *rq)
{
    const char *text = meting_text(rq->arena, pool_in_use(), pool_size());

    if (!text)
        return req_problem(rq, ONZE_FOUT, "Geen geheugen.");
    return reply_bytes(rq, 200, "text/plain; version=0.0.4", text, strlen(text));
}

void serve_meting(struct req *rq)
{
    static const char HEALTH[] = CONTRACT_BASE "/gezondheid";

    if (strcmp(rq->path, "/metrics") == 0 && strcmp(rq->method, "GET") == 0)
        finish(rq, metrics(rq));
    else if (strncmp(rq->path, HEALTH, sizeof HEALTH - 1) == 0)
        finish(rq, api(rq));
    else
        finish(rq, req_problem(rq, NIET_GEVONDEN, "Hier staan alleen /metrics en %s.", HEALTH));
}
