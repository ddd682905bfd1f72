/* SPDX-License-Identifier: EUPL-1.2 */
#include "ops/volgcode.h"

#include "auth/toegangscode.h"
#include "contract/contract.h"
#include "db/ask.h"
#include "http/req.h"
#include "kluis/veld.h"
#include "resource/resource.h"
#include "resource/vertrouwd.h"

bool volgcode_put(struct req *rq, json_t *invoer, const char *name, const char *text)
{
    return (text && json_object_set_new(invoer, name, json_string(text)) == 0) ||
           vertrouwd_fails(rq, "geheugen_op");
}

bool volgcode_geef(struct req *rq, json_t *invoer)
{
    char code[CODE_GETOOND + 1], normal[CODE_TEKENS + 1];

    code_new(code);
    if (!code_normal(code, CODE_GETOOND, normal))
        return vertrouwd_fails(rq, "volgcode_maken_mislukt");
    return volgcode_put(rq, invoer, "codeHash", veld_code_hash(rq->arena, normal)) &&
           volgcode_put(rq, invoer, "verzegeld", antwoord_seal(rq->arena, rq->sleutel, code));
}

bool volgcode_antwoord(struct req *rq)
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

/* What was sent, if anything, goes along to SQL. */
static bool with_code(struct req *rq, const char *function)
{
    json_t *invoer = vertrouwd_object(rq, rq->body ? json_deep_copy(rq->body) : json_object());

    if (!invoer || !volgcode_geef(rq, invoer))
        return false;
    const char *text = vertrouwd_json(rq, invoer);
    return text && doe_vraag(rq, function, text) && volgcode_antwoord(rq);
}

/* POST /verzoeken-tot-afstemming/{id}/codes - for the begeleider to hand over. */
bool verzoek_code_maak(struct req *rq)
{
    return with_code(rq, "verzoek_code_maak");
}

/* POST /verzoeken-tot-afstemming/{id}/partijcodes - the begeleider sees the code once. */
bool partijcode_maak(struct req *rq)
{
    return with_code(rq, "partijcode_maak");
}

/* POST /volgverzoek/codes - another in the place of the old one, by who holds that: from then on it is a code that nobody knows. */
bool volgcode_vervang(struct req *rq)
{
    return with_code(rq, "volgcode_vervang");
}

/* POST /verzoeken-tot-afstemming/{id}/nieuwe-codes - the same by a begeleider, for somebody who lost it. */
bool verzoek_code_geef(struct req *rq)
{
    return with_code(rq, "verzoek_code_geef");
}
