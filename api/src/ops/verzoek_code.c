/* SPDX-License-Identifier: EUPL-1.2 */
#include "contract/contract.h"
#include "http/req.h"
#include "ops/volgcode.h"
#include "resource/resource.h"
#include "resource/vertrouwd.h"

/* POST /verzoeken-tot-afstemming/{id}/codes - for the begeleider to hand over. */
bool verzoek_code_maak(struct req *rq)
{
    json_t *invoer = vertrouwd_object(rq, json_object());

    if (!invoer || !volgcode_geef(rq, invoer))
        return false;
    const char *text = vertrouwd_json(rq, invoer);
    return text && doe_vraag(rq, "verzoek_code_maak", text) && volgcode_antwoord(rq);
}
