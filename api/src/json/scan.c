/* SPDX-License-Identifier: EUPL-1.2 */
#include "scan.h"

/* Returns the place after the closing quote of the string that starts after `at`, or NULL. */
static const char *skip_string(const char *at, const char *end)
{
    for (; at < end && *at != '"'; at++) {
        if (*at == '\\' && end - at > 1)
            at++;
    }
    return at < end ? at + 1 : NULL;
}

enum scan json_scan(const char *text, size_t len)
{
    const char *at = text, *end = text + len;
    size_t depth = 0, nodes = 1;

    while (at < end) {
        char c = *at++;

        if (c == '"') {
            at = skip_string(at, end);
            if (!at)
                return SCAN_NOT_JSON;
        } else if (c == '[' || c == '{') {
            nodes++;
            if (++depth > SCAN_MAX_DEPTH)
                return SCAN_TOO_DEEP;
        } else if (c == ']' || c == '}') {
            if (depth-- == 0)
                return SCAN_NOT_JSON;
        } else if (c == ',') {
            nodes++;
        }
        if (nodes > SCAN_MAX_NODES)
            return SCAN_TOO_MANY;
    }
    return depth == 0 ? SCAN_OK : SCAN_NOT_JSON;
}
