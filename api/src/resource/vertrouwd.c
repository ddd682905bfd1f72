/* SPDX-License-Identifier: EUPL-1.2 */
#include "resource/vertrouwd.h"

#include <string.h>

#include "base/geheim.h"
#include "base/log.h"
#include "contract/contract.h"
#include "db/ask.h"
#include "http/req.h"
#include "kluis/zegel.h"
#include "resource/resource.h"

bool vertrouwd_fails(struct req *rq, const char *event)
{
    log_error(event, "aanroep %s", rq->id);
    return req_problem(rq, ONZE_FOUT, "Probeer het later nog eens.");
}

json_t *vertrouwd_object(struct req *rq, json_t *owned)
{
    json_t *kept = geheim_json(rq->arena, owned);

    if (!kept)
        vertrouwd_fails(rq, "geheugen_op");
    return kept;
}

const char *vertrouwd_json(struct req *rq, const json_t *object)
{
    char *text = json_dumps(object, JSON_COMPACT);
    const char *kept = text ? arena_defer(rq->arena, geheim_free, text) : NULL;

    if (!kept)
        vertrouwd_fails(rq, "geheugen_op");
    return kept;
}

struct dek *vertrouwd_sleutel(struct arena *a, const char *organisatie, const char *id,
                              const char *kid, const char *wrapped)
{
    const struct plek plek = {organisatie, "verzoek", id, "dek"};

    return organisatie && id && kid && wrapped ? veld_dek_open(a, &plek, kid, wrapped) : NULL;
}

json_t *vertrouwd_invoer(struct req *rq, const struct dek *dek, const struct plek *rij,
                         const struct schema *schema)
{
    json_t *invoer = vertrouwd_object(rq, json_deep_copy(rq->body));

    if (!invoer)
        return NULL;
    if (!zegel_dicht(rq->arena, dek, rij, schema, invoer) ||
        json_object_set_new(invoer, "nieuwId", json_string(rij->id)) != 0)
        return vertrouwd_fails(rq, "kluis_verzegelen_mislukt"), NULL;
    return invoer;
}

/* Asks for the key of the verzoek that this is about: the one that is followed, or the first of the
 * path; and seals the body for a new row, or for the row of the verzoek itself: that is there only once. */
static json_t *seal_body(struct req *rq, const char *tabel)
{
    const char *arg[] = {*rq->actor.volgt ? NULL : rq->route.value[0]};

    if (!db_ask(rq, "verzoek_kluis", 1, arg))
        return NULL;
    if (answer_rows(rq) == 0)
        return req_problem(rq, NIET_GEVONDEN, "Dit verzoek is er niet, of u mag het niet zien."),
               NULL;
    const char *column = strcmp(tabel, "verzoek") == 0 ? "id" : "nieuw";
    const struct plek rij = {arena_strdup(rq->arena, answer_text(rq, "organisatie")), tabel,
                             arena_strdup(rq->arena, answer_text(rq, column)), NULL};
    const struct dek *dek = vertrouwd_sleutel(rq->arena, rij.organisatie, answer_text(rq, "id"),
                                              answer_text(rq, "kid"), answer_text(rq, "dek"));
    if (!dek || !rij.id)
        return vertrouwd_fails(rq, "kluis_openen_mislukt"), NULL;
    return vertrouwd_invoer(rq, dek, &rij, rq->op->body);
}

/* The text that goes to SQL; NULL: the problem is set. */
static const char *input(struct req *rq, const char *tabel)
{
    if (!rq->body)
        return "{}";
    if (!(rq->op->flags & OP_SEALED))
        return rq->bytes;
    const json_t *invoer = seal_body(rq, tabel);
    return invoer ? vertrouwd_json(rq, invoer) : NULL;
}

bool vertrouwd_doe(struct req *rq, const char *function, const char *tabel)
{
    const char *invoer = input(rq, tabel);

    return invoer && doe_vraag(rq, function, invoer) && vertrouwd_antwoord(rq);
}

bool vertrouwd_handle(struct req *rq)
{
    const struct resource *r = resource_of(rq);

    return vertrouwd_doe(rq, r->name, r->parent);
}

bool gelezen_handle(struct req *rq)
{
    rq->writes = !*rq->actor.volgt || *rq->actor.partij; /* not of the inwoner */
    return vertrouwd_handle(rq);
}

bool vertrouwd_ontsluit(struct arena *a, json_t *body)
{
    struct plek plek = {NULL, "verzoek", NULL, "dek"};
    const char *kid = NULL, *wrapped = NULL;
    const struct dek *dek = NULL;

    if (json_unpack(body, "{s:{s:s, s?:s, s:s, s:s, s:s}}", "kluis", "organisatie",
                    &plek.organisatie, "tabel", &plek.tabel, "id", &plek.id, "kid", &kid, "dek",
                    &wrapped) == 0)
        dek = veld_dek_open(a, &plek, kid, wrapped);
    const bool opened = zegel_open(a, dek, plek.organisatie, body);
    json_object_del(body, "kluis"); /* the texts above stand in it */
    return opened;
}

json_t *vertrouwd_open(struct req *rq)
{
    const char *sealed = answer_text(rq, "body");
    json_t *body = vertrouwd_object(rq, sealed ? json_loads(sealed, 0, NULL) : NULL);

    if (body && !vertrouwd_ontsluit(rq->arena, body))
        return vertrouwd_fails(rq, "kluis_openen_mislukt"), NULL;
    return body;
}

bool vertrouwd_antwoord(struct req *rq)
{
    if (!answer_text(rq, "body"))
        return doe_antwoord(rq);
    const json_t *body = vertrouwd_open(rq);
    const char *text = body ? vertrouwd_json(rq, body) : NULL;

    if (!text)
        return false;
    resource_etag(rq);
    if (answer_text(rq, "locatie"))
        reply_header(rq, "Location", "%s", answer_text(rq, "locatie"));
    if (strcmp(rq->answer_type, "application/pdf") == 0)
        return reply_brief(rq, text);
    return reply_json(rq, answer_int(rq, "status", 200), text);
}
