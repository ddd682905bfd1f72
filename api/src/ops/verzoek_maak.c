/* SPDX-License-Identifier: EUPL-1.2 */
/* Every way in which a verzoek begins. At a public door first: may it come in now. Then where it goes and under
 * which id, so that it can be sealed with a new key; then the sealed verzoek. Who gets a code gets it in the
 * answer. */
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

/* Where a verzoek about this gemeente goes. */
static bool begin(struct req *rq, const char *gemeente, struct nieuw *n)
{
    if (!db_ask(rq, "verzoek_begin", 1, &gemeente))
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

static bool vraag(struct req *rq, const struct nieuw *n, const char *function)
{
    const char *invoer = vertrouwd_json(rq, n->invoer);

    return invoer && doe_vraag(rq, function, invoer);
}

static const char *gemeente_of(const json_t *answers)
{
    return json_string_value(json_object_get(answers, "gemeenteId"));
}

/* A new verzoek about this gemeente, with a code in the answer. */
static bool met_code(struct req *rq, const char *gemeente, const char *function)
{
    struct nieuw n = {0};

    return begin(rq, gemeente, &n) && seal(rq, &n) && volgcode_geef(rq, n.invoer) &&
           vraag(rq, &n, function) && volgcode_antwoord(rq);
}

/* POST /verzoeken-tot-afstemming - the public form. */
bool verzoek_maak(struct req *rq)
{
    return drempel(rq) && met_code(rq, gemeente_of(rq->body), "verzoek_maak");
}

/* POST /verzoekconcepten - the public form, to go on with later. */
bool verzoek_concept_maak(struct req *rq)
{
    return drempel(rq) && met_code(rq, gemeente_of(rq->body), "verzoek_concept_maak");
}

/* POST /verzoekopnamen - written down by a begeleider; the code is to hand over. */
bool verzoek_opneem(struct req *rq)
{
    return met_code(rq, gemeente_of(json_object_get(rq->body, "verzoek")), "verzoek_opneem");
}

/* POST /afstemmingsvragen - an ambtenaar asks; only the contact is sealed, and there is no code yet. */
bool afstemming_vraag(struct req *rq)
{
    struct nieuw n = {0};

    return begin(rq, rq->actor.organisatie, &n) && seal(rq, &n) &&
           vraag(rq, &n, "afstemming_vraag") && doe_antwoord(rq);
}
