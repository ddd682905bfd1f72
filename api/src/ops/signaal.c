/* SPDX-License-Identifier: EUPL-1.2 */
/* POST /signalen - something that a colleague wants known, and not by whom. The token says that this
 * is a colleague; from then on this request has no actor: not for SQL, the logboek or our log. */
#include <sodium.h>

#include "auth/rem.h"
#include "auth/telling.h"
#include "db/conn.h"
#include "http/req.h"
#include "resource/resource.h"

bool signaal_maak(struct req *rq)
{
    const int wait = telling(rq->actor.id, db_now() / 1000);

    sodium_memzero(rq->actor.id, sizeof rq->actor.id);
    sodium_memzero(rq->actor.sessie, sizeof rq->actor.sessie);
    if (wait > 0)
        return rem_wacht(rq, wait);
    return doe_vraag(rq, "signaal_maak", rq->bytes) && doe_antwoord(rq);
}
