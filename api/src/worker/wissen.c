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

#define GEEN_ANTWOORD "REGELRUIMTE_WISLIJST: the database did not answer"

/* Lines of one organisatie that go to the database together. */
struct ronde {
    const char *function, *telt; /* what is asked, and the number of the answer that counts */
    bool writes, weg;            /* weg: the database did not answer */
    size_t n, regels;
    json_int_t som, bekend; /* bekend: lines that this database noted itself */
    struct wisregel regel[PARTIJ];
};

/* {"regels":[{"id":..., "merk":...}]} in the arena; NULL when memory ran out. */
static const char *regels_json(struct req *rq, const struct wisregel *regel, size_t n)
{
    json_t *regels = json_array();
    char *text;

    for (size_t i = 0; i < n; i++)
        json_array_append_new(regels,
                              json_pack("{s:s, s:s}", "id", regel[i].id, "merk", regel[i].merk));
    json_t *in = json_pack("{s:o}", "regels", regels);
    text = in ? json_dumps(in, JSON_COMPACT) : NULL;
    const char *kept = text ? arena_strdup(rq->arena, text) : NULL;
    free(text);
    json_decref(in);
    return kept;
}

/* What a function says about n lines of one organisatie; the caller drops it. NULL: no answer. */
static json_t *antwoord(const char *organisatie, const char *function, bool writes,
                        const struct wisregel *regel, size_t n)
{
    struct req rq;
    const bool ok = worker_request(&rq, organisatie);
    const char *in = ok ? regels_json(&rq, regel, n) : NULL;

    rq.writes = writes;
    const bool answered = in && doe_vraag(&rq, function, in);
    json_t *body = answered ? json_loads(answer_text(&rq, "body"), 0, NULL) : NULL;
    arena_drop(rq.arena);
    return body;
}

/* Asks about the lines that are gathered. False: no answer. */
static bool vraag(struct ronde *r)
{
    json_t *body = antwoord(r->regel[0].organisatie, r->function, r->writes, r->regel, r->n);

    r->som += json_integer_value(json_object_get(body, r->telt));
    r->bekend += json_integer_value(json_object_get(body, "bekend"));
    r->weg |= !body;
    r->n = 0;
    json_decref(body);
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
    snprintf(why, size, GEEN_ANTWOORD);
    return wislijst_elk(config_text(CONFIG_WISLIJST), verzamel, r, why, size) &&
           (r->n == 0 || vraag(r));
}

/* A number of the answer, over all organisaties together. -1: one did not answer. */
static json_int_t som_van_allemaal(const char *function, const char *telt, bool writes)
{
    struct req rq;
    const bool ok = worker_request(&rq, "");
    json_int_t som = ok && db_ask(&rq, "werker_organisaties", 0, NULL) ? 0 : -1;

    for (int i = 0; som >= 0 && i < answer_rows(&rq); i++) {
        json_t *body = antwoord(answer_text_at(&rq, i, "id"), function, writes, NULL, 0);
        som = body ? som + json_integer_value(json_object_get(body, telt)) : -1;
        json_decref(body);
    }
    arena_drop(rq.arena);
    return som;
}

/* Reads the whole list against the database. False: it cannot be read, or lines are missing that this
 * database noted. How many it noted is asked first: what a worker notes meanwhile is on the list. */
static bool lijst_heel(struct ronde *r, char *why, size_t size)
{
    const json_int_t noted = som_van_allemaal("wissingen_stand", "genoteerd", false);

    snprintf(why, size, GEEN_ANTWOORD);
    if (noted < 0 || !hele_lijst(r, why, size))
        return false;
    if (r->bekend < noted)
        snprintf(why, size,
                 "REGELRUIMTE_WISLIJST: %lld wipings that this database noted are not on the list, "
                 "its end is missing: put back its newest copy",
                 (long long)(noted - r->bekend));
    return r->bekend >= noted;
}

bool wislijst_toets(char *why, size_t size)
{
    struct ronde r = {.function = "wissingen_toets", .telt = "open"};

    if (!*config_text(CONFIG_WISLIJST))
        return true;
    if (!lijst_heel(&r, why, size))
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
    struct ronde toets = {.function = "wissingen_toets", .telt = "open"};
    struct ronde r = {.function = "wissingen_opnieuw", .telt = "gewist", .writes = true};
    char why[256];
    /* A list without its end would wipe some and then look finished. */
    const bool good = lijst_heel(&toets, why, sizeof why) && hele_lijst(&r, why, sizeof why);

    fprintf(out, "%zu on the list, %lld wiped again\n", r.regels, (long long)r.som);
    if (!good)
        fprintf(out, "not finished, start again: %s\n", why);
    return good ? 0 : 1;
}

int wislijst_aanvullen(FILE *out)
{
    const json_int_t n = som_van_allemaal("wissingen_vul_aan", "wacht", true);

    if (n < 0)
        fprintf(out, "not finished, start again: " GEEN_ANTWOORD "\n");
    else
        fprintf(out, "%lld wipings wait to be noted again, the worker does that\n", (long long)n);
    return n < 0 ? 1 : 0;
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
    json_t *body = antwoord(organisatie, "wissingen_pak", false, NULL, 0), *row;
    size_t n = 0, i;

    json_array_foreach(json_object_get(body, "wissingen"), i, row)
    {
        if (n < PARTIJ && als_regel(organisatie, row, &regels[n]))
            n++;
    }
    json_decref(body);
    return n;
}

static void organisatie_schrijf(const char *organisatie)
{
    struct ronde r = {.function = "wissingen_noteer", .telt = "genoteerd", .writes = true};

    r.n = pak(organisatie, r.regel);
    if (r.n == 0)
        return;
    const size_t lines = wislijst_bij(config_text(CONFIG_WISLIJST), r.regel, r.n);
    if (lines == 0)
        log_error("wislijst_mislukt", "%zu of %s wait", r.n, organisatie);
    else if (vraag(&r))
        log_info("wislijst", "%lld of %s, %zu on the list", (long long)r.som, organisatie, lines);
}

void wislijst_schrijf(void)
{
    struct req rq;

    if (!*config_text(CONFIG_WISLIJST))
        return;
    if (worker_request(&rq, "") && db_ask(&rq, "werker_organisaties", 0, NULL))
        for (int i = 0; i < answer_rows(&rq); i++)
            organisatie_schrijf(answer_text_at(&rq, i, "id"));
    arena_drop(rq.arena);
}
