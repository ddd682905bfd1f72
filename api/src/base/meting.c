/* SPDX-License-Identifier: EUPL-1.2 */
#include "base/meting.h"

#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>

#include "base/arena.h"

/* Upper limits of the buckets in milliseconds; the last bucket has none. */
static const double LIMITS[] = {1, 2, 5, 10, 25, 50, 100, 250, 500, 1000, 2500};

enum { BUCKETS = sizeof LIMITS / sizeof *LIMITS + 1, STATUS_FIRST = 100, STATUSES = 500 };

struct op_count {
    atomic_ulong status[STATUSES], bucket[BUCKETS], microseconds;
};

static struct {
    size_t n_op;
    const char *(*name)(size_t);
    struct op_count *op;
    atomic_int in_flight;
    atomic_ulong teller[METING_TELLERS];
} meting;

bool meting_open(size_t n_op, const char *(*name)(size_t op))
{
    meting.n_op = n_op;
    meting.name = name;
    meting.op = calloc(n_op + 1, sizeof *meting.op); /* touched pages only cost memory */
    return meting.op;
}

void meting_close(void)
{
    free(meting.op);
    meting.op = NULL;
}

void meting_begin(void)
{
    meting.in_flight++;
}

static int bucket_of(double ms)
{
    int i = 0;
    while (i < BUCKETS - 1 && ms > LIMITS[i])
        i++;
    return i;
}

void meting_end(size_t op, int status, double ms)
{
    struct op_count *c = &meting.op[op < meting.n_op ? op : meting.n_op];

    meting.in_flight--;
    if (status >= STATUS_FIRST && status < STATUS_FIRST + STATUSES)
        c->status[status - STATUS_FIRST]++;
    c->bucket[bucket_of(ms)]++;
    c->microseconds += (unsigned long)(ms * 1000);
}

void meting_tel(enum meting_teller teller)
{
    meting.teller[teller]++;
}

static void print_requests(FILE *out, size_t op, const char *name)
{
    for (int s = 0; s < STATUSES; s++) {
        unsigned long n = meting.op[op].status[s];
        if (n > 0)
            fprintf(out, "regelruimte_aanroepen_total{operatie=\"%s\",status=\"%d\"} %lu\n", name,
                    s + STATUS_FIRST, n);
    }
}

static void print_durations(FILE *out, size_t op, const char *name)
{
    struct op_count *c = &meting.op[op];
    unsigned long sum = 0;

    for (int i = 0; i < BUCKETS - 1; i++) {
        sum += c->bucket[i];
        fprintf(out, "regelruimte_duur_seconden_bucket{operatie=\"%s\",le=\"%g\"} %lu\n", name,
                LIMITS[i] / 1000, sum);
    }
    sum += c->bucket[BUCKETS - 1];
    if (sum > 0)
        fprintf(out,
                "regelruimte_duur_seconden_bucket{operatie=\"%s\",le=\"+Inf\"} %lu\n"
                "regelruimte_duur_seconden_sum{operatie=\"%s\"} %.6f\n"
                "regelruimte_duur_seconden_count{operatie=\"%s\"} %lu\n",
                name, sum, name, (double)c->microseconds / 1e6, name, sum);
}

static bool op_seen(size_t op)
{
    for (int i = 0; i < BUCKETS; i++)
        if (meting.op[op].bucket[i] > 0)
            return true;
    return false;
}

static void print_counters(FILE *out)
{
    static const char *const name[] = {[METING_DATABASE_FOUT] = "database_fouten",
                                       [METING_DATABASE_VOL] = "database_vol",
                                       [METING_AANDEEL_OP] = "aandeel_op"};

    for (int i = 0; i < METING_TELLERS; i++)
        fprintf(out,
                "# TYPE regelruimte_%s_total counter\n"
                "regelruimte_%s_total %lu\n",
                name[i], name[i], meting.teller[i]);
}

static void print_all(FILE *out, int pool_in_use, int pool_size)
{
    void (*const part[])(FILE *, size_t, const char *) = {print_requests, print_durations};
    static const char *const head[] = {
        "# HELP regelruimte_aanroepen_total Requests by operation and status.\n"
        "# TYPE regelruimte_aanroepen_total counter\n",
        "# HELP regelruimte_duur_seconden Duration of requests.\n"
        "# TYPE regelruimte_duur_seconden histogram\n"};

    for (size_t p = 0; p < sizeof part / sizeof *part; p++) {
        fputs(head[p], out);
        for (size_t op = 0; op <= meting.n_op; op++)
            if (op_seen(op))
                part[p](out, op, op < meting.n_op ? meting.name(op) : "geen");
    }
    fprintf(out,
            "# TYPE regelruimte_onderweg gauge\nregelruimte_onderweg %d\n"
            "# TYPE regelruimte_pool_in_gebruik gauge\nregelruimte_pool_in_gebruik %d\n"
            "# TYPE regelruimte_pool_grootte gauge\nregelruimte_pool_grootte %d\n",
            meting.in_flight, pool_in_use, pool_size);
    print_counters(out);
}

const char *meting_text(struct arena *a, int pool_in_use, int pool_size)
{
    char *text = NULL;
    size_t len = 0;
    FILE *out = open_memstream(&text, &len);

    if (!out)
        return NULL;
    print_all(out, pool_in_use, pool_size);
    if (fclose(out) != 0) {
        free(text);
        return NULL;
    }
    return arena_defer(a, free, text);
}
