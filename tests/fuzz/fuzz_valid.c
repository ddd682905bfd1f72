/* SPDX-License-Identifier: EUPL-1.2 */
/* One byte chooses a named schema of the contract, the rest is the body as it came in: pre-scan,
 * Jansson, validator. Never a crash, and a refusal always names a fault in UTF-8. */
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "contract/format.h"
#include "contract/valid.h"
#include "json/scan.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void judge(const json_t *value, const struct schema *schema)
{
    struct problem problem = {.code = GEEN_PROBLEEM};
    struct arena *a = arena_new();

    if (!a)
        abort();
    if (valid_json(value, schema, &problem, a) != (problem.n_fault == 0))
        abort();
    for (size_t i = 0; i < problem.n_fault; i++) {
        const char *where = problem.fault[i].location;
        if ((*where && *where != '/') || format_codepoints(where, strlen(where)) < 0)
            abort();
        if (problem.fault[i].detail[0] == '\0')
            abort();
    }
    arena_drop(a);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const char *text = (const char *)data + 1;

    if (size < 1 || json_scan(text, size - 1) != SCAN_OK)
        return 0;
    json_t *value = json_loadb(text, size - 1, JSON_DECODE_ANY | JSON_REJECT_DUPLICATES, NULL);
    if (value)
        judge(value, &SCHEMAS[data[0] % SCHEMA_COUNT]);
    json_decref(value);
    return 0;
}
