/* SPDX-License-Identifier: EUPL-1.2 */
/* Another tracking code in the place of the old one, which from then on is a code that nobody knows. */
#include "contract/contract.h"
#include "http/req.h"
#include "ops/volgcode.h"
#include "resource/resource.h"
#include "resource/vertrouwd.h"

/* What was sent goes along to SQL. */
static bool replace_code(struct req *rq, const char *function)
{
    json_t *invoer = vertrouwd_object(rq, rq->body ? json_deep_copy(rq->body) : json_object());

    if (!invoer || !volgcode_geef(rq, invoer))
        return false;
    const char *text = vertrouwd_json(rq, invoer);
    return text && doe_vraag(rq, function, text) && volgcode_antwoord(rq);
}

/* POST /volgverzoek/codes - by who holds the old one. */
bool volgcode_vervang(struct req *rq)
{
    return replace_code(rq, "volgcode_vervang");
}

/* POST /verzoeken-tot-afstemming/{id}/nieuwe-codes - by a begeleider, for somebody who lost it. */
bool verzoek_code_geef(struct req *rq)
{
    return replace_code(rq, "verzoek_code_geef");
}
