/* SPDX-License-Identifier: EUPL-1.2 */
#include "db/pool.h"

#include <errno.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "base/log.h"
#include "db/conn.h"

enum {
    WAIT_MS = 250,
    SHARE_MS = 1000,
    QUICK_MS = 100,
    HOUSE = 37,
    CONNECT_MS = 4000,
    AWAY_MS = 500,
    CONNECT_TRIES = 3
};

/* For whom a connection is, or was last, and since when (db_now). quick: when one of that house last came back on
 * it without having taken long. */
struct use {
    char house[HOUSE]; /* "-" for who has no share */
    bool held;
    int64_t since, quick;
};

/* What one house holds: how many; how many of those take long; since when it has the last. flows: just now one came
 * back that did not take long. */
struct share {
    int held, hanging;
    int64_t newest;
    bool flows;
};

/* A thread that waits for a connection. Whoever gives one back puts it in db. */
struct waiter {
    const struct pool_wish *wish;
    struct db *db;
    pthread_cond_t given;
    struct waiter *next;
};

static struct {
    pthread_mutex_t lock;
    struct db_target *target;
    struct db *all, **idle; /* idle is a stack: the most recently used connection goes first */
    struct use *use;        /* of each of all */
    struct waiter *first;   /* the one who waits longest */
    int size, n_idle, question_ms;
    int64_t away_until; /* the database did not answer: fail at once until then */
} pool = {.lock = PTHREAD_MUTEX_INITIALIZER};

bool pool_open(const struct pool_settings *s, char *why, size_t size)
{
    pool.target = db_target_new(s->url, s->statement_ms, why, size);
    if (!pool.target)
        return false;
    pool.all = calloc((size_t)s->size, sizeof *pool.all);
    pool.idle = calloc((size_t)s->size, sizeof(struct db *));
    pool.use = calloc((size_t)s->size, sizeof *pool.use);
    if (!pool.all || !pool.idle || !pool.use) {
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
    free(pool.use);
    db_target_drop(pool.target);
    pool.all = NULL;
    pool.idle = NULL;
    pool.use = NULL;
    pool.target = NULL;
    pool.size = pool.n_idle = 0;
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

/* The lock is held. */
static struct share share_of(const char *house)
{
    const int64_t now = db_now();
    struct share share = {0};

    for (int i = 0; i < pool.size; i++) {
        const struct use *use = &pool.use[i];
        if (strcmp(use->house, house) != 0)
            continue;
        share.flows |= now - use->quick < QUICK_MS;
        if (!use->held)
            continue;
        share.held++;
        share.hanging += now - use->since >= QUICK_MS;
        share.newest = use->since > share.newest ? use->since : share.newest;
    }
    return share;
}

/* Half of the pool, at least one, is what a house may hold; more as long as its questions come back at once. */
static bool has_its_share(const struct pool_wish *wish, struct share *share)
{
    const int half = pool.size > 1 ? pool.size / 2 : 1;

    if (!wish->house)
        return false;
    *share = share_of(wish->house);
    return share->hanging >= half || (share->held >= half && !share->flows);
}

/* A connection, when there is one that this wish may have now. The lock is held. */
static struct db *take_now(const struct pool_wish *wish)
{
    struct share share;

    if (pool.n_idle == 0 || has_its_share(wish, &share))
        return NULL;
    struct db *db = take_best(wish);
    struct use *use = &pool.use[db - pool.all];
    const char *house = wish->house ? wish->house : "-";
    if (strcmp(use->house, house) != 0)
        use->quick = 0;
    snprintf(use->house, sizeof use->house, "%s", house);
    use->held = true;
    use->since = db_now();
    return db;
}

/* Until when it makes sense to wait. Who has its share waits for its own questions, unless even the newest of
 * those hangs: then whoever comes next is refused at once, and keeps no thread from others. The lock is held. */
static int64_t patience(const struct pool_wish *wish, int64_t begin, enum pool_none *none)
{
    struct share share;

    *none = has_its_share(wish, &share) ? POOL_SHARE : POOL_FULL;
    return *none == POOL_SHARE ? share.newest + SHARE_MS : begin + WAIT_MS;
}

static void wait_until(struct waiter *w, int64_t ms)
{
    const struct timespec until = {.tv_sec = ms / 1000, .tv_nsec = ms % 1000 * 1000000};

    pthread_cond_timedwait(&w->given, &pool.lock, &until);
}

/* Stands in line until a connection is put in its hands. The lock is held. */
static struct db *stand_in_line(const struct pool_wish *wish, enum pool_none *none)
{
    const int64_t begin = db_now();
    struct waiter w = {.wish = wish}, **place = &pool.first;
    pthread_condattr_t attr;
    int64_t until;

    pthread_condattr_init(&attr);
    pthread_condattr_setclock(&attr, CLOCK_MONOTONIC);
    pthread_cond_init(&w.given, &attr);
    pthread_condattr_destroy(&attr);
    while (*place)
        place = &(*place)->next;
    *place = &w;
    while (!w.db && db_now() < (until = patience(wish, begin, none)))
        wait_until(&w, until);
    for (place = &pool.first; *place && *place != &w;)
        place = &(*place)->next;
    if (*place)
        *place = w.next;
    pthread_cond_destroy(&w.given);
    return w.db;
}

/* One came back: to the first in line who may have it, and that its house flows may help another. The lock is held. */
static void hand_over(void)
{
    struct waiter **place = &pool.first;

    while (*place && pool.n_idle > 0) {
        struct waiter *w = *place;
        w->db = take_now(w->wish);
        if (w->db) {
            *place = w->next;
            pthread_cond_signal(&w->given);
        } else {
            place = &w->next;
        }
    }
}

static struct db *take_idle(const struct pool_wish *wish, enum pool_none *none)
{
    pthread_mutex_lock(&pool.lock);
    struct db *db = take_now(wish);
    if (!db)
        db = stand_in_line(wish, none);
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

struct db *pool_take(const struct pool_wish *wish, enum pool_none *none)
{
    char why[256];
    struct db *db = take_idle(wish, none);

    if (!db)
        return NULL;
    *none = POOL_AWAY;
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
    const int64_t now = db_now();
    struct use *use = &pool.use[db - pool.all];

    if (broken)
        db_disconnect(db);
    pthread_mutex_lock(&pool.lock);
    use->held = false;
    if (now - use->since < QUICK_MS)
        use->quick = now;
    pool.idle[pool.n_idle++] = db;
    hand_over();
    pthread_mutex_unlock(&pool.lock);
}

bool pool_warm(char *why, size_t size)
{
    enum pool_none none;
    struct db *db = take_idle(&(struct pool_wish){0}, &none);
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
