/* SPDX-License-Identifier: EUPL-1.2 */
#include "http/req.h"

#include <stdarg.h>
#include <string.h>
#include <strings.h>

const char *req_path(const struct req *rq, const char *name)
{
    return route_value(&rq->route, name);
}

const char *req_query(const struct req *rq, const char *name)
{
    return query_value(&rq->query, name);
}

const char *req_header(const struct req *rq, const char *name)
{
    for (size_t i = 0; i < rq->n_header; i++)
        if (strcasecmp(rq->header[i].name, name) == 0)
            return rq->header[i].value;
    return NULL;
}

bool reply_bytes(struct req *rq, int status, const char *type, const char *bytes, size_t len)
{
    rq->reply.status = status;
    rq->reply.type = type;
    rq->reply.body = bytes;
    rq->reply.len = len;
    return true;
}

bool reply_json(struct req *rq, int status, const char *json)
{
    return reply_bytes(rq, status, "application/json", json, strlen(json));
}

bool reply_stream(struct req *rq, int status, const char *type, struct stream stream)
{
    rq->reply.status = status;
    rq->reply.type = type;
    rq->reply.stream = stream;
    return true;
}

bool reply_empty(struct req *rq, int status)
{
    return reply_bytes(rq, status, NULL, "", 0);
}

static struct pair *header_slot(struct reply *reply, const char *name)
{
    for (size_t i = 0; i < reply->n_header; i++)
        if (reply->header[i].name && strcasecmp(reply->header[i].name, name) == 0)
            return &reply->header[i];
    return reply->n_header < REPLY_HEADERS_MAX ? &reply->header[reply->n_header++] : NULL;
}

void reply_header(struct req *rq, const char *name, const char *fmt, ...)
{
    va_list ap;

    va_start(ap, fmt);
    const char *value = arena_vprintf(rq->arena, fmt, ap);
    va_end(ap);
    struct pair *slot = value ? header_slot(&rq->reply, name) : NULL;
    if (slot)
        *slot = (struct pair){name, value};
}

void reply_header_default(struct req *rq, const char *name, const char *value)
{
    struct pair *slot = header_slot(&rq->reply, name);
    if (slot && !slot->name)
        *slot = (struct pair){name, value};
}
