/* SPDX-License-Identifier: EUPL-1.2 */
#ifndef BASE_PROBLEM_H
#define BASE_PROBLEM_H

#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"

/* What can go wrong, from problem.def. GEEN_PROBLEEM (0) is the state of a request so far fine. */
enum problem_code {
    GEEN_PROBLEEM,
#define PROBLEM(code, status, title) code,
#define FOUT(code, sentence)
#include "base/problem.def"
#undef PROBLEM
#undef FOUT
    PROBLEM_COUNT
};

/* What can be wrong with one field: FOUT_verplicht, FOUT_te_lang, ... */
enum fout_code {
#define PROBLEM(code, status, title)
#define FOUT(code, sentence) FOUT_##code,
#include "base/problem.def"
#undef PROBLEM
#undef FOUT
    FOUT_COUNT
};

struct problem_info {
    const char *code, *title;
    int status;
};

/* One wrong field. in: "body", "query", "path" or "header"; location: JSON Pointer or name. */
struct fault {
    const char *in, *location, *code, *detail;
};

enum { FAULTS_MAX = 50 };

/* The first problem is the answer; faults are collected. All text lives in the request's arena or
 * is constant. */
struct problem {
    enum problem_code code;
    const char *taal;    /* the language of whoever asks (base/taal.h); NULL: Dutch */
    bool ook_nederlands; /* a sentence had no translation, so it is said in Dutch */
    const char *detail;
    int retry_after;    /* seconds; 0: no Retry-After header */
    const char *member; /* one more member, as JSON text ("name":value); NULL: none */
    size_t n_fault;
    struct fault fault[FAULTS_MAX];
};

const struct problem_info *problem_info(enum problem_code code);

/* Says what went wrong and returns false, so that a check reads `return problem_set(...)`.
 * A later problem never hides an earlier one. fmt is a Dutch sentence for people; whoever asks reads it in
 * their own language. */
bool problem_set(struct problem *p, struct arena *a, enum problem_code code, const char *fmt, ...)
    __attribute__((format(printf, 4, 5)));

/* The same with a whole sentence that was written elsewhere, in the database. */
bool problem_zin(struct problem *p, struct arena *a, enum problem_code code, const char *zin);

/* Adds one wrong field and makes the problem ONGELDIGE_INVOER. Beyond FAULTS_MAX they are dropped.
 * in and code must be constants or live in the arena; location and detail (a whole sentence) are copied. */
void problem_fault(struct problem *p, struct arena *a, const char *in, const char *location,
                   const char *code, const char *detail);

/* The same with the code and sentence from problem.def; the rest are the sentence's arguments. */
void problem_fout(struct problem *p, struct arena *a, enum fout_code code, const char *in,
                  const char *location, ...);

/* The application/problem+json text; never NULL. instance: urn or path of this occurrence; *status:
 * the HTTP status that goes with the text (500 when there was no memory for it). After it is known in which
 * languages it is: ook_nederlands. */
const char *problem_json(struct problem *p, struct arena *a, const char *instance, int *status);

#endif
