/* SPDX-License-Identifier: EUPL-1.2 */
/* The query string and the values in the path, checked against the contract. */
#ifndef RR_CONTRACT_QUERY_H
#define RR_CONTRACT_QUERY_H

#include "base/arena.h"
#include "base/problem.h"
#include "contract/contract.h"
#include "contract/route.h"

enum { QUERY_MAX_BYTES = 2048, QUERY_MAX_PARAMS = 32 };

/* value[i] belongs to op->query_params[i]: decoded, in the arena, NULL when not given. A list is
 * one text with commas. */
struct query {
    const struct operation *op;
    const char *value[CONTRACT_QUERY_PARAMS];
};

/* Reads the raw query (without '?', may be NULL or empty) for an operation. Adds every fault to p:
 * unknown, double or missing parameters, broken encoding, values the contract refuses. True when
 * p holds no problem. */
bool query_read(struct query *out, const struct operation *op, const char *raw, struct problem *p,
                struct arena *a);

/* The value of a parameter, or NULL. */
const char *query_value(const struct query *q, const char *name);

/* Checks the path values of a route that was found; in "path". True when they are right. */
bool query_check_path(const struct route *r, struct problem *p, struct arena *a);

#endif
