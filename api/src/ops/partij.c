/* SPDX-License-Identifier: EUPL-1.2 */
/* Somebody of the gemeente who was asked to the table: their address, or the token of their account against
 * one for this verzoek. */
#include "auth/actor.h"
#include "contract/contract.h"
#include "db/ask.h"
#include "http/req.h"
#include "kluis/veld.h"
#include "ops/volgcode.h"
#include "ops/volgen.h"
#include "resource/resource.h"
#include "resource/vertrouwd.h"

/* POST /verzoeken-tot-afstemming/{id}/partijadressen - the address gets a key of its own: it has to be read
 * once more when the verzoek has none. */
bool partijadres_zet(struct req *rq)
{
    const char *arg[] = {rq->route.value[0]}, *kid = NULL, *wrapped = NULL;

    if (!db_ask(rq, "verzoek_kluis", 1, arg))
        return false;
    if (answer_rows(rq) == 0)
        return req_problem(rq, NIET_GEVONDEN, "Dit verzoek is er niet, of u mag het niet zien.");
    const struct plek plek = {rq->actor.organisatie, "partijadres",
                              arena_strdup(rq->arena, answer_text(rq, "nieuw")), "dek"};
    const struct dek *dek = plek.id ? veld_dek_new(rq->arena, &plek, &kid, &wrapped) : NULL;
    json_t *invoer = dek ? vertrouwd_invoer(rq, dek, &plek, rq->op->body) : NULL;

    if (!dek)
        return vertrouwd_fails(rq, "kluis_verzegelen_mislukt");
    if (!invoer || !volgcode_put(rq, invoer, "dekKid", kid) ||
        !volgcode_put(rq, invoer, "dek", wrapped))
        return false;
    const char *text = vertrouwd_json(rq, invoer);
    return text && doe_vraag(rq, "partijadres_zet", text) && doe_antwoord(rq);
}

/* POST /partijsessies - only for the account that was asked; unknown and not yours are one answer. */
bool partijsessie_maak(struct req *rq)
{
    const char *arg[] = {json_string_value(json_object_get(rq->body, "partijId"))};
    struct actor follower = {0};

    if (!db_ask(rq, "partij_plaats", 1, arg))
        return false;
    if (!volgen_wie(rq, &follower))
        return req_problem(rq, NIET_GEVONDEN, "Deze uitnodiging is er niet, of geldt niet meer.");
    return volgen_token(rq, &follower);
}
