/* SPDX-License-Identifier: EUPL-1.2 */
#ifndef HTTP_SERVER_H
#define HTTP_SERVER_H

#include <stdbool.h>
#include <stddef.h>

struct req;
struct server;

struct server_settings {
    const char *address; /* IPv4 to listen on */
    int port;
    int threads;                   /* each serves one request at a time; 1 = no pool */
    int connections;               /* open at once */
    int silence;                   /* seconds without a byte before a client is cut off */
    size_t max_body;               /* bytes; more is answered with 413 */
    bool behind_edge;              /* believe X-Forwarded-For */
    bool quiet;                    /* no line in the log, no counters: for the port of the meters */
    void (*serve)(struct req *rq); /* fills rq->reply */
};

/* Opens the port and serves from threads of its own. NULL: why says what is wrong. settings is
 * copied. */
struct server *server_start(const struct server_settings *settings, char *why, size_t size);

/* Stops accepting, lets requests in flight finish (at most seconds), closes. True when all of them
 * had their answer. */
bool server_stop(struct server *server, int seconds);

#endif
