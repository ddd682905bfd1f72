/* SPDX-License-Identifier: EUPL-1.2 */
/* POST /verzoeken-tot-afstemming/{id}/lesstappen - what the inwoner agreed to goes to the gemeente. Only
 * here does a sealed text leave its verzoek readable, and only one that has a yes: the database decides
 * again when it takes the text. */
#include <string.h>

#include "db/ask.h"
#include "http/req.h"
#include "resource/resource.h"
#include "resource/vertrouwd.h"

/* The body, with the text that has a yes when there is one. NULL: the problem is set. */
static const char *with_text(struct req *rq)
{
    const char *arg[] = {rq->route.value[0]};

    if (!db_ask(rq, "les_open", 1, arg))
        return NULL;
    if (answer_rows(rq) == 0)
        return rq->bytes;
    json_t *opened = vertrouwd_open(rq);
    if (!opened)
        return NULL;
    if (json_object_update(opened, rq->body) != 0)
        return vertrouwd_fails(rq, "geheugen_op"), NULL;
    return vertrouwd_json(rq, opened);
}

bool les_stap(struct req *rq)
{
    const char *actie = json_string_value(json_object_get(rq->body, "actie"));
    const char *invoer = strcmp(actie, "geef_door") == 0 ? with_text(rq) : rq->bytes;

    return invoer && doe_vraag(rq, "les_stap", invoer) && vertrouwd_antwoord(rq);
}
