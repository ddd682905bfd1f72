/* SPDX-License-Identifier: EUPL-1.2 */
/* GET of a whole list as a file: the same rows and filters as the list itself, a page at a time while the
 * client reads. Between two pages no connection is held and nothing is open in the database, however slow
 * the client; one page is all that is in memory (docs/adr/0035). */
#include <stdlib.h>
#include <string.h>

#include "base/log.h"
#include "contract/contract.h"
#include "db/ask.h"
#include "http/req.h"
#include "resource/resource.h"
#include "uitvoer/uit.h"

enum { PAGE = 500, ID_SIZE = 37 };

struct uitvoer {
    struct req who; /* the request, for as long as the file is sent */
    const struct vorm *vorm;
    void *state;
    struct uit uit;
    char last[ID_SIZE];
    bool done;
};

static void uitvoer_drop(void *self)
{
    struct uitvoer *u = self;

    u->vorm->drop(u->state);
    uit_drop(&u->uit);
}

/* The rows of an answer; a list of nothing is one row without an id. */
static void rows_write(struct uitvoer *u, const struct req *rq)
{
    const int n = answer_rows(rq);
    int i = 0;

    for (const char *id; i < n && (id = answer_text_at(rq, i, "id")); i++) {
        json_t *cells = json_loads(answer_text_at(rq, i, "body"), 0, NULL);
        u->vorm->rij(u->state, &u->uit, cells);
        json_decref(cells);
        memcpy(u->last, id, strnlen(id, ID_SIZE - 1));
    }
    if (i < PAGE) {
        u->vorm->eind(u->state, &u->uit);
        u->done = true;
    }
}

/* Asks for the next page and writes it. False: problem says why. */
static bool page_write(struct uitvoer *u, struct problem *problem)
{
    struct req rq = u->who;

    rq.arena = arena_new();
    rq.problem = (struct problem){0};
    rq.answer = NULL;
    const bool good = rq.arena && lijst_vraag(&rq, *u->last ? u->last : NULL, PAGE);
    if (good)
        rows_write(u, &rq);
    problem->code = rq.problem.code;
    problem->retry_after = rq.problem.retry_after;
    arena_drop(rq.arena);
    return good && !u->uit.failed;
}

static ssize_t next(void *self, char *out, size_t max)
{
    struct uitvoer *u = self;
    struct problem problem = {0};

    while (u->uit.len == 0 && !u->done)
        if (!page_write(u, &problem)) {
            log_error("uitvoer_afgebroken", "aanroep %s", u->who.id);
            return -1;
        }
    return (ssize_t)uit_take(&u->uit, out, max);
}

/* Somebody takes a list along: that is recorded, and the names of its columns come back. */
static json_t *record(struct req *rq)
{
    rq->writes = true;
    const bool good = doe_vraag(rq, rq->op->name, "{}");
    rq->writes = false;
    return good ? json_loads(answer_text(rq, "body"), 0, NULL) : NULL;
}

static bool begin(struct uitvoer *u, const json_t *file)
{
    struct problem problem = {0};
    struct req *rq = &u->who;

    u->state = u->vorm->begin(&u->uit, json_object_get(file, "kop"));
    if (page_write(u, &problem))
        return true;
    req_problem(rq, problem.code ? problem.code : ONZE_FOUT,
                "Probeer het over een paar tellen nog eens.");
    rq->problem.retry_after = problem.retry_after;
    return false;
}

static bool reply_file(struct req *rq, const struct vorm *vorm, json_t *file)
{
    struct uitvoer *u = arena_alloc(rq->arena, sizeof *u);

    if (!u || !file)
        return req_problem(rq, ONZE_FOUT, "Probeer het later nog eens.");
    *u = (struct uitvoer){.who = *rq, .vorm = vorm};
    if (!arena_defer(rq->arena, uitvoer_drop, u) || !begin(u, file)) {
        rq->problem = u->who.problem;
        return false;
    }
    reply_header(rq, "Content-Disposition", "attachment; filename=\"%s.%s\"",
                 json_string_value(json_object_get(file, "naam")), vorm->naam);
    return reply_stream(rq, 200, vorm->type, (struct stream){next, u});
}

bool uitvoer_handle(struct req *rq)
{
    const struct vorm *vorm =
        strcmp(rq->answer_type, VORM_XLSX.media) == 0 ? &VORM_XLSX : &VORM_CSV;

    if (rq->head)
        return reply_bytes(rq, 200, vorm->type, "", 0);
    json_t *file = record(rq);
    if (!file && rq->problem.code != GEEN_PROBLEEM)
        return false;
    const bool good = reply_file(rq, vorm, file);
    json_decref(file);
    return good;
}
