/* SPDX-License-Identifier: EUPL-1.2 */
/* What checking a JSON value and checking a piece of URL have in common. Only valid.c and query.c
 * use this. */
#ifndef RR_CONTRACT_CHECK_H
#define RR_CONTRACT_CHECK_H

#include "base/arena.h"
#include "base/problem.h"
#include "contract/contract.h"

/* Where faults go. in: "body", "query" or "path". */
struct check {
    struct problem *problem;
    struct arena *arena;
    const char *in;
};

/* Where in the input we are. In a body it is a path of keys and indexes, made into a JSON Pointer
 * only when there is a fault to tell; elsewhere it is the name of a parameter. */
struct place {
    const struct place *up; /* NULL: the whole body */
    const char *key;        /* NULL: use index */
    size_t index;
};

/* The JSON Pointer of a place in the body ("" is the whole), or the parameter's name. */
const char *check_location(const struct check *c, const struct place *at);

/* Adds a fault; the arguments of the sentence follow. */
#define check_fault(c, at, code, ...)                                                              \
    problem_fout((c)->problem, (c)->arena, FOUT_##code, (c)->in, check_location((c), (at)),        \
                 ##__VA_ARGS__)

/* Adds "choose one of ..." with the values that are allowed. */
void check_fault_choice(const struct check *c, const struct place *at, const struct schema *schema);

/* At most one fault each: a text with UTF-8, control characters, length, enum, format, pattern; a
 * number with its bounds; a list with its length. True when the length of the list is right. */
void check_text(const struct check *c, const struct place *at, const struct schema *schema,
                const char *text, size_t len);
void check_integer(const struct check *c, const struct place *at, const struct schema *schema,
                   int64_t value);
bool check_count(const struct check *c, const struct place *at, const struct schema *schema,
                 size_t n);

#endif
