/* SPDX-License-Identifier: EUPL-1.2 */
/* The pre-scan against Jansson: what Jansson can read within our bounds, the scan lets pass, and
 * what the scan lets pass is never deeper or larger than promised. */
#include <jansson.h>
#include <stdint.h>
#include <stdlib.h>

#include "json/scan.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static size_t larger(size_t a, size_t b)
{
    return a > b ? a : b;
}

/* As the server reads it. With double keys the first would be lost, and its depth with it. */
static const size_t FLAGS = JSON_DECODE_ANY | JSON_REJECT_DUPLICATES;

/* Depth of a tree; adds its values to *nodes. */
static size_t measure(const json_t *value, size_t *nodes)
{
    size_t depth = 0, i;
    const char *key;
    json_t *member;

    (*nodes)++;
    if (json_is_object(value)) {
        json_object_foreach((json_t *)(uintptr_t)value, key, member)
        {
            depth = larger(depth, measure(member, nodes));
        }
    } else if (json_is_array(value)) {
        json_array_foreach(value, i, member)
        {
            depth = larger(depth, measure(member, nodes));
        }
    } else {
        return 0;
    }
    return depth + 1;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    enum scan verdict = json_scan((const char *)data, size);
    json_t *value = json_loadb((const char *)data, size, FLAGS, NULL);
    size_t nodes = 0, depth = value ? measure(value, &nodes) : 0;

    json_decref(value);
    if (value && verdict == SCAN_NOT_JSON)
        abort();
    if (verdict == SCAN_OK && (depth > SCAN_MAX_DEPTH || nodes > SCAN_MAX_NODES))
        abort();
    if (value && verdict == SCAN_TOO_DEEP && depth <= SCAN_MAX_DEPTH)
        abort();
    return 0;
}
