/* SPDX-License-Identifier: EUPL-1.2 */
#include "worker/wissen.h"

#include <jansson.h>
#include <string.h>

#include "base/config.h"
#include "base/log.h"
#include "db/ask.h"
#include "http/req.h"
#include "kluis/wislijst.h"
#include "resource/resource.h"
#include "worker/worker.h"

/* So many at a time: one round trip, and never more than a moment of locks. */
enum { PARTIJ = 200 };

/* Lines of one organisatie that go to the database together. */
struct ronde {
    const char *function, *telt; /* what is asked, and the number of the answer that counts */
    bool writes, weg;            /* weg: the database did not answer */
    size_t n, regels;
    json_int_t som;
    struct wisregel regel[PARTIJ];
};

/* {"ids":[...]} in the arena; NULL when memory ran out. */
static const char *ids_json(struct req *rq, const struct wisregel *regel, size_t n)
{
    json_t *ids = json_array();
    char *text;

    for (size_t i = 0; i < n; i++)
        json_array_append_new(ids, json_string(regel[i].id));
    json_t *in = json_pack("{s:o}", "ids", ids);
    text = in ? json_dumps(in, JSON_COMPACT) : NULL;
    const char *kept = text ? arena_strdup(rq->arena, text) : NULL;
    free(text);
    json_decref(in);
    return kept;
}

/* Asks about the lines that are gathered. False: no answer. */
static bool vraag(struct ronde *r)
{
    struct req rq;
    const bool ok = worker_request(&rq, r->regel[0].organisatie);
    const char *in = ok ? ids_json(&rq, r->regel, r->n) : NULL;

    rq.writes = r->writes;
    const bool answered = in && doe_vraag(&rq, r->function, in);
    json_t *body = answered ? json_loads(answer_text(&rq, "body"), 0, NULL) : NULL;
    r->som += json_integer_value(json_object_get(body, r->telt));
    r->weg |= !body;
    r->n = 0;
    json_decref(body);
    arena_drop(rq.arena);
    return !r->weg;
}

static bool verzamel(void *self, const struct wisregel *regel)
{
    struct ronde *r = self;
    const bool other = r->n > 0 && strcmp(r->regel[0].organisatie, regel->organisatie) != 0;

    if ((other || r->n == PARTIJ) && !vraag(r))
        return false;
    r->regel[r->n++] = *regel;
    r->regels++;
    return true;
}

/* The whole list, lot by lot. False: why says what is wrong. */
static bool hele_lijst(struct ronde *r, char *why, size_t size)
{
    snprintf(why, size, "REGELRUIMTE_WISLIJST: the database did not answer");
    return wislijst_elk(config_text(CONFIG_WISLIJST), verzamel, r, why, size) &&
           (r->n == 0 || vraag(r));
}

bool wislijst_toets(char *why, size_t size)
{
    struct ronde r = {.function = "wissingen_toets", .telt = "open"};

    if (!*config_text(CONFIG_WISLIJST))
        return true;
    if (!hele_lijst(&r, why, size))
        return false;
    if (r.som > 0)
        snprintf(why, size,
                 "%lld wiped verzoeken can be read in this database again, it is from before: run "
                 "`regelruimte wis-opnieuw` first",
                 (long long)r.som);
    return r.som == 0;
}

int wis_opnieuw(FILE *out)
{
    struct ronde r = {.function = "wissingen_opnieuw", .telt = "gewist", .writes = true};
    char why[256];
    const bool good = hele_lijst(&r, why, sizeof why);

    fprintf(out, "%zu on the list, %lld wiped again\n", r.regels, (long long)r.som);
    if (!good)
        fprintf(out, "not finished, start again: %s\n", why);
    return good ? 0 : 1;
}

/* What a row of wissingen_pak says, as a line. */
static bool als_regel(const char *organisatie, const json_t *row, struct wisregel *regel)
{
    const char *id = NULL, *op = NULL;

    if (json_unpack((json_t *)row, "{s:s, s:s}", "id", &id, "op", &op) != 0 ||
        strlen(organisatie) != WISREGEL_UUID || strlen(id) != WISREGEL_UUID ||
        strlen(op) != WISREGEL_OP)
        return false;
    *regel = (struct wisregel){0};
    memcpy(regel->organisatie, organisatie, WISREGEL_UUID);
    memcpy(regel->id, id, WISREGEL_UUID);
    memcpy(regel->op, op, WISREGEL_OP);
    return true;
}

/* The wipings of one organisatie that are not on the list yet. */
static size_t pak(const char *organisatie, struct wisregel *regels)
{
    struct req rq;
    const bool ok = worker_request(&rq, organisatie);
    size_t n = 0, i;
    json_t *row;

    rq.writes = false;
    json_t *body = ok && doe_vraag(&rq, "wissingen_pak", "{}")
                       ? json_loads(answer_text(&rq, "body"), 0, NULL)
                       : NULL;
    json_array_foreach(json_object_get(body, "wissingen"), i, row)
    {
        if (n < PARTIJ && als_regel(organisatie, row, &regels[n]))
            n++;
    }
    json_decref(body);
    arena_drop(rq.arena);
    return n;
}

static void organisatie_schrijf(const char *organisatie)
{
    struct ronde r = {.function = "wissingen_noteer", .telt = "genoteerd", .writes = true};

    r.n = pak(organisatie, r.regel);
    if (r.n == 0)
        return;
    if (!wislijst_bij(config_text(CONFIG_WISLIJST), r.regel, r.n))
        log_error("wislijst_mislukt", "%zu of %s wait", r.n, organisatie);
    else if (vraag(&r))
        log_info("wislijst", "%lld of %s", (long long)r.som, organisatie);
}

void wislijst_schrijf(void)
{
    struct req rq;

    if (*config_text(CONFIG_WISLIJST) && worker_request(&rq, "")) {
        if (db_ask(&rq, "werker_organisaties", 0, NULL))
            for (int i = 0; i < answer_rows(&rq); i++)
                organisatie_schrijf(answer_text_at(&rq, i, "id"));
        arena_drop(rq.arena);
    }
}
