/* SPDX-License-Identifier: EUPL-1.2 */
/* Reading one melding. Who reads the name of a melder that is shielded from others leaves a trace. */
#include <sodium.h>
#include <stdatomic.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <time.h>

#include "http/req.h"
#include "resource/resource.h"

/* What this process saw recorded, so that the database is not asked again: a hash per slot. One that was
 * pushed out costs a question, no more. */
enum { SEEN = 4096 };
static _Atomic uint64_t seen[SEEN];

static uint64_t fingerprint(const struct req *rq)
{
    unsigned char hash[crypto_generichash_BYTES_MIN];
    char text[160];
    uint64_t print;

    snprintf(text, sizeof text, "%s %s", rq->actor.id, rq->sleutel);
    crypto_generichash(hash, sizeof hash, (const unsigned char *)text, strlen(text), NULL, 0);
    memcpy(&print, hash, sizeof print);
    return print;
}

/* Told by the answer itself, which is ours: in what people wrote a quote never stands bare. */
static bool shows_shielded_name(const struct req *rq)
{
    const char *body = rq->reply.body;
    char self[96];

    if (rq->reply.status != 200 || !strstr(body, "\"afschermingMelder\":true") ||
        strstr(body, "\"melder\":null"))
        return false;
    snprintf(self, sizeof self, "\"melder\":{\"id\" : \"%s\"", rq->actor.id);
    return !strstr(body, self);
}

/* Once a day for this person and this melding: the key sees to that. A read that cannot be recorded
 * does not happen. */
static bool record(struct req *rq)
{
    const struct reply reply = rq->reply;
    time_t now = time(NULL);
    struct tm day;
    char today[16];

    gmtime_r(&now, &day);
    strftime(today, sizeof today, "%Y-%m-%d", &day);
    rq->reply = (struct reply){0};
    rq->sleutel = arena_printf(rq->arena, "naam-gelezen-%s-%s", req_path(rq, "id"), today);
    rq->writes = true;
    if (!rq->sleutel)
        return req_problem(rq, ONZE_FOUT, "Probeer het later nog eens.");
    const uint64_t print = fingerprint(rq);
    if (seen[print % SEEN] != print && !doe_vraag(rq, "melding_naam_gelezen", "{}"))
        return false;
    seen[print % SEEN] = print;
    rq->reply = reply;
    return true;
}

/* GET /meldingen/{id} */
bool melding_lees(struct req *rq)
{
    return lees_view(rq, "melding") && (!shows_shielded_name(rq) || record(rq));
}
