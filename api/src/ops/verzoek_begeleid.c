/* SPDX-License-Identifier: EUPL-1.2 */
/* The verzoek in the hands of its begeleider: reading the story, taking steps, answering. */
#include "http/req.h"
#include "ops/verzoek.h"
#include "resource/resource.h"

/* GET /verzoeken-tot-afstemming/{id} - reading is recorded, so this GET writes one row. */
bool verzoek_lees(struct req *rq)
{
    rq->writes = true;
    return doe_vraag(rq, "verzoek_lees", "{}") && verzoek_reply(rq);
}

/* Sends `invoer` to the function; the answer comes back opened. */
static bool ask(struct req *rq, const char *function, const json_t *invoer)
{
    const char *text = verzoek_json(rq, invoer);

    if (!text)
        return verzoek_fails(rq, "geheugen_op");
    return doe_vraag(rq, function, text) && verzoek_reply(rq);
}

/* A motive and where to go instead: one bericht to the inwoner, in two paragraphs. */
static const char *motive(struct req *rq)
{
    const char *why = json_string_value(json_object_get(rq->body, "motivering"));
    const char *route = json_string_value(json_object_get(rq->body, "route"));

    return why && route ? arena_printf(rq->arena, "%s\n\n%s", why, route) : NULL;
}

/* POST /verzoeken-tot-afstemming/{id}/stappen - the words of a motive never reach the history. */
bool verzoek_stap(struct req *rq)
{
    json_t *invoer = verzoek_object(rq);
    const char *text = motive(rq);

    if (!invoer || json_object_set(invoer, "actie", json_object_get(rq->body, "actie")) != 0)
        return verzoek_fails(rq, "geheugen_op");
    return (!text || verzoek_seal_bericht(rq, req_path(rq, "id"), text, invoer)) &&
           ask(rq, "verzoek_stap", invoer);
}

static bool bericht(struct req *rq, const char *id, const char *function)
{
    json_t *invoer = verzoek_object(rq);
    const char *text = json_string_value(json_object_get(rq->body, "tekst"));

    if (!invoer)
        return verzoek_fails(rq, "geheugen_op");
    return verzoek_seal_bericht(rq, id, text, invoer) && ask(rq, function, invoer);
}

/* POST /verzoeken-tot-afstemming/{id}/berichten */
bool verzoek_bericht_maak(struct req *rq)
{
    return bericht(rq, req_path(rq, "id"), "verzoek_bericht_maak");
}

/* POST /volgverzoek/berichten - the citizen writes back. */
bool volgverzoek_bericht_maak(struct req *rq)
{
    return bericht(rq, NULL, "volgverzoek_bericht_maak");
}
