/* SPDX-License-Identifier: EUPL-1.2 */
#include "db/zin.h"

#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/log.h"
#include "base/taal.h"
#include "db/ask.h"
#include "http/req.h"

struct zin {
    char *tabel, *constraint, *tekst;
};

static struct {
    pthread_rwlock_t lock;
    struct zin *rij;
    size_t n;
} zinnen = {.lock = PTHREAD_RWLOCK_INITIALIZER};

static void list_drop(struct zin *rij, size_t n)
{
    for (size_t i = 0; i < n; i++) {
        free(rij[i].tabel);
        free(rij[i].constraint);
        free(rij[i].tekst);
    }
    free(rij);
}

void zinnen_drop(void)
{
    pthread_rwlock_wrlock(&zinnen.lock);
    list_drop(zinnen.rij, zinnen.n);
    zinnen.rij = NULL;
    zinnen.n = 0;
    pthread_rwlock_unlock(&zinnen.lock);
}

static char *copy(const struct req *rq, int row, const char *column)
{
    const char *text = answer_text_at(rq, row, column);
    return text ? strdup(text) : NULL;
}

static bool list_take(const struct req *rq)
{
    size_t n = (size_t)answer_rows(rq), good = 0;
    struct zin *rij = calloc(n + 1, sizeof *rij);

    for (; rij && good < n; good++) {
        struct zin *z = &rij[good];
        *z = (struct zin){copy(rq, (int)good, "tabel"), copy(rq, (int)good, "naam"),
                          copy(rq, (int)good, "zin")};
        if (!z->tabel || !z->constraint || !z->tekst)
            break;
    }
    if (!rij || good < n) {
        list_drop(rij, rij ? n : 0);
        return false;
    }
    zinnen_drop();
    pthread_rwlock_wrlock(&zinnen.lock);
    zinnen.rij = rij;
    zinnen.n = n;
    pthread_rwlock_unlock(&zinnen.lock);
    return true;
}

/* Asks once, at start, and lets take keep what came. */
static bool load(const char *stmt, bool (*take)(const struct req *rq))
{
    struct req rq = {.arena = arena_new(), .id = "start"};
    bool ok = rq.arena && db_ask(&rq, stmt, 0, NULL) && take(&rq);

    arena_drop(rq.arena);
    return ok;
}

bool zinnen_load(void)
{
    return load("zinnen", list_take);
}

static bool translations_take(const struct req *rq)
{
    bool fits = true;

    for (int i = 0; i < answer_rows(rq); i++) {
        const char *zin = answer_text_at(rq, i, "zin");
        if (!taal_bij(answer_text_at(rq, i, "taal"), zin, answer_text_at(rq, i, "vertaling"),
                      &fits))
            return false;
        if (!fits)
            log_warning("vertaling_past_niet", "%s", zin);
    }
    return true;
}

bool vertalingen_load(void)
{
    return load("vertalingen", translations_take);
}

void zin_split(const char *comment, char *veld, size_t veld_size, char *zin, size_t zin_size)
{
    size_t len = *comment == '/' ? strcspn(comment, " ") : 0;

    snprintf(veld, veld_size, "%.*s", (int)len, comment);
    snprintf(zin, zin_size, "%s", comment + len + strspn(comment + len, " "));
}

bool zin_find(const char *tabel, const char *constraint, char *veld, size_t veld_size, char *zin,
              size_t zin_size)
{
    bool found = false;

    pthread_rwlock_rdlock(&zinnen.lock);
    for (size_t i = 0; !found && i < zinnen.n; i++) {
        const struct zin *z = &zinnen.rij[i];
        found = strcmp(z->constraint, constraint) == 0 && strcmp(z->tabel, tabel) == 0;
        if (found)
            zin_split(z->tekst, veld, veld_size, zin, zin_size);
    }
    pthread_rwlock_unlock(&zinnen.lock);
    return found;
}
