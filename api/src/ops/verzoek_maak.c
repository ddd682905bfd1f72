/* SPDX-License-Identifier: EUPL-1.2 */
/* POST /verzoeken-tot-afstemming - the public form. Three questions: may it come in now; where does it go and
 * under which id, so that it can be sealed; then the sealed verzoek. The tracking code leaves in the answer and
 * is kept nowhere; a repeated call gets it again out of an envelope that only its Idempotency-Key
 * opens. */
#include "auth/drempel.h"
#include "auth/toegangscode.h"
#include "contract/contract.h"
#include "db/ask.h"
#include "http/req.h"
#include "kluis/veld.h"
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

/* False, with the problem set, when memory ran out. */
static bool put(struct req *rq, struct nieuw *n, const char *name, const char *text)
{
    return (text && json_object_set_new(n->invoer, name, json_string(text)) == 0) ||
           vertrouwd_fails(rq, "geheugen_op");
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
    return n->invoer && put(rq, n, "dekKid", kid) && put(rq, n, "dek", wrapped);
}

/* A new code: its hash to look it up by, and the code itself in the envelope of this call. */
static bool give_code(struct req *rq, struct nieuw *n)
{
    char code[CODE_GETOOND + 1], normal[CODE_TEKENS + 1];

    code_new(code);
    if (!code_normal(code, CODE_GETOOND, normal))
        return vertrouwd_fails(rq, "volgcode_maken_mislukt");
    return put(rq, n, "codeHash", veld_code_hash(rq->arena, normal)) &&
           put(rq, n, "verzegeld", antwoord_seal(rq->arena, rq->sleutel, code));
}

/* The code out of the envelope: of this call, or of the first one when this is a repeat. */
static bool reply_with_code(struct req *rq)
{
    json_t *body = vertrouwd_object(rq, json_loads(answer_text(rq, "body"), 0, NULL));
    const char *envelope = json_string_value(json_object_get(body, "verzegeld"));
    const char *code = envelope ? antwoord_open(rq->arena, rq->sleutel, envelope) : NULL;
    const char *text = NULL;

    if (code && json_object_del(body, "verzegeld") == 0 &&
        json_object_set_new(body, "code", json_string(code)) == 0)
        text = vertrouwd_json(rq, body);
    return text ? reply_json(rq, answer_int(rq, "status", 201), text)
                : vertrouwd_fails(rq, "volgcode_openen_mislukt");
}

bool verzoek_maak(struct req *rq)
{
    struct nieuw n = {0};

    if (!drempel(rq) || !begin(rq, &n) || !seal(rq, &n) || !give_code(rq, &n))
        return false;
    const char *invoer = vertrouwd_json(rq, n.invoer);
    return invoer && doe_vraag(rq, "verzoek_maak", invoer) && reply_with_code(rq);
}
