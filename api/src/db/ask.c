/* SPDX-License-Identifier: EUPL-1.2 */
#include "db/ask.h"

#include <jansson.h>
#include <poll.h>
#include <sodium.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/log.h"
#include "base/meting.h"
#include "contract/contract.h"
#include "db/conn.h"
#include "db/pool.h"
#include "db/sqlstate.h"
#include "db/zin.h"
#include "http/req.h"

enum { TRIES = 4, WHO_ARGS = 9, RETRY_AFTER = 2, RETRY_AFTER_FULL = 60 };

/* One try on one connection. */
struct question {
    const char *stmt, *sql;
    int n;
    const char *const *arg;
    int64_t deadline;
    PGresult *answer, *wrong;
    struct pool_wish wish;
    bool synced; /* the server closed the transaction: only now the answer counts */
};

static const struct {
    const char *name, *sql;
} STATEMENTS[] = {
#define STATEMENT(name, sql) {#name, sql},
#include "db/statements.def"
#undef STATEMENT
};

static const char *statement_sql(const char *name)
{
    for (size_t i = 0; i < sizeof STATEMENTS / sizeof *STATEMENTS; i++)
        if (strcmp(STATEMENTS[i].name, name) == 0)
            return STATEMENTS[i].sql;
    return NULL;
}

static bool flush(struct db *db, int64_t deadline)
{
    int left;

    while ((left = PQflush(db->pg)) > 0)
        if (!db_wait(db->pg, POLLIN | POLLOUT, deadline) || !PQconsumeInput(db->pg))
            return false;
    return left == 0;
}

/* The next result, waiting no longer than the deadline. False: late, or the connection is gone. */
static bool next_result(struct db *db, int64_t deadline, PGresult **r)
{
    while (PQisBusy(db->pg))
        if (!db_wait(db->pg, POLLIN, deadline) || !PQconsumeInput(db->pg))
            return false;
    *r = PQgetResult(db->pg);
    return true;
}

/* Statements that this connection does not know yet travel in front of the question. */
static bool send_prepare(struct db *db, const char *stmt, const char *sql, bool *added)
{
    *added = !db_has_prepared(db, stmt);
    return !*added || PQsendPrepare(db->pg, stmt, sql, 0, NULL);
}

static bool send_all(struct db *db, const struct req *rq, const struct question *q, bool added[2])
{
    const char *who[WHO_ARGS] = {rq->actor.organisatie,
                                 rq->actor.id,
                                 *rq->actor.rollen ? rq->actor.rollen : "{}",
                                 rq->id,
                                 rq->actor.volgt,
                                 rq->writes ? "off" : "on",
                                 rq->actor.sessie,
                                 rq->actor.partij,
                                 rq->problem.taal};

    return send_prepare(db, "wie_vraagt", statement_sql("wie_vraagt"), &added[0]) &&
           send_prepare(db, q->stmt, q->sql, &added[1]) &&
           PQsendQueryPrepared(db->pg, "wie_vraagt", WHO_ARGS, who, NULL, NULL, 0) &&
           PQsendQueryPrepared(db->pg, q->stmt, q->n, q->arg, NULL, NULL, 0) &&
           PQpipelineSync(db->pg) && flush(db, q->deadline);
}

/* Keeps the last rows (the question comes last) and the first error. */
static void keep(struct question *q, PGresult *r)
{
    PGresult **place = PQresultStatus(r) == PGRES_TUPLES_OK                  ? &q->answer
                       : PQresultStatus(r) == PGRES_FATAL_ERROR && !q->wrong ? &q->wrong
                                                                             : NULL;
    if (!place) {
        PQclear(r);
        return;
    }
    PQclear(*place);
    *place = r;
}

/* Reads everything up to the sync. Each part ends with a NULL; two in a row mean the connection
 * has nothing more to say. */
static void collect(struct db *db, struct question *q)
{
    PGresult *r;
    int nulls = 0;

    while (nulls < 2 && next_result(db, q->deadline, &r)) {
        nulls = r ? 0 : nulls + 1;
        if (!r)
            continue;
        if (PQresultStatus(r) == PGRES_PIPELINE_SYNC) {
            PQclear(r);
            q->synced = true;
            return;
        }
        keep(q, r);
    }
}

static bool remember(struct db *db, const struct question *q, const bool added[2])
{
    return (!added[0] || db_remember_prepared(db, "wie_vraagt")) &&
           (!added[1] || db_remember_prepared(db, q->stmt));
}

/* Whose share of the connections a question takes. Whoever asks without a token is a house together with all
 * others who do. Whether we are well has no share: the edge goes by it. */
static const char *house_of(const struct req *rq)
{
    return rq->op && rq->op->id != OP_gezondheid_lees ? rq->actor.organisatie : NULL;
}

static bool tell_none(struct req *rq, enum pool_none none)
{
    rq->problem.retry_after = RETRY_AFTER;
    if (none == POOL_AWAY)
        meting_tel(METING_DATABASE_FOUT);
    if (none != POOL_SHARE)
        return req_problem(rq, EVEN_NIET_BEREIKBAAR, "Probeer het over een paar tellen nog eens.");
    meting_tel(METING_AANDEEL_OP);
    log_warning("aandeel_op", "organisatie %s",
                *rq->actor.organisatie ? rq->actor.organisatie : "geen");
    return req_problem(rq, EVEN_NIET_BEREIKBAAR,
                       "Het is erg druk. Probeer het over een paar tellen nog eens.");
}

/* Asks once. True: q->answer is committed. The connection is given back in any case. */
static bool ask_once(struct req *rq, struct question *q)
{
    enum pool_none none;
    struct db *db = pool_take(&q->wish, &none);
    bool added[2] = {false, false};

    q->answer = q->wrong = NULL;
    q->synced = false;
    if (!db)
        return tell_none(rq, none);
    if (send_all(db, rq, q, added))
        collect(db, q);
    const bool good = q->synced && !q->wrong && q->answer;
    const char *state = q->wrong ? PQresultErrorField(q->wrong, PG_DIAG_SQLSTATE) : NULL;
    /* After an error the preparations may or may not exist; a fresh connection knows for sure. */
    const bool unsure = good ? !remember(db, q, added) : added[0] || added[1];
    pool_give(db, !q->synced || unsure || (state && sqlstate_verdict(state).drop));
    return good;
}

static void result_clear(void *r)
{
    PQclear(r);
}

/* Our own SQL speaks: MESSAGE is the sentence, DETAIL may be a JSON list of faults. */
static void tell_message(struct req *rq, const struct sqlstate_verdict *v, const PGresult *wrong)
{
    const char *detail = PQresultErrorField(wrong, PG_DIAG_MESSAGE_DETAIL);
    json_t *list = detail ? json_loads(detail, 0, NULL) : NULL, *one;
    size_t i;

    req_zin(rq, v->code, PQresultErrorField(wrong, PG_DIAG_MESSAGE_PRIMARY));
    json_array_foreach(list, i, one)
    {
        const char *in = "body", *location = "", *code = "regel", *text = "";
        json_unpack(one, "{s?s, s?s, s?s, s?s}", "in", &in, "location", &location, "code", &code,
                    "detail", &text);
        const char *in_kept = arena_strdup(rq->arena, in),
                   *code_kept = arena_strdup(rq->arena, code);
        if (in_kept && code_kept)
            problem_fault(&rq->problem, rq->arena, in_kept, location, code_kept, text);
    }
    json_decref(list);
}

static void tell_constraint(struct req *rq, const struct sqlstate_verdict *v, const PGresult *wrong)
{
    const char *tabel = PQresultErrorField(wrong, PG_DIAG_TABLE_NAME);
    const char *naam = PQresultErrorField(wrong, PG_DIAG_CONSTRAINT_NAME);
    char veld[128], zin[400];

    if (!tabel || !naam || !zin_find(tabel, naam, veld, sizeof veld, zin, sizeof zin)) {
        log_warning("constraint_zonder_zin", "%s.%s", tabel ? tabel : "", naam ? naam : "");
        req_zin(rq, v->code, v->detail);
        return;
    }
    req_zin(rq, v->code, zin);
    const char *code = arena_strdup(rq->arena, naam);
    if (*veld && code)
        problem_fault(&rq->problem, rq->arena, "body", veld, code, zin);
}

/* Turns what went wrong into the problem of the request. */
static void tell(struct req *rq, const struct sqlstate_verdict *v, const PGresult *wrong,
                 const char *state)
{
    meting_tel(METING_DATABASE_FOUT);
    if (v->code == EVEN_NIET_BEREIKBAAR)
        rq->problem.retry_after = RETRY_AFTER;
    if (v->message)
        tell_message(rq, v, wrong);
    else if (v->constraint)
        tell_constraint(rq, v, wrong);
    else
        req_zin(rq, v->code, v->detail);
    if (v->code == ONZE_FOUT)
        log_error("database_fout", "sqlstate %s, aanroep %s", state, rq->id);
    if (!v->alarm)
        return;
    rq->problem.retry_after = RETRY_AFTER_FULL;
    meting_tel(METING_DATABASE_VOL);
    log_error("database_vol", "sqlstate %s, aanroep %s", state, rq->id);
}

/* The state to judge by. Without any answer: late when the deadline passed, else broken. */
static const char *state_of(const struct question *q)
{
    const char *state = q->wrong ? PQresultErrorField(q->wrong, PG_DIAG_SQLSTATE) : NULL;

    if (state)
        return state;
    return db_now() >= q->deadline ? "57014" : "08006";
}

static void pause_a_little(int try)
{
    usleep((5000U << try) + randombytes_uniform(10000));
}

/* Nothing was answered: did the server commit? Only then unsafe to ask again. */
static bool may_repeat(const struct req *rq, const struct question *q)
{
    return q->wrong || !rq->writes || rq->sleutel;
}

bool db_ask_sql(struct req *rq, const char *stmt, const char *sql, int n, const char *const *arg)
{
    struct question q = {.stmt = stmt, .sql = sql, .n = n, .arg = arg};

    q.wish.as_owner = strcmp(stmt, "doe") == 0;
    q.wish.house = house_of(rq);
    rq->answer = NULL;
    q.deadline = db_now() + pool_question_ms();
    for (int try = 0; rq->problem.code == GEEN_PROBLEEM; try++) {
        if (ask_once(rq, &q)) {
            rq->answer = arena_defer(rq->arena, result_clear, q.answer);
            return rq->answer || req_problem(rq, ONZE_FOUT, "Probeer het later nog eens.");
        }
        const char *state = state_of(&q);
        const struct sqlstate_verdict v = sqlstate_verdict(state);
        if (rq->problem.code == GEEN_PROBLEEM &&
            (!v.again || try + 1 == TRIES || !may_repeat(rq, &q) || db_now() >= q.deadline))
            tell(rq, &v, q.wrong, state);
        q.wish.fresh = !q.synced || v.drop;
        PQclear(q.answer);
        PQclear(q.wrong);
        if (rq->problem.code == GEEN_PROBLEEM)
            pause_a_little(try);
    }
    return false;
}

bool db_ask(struct req *rq, const char *stmt, int n, const char *const *arg)
{
    const char *sql = statement_sql(stmt);

    if (!sql) {
        log_error("onbekende_vraag", "%s", stmt);
        return req_problem(rq, ONZE_FOUT, "Probeer het later nog eens.");
    }
    return db_ask_sql(rq, stmt, sql, n, arg);
}

int answer_rows(const struct req *rq)
{
    return rq->answer ? PQntuples(rq->answer) : 0;
}

const char *answer_text_at(const struct req *rq, int row, const char *column)
{
    int c = rq->answer ? PQfnumber(rq->answer, column) : -1;

    if (c < 0 || row >= answer_rows(rq) || PQgetisnull(rq->answer, row, c))
        return NULL;
    return PQgetvalue(rq->answer, row, c);
}

const char *answer_text(const struct req *rq, const char *column)
{
    return answer_text_at(rq, 0, column);
}

int answer_int(const struct req *rq, const char *column, int otherwise)
{
    const char *text = answer_text(rq, column);
    return text ? (int)strtol(text, NULL, 10) : otherwise;
}
