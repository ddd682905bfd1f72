/* SPDX-License-Identifier: EUPL-1.2 */
/* What is asked after the end of a verzoek, answered with the one-time token of a mail: without an account
 * and without the code. The token comes in the body, never in an address. Nobody guesses its 256
 * bits, so nobody is slowed down for trying. */
#include <stdio.h>
#include <string.h>

#include "contract/contract.h"
#include "db/ask.h"
#include "http/req.h"
#include "kluis/veld.h"
#include "resource/resource.h"
#include "resource/vertrouwd.h"

/* From here on this request follows the verzoek of its token, as the inwoner. */
static void follow(struct actor *actor, const char *organisatie, const char *verzoek)
{
    *actor = (struct actor){.rol_bits = ROL_burger};
    memcpy(actor->organisatie, organisatie, UUID_LENGTE);
    memcpy(actor->volgt, verzoek, UUID_LENGTE);
    snprintf(actor->rollen, sizeof actor->rollen, "{burger}");
}

/* Finds the verzoek, and puts the hash in the place of the token: SQL never sees the token itself. */
static bool open_token(struct req *rq)
{
    const char *token = json_string_value(json_object_get(rq->body, "token"));
    const char *arg[] = {veld_token_hash(rq->arena, token)};

    if (!arg[0])
        return vertrouwd_fails(rq, "geheugen_op");
    if (!db_ask(rq, "navraag_zoek", 1, arg))
        return false;
    const char *organisatie = answer_text(rq, "organisatie"), *verzoek = answer_text(rq, "verzoek");
    if (!organisatie || !verzoek)
        return req_problem(rq, NIET_GEVONDEN,
                           "Deze link werkt niet meer. Misschien is er al geantwoord.");
    follow(&rq->actor, organisatie, verzoek);
    return json_object_set_new(rq->body, "token", json_string(arg[0])) == 0 ||
           vertrouwd_fails(rq, "geheugen_op");
}

/* POST /navragen/lezen */
bool navraag_lees(struct req *rq)
{
    const char *invoer = open_token(rq) ? vertrouwd_json(rq, rq->body) : NULL;

    return invoer && doe_vraag(rq, "navraag_lees", invoer) && doe_antwoord(rq);
}

/* POST /navragen/antwoorden */
bool navraag_beantwoord(struct req *rq)
{
    return open_token(rq) && vertrouwd_doe(rq, "navraag_beantwoord", "navraag");
}
