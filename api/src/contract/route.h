/* SPDX-License-Identifier: EUPL-1.2 */
/* From method and raw path to operation: the only router there is. */
#ifndef RR_CONTRACT_ROUTE_H
#define RR_CONTRACT_ROUTE_H

#include "base/arena.h"
#include "contract/contract.h"

enum route_result {
    ROUTE_FOUND,
    ROUTE_OPTIONS,   /* the path exists and the method is OPTIONS: answer with Allow */
    ROUTE_NO_PATH,   /* 404 */
    ROUTE_NO_METHOD, /* 405 with Allow */
    ROUTE_NO_MEMORY
};

enum { ROUTE_ALLOW_SIZE = 64 };

/* value[i] belongs to op->path_params[i] and lives in the arena. allow is filled whenever the path
 * exists: "GET, HEAD, POST, OPTIONS". */
struct route {
    const struct operation *op;
    const char *value[CONTRACT_PATH_PARAMS];
    char allow[ROUTE_ALLOW_SIZE];
};

/* Finds the operation for the path as it stood in the request line: without query, not decoded.
 * Strict: CONTRACT_BASE in front, no empty segment, no trailing slash, and in a segment only
 * letters, digits and . _ ~ - (also as %XX). Anything else is no path. HEAD finds the GET. */
enum route_result route_find(struct route *out, struct arena *a, const char *method,
                             const char *path);

/* The path value with this name, or NULL. */
const char *route_value(const struct route *r, const char *name);

#endif
