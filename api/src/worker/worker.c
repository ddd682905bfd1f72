/* SPDX-License-Identifier: EUPL-1.2 */
#include "worker/worker.h"

#include <signal.h>
#include <sodium.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "base/config.h"
#include "base/log.h"
#include "db/ask.h"
#include "db/conn.h"
#include "http/req.h"

static struct job {
    const char *name, *sql;
    int64_t every, next; /* milliseconds of db_now */
} JOBS[] = {
#define JOB(name, seconds, sql) {#name, sql, seconds * 1000LL, 0},
#include "worker/jobs.def"
#undef JOB
};

/* One question as the system, in one organisatie ("" = none in particular). */
static bool ask(struct req *rq, const char *organisatie, const char *stmt, const char *sql)
{
    unsigned char random[16];
    char id[33];

    randombytes_buf(random, sizeof random);
    sodium_bin2hex(id, sizeof id, random, sizeof random);
    *rq = (struct req){.arena = arena_new(), .writes = true};
    if (!rq->arena || !(rq->id = arena_strdup(rq->arena, id)))
        return false;
    strncpy(rq->actor.id, "systeem", sizeof rq->actor.id - 1);
    strncpy(rq->actor.rollen, "{systeem}", sizeof rq->actor.rollen - 1);
    strncpy(rq->actor.organisatie, organisatie, sizeof rq->actor.organisatie - 1);
    return sql ? db_ask_sql(rq, stmt, sql, 0, NULL) : db_ask(rq, stmt, 0, NULL);
}

static void job_run(const struct job *job, const char *organisatie)
{
    struct req rq;

    if (!ask(&rq, organisatie, job->name, job->sql))
        log_error("taak_mislukt", "%s: %s", job->name, rq.arena ? rq.problem.detail : "no memory");
    else if (answer_int(&rq, "aantal", 0) > 0)
        log_info("taak_gedaan", "%s: %d", job->name, answer_int(&rq, "aantal", 0));
    arena_drop(rq.arena);
}

/* All jobs whose time has come, for every organisatie. */
static void round_run(void)
{
    const int64_t now = db_now();
    struct req rq;

    if (ask(&rq, "", "werker_organisaties", NULL))
        for (size_t i = 0; i < sizeof JOBS / sizeof *JOBS; i++) {
            if (JOBS[i].next > now)
                continue;
            for (int row = 0; row < answer_rows(&rq); row++)
                job_run(&JOBS[i], answer_text_at(&rq, row, "id"));
            JOBS[i].next = now + JOBS[i].every;
        }
    else
        log_error("ronde_mislukt", "%s", rq.arena ? rq.problem.detail : "no memory");
    arena_drop(rq.arena);
}

/* Sleeps for one round; true when it is time to stop. */
static bool told_to_stop(int seconds)
{
    const struct timespec pause = {.tv_sec = seconds};
    sigset_t ends;

    sigemptyset(&ends);
    sigaddset(&ends, SIGTERM);
    sigaddset(&ends, SIGINT);
    return sigtimedwait(&ends, NULL, &pause) > 0;
}

int worker_run(void)
{
    const int seconds = config_number(CONFIG_WERKER_TEL);

    log_info("gereed", "a round every %d s", seconds);
    do
        round_run();
    while (!told_to_stop(seconds > 0 ? seconds : 1));
    log_info("gestopt", "between two rounds");
    return 0;
}
