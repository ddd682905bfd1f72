/* SPDX-License-Identifier: EUPL-1.2 */
#include "db/conn.h"

#include <poll.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { WORDS_MAX = 48, HOST_MS = 2000 };

struct db_target {
    PQconninfoOption *options; /* owns all texts */
    char *hosts, *ports, *extra;
    int n_hosts;
    _Atomic int last_good;
};

int64_t db_now(void)
{
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (int64_t)t.tv_sec * 1000 + t.tv_nsec / 1000000;
}

bool db_wait(PGconn *pg, short events, int64_t deadline)
{
    struct pollfd p = {.fd = PQsocket(pg), .events = events};
    int64_t left = deadline - db_now();

    return p.fd >= 0 && left > 0 && poll(&p, 1, (int)left) > 0;
}

static const char *option(const struct db_target *t, const char *name)
{
    for (const PQconninfoOption *o = t->options; o->keyword; o++)
        if (strcmp(o->keyword, name) == 0)
            return o->val && *o->val ? o->val : NULL;
    return NULL;
}

static int count_commas(const char *text)
{
    int n = 0;
    for (; *text; text++)
        n += *text == ',';
    return n;
}

struct db_target *db_target_new(const char *url, int statement_ms, char *why, size_t size)
{
    char *wrong = NULL;
    struct db_target *t = calloc(1, sizeof *t);

    if (!t || !(t->options = PQconninfoParse(url, &wrong))) {
        snprintf(why, size, "DATABASE_URL cannot be read"); /* PostgreSQL's text repeats the URL */
        PQfreemem(wrong);
        free(t);
        return NULL;
    }
    const char *hosts = option(t, "host"), *ports = option(t, "port"), *own = option(t, "options");
    t->hosts = strdup(hosts ? hosts : "");
    t->ports = strdup(ports ? ports : "");
    /* Every statement is asked thousands of times and names its shape: planning it each time again
     * cost more than half of the work (measured), and compiling it never pays. The search path is
     * that of app.eenmalig: another one would throw kept plans away at each change from read to write. */
    int len = asprintf(&t->extra,
                       "%s -c statement_timeout=%d -c lock_timeout=%d"
                       " -c idle_in_transaction_session_timeout=10000"
                       " -c plan_cache_mode=force_generic_plan -c jit=off"
                       " -c search_path=app,pg_temp",
                       own ? own : "", statement_ms, statement_ms / 2);
    t->n_hosts = hosts ? count_commas(hosts) + 1 : 1;
    if (t->hosts && t->ports && len > 0)
        return t;
    snprintf(why, size, "no memory");
    if (len < 0)
        t->extra = NULL;
    db_target_drop(t);
    return NULL;
}

void db_target_drop(struct db_target *t)
{
    if (!t)
        return;
    PQconninfoFree(t->options);
    free(t->hosts);
    free(t->ports);
    free(t->extra);
    free(t);
}

/* Copies item i of a comma-separated list; the only item when there is one. */
static const char *item(const char *list, int i, char *out, size_t size)
{
    if (!strchr(list, ','))
        i = 0;
    for (; i > 0; i--) {
        const char *comma = strchr(list, ',');
        list = comma ? comma + 1 : "";
    }
    snprintf(out, size, "%.*s", (int)strcspn(list, ","), list);
    return out;
}

/* The words of the URL for one host only, plus ours. */
static PGconn *start(const struct db_target *t, int host)
{
    const char *names[WORDS_MAX + 8], *texts[WORDS_MAX + 8];
    char host_text[1024], port_text[16];
    int n = 0;
    const struct {
        const char *name, *text;
    } ours[] = {
        {"host", item(t->hosts, host, host_text, sizeof host_text)},
        {"port", item(t->ports, host, port_text, sizeof port_text)},
        {"options", t->extra},
        {"connect_timeout", "2"},
        {"target_session_attrs", "read-write"},
        {"application_name", "regelruimte"},
        {"client_encoding", "UTF8"},
    };

    for (const PQconninfoOption *o = t->options; o->keyword && n < WORDS_MAX; o++)
        if (o->val && *o->val) {
            names[n] = o->keyword;
            texts[n++] = o->val;
        }
    for (size_t i = 0; i < sizeof ours / sizeof *ours;
         i++) { /* of equal words the last one counts */
        names[n] = ours[i].name;
        texts[n++] = ours[i].text;
    }
    names[n] = texts[n] = NULL;
    return PQconnectStartParams(names, texts, 0);
}

static bool finish(PGconn *pg, int64_t deadline)
{
    PostgresPollingStatusType next = PGRES_POLLING_WRITING;

    while (PQstatus(pg) != CONNECTION_BAD) {
        if (next == PGRES_POLLING_OK)
            return true;
        if (next == PGRES_POLLING_FAILED ||
            !db_wait(pg, next == PGRES_POLLING_READING ? POLLIN : POLLOUT, deadline))
            return false;
        next = PQconnectPoll(pg);
    }
    return false;
}

/* Notices may hold data of people; the log must not. */
static void ignore_notice(void *arg, const PGresult *result)
{
    (void)arg;
    (void)result;
}

/* The first line of why it failed. Connecting has seen no data yet, so the text is safe to show. */
static void tell_why(const PGconn *pg, char *why, size_t size)
{
    const char *text = pg ? PQerrorMessage(pg) : "";
    size_t len = strcspn(text, "\n");

    if (len == 0)
        snprintf(why, size, "the database cannot be used: no answer in time");
    else
        snprintf(why, size, "the database cannot be used: %.*s", (int)len, text);
}

static bool connect_host(struct db *db, const struct db_target *t, int host, int64_t deadline,
                         char *why, size_t size)
{
    int64_t mine = db_now() + HOST_MS;
    PGconn *pg = start(t, host);

    if (pg && finish(pg, mine < deadline ? mine : deadline) && PQsetnonblocking(pg, 1) == 0 &&
        PQenterPipelineMode(pg)) {
        PQsetNoticeReceiver(pg, ignore_notice, NULL);
        db->pg = pg;
        return true;
    }
    tell_why(pg, why, size);
    PQfinish(pg);
    return false;
}

bool db_connect(struct db *db, struct db_target *t, int64_t deadline, char *why, size_t size)
{
    const int first = t->last_good;

    for (int i = 0; i < t->n_hosts; i++) {
        int host = (first + i) % t->n_hosts;
        if (connect_host(db, t, host, deadline, why, size)) {
            t->last_good = host;
            return true;
        }
    }
    return false;
}

void db_disconnect(struct db *db)
{
    PQfinish(db->pg);
    for (int i = 0; i < db->n_prepared; i++)
        free(db->prepared[i]);
    *db = (struct db){0};
}

bool db_alive(struct db *db)
{
    struct pollfd p = {.fd = PQsocket(db->pg), .events = POLLIN};

    if (PQstatus(db->pg) != CONNECTION_OK)
        return false;
    if (poll(&p, 1, 0) == 0) /* silence: the normal case */
        return true;
    return PQconsumeInput(db->pg) == 1 && PQstatus(db->pg) == CONNECTION_OK;
}

bool db_has_prepared(const struct db *db, const char *stmt)
{
    for (int i = 0; i < db->n_prepared; i++)
        if (strcmp(db->prepared[i], stmt) == 0)
            return true;
    return false;
}

bool db_remember_prepared(struct db *db, const char *stmt)
{
    char *copy = db->n_prepared < STATEMENTS_MAX ? strdup(stmt) : NULL;

    if (copy)
        db->prepared[db->n_prepared++] = copy;
    return copy;
}
