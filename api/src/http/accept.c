/* SPDX-License-Identifier: EUPL-1.2 */
#include "http/accept.h"

#include <errno.h>
#include <fcntl.h>
#include <microhttpd.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdbool.h>
#include <stdlib.h>
#include <sys/socket.h>
#include <unistd.h>

/* Clients get file numbers from here on; the database, the log and the libraries stay below. */
enum { CLIENT_FILES = 128, FULL_US = 2000, NO_FILES_US = 10000 };

struct acceptor {
    struct MHD_Daemon *daemon;
    int fd, limit;
    atomic_bool ends;
    pthread_t thread;
};

static bool is_full(const struct acceptor *a)
{
    const union MHD_DaemonInfo *info =
        MHD_get_daemon_info(a->daemon, MHD_DAEMON_INFO_CURRENT_CONNECTIONS);

    return info && info->num_connections >= (unsigned)a->limit;
}

/* The next client, under the lowest free number of the clients, or -1. */
static int next_client(const struct acceptor *a, struct sockaddr_storage *from, socklen_t *len)
{
    const int fd = accept4(a->fd, (struct sockaddr *)from, len, SOCK_CLOEXEC | SOCK_NONBLOCK);
    const int moved = fd < 0 ? -1 : fcntl(fd, F_DUPFD_CLOEXEC, CLIENT_FILES);

    if (moved < 0)
        return fd;
    close(fd);
    return moved;
}

/* MHD chooses the thread by the number of the socket. The numbers of clients lie side by side, so
 * neighbours get different threads, and who leaves makes room at the same place. MHD owns the socket
 * from here on, also when it refuses. */
static void take_one(const struct acceptor *a)
{
    struct sockaddr_storage from;
    socklen_t len = sizeof from;
    const int fd = next_client(a, &from, &len);

    if (fd >= 0)
        MHD_add_connection(a->daemon, fd, (struct sockaddr *)&from, len);
    else if (errno != EINTR && errno != ECONNABORTED && !a->ends)
        usleep(NO_FILES_US);
}

static void *take_all(void *cls)
{
    const struct acceptor *a = cls;

    while (!a->ends)
        if (is_full(a))
            usleep(FULL_US);
        else
            take_one(a);
    return NULL;
}

struct acceptor *accept_start(struct MHD_Daemon *daemon, int limit)
{
    struct acceptor *a = calloc(1, sizeof *a);
    const int fd = MHD_quiesce_daemon(daemon);

    if (fd == MHD_INVALID_SOCKET || !a) {
        if (fd != MHD_INVALID_SOCKET)
            close(fd);
        free(a);
        return NULL;
    }
    a->daemon = daemon;
    a->fd = fd;
    a->limit = limit;
    const int flags = fcntl(fd, F_GETFL);
    if (flags < 0 || fcntl(fd, F_SETFL, flags & ~O_NONBLOCK) < 0 ||
        pthread_create(&a->thread, NULL, take_all, a) != 0) {
        close(fd);
        free(a);
        return NULL;
    }
    return a;
}

void accept_stop(struct acceptor *a)
{
    a->ends = true;
    shutdown(a->fd, SHUT_RDWR); /* wakes the thread */
    pthread_join(a->thread, NULL);
    close(a->fd);
    free(a);
}
