/* SPDX-License-Identifier: EUPL-1.2 */
#include "ops/verzoek.h"

#include <stdlib.h>
#include <string.h>

#include "base/log.h"
#include "db/ask.h"
#include "http/req.h"
#include "kluis/veld.h"
#include "resource/resource.h"

/* Which attributes of a verzoek are sealed, and the column that each is sealed to. */
static const struct {
    const char *name, *column;
    bool is_json; /* sealed as JSON text: an object, not a sentence */
} SEALED[] = {
    {"watGebeurde", "wat_gebeurde", false},
    {"wens", "wens", false},
    {"relatie", "relatie", false},
    {"contact", "contact", true},
};

enum { SEALED_COUNT = sizeof SEALED / sizeof *SEALED };

bool verzoek_fails(struct req *rq, const char *event)
{
    log_error(event, "aanroep %s", rq->id);
    return req_problem(rq, ONZE_FOUT, "Probeer het later nog eens.");
}

static void json_drop(void *json)
{
    json_decref(json);
}

json_t *verzoek_object(struct req *rq)
{
    json_t *object = json_object();

    return object ? arena_defer(rq->arena, json_drop, object) : NULL;
}

const char *verzoek_json(struct req *rq, const json_t *object)
{
    char *text = json_dumps(object, JSON_COMPACT);

    return text ? arena_defer(rq->arena, free, text) : NULL;
}

/* The data key of the verzoek that these four texts describe; NULL when one is missing or it does
 * not open. */
static struct dek *key_of(struct req *rq, const char *organisatie, const char *id, const char *kid,
                          const char *wrapped)
{
    const struct plek plek = {organisatie, "verzoek", id, "dek"};

    return organisatie && id && kid && wrapped ? veld_dek_open(rq->arena, &plek, kid, wrapped)
                                               : NULL;
}

bool verzoek_seal_bericht(struct req *rq, const char *id, const char *text, json_t *invoer)
{
    const char *arg[] = {id};

    if (!db_ask(rq, "verzoek_kluis", 1, arg))
        return false;
    if (answer_rows(rq) == 0)
        return req_problem(rq, NIET_GEVONDEN, "Dit verzoek is er niet, of je mag het niet zien.");
    const struct plek plek = {answer_text(rq, "organisatie"), "bericht", answer_text(rq, "bericht"),
                              "tekst"};
    const struct dek *dek = key_of(rq, plek.organisatie, answer_text(rq, "id"),
                                   answer_text(rq, "kid"), answer_text(rq, "dek"));
    const char *sealed = dek ? veld_seal(rq->arena, dek, &plek, text) : NULL;
    if (!sealed || json_object_set_new(invoer, "berichtId", json_string(plek.id)) != 0 ||
        json_object_set_new(invoer, "tekst", json_string(sealed)) != 0)
        return verzoek_fails(rq, "kluis_verzegelen_mislukt");
    return true;
}

/* Opens one attribute in place; one that is absent or null stays so. */
static bool open_field(struct req *rq, const struct dek *dek, const struct plek *plek, json_t *in,
                       const char *name, bool is_json)
{
    const json_t *sealed = json_object_get(in, name);
    const char *text;

    if (!json_is_string(sealed))
        return true;
    text = veld_open(rq->arena, dek, plek, json_string_value(sealed));
    if (!text)
        return false;
    return json_object_set_new(in, name,
                               is_json ? json_loads(text, JSON_REJECT_DUPLICATES, NULL)
                                       : json_string(text)) == 0;
}

static bool open_bericht(struct req *rq, const struct dek *dek, const char *organisatie,
                         json_t *bericht)
{
    const char *id = json_string_value(json_object_get(bericht, "id"));
    const struct plek plek = {organisatie, "bericht", id, "tekst"};

    return id && open_field(rq, dek, &plek, bericht, "tekst", false);
}

/* A verzoek with its berichten, or one bericht: whichever sealed attributes are there. */
static bool open_all(struct req *rq, const struct dek *dek, const char *organisatie, const char *id,
                     json_t *body)
{
    json_t *bericht;
    size_t i;

    for (i = 0; i < SEALED_COUNT; i++) {
        const struct plek plek = {organisatie, "verzoek", id, SEALED[i].column};
        if (!open_field(rq, dek, &plek, body, SEALED[i].name, SEALED[i].is_json))
            return false;
    }
    json_array_foreach(json_object_get(body, "berichten"), i,
                       bericht) if (!open_bericht(rq, dek, organisatie, bericht)) return false;
    return !json_object_get(body, "tekst") || open_bericht(rq, dek, organisatie, body);
}

static bool open_body(struct req *rq, json_t *body)
{
    const char *organisatie = NULL, *id = NULL, *kid = NULL, *wrapped = NULL;
    struct dek *dek = NULL;

    if (json_unpack(body, "{s:{s:s, s:s, s:s, s:s}}", "kluis", "organisatie", &organisatie, "id",
                    &id, "kid", &kid, "dek", &wrapped) == 0)
        dek = key_of(rq, organisatie, id, kid, wrapped);
    return dek && open_all(rq, dek, organisatie, id, body) && json_object_del(body, "kluis") == 0;
}

bool verzoek_reply(struct req *rq)
{
    const char *sealed = answer_text(rq, "body");
    json_t *body = sealed ? json_loads(sealed, 0, NULL) : NULL;
    const char *text = NULL;

    if (body)
        body = arena_defer(rq->arena, json_drop, body);
    if (body && open_body(rq, body))
        text = verzoek_json(rq, body);
    if (!text)
        return verzoek_fails(rq, "kluis_openen_mislukt");
    resource_etag(rq);
    return reply_json(rq, answer_int(rq, "status", 200), text);
}
