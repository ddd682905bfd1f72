/* SPDX-License-Identifier: EUPL-1.2 */
/* Is this JSON value what the contract says? */
#ifndef RR_CONTRACT_VALID_H
#define RR_CONTRACT_VALID_H

#include <jansson.h>

#include "base/arena.h"
#include "base/problem.h"
#include "contract/contract.h"

/* Checks a value against a schema and adds every fault to p (in "body", location a JSON Pointer),
 * up to FAULTS_MAX. True when p holds no problem. Lengths count Unicode code points. The value must
 * not be deeper than SCAN_MAX_DEPTH (json/scan.h); it is not changed or kept. */
bool valid_json(const json_t *value, const struct schema *schema, struct problem *p,
                struct arena *a);

#endif
