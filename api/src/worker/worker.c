/* SPDX-License-Identifier: EUPL-1.2 */
#include "worker/worker.h"

#include <signal.h>
#include <sodium.h>
#include <stdio.h>
#include <string.h>
#include <time.h>

#include "base/config.h"
#include "base/log.h"
#include "db/ask.h"
#include "db/conn.h"
#include "http/req.h"
#include "logboek/logboek.h"
#include "resource/resource.h"
#include "worker/wissen.h"

static struct job {
    const char *name;
    int64_t every, next; /* milliseconds of db_now */
    void (*own)(void);   /* NULL: a function in the database, once for every organisatie */
} JOBS[] = {
#define JOB(function, seconds)       {#function, seconds * 1000LL, 0, NULL},
#define EIGEN_JOB(function, seconds) {#function, seconds * 1000LL, 0, function},
#include "worker/jobs.def"
#undef JOB
#undef EIGEN_JOB
};

bool worker_request(struct req *rq, const char *organisatie)
{
    unsigned char random[16];
    char id[33];

    randombytes_buf(random, sizeof random);
    sodium_bin2hex(id, sizeof id, random, sizeof random);
    *rq = (struct req){.arena = arena_new(), .writes = true};
    snprintf(rq->actor.id, sizeof rq->actor.id, "systeem");
    snprintf(rq->actor.rollen, sizeof rq->actor.rollen, "{systeem}");
    snprintf(rq->actor.organisatie, sizeof rq->actor.organisatie, "%s", organisatie);
    return rq->arena && (rq->id = arena_strdup(rq->arena, id));
}

/* A job answers {"what": number, ...}; a round in which nothing happened is not worth a line. What failed while the
 * rest was done stands under "mislukt". */
static bool did_something(const char *answer)
{
    return answer && answer[strcspn(answer, "123456789")] != '\0';
}

static void job_run(const struct job *job, const char *organisatie)
{
    struct req rq;
    const bool ok = worker_request(&rq, organisatie) && doe_vraag(&rq, job->name, "{}");
    const char *answer = ok ? answer_text(&rq, "body") : NULL;

    if (!ok)
        log_error("taak_mislukt", "%s: %s", job->name,
                  rq.problem.detail ? rq.problem.detail : "no memory");
    else if (answer && strstr(answer, "\"mislukt\""))
        log_error("taak_deels_mislukt", "%s in %s: %s", job->name, organisatie, answer);
    else if (did_something(answer))
        log_info("taak_gedaan", "%s in %s: %s", job->name, organisatie, answer);
    arena_drop(rq.arena);
}

/* The jobs whose time has come, for every organisatie. */
static void jobs_run(const struct req *organisaties)
{
    const int64_t now = db_now();

    for (size_t i = 0; i < sizeof JOBS / sizeof *JOBS; i++) {
        if (JOBS[i].next > now)
            continue;
        if (JOBS[i].own)
            JOBS[i].own();
        for (int row = 0; !JOBS[i].own && row < answer_rows(organisaties); row++)
            job_run(&JOBS[i], answer_text_at(organisaties, row, "id"));
        JOBS[i].next = now + JOBS[i].every;
    }
}

static void round_run(void)
{
    struct req rq;

    if (worker_request(&rq, "") && db_ask(&rq, "werker_organisaties", 0, NULL))
        jobs_run(&rq);
    else
        log_error("ronde_mislukt", "%s", rq.problem.detail ? rq.problem.detail : "no memory");
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
