/* SPDX-License-Identifier: EUPL-1.2 */
#include "auth/actor.h"

#include <strings.h>
#include <time.h>

#include "auth/bekend.h"
#include "auth/token.h"
#include "contract/contract.h"
#include "http/req.h"

static const struct sleutelbos *ring;

void auth_use(const struct sleutelbos *bos)
{
    ring = bos;
    bekend_leeg();
}

const struct sleutelbos *auth_ring(void)
{
    return ring;
}

/* The same token comes with each request of somebody: it is judged the first time. */
static bool good(const char *text, struct token *token)
{
    const int64_t now = time(NULL);

    if (bekend_vind(text, now, token))
        return true;
    if (token_verify(ring, text, now, token) != TOKEN_GOED)
        return false;
    bekend_onthoud(text, token);
    return true;
}

bool auth_actor(struct req *rq)
{
    static const char BEARER[] = "Bearer ";
    const char *text = req_header(rq, "authorization");
    struct token token;

    if (rq->op->flags & OP_PUBLIC)
        return true;
    if (text == NULL || strncasecmp(text, BEARER, sizeof BEARER - 1) != 0)
        return req_problem(rq, NIET_INGELOGD, "Log eerst in.");
    if (!good(text + sizeof BEARER - 1, &token))
        return req_problem(rq, NIET_INGELOGD, "Log opnieuw in.");
    rq->actor = token.actor;
    return true;
}

bool auth_role(struct req *rq)
{
    if (rq->op->flags & OP_PUBLIC || rq->op->rollen & rq->actor.rol_bits)
        return true;
    if (rq->op->flags & OP_HIDDEN)
        return req_problem(rq, NIET_GEVONDEN, "Dit is er niet, of je mag het niet zien.");
    return req_problem(rq, GEEN_TOEGANG, "Hiervoor heb je een andere rol nodig.");
}
