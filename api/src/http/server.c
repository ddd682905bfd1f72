/* SPDX-License-Identifier: EUPL-1.2 */
/* The only file that knows Ulfius and libmicrohttpd. It copies nothing it need not and decides
 * nothing: limits, raw URL, one call of serve(), and the answer back. */
#include "http/server.h"

#include <arpa/inet.h>
#include <errno.h>
#include <microhttpd.h>
#include <sodium.h>
#include <stdatomic.h>
#include <stdio.h>
#include <string.h>
#include <ulfius.h>
#include <unistd.h>

#include "base/log.h"
#include "base/meting.h"
#include "base/taal.h"
#include "contract/contract.h"
#include "http/accept.h"
#include "http/header.h"
#include "http/req.h"

/* A token of 2 KB, a URL of 2 KB and the headers of a browser fit; thousands of idle clients too. */
enum {
    CONNECTION_BYTES = 16 << 10,
    STACK_BYTES = 1 << 20,
    POLL_US = 20000,
    GRACE_MS = 500,
    FLOW_BYTES = 32 << 10,
    TEXT_BYTES = 1 << 20 /* no operation takes JSON as long as this */
};

struct server {
    struct _u_instance ulfius;
    struct sockaddr_in address;
    struct server_settings settings;
    struct acceptor *acceptor;
    atomic_int in_flight;
    atomic_bool draining;
};

static const char *const METHODS[] = {"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"};

static double milliseconds(void)
{
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (double)t.tv_sec * 1e3 + (double)t.tv_nsec / 1e6;
}

static bool copy_headers(struct req *rq, const struct _u_map *map)
{
    rq->n_header = (size_t)u_map_count(map);
    rq->header = arena_alloc(rq->arena, (rq->n_header + 1) * sizeof *rq->header);
    for (size_t i = 0; rq->header && i < rq->n_header; i++)
        rq->header[i] = (struct pair){map->keys[i], map->values[i]};
    return rq->header;
}

/* The URL exactly as it stood in the request line; Ulfius' own maps mix path and query. */
static bool copy_url(struct req *rq, const char *raw)
{
    size_t len = strcspn(raw, "?");

    rq->path = arena_strndup(rq->arena, raw, len);
    rq->query_text = raw[len] == '?' ? raw + len + 1 : "";
    return rq->path;
}

static const char *peer(struct req *rq, const struct server *s, const struct sockaddr *address)
{
    const char *forwarded = s->settings.behind_edge ? req_header(rq, "x-forwarded-for") : NULL;
    char text[INET_ADDRSTRLEN] = "";

    if (forwarded) { /* the edge adds its own word at the end; what stands before it may be a lie */
        const char *comma = strrchr(forwarded, ',');
        forwarded = comma ? comma + 1 : forwarded;
        return forwarded + strspn(forwarded, " ");
    }
    if (address && address->sa_family == AF_INET)
        inet_ntop(AF_INET, &((const struct sockaddr_in *)(const void *)address)->sin_addr, text,
                  sizeof text);
    return arena_strdup(rq->arena, text);
}

static const char *request_id(struct req *rq)
{
    unsigned char random[16];
    char id[33];

    if (!log_trace_id(req_header(rq, "traceparent"), id)) {
        randombytes_buf(random, sizeof random);
        sodium_bin2hex(id, sizeof id, random, sizeof random);
    }
    return arena_strdup(rq->arena, id);
}

/* Ulfius gives the bytes without an end; everybody after us may read them as text. A large body is
 * never text: it is read where it lies. */
static const char *body_copy(struct req *rq, const struct _u_request *in)
{
    if (in->binary_body_length > TEXT_BYTES)
        return in->binary_body;
    char *copy = arena_alloc(rq->arena, in->binary_body_length + 1);

    if (copy && in->binary_body_length)
        memcpy(copy, in->binary_body, in->binary_body_length);
    return copy;
}

static bool request_fill(struct req *rq, const struct server *s, const struct _u_request *in)
{
    rq->head = strcmp(in->http_verb, "HEAD") == 0;
    rq->method = rq->head ? "GET" : in->http_verb;
    rq->n_bytes = in->binary_body_length;
    if (!(rq->bytes = body_copy(rq, in)) || !copy_headers(rq, in->map_header))
        return false;
    rq->problem.taal = header_taal(req_header(rq, "accept-language"), talen());
    return copy_url(rq, in->http_url) && (rq->client = peer(rq, s, in->client_address)) &&
           (rq->id = request_id(rq));
}

/* Ulfius cuts what is too long without a word, and a broken connection may end a body early. */
static bool body_whole(struct req *rq, size_t max)
{
    size_t announced;

    if (rq->n_bytes > max)
        return req_problem(rq, TE_GROOT, "Stuur hoogstens %zu bytes.", max);
    if (header_length(req_header(rq, "content-length"), &announced) && announced != rq->n_bytes)
        return req_problem(rq, announced > max ? TE_GROOT : ONGELDIG_VERZOEK,
                           "Er kwamen %zu van de %zu bytes aan.", rq->n_bytes, announced);
    return true;
}

/* An answer on its way: it keeps the memory of its request. */
struct flow {
    struct server *server;
    struct stream stream;
    struct arena *arena;
};

static ssize_t flow_next(void *user, uint64_t offset, char *out, size_t max)
{
    struct flow *flow = user;
    const ssize_t n = flow->stream.next(flow->stream.self, out, max);

    (void)offset;
    return n > 0 ? n : n == 0 ? (ssize_t)U_STREAM_END : (ssize_t)U_STREAM_ERROR;
}

static void flow_end(void *user)
{
    struct flow *flow = user;

    arena_drop(flow->arena);
    flow->server->in_flight--;
    o_free(flow);
}

/* True: the answer will be made while it is sent, and owns the arena from now on. */
static bool flow_start(struct server *s, const struct req *rq, struct _u_response *out)
{
    struct flow *flow = rq->reply.stream.next ? o_malloc(sizeof *flow) : NULL;

    if (!flow)
        return false;
    *flow = (struct flow){s, rq->reply.stream, rq->arena};
    s->in_flight++;
    if (ulfius_set_stream_response(out, (unsigned)rq->reply.status, flow_next, flow_end,
                                   U_STREAM_SIZE_UNKNOWN, FLOW_BYTES, flow) == U_OK)
        return true;
    s->in_flight--;
    o_free(flow);
    return false;
}

static void send_reply(const struct req *rq, struct _u_response *out, bool last)
{
    const struct reply *reply = &rq->reply;

    for (size_t i = 0; i < reply->n_header; i++)
        u_map_put(out->map_header, reply->header[i].name, reply->header[i].value);
    if (reply->type)
        u_map_put(out->map_header, "Content-Type", reply->type);
    if (last)
        u_map_put(out->map_header, "Connection", "close");
    if (reply->stream.next)
        ulfius_set_empty_body_response(out, 503); /* until flow_start says otherwise */
    else if (reply->len > 0)
        ulfius_set_binary_body_response(out, (unsigned)reply->status, reply->body, reply->len);
    else
        ulfius_set_empty_body_response(out, (unsigned)reply->status);
}

/* Who asked; not for what is sent without a name. */
static const char *who(const struct req *rq)
{
    return rq->op && rq->op->id == OP_signaal_maak ? "" : rq->actor.id;
}

static void account(const struct req *rq, double begin)
{
    const double ms = milliseconds() - begin;

    meting_end(rq->op ? (size_t)rq->op->id : OP_COUNT, rq->id ? rq->reply.status : 503, ms);
    if (!rq->id) /* there was no memory to begin with it */
        return;
    log_request(&(struct log_request){.id = rq->id,
                                      .operation = rq->op ? rq->op->name : "",
                                      .method = rq->head ? "HEAD" : rq->method,
                                      .actor = who(rq),
                                      .status = rq->reply.status,
                                      .ms = ms});
}

static int on_request(const struct _u_request *in, struct _u_response *out, void *user)
{
    struct server *s = user;
    struct req rq = {.arena = arena_new()};
    const double begin = milliseconds();
    bool flows = false;

    s->in_flight++;
    if (!s->settings.quiet)
        meting_begin();
    if (!rq.arena || !request_fill(&rq, s, in)) {
        ulfius_set_empty_body_response(out, 503);
    } else {
        body_whole(&rq, s->settings.max_body);
        s->settings.serve(&rq);
        send_reply(&rq, out, s->draining);
        flows = flow_start(s, &rq, out);
    }
    if (!s->settings.quiet)
        account(&rq, begin);
    if (!flows)
        arena_drop(rq.arena);
    s->in_flight--;
    return U_CALLBACK_COMPLETE;
}

/* What MHD keeps of one parameter of an address, and of all else that comes with a request. */
enum { PARAM_BYTES = 64, REST_BYTES = 1024 };

/* Ulfius keeps a request from its first line on. When MHD has no memory for all the parameters in that
 * line, it never answers and never tells that the request is over: then nothing may be kept. Without
 * anything kept a request ends without an answer. */
static void *keep_request(void *cls, const char *uri)
{
    size_t bytes = strlen(uri);

    for (const char *at = strchr(uri, '?'); at; at = strchr(at + 1, '&'))
        bytes += PARAM_BYTES;
    return bytes > CONNECTION_BYTES - REST_BYTES ? NULL : ulfius_uri_logger(cls, uri);
}

/* MHD's own complaints are about clients, not about us; the edge logs those. */
static void ignore_complaint(void *cls, const char *fmt, va_list ap)
{
    (void)cls;
    (void)fmt;
    (void)ap;
}

static bool listen_now(struct server *s)
{
    const struct server_settings *set = &s->settings;
    struct MHD_OptionItem options[] = {
        {MHD_OPTION_EXTERNAL_LOGGER, (intptr_t)ignore_complaint, NULL},
        {MHD_OPTION_SOCK_ADDR, 0, &s->address},
        {MHD_OPTION_NOTIFY_COMPLETED, (intptr_t)mhd_request_completed, NULL},
        {MHD_OPTION_URI_LOG_CALLBACK, (intptr_t)keep_request, NULL},
        {MHD_OPTION_CONNECTION_TIMEOUT, set->silence, NULL},
        {MHD_OPTION_CONNECTION_LIMIT, set->connections, NULL},
        {MHD_OPTION_CONNECTION_MEMORY_LIMIT, CONNECTION_BYTES, NULL},
        {MHD_OPTION_THREAD_STACK_SIZE, STACK_BYTES, NULL},
        {MHD_OPTION_LISTEN_BACKLOG_SIZE, 1024, NULL},
        {MHD_OPTION_STRICT_FOR_CLIENT, 1, NULL},
        {set->threads > 1 ? MHD_OPTION_THREAD_POOL_SIZE : MHD_OPTION_END, set->threads, NULL},
        {MHD_OPTION_END, 0, NULL},
    };

    return ulfius_start_framework_with_mhd_options(
               &s->ulfius, MHD_USE_EPOLL_INTERNAL_THREAD | MHD_USE_ITC | MHD_USE_ERROR_LOG,
               options) == U_OK;
}

static bool endpoints_add(struct server *s)
{
    struct _u_instance *u = &s->ulfius;

    for (size_t i = 0; i < sizeof METHODS / sizeof *METHODS; i++)
        if (ulfius_add_endpoint_by_val(u, METHODS[i], NULL, "*", 0, on_request, s) != U_OK)
            return false;
    /* TRACE, CONNECT and words nobody knows: the road answers 405 or 404 by itself. */
    return ulfius_set_default_endpoint(u, on_request, s) == U_OK;
}

static bool address_fill(struct sockaddr_in *to, const struct server_settings *set, char *why,
                         size_t size)
{
    *to = (struct sockaddr_in){.sin_family = AF_INET, .sin_port = htons((uint16_t)set->port)};
    if (set->port > UINT16_MAX)
        snprintf(why, size, "%d is not a port", set->port);
    else if (inet_pton(AF_INET, set->address, &to->sin_addr) != 1)
        snprintf(why, size, "%s is not an IPv4 address", set->address);
    else
        return true;
    return false;
}

struct server *server_start(const struct server_settings *settings, char *why, size_t size)
{
    struct server *s = o_malloc(sizeof *s);

    if (!s)
        return NULL;
    memset(s, 0, sizeof *s);
    s->settings = *settings;
    if (!address_fill(&s->address, settings, why, size)) {
        o_free(s);
        return NULL;
    }
    if (ulfius_init_instance(&s->ulfius, (unsigned)settings->port, &s->address, NULL) == U_OK) {
        s->ulfius.max_post_body_size = settings->max_body + 1;
        s->ulfius.allowed_post_processor = U_POST_PROCESS_NONE;
        errno = 0;
        if (endpoints_add(s) && listen_now(s)) {
            s->acceptor = accept_start(s->ulfius.mhd_daemon, settings->connections);
            if (s->acceptor)
                return s;
            ulfius_stop_framework(&s->ulfius);
        }
        ulfius_clean_instance(&s->ulfius);
    }
    snprintf(why, size, "cannot listen on %s:%d (%s)", settings->address, settings->port,
             errno ? strerror(errno) : "is the port taken?");
    o_free(s);
    return NULL;
}

static bool nobody_left(const struct server *s)
{
    const union MHD_DaemonInfo *info =
        MHD_get_daemon_info(s->ulfius.mhd_daemon, MHD_DAEMON_INFO_CURRENT_CONNECTIONS);

    return info && info->num_connections == 0;
}

/* Waits until every answer is on its way. A client that only keeps its connection open does not
 * hold us up: after GRACE_MS without any request it has had its chance. */
static void drain(const struct server *s, double end)
{
    double busy = milliseconds();

    while (!nobody_left(s) && milliseconds() < end && milliseconds() - busy < GRACE_MS) {
        if (s->in_flight > 0)
            busy = milliseconds();
        usleep(POLL_US);
    }
}

bool server_stop(struct server *s, int seconds)
{
    const double end = milliseconds() + seconds * 1e3;

    s->draining = true;
    accept_stop(s->acceptor);
    drain(s, end);
    const bool clean = s->in_flight == 0;
    ulfius_stop_framework(&s->ulfius);
    ulfius_clean_instance(&s->ulfius);
    o_free(s);
    return clean;
}
