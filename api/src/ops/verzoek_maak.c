/* SPDX-License-Identifier: EUPL-1.2 */
/* POST /verzoeken-tot-afstemming - the public form. Three questions: may it come in now; where does it go and
 * under which id, so that it can be sealed; then the sealed verzoek. The tracking code leaves in the answer. */
#include "auth/drempel.h"
#include "contract/contract.h"
#include "db/ask.h"
#include "http/req.h"
#include "kluis/veld.h"
#include "ops/volgcode.h"
#include "resource/resource.h"
#include "resource/vertrouwd.h"

struct nieuw {
    const char *organisatie, *id;
    json_t *invoer;
};

static bool begin(struct req *rq, struct nieuw *n)
{
    const char *arg[] = {json_string_value(json_object_get(rq->body, "gemeenteId"))};

    if (!db_ask(rq, "verzoek_begin", 1, arg))
        return false;
    if (!answer_text(rq, "organisatie"))
        return req_problem(rq, NIET_GEVONDEN, "Deze gemeente doet nog niet mee.");
    n->organisatie = arena_strdup(rq->arena, answer_text(rq, "organisatie"));
    n->id = arena_strdup(rq->arena, answer_text(rq, "verzoek"));
    return (n->organisatie && n->id) || vertrouwd_fails(rq, "geheugen_op");
}

/* A new data key, and the body sealed with it. */
static bool seal(struct req *rq, struct nieuw *n)
{
    const struct plek plek = {n->organisatie, "verzoek", n->id, "dek"};
    const char *kid = NULL, *wrapped = NULL;
    const struct dek *dek = veld_dek_new(rq->arena, &plek, &kid, &wrapped);

    if (!dek)
        return vertrouwd_fails(rq, "kluis_verzegelen_mislukt");
    n->invoer = vertrouwd_invoer(rq, dek, &plek, rq->op->body);
    return n->invoer && volgcode_put(rq, n->invoer, "dekKid", kid) &&
           volgcode_put(rq, n->invoer, "dek", wrapped);
}

bool verzoek_maak(struct req *rq)
{
    struct nieuw n = {0};

    if (!drempel(rq) || !begin(rq, &n) || !seal(rq, &n) || !volgcode_geef(rq, n.invoer))
        return false;
    const char *invoer = vertrouwd_json(rq, n.invoer);
    return invoer && doe_vraag(rq, "verzoek_maak", invoer) && volgcode_antwoord(rq);
}
