/* SPDX-License-Identifier: EUPL-1.2 */
#include "resource/resource.h"

#include "contract/contract.h"
#include "db/ask.h"
#include "http/req.h"

static const struct resource RESOURCES[OP_COUNT] = {
#define LIJST(op, view, column)        [OP_##op] = {lijst_handle, view, column, false},
#define LIJST_ONDER(op, view, column)  [OP_##op] = {lijst_handle, view, column, true},
#define LEES(op, view)                 [OP_##op] = {lees_handle, view, NULL, false},
#define DOE(op, function)              [OP_##op] = {doe_handle, function, NULL, false},
#define UITVOER(op, view)              [OP_##op] = {uitvoer_handle, view, NULL, false},
#define VERTROUWD(op, function, table) [OP_##op] = {vertrouwd_handle, function, table, false},
#define GELEZEN(op, function)          [OP_##op] = {gelezen_handle, function, NULL, false},
#define EIGEN(op)                      [OP_##op] = {op, NULL, NULL, false},
#include "resource/operations.def"
#undef LIJST
#undef LIJST_ONDER
#undef LEES
#undef DOE
#undef UITVOER
#undef VERTROUWD
#undef GELEZEN
#undef EIGEN
};

/* Each operation exactly once: a double row is a double name here, a missing one breaks the sum. */
enum row {
#define LIJST(op, view, column)        ROW_##op,
#define LIJST_ONDER(op, view, column)  ROW_##op,
#define LEES(op, view)                 ROW_##op,
#define DOE(op, function)              ROW_##op,
#define UITVOER(op, view)              ROW_##op,
#define VERTROUWD(op, function, table) ROW_##op,
#define GELEZEN(op, function)          ROW_##op,
#define EIGEN(op)                      ROW_##op,
#include "resource/operations.def"
#undef LIJST
#undef LIJST_ONDER
#undef LEES
#undef DOE
#undef UITVOER
#undef VERTROUWD
#undef GELEZEN
#undef EIGEN
    ROW_COUNT
};
_Static_assert((int)ROW_COUNT == (int)OP_COUNT,
               "an operation of openapi.yaml has no row in resource/operations.def");

const struct resource *resource_of(const struct req *rq)
{
    return &RESOURCES[rq->op->id];
}

bool resource_handle(struct req *rq)
{
    return resource_of(rq)->handle(rq);
}

void resource_etag(struct req *rq)
{
    const char *versie = answer_text(rq, "versie");
    if (versie)
        reply_header(rq, "ETag", "\"%s\"", versie);
}
