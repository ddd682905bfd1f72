/* SPDX-License-Identifier: EUPL-1.2 */
/* The contract as data: what openapi.yaml says, in const tables that api/gen/contract.mjs writes.
 * Nothing here is ever allocated, changed or freed. contract.gen.h holds the names (OP_...,
 * ROL_..., SCHEMA_...), contract.gen.c the rows. */
#ifndef RR_CONTRACT_H
#define RR_CONTRACT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "contract/contract.gen.h"

enum kind { KIND_OBJECT, KIND_ARRAY, KIND_STRING, KIND_INTEGER, KIND_BOOLEAN, KIND_ONEOF };

enum format { FORMAT_NONE, FORMAT_UUID, FORMAT_DATE, FORMAT_DATE_TIME, FORMAT_EMAIL };

struct schema;

/* One attribute of an object; the rows of one object stand together, sorted by name. */
struct property {
    const char *name;
    const struct schema *schema;
    bool required;
    const char *zegel; /* the column it is sealed to before SQL sees it; NULL: it stays readable */
};

/* One choice of a oneOf: when the discriminator has this value, this schema holds. The rows of one
 * oneOf are sorted by value. */
struct variant {
    const char *value;
    const struct schema *schema;
};

/* min and max mean: code points of a string, items of an array, value of an integer.
 * Without a limit they are INT64_MIN and INT64_MAX. */
struct schema {
    enum kind kind;
    enum format format;
    bool nullable;
    bool unique;     /* array: no two items alike */
    int16_t pattern; /* row of PATTERNS, or -1 */
    int64_t min, max;
    size_t n;                       /* rows in props, variants or values */
    const struct property *props;   /* KIND_OBJECT */
    const struct schema *items;     /* KIND_ARRAY */
    const struct variant *variants; /* KIND_ONEOF */
    const char *discriminator;      /* KIND_ONEOF */
    const char *const *values;      /* KIND_STRING with an enum, sorted */
};

/* A path or query parameter. */
struct param {
    const char *name;
    const struct schema *schema;
    bool required;
};

enum op_flag {
    OP_PUBLIC = 1,     /* no token needed (x-rollen: [openbaar]) */
    OP_WRITES = 2,     /* may change data; GET and x-veilig POSTs may not */
    OP_IF_MATCH = 4,   /* If-Match is required: 428 without */
    OP_IDEMPOTENT = 8, /* Idempotency-Key is required: 400 without */
    OP_BODY_REQUIRED = 16,
    OP_HIDDEN = 32, /* another role gets 404, not 403 (x-verborgen): it may not know this exists */
    OP_SEALED = 64, /* its body holds attributes that are sealed (x-verzegeld) */
    OP_TAAL = 128   /* its good answer has sentences of ours, in the language of the asker */
};

enum { CONTRACT_ANSWERS = 2 }; /* most media types one operation answers in */

enum method { METHOD_GET, METHOD_POST, METHOD_PUT, METHOD_PATCH, METHOD_DELETE, METHOD_COUNT };

struct operation {
    enum op_id id;
    const char *name;   /* operationId */
    const char *method; /* "GET" */
    const char *path;   /* "/meldingen/{id}", without CONTRACT_BASE */
    uint32_t rollen;    /* ROL_... bits; 0 with OP_PUBLIC */
    unsigned flags;
    size_t n_path, n_query;
    const struct param *path_params;  /* in the order of the path */
    const struct param *query_params; /* sorted by name */
    const char *body_type;            /* media type of the body, NULL: takes no body */
    const struct schema *body;        /* NULL: no JSON body */
    size_t max_body;
    const char
        *answer[CONTRACT_ANSWERS + 1]; /* media types of a good answer, NULL behind the last */
};

/* One place in the tree of paths. Literal children stand together, sorted by segment. */
struct route_node {
    const char *segment;      /* NULL for a parameter and for the root */
    int16_t first, n;         /* literal children: ROUTES[first] .. [first + n - 1] */
    int16_t param;            /* child for a parameter, or -1 */
    int16_t op[METHOD_COUNT]; /* operation per method, or -1 */
};

extern const struct operation OPERATIONS[OP_COUNT];
extern const struct route_node ROUTES[]; /* ROUTES[0] is the root */
extern const struct schema SCHEMAS[];    /* the first SCHEMA_COUNT have names */
extern const char *const SCHEMA_NAMES[SCHEMA_COUNT];
extern const char *const PATTERNS[];
extern const char *const ROL_NAMES[ROL_COUNT]; /* bit i is called ROL_NAMES[i] */

#endif
