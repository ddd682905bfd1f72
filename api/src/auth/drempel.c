/* SPDX-License-Identifier: EUPL-1.2 */
#include "auth/drempel.h"

#include <stdio.h>
#include <string.h>
#include <time.h>

#include "auth/bewijs.h"
#include "auth/rem.h"
#include "contract/contract.h"
#include "db/ask.h"
#include "http/req.h"

/* Was the field filled in that people do not see? It is taken out of the body. */
static bool is_suspect(struct req *rq)
{
    const char *text = json_string_value(json_object_get(rq->body, "website"));
    const bool suspect = text && *text;

    json_object_del(rq->body, "website");
    return suspect;
}

bool drempel_vraag(struct req *rq, int trede)
{
    const int64_t now = time(NULL);
    const int zwaarte = BEWIJS_LICHT + trede - 1;
    char zout[BEWIJS_ZOUT + 1], until[32];
    struct tm tm;

    bewijs_opgave(rq->op->name, zwaarte, now, zout);
    strftime(until, sizeof until, "%Y-%m-%dT%H:%M:%SZ",
             gmtime_r(&(time_t){now + BEWIJS_DUUR}, &tm));
    rq->problem.member =
        arena_printf(rq->arena,
                     "\"opgave\":{\"zout\":\"%s\",\"moeilijkheid\":%d,\"delen\":%d,"
                     "\"geldigTot\":\"%s\"}",
                     zout, zwaarte, BEWIJS_DELEN, until);
    return req_problem(rq, TE_VAAK,
                       "Het is druk. Los de opgave op en stuur hetzelfde nog een keer.");
}

bool drempel(struct req *rq)
{
    const bool suspect = is_suspect(rq);
    struct bewijs bewijs;
    char adres[REM_SLEUTEL + 1], until[24];
    bool solved =
        bewijs_klopt(req_header(rq, "bewijs-van-werk"), rq->op->name, time(NULL), &bewijs);

    if (suspect && bewijs.zwaarte < BEWIJS_ZWAAR)
        solved = false;
    rem_sleutel("", rq->client, adres);
    snprintf(until, sizeof until, "%lld", (long long)bewijs.geldig_tot);
    const char *arg[] = {rq->op->name, adres, suspect ? "true" : "false",
                         solved ? bewijs.uniek : NULL, solved ? until : NULL};
    rq->writes = true; /* the tries are counted */
    if (!db_ask(rq, "drempel", 5, arg))
        return false;
    const int trede = answer_int(rq, "trede", DREMPEL_TREDEN);
    return trede == 0 || drempel_vraag(rq, trede);
}
