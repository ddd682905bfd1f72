/* SPDX-License-Identifier: EUPL-1.2 */
/* Sealing by the worker. The database makes the links; the head is signed here, because the key is nowhere
 * in the database. */
#include <jansson.h>
#include <string.h>

#include "base/log.h"
#include "db/ask.h"
#include "http/req.h"
#include "logboek/keten.h"
#include "logboek/logboek.h"
#include "resource/resource.h"
#include "worker/worker.h"

enum { FULL_ROUND = 5000, ROUNDS = 20 };

static void sign(const char *organisatie, const char *nummer, const char *schakel)
{
    char teken[KETEN_HEX];
    struct req rq;
    bool good = worker_request(&rq, organisatie);

    keten_teken(organisatie, nummer, schakel, teken);
    const char *invoer =
        good ? arena_printf(rq.arena, "{\"nummer\":\"%s\",\"schakel\":\"%s\",\"teken\":\"%s\"}",
                            nummer, schakel, teken)
             : NULL;
    if (invoer && doe_vraag(&rq, "logboek_teken", invoer))
        log_info("logboek_kop", "%s %s %s", organisatie, nummer, schakel);
    arena_drop(rq.arena);
}

/* One batch. True: there may be more. */
static bool seal(const char *organisatie)
{
    const char *nummer = "0", *schakel = "";
    int aantal = 0, getekend = 0;
    struct req rq;
    const bool good = worker_request(&rq, organisatie) && doe_vraag(&rq, "logboek_verzegel", "{}");
    json_t *answer = good ? json_loads(answer_text(&rq, "body"), 0, NULL) : NULL;

    if (!good)
        log_error("logboek_verzegelen_mislukt", "%s", organisatie);
    json_unpack(answer, "{s:i, s?s, s?s, s?b}", "aantal", &aantal, "nummer", &nummer, "schakel",
                &schakel, "getekend", &getekend);
    if (aantal < FULL_ROUND && !getekend && *schakel)
        sign(organisatie, nummer, schakel);
    json_decref(answer);
    arena_drop(rq.arena);
    return aantal == FULL_ROUND;
}

void logboek_verzegel(void)
{
    struct req rq;

    if (worker_request(&rq, "") && db_ask(&rq, "werker_logboeken", 0, NULL))
        for (int i = 0; i < answer_rows(&rq); i++)
            for (int round = 0; round < ROUNDS && seal(answer_text_at(&rq, i, "id")); round++)
                ;
    arena_drop(rq.arena);
}
