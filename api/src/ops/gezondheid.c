/* SPDX-License-Identifier: EUPL-1.2 */
/* Is this process alive, and can it do its work? */
#include "contract/contract.h"
#include "db/ask.h"
#include "http/req.h"
#include "resource/resource.h"

bool gezondheid_leeft(struct req *rq)
{
    return reply_json(rq, 200, "{\"status\":\"leeft\",\"versie\":\"" CONTRACT_VERSION "\"}");
}

/* Ready: the database answers and has been migrated. */
bool gezondheid_lees(struct req *rq)
{
    if (!db_ask(rq, "gereed", 0, NULL))
        return false;
    const char *migratie = answer_text(rq, "migratie");
    if (!migratie) {
        rq->problem.retry_after = 5;
        return req_problem(rq, EVEN_NIET_BEREIKBAAR, "De database is nog niet ingericht.");
    }
    const char *json = arena_printf(
        rq->arena, "{\"status\":\"klaar\",\"versie\":\"" CONTRACT_VERSION "\",\"schema\":\"%s\"}",
        migratie);
    return json ? reply_json(rq, 200, json)
                : req_problem(rq, ONZE_FOUT, "Probeer het later nog eens.");
}
