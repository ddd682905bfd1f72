/* SPDX-License-Identifier: EUPL-1.2 */
#include "db/pool.h"

#include <errno.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#include "base/log.h"
#include "db/conn.h"

enum { WAIT_MS = 250, CONNECT_MS = 4000, AWAY_MS = 500, CONNECT_TRIES = 3 };

static struct {
    pthread_mutex_t lock;
    pthread_cond_t given;
    struct db_target *target;
    struct db *all, **idle; /* idle is a stack: the most recently used connection goes first */
    int size, n_idle, question_ms;
    int64_t away_until; /* the database did not answer: fail at once until then */
} pool = {.lock = PTHREAD_MUTEX_INITIALIZER};

bool pool_open(const struct pool_settings *s, char *why, size_t size)
{
    pthread_condattr_t attr;

    pthread_condattr_init(&attr);
    pthread_condattr_setclock(&attr, CLOCK_MONOTONIC);
    pthread_cond_init(&pool.given, &attr);
    pthread_condattr_destroy(&attr);
    pool.target = db_target_new(s->url, s->statement_ms, why, size);
    if (!pool.target)
        return false;
    pool.all = calloc((size_t)s->size, sizeof *pool.all);
    pool.idle = calloc((size_t)s->size, sizeof(struct db *));
    if (!pool.all || !pool.idle) {
        snprintf(why, size, "no memory for %d connections", s->size);
        return false;
    }
    pool.size = pool.n_idle = s->size;
    pool.question_ms = s->question_ms;
    for (int i = 0; i < s->size; i++)
        pool.idle[i] = &pool.all[i];
    return true;
}

void pool_close(void)
{
    for (int i = 0; i < pool.size; i++)
        db_disconnect(&pool.all[i]);
    free(pool.all);
    free(pool.idle);
    db_target_drop(pool.target);
    pool.all = NULL;
    pool.idle = NULL;
    pool.target = NULL;
    pool.size = pool.n_idle = 0;
    pthread_cond_destroy(&pool.given);
}

/* How much we like to take this one. Fresh: not connected yet. Else: used for the same role, not connected yet, any. */
static int liking(const struct db *db, const struct pool_wish *wish)
{
    if (!db->pg)
        return wish->fresh ? 2 : 1;
    return !wish->fresh && db->as_owner == wish->as_owner ? 2 : 0;
}

/* Takes the one we like best from the stack; of equals the most recently used. The lock is held. */
static struct db *take_best(const struct pool_wish *wish)
{
    int best = pool.n_idle - 1;

    for (int i = best - 1; i >= 0; i--)
        if (liking(pool.idle[i], wish) > liking(pool.idle[best], wish))
            best = i;
    struct db *db = pool.idle[best];
    pool.n_idle--;
    for (int i = best; i < pool.n_idle; i++)
        pool.idle[i] = pool.idle[i + 1];
    return db;
}

static struct db *wait_for_idle(const struct pool_wish *wish)
{
    struct timespec until;
    struct db *db = NULL;

    clock_gettime(CLOCK_MONOTONIC, &until);
    until.tv_nsec += WAIT_MS * 1000000L;
    until.tv_sec += until.tv_nsec / 1000000000L;
    until.tv_nsec %= 1000000000L;
    pthread_mutex_lock(&pool.lock);
    while (pool.n_idle == 0)
        if (pthread_cond_timedwait(&pool.given, &pool.lock, &until) == ETIMEDOUT)
            break;
    if (pool.n_idle > 0)
        db = take_best(wish);
    pthread_mutex_unlock(&pool.lock);
    return db;
}

static bool away(void)
{
    pthread_mutex_lock(&pool.lock);
    bool yes = db_now() < pool.away_until;
    pthread_mutex_unlock(&pool.lock);
    return yes;
}

/* A connection that broke while it was made says nothing about the database: one that is refused
 * each time, or that took its time to fail, does. */
static bool connect_now(struct db *db, char *why, size_t size)
{
    const int64_t begin = db_now(), deadline = begin + CONNECT_MS;

    for (int try = 0; try < CONNECT_TRIES && (try == 0 || db_now() < begin + AWAY_MS); try++)
        if (db_connect(db, pool.target, deadline, why, size))
            return true;
    pthread_mutex_lock(&pool.lock);
    pool.away_until = db_now() + AWAY_MS;
    pthread_mutex_unlock(&pool.lock);
    log_warning("database_weg", "%s", why);
    return false;
}

struct db *pool_take(const struct pool_wish *wish)
{
    char why[256];
    struct db *db = wait_for_idle(wish);

    if (!db)
        return NULL;
    if (db->pg && (wish->fresh || !db_alive(db)))
        db_disconnect(db);
    db->as_owner = wish->as_owner;
    if (db->pg || (!away() && connect_now(db, why, sizeof why)))
        return db;
    pool_give(db, false);
    return NULL;
}

void pool_give(struct db *db, bool broken)
{
    if (broken)
        db_disconnect(db);
    pthread_mutex_lock(&pool.lock);
    pool.idle[pool.n_idle++] = db;
    pthread_cond_signal(&pool.given);
    pthread_mutex_unlock(&pool.lock);
}

bool pool_warm(char *why, size_t size)
{
    struct db *db = wait_for_idle(&(struct pool_wish){0});
    bool ok = db && (db->pg || connect_now(db, why, size));

    if (db)
        pool_give(db, false);
    return ok;
}

int pool_in_use(void)
{
    pthread_mutex_lock(&pool.lock);
    int n = pool.size - pool.n_idle;
    pthread_mutex_unlock(&pool.lock);
    return n;
}

int pool_size(void)
{
    return pool.size;
}

int pool_question_ms(void)
{
    return pool.question_ms;
}
