/* SPDX-License-Identifier: EUPL-1.2 */
#include "contract/route.h"

#include <stdio.h>
#include <string.h>

#include "contract/percent.h"

enum { SEGMENT_MAX = 256 };

static const char *const METHODS[METHOD_COUNT] = {"GET", "POST", "PUT", "PATCH", "DELETE"};

static bool is_unreserved(unsigned char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
           c == '.' || c == '_' || c == '~';
}

/* Decodes one segment into buf (SEGMENT_MAX + 1 bytes); false when it is not one of ours. */
static bool decode_segment(const char *at, size_t len, char *buf)
{
    if (len == 0 || len > SEGMENT_MAX || !percent_decode(at, len, buf, false))
        return false;
    for (const char *c = buf; *c; c++) {
        if (!is_unreserved((unsigned char)*c))
            return false;
    }
    return strcmp(buf, ".") != 0 && strcmp(buf, "..") != 0;
}

static const struct route_node *literal_child(const struct route_node *node, const char *segment)
{
    int low = 0, high = node->n - 1;

    while (low <= high) {
        int mid = (low + high) / 2;
        const struct route_node *child = &ROUTES[node->first + mid];
        int order = strcmp(segment, child->segment);

        if (order == 0)
            return child;
        if (order < 0)
            high = mid - 1;
        else
            low = mid + 1;
    }
    return NULL;
}

/* Writes "GET, HEAD, POST, OPTIONS"; false when no method lives here. */
static bool list_methods(const struct route_node *node, char allow[ROUTE_ALLOW_SIZE])
{
    size_t used = 0;

    for (int m = 0; m < METHOD_COUNT; m++) {
        if (node->op[m] >= 0)
            used += (size_t)snprintf(allow + used, ROUTE_ALLOW_SIZE - used, "%s%s, ", METHODS[m],
                                     m == METHOD_GET ? ", HEAD" : "");
    }
    if (used > 0)
        snprintf(allow + used, ROUTE_ALLOW_SIZE - used, "OPTIONS");
    return used > 0;
}

static enum route_result pick_method(struct route *out, const struct route_node *node,
                                     const char *method)
{
    if (!list_methods(node, out->allow))
        return ROUTE_NO_PATH;
    if (strcmp(method, "OPTIONS") == 0)
        return ROUTE_OPTIONS;
    if (strcmp(method, "HEAD") == 0)
        method = "GET";
    for (int m = 0; m < METHOD_COUNT; m++) {
        if (strcmp(method, METHODS[m]) == 0 && node->op[m] >= 0) {
            out->op = &OPERATIONS[node->op[m]];
            return ROUTE_FOUND;
        }
    }
    return ROUTE_NO_METHOD;
}

/* One step down the tree. A literal goes before a parameter, and there is no way back up. */
static const struct route_node *step(const struct route_node *node, const char *segment,
                                     bool *is_param)
{
    const struct route_node *child = literal_child(node, segment);

    *is_param = !child;
    if (child)
        return child;
    return node->param >= 0 ? &ROUTES[node->param] : NULL;
}

enum route_result route_find(struct route *out, struct arena *a, const char *method,
                             const char *path)
{
    const struct route_node *node = ROUTES;
    size_t base = strlen(CONTRACT_BASE), n_value = 0;
    char segment[SEGMENT_MAX + 1];

    memset(out, 0, sizeof *out);
    if (strncmp(path, CONTRACT_BASE, base) != 0 || path[base] != '/')
        return ROUTE_NO_PATH;
    for (const char *at = path + base; *at == '/'; at += strcspn(at, "/")) {
        bool is_param;

        at++;
        if (!decode_segment(at, strcspn(at, "/"), segment))
            return ROUTE_NO_PATH;
        node = step(node, segment, &is_param);
        if (!node)
            return ROUTE_NO_PATH;
        if (is_param) {
            out->value[n_value] = arena_strdup(a, segment);
            if (!out->value[n_value++])
                return ROUTE_NO_MEMORY;
        }
    }
    return pick_method(out, node, method);
}

const char *route_value(const struct route *r, const char *name)
{
    for (size_t i = 0; r->op && i < r->op->n_path; i++) {
        if (strcmp(r->op->path_params[i].name, name) == 0)
            return r->value[i];
    }
    return NULL;
}
