/* SPDX-License-Identifier: EUPL-1.2 */
/* Reading one melding. Who reads the name of a melder that is shielded from others leaves a trace. */
#include <stdio.h>
#include <string.h>
#include <time.h>

#include "http/req.h"
#include "resource/resource.h"

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
    if (!rq->sleutel || !doe_vraag(rq, "melding_naam_gelezen", "{}"))
        return false;
    rq->reply = reply;
    return true;
}

/* GET /meldingen/{id} */
bool melding_lees(struct req *rq)
{
    return lees_view(rq, "melding") && (!shows_shielded_name(rq) || record(rq));
}
