/* SPDX-License-Identifier: EUPL-1.2 */
/* POST /verzoeken-tot-afstemming - the public form. Two questions: where does it go and under which
 * id, so that it can be sealed; then the sealed verzoek. The tracking code leaves in the answer and
 * is kept nowhere; a repeated call gets it again out of an envelope that only its Idempotency-Key
 * opens. */
#include <string.h>

#include "auth/rem.h"
#include "auth/toegangscode.h"
#include "db/ask.h"
#include "http/req.h"
#include "kluis/veld.h"
#include "ops/verzoek.h"
#include "resource/resource.h"

struct nieuw {
    const char *organisatie, *id;
    const struct dek *dek;
    json_t *invoer;
};

static bool begin(struct req *rq, struct nieuw *n)
{
    char adres[REM_SLEUTEL + 1];
    const char *arg[] = {json_string_value(json_object_get(rq->body, "gemeenteId")), adres};

    rem_sleutel("", rq->client, adres);
    if (!db_ask(rq, "verzoek_begin", 2, arg))
        return false;
    if (answer_int(rq, "wacht", 0) > 0)
        return rem_wacht(rq, answer_int(rq, "wacht", 0));
    if (!answer_text(rq, "organisatie"))
        return req_problem(rq, NIET_GEVONDEN, "Deze gemeente doet nog niet mee.");
    n->organisatie = arena_strdup(rq->arena, answer_text(rq, "organisatie"));
    n->id = arena_strdup(rq->arena, answer_text(rq, "verzoek"));
    n->invoer = verzoek_object(rq);
    return (n->organisatie && n->id && n->invoer) || verzoek_fails(rq, "geheugen_op");
}

/* False when memory ran out. */
static bool put(struct nieuw *n, const char *name, const char *text)
{
    return text && json_object_set_new(n->invoer, name, json_string(text)) == 0;
}

/* What may be read in the database: the choices, not the words. */
static bool copy_open(struct req *rq, struct nieuw *n)
{
    static const char *const OPEN[] = {"gemeenteId", "namens", "lopendeProcedure", "besluitVan",
                                       "magGemeenteWeten"};

    for (size_t i = 0; i < sizeof OPEN / sizeof *OPEN; i++) {
        json_t *value = json_object_get(rq->body, OPEN[i]);
        if (value && json_object_set(n->invoer, OPEN[i], value) != 0)
            return false;
    }
    return put(n, "id", n->id);
}

/* Seals one attribute of the body; absent or null stays absent. */
static bool seal(struct req *rq, struct nieuw *n, const char *name, const char *column)
{
    const struct plek plek = {n->organisatie, "verzoek", n->id, column};
    const json_t *value = json_object_get(rq->body, name);
    const char *text;

    if (!value || json_is_null(value))
        return true;
    text = json_is_string(value) ? json_string_value(value) : verzoek_json(rq, value);
    return text && put(n, name, veld_seal(rq->arena, n->dek, &plek, text));
}

static bool seal_all(struct req *rq, struct nieuw *n)
{
    const struct plek plek = {n->organisatie, "verzoek", n->id, "dek"};
    const char *kid, *wrapped;

    n->dek = veld_dek_new(rq->arena, &plek, &kid, &wrapped);
    return n->dek && put(n, "dekKid", kid) && put(n, "dek", wrapped) &&
           seal(rq, n, "watGebeurde", "wat_gebeurde") && seal(rq, n, "wens", "wens") &&
           seal(rq, n, "relatie", "relatie") && seal(rq, n, "contact", "contact");
}

/* A new code: its hash to look it up by, and the code itself in the envelope of this call. */
static bool give_code(struct req *rq, struct nieuw *n)
{
    char code[CODE_GETOOND + 1], normal[CODE_TEKENS + 1];

    code_new(code);
    return code_normal(code, CODE_GETOOND, normal) &&
           put(n, "codeHash", veld_code_hash(rq->arena, normal)) &&
           put(n, "verzegeld", antwoord_seal(rq->arena, rq->sleutel, code));
}

/* The code out of the envelope: of this call, or of the first one when this is a repeat. */
static bool reply_with_code(struct req *rq)
{
    json_t *body = json_loads(answer_text(rq, "body"), 0, NULL);
    const char *envelope = json_string_value(json_object_get(body, "verzegeld"));
    const char *code = envelope ? antwoord_open(rq->arena, rq->sleutel, envelope) : NULL;
    const char *text = NULL;

    if (code && json_object_del(body, "verzegeld") == 0 &&
        json_object_set_new(body, "code", json_string(code)) == 0)
        text = verzoek_json(rq, body);
    json_decref(body);
    return text ? reply_json(rq, answer_int(rq, "status", 201), text)
                : verzoek_fails(rq, "volgcode_openen_mislukt");
}

bool verzoek_maak(struct req *rq)
{
    struct nieuw n = {0};
    const char *invoer;

    if (!begin(rq, &n))
        return false;
    if (!copy_open(rq, &n) || !seal_all(rq, &n) || !give_code(rq, &n))
        return verzoek_fails(rq, "kluis_verzegelen_mislukt");
    invoer = verzoek_json(rq, n.invoer);
    if (!invoer)
        return verzoek_fails(rq, "geheugen_op");
    return doe_vraag(rq, "verzoek_maak", invoer) && reply_with_code(rq);
}
