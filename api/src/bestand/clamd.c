/* SPDX-License-Identifier: EUPL-1.2 */
/* INSTREAM of clamd(8): "zINSTREAM\0", then parts with their length in front, then a length of 0. The
 * answer ends with NUL: "stream: OK" or "stream: <name> FOUND". */
#include "bestand/clamd.h"

#include <arpa/inet.h>
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <stdatomic.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include "base/log.h"
#include "db/conn.h"

enum { PART = 64 << 10, ANSWER_MAX = 512, CONNECT_MS = 1000 };

static atomic_int asking;

static bool ready(int fd, short events, int64_t until)
{
    const int64_t left = until - db_now();
    struct pollfd p = {.fd = fd, .events = events};

    return left > 0 && poll(&p, 1, (int)left) == 1 && !(p.revents & (POLLERR | POLLNVAL));
}

/* Where to connect; 0 when this is no place. */
static socklen_t address_of(const char *where, struct sockaddr_storage *to)
{
    struct sockaddr_un *un = (struct sockaddr_un *)to;
    struct sockaddr_in *in = (struct sockaddr_in *)to;
    const char *colon = strrchr(where, ':');
    char host[INET_ADDRSTRLEN];

    memset(to, 0, sizeof *to);
    if (*where == '/' && strlen(where) < sizeof un->sun_path) {
        un->sun_family = AF_UNIX;
        memcpy(un->sun_path, where, strlen(where) + 1);
        return sizeof *un;
    }
    if (!colon || (size_t)(colon - where) >= sizeof host)
        return 0;
    memcpy(host, where, (size_t)(colon - where));
    host[colon - where] = '\0';
    in->sin_family = AF_INET;
    in->sin_port = htons((uint16_t)strtoul(colon + 1, NULL, 10));
    return inet_pton(AF_INET, host, &in->sin_addr) == 1 ? sizeof *in : 0;
}

static int open_to(const char *where)
{
    struct sockaddr_storage to;
    const socklen_t size = address_of(where, &to);
    int fault = 0;
    socklen_t fault_size = sizeof fault;
    const int fd = size ? socket(to.ss_family, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0) : -1;

    if (fd < 0)
        return -1;
    const bool started = connect(fd, (struct sockaddr *)&to, size) == 0 || errno == EINPROGRESS;
    if (started && ready(fd, POLLOUT, db_now() + CONNECT_MS) &&
        getsockopt(fd, SOL_SOCKET, SO_ERROR, &fault, &fault_size) == 0 && fault == 0)
        return fd;
    close(fd);
    return -1;
}

static bool send_all(int fd, const void *bytes, size_t len, int64_t until)
{
    const char *at = bytes;

    while (len > 0) {
        if (!ready(fd, POLLOUT, until))
            return false;
        const ssize_t n = send(fd, at, len, MSG_NOSIGNAL);
        if (n < 0)
            return false;
        at += n;
        len -= (size_t)n;
    }
    return true;
}

static bool send_file(int fd, const unsigned char *bytes, size_t len, int64_t until)
{
    static const char COMMAND[] = "zINSTREAM";

    if (!send_all(fd, COMMAND, sizeof COMMAND, until))
        return false;
    for (size_t at = 0; at < len; at += PART) {
        const uint32_t n = (uint32_t)(len - at < PART ? len - at : PART), size = htonl(n);
        if (!send_all(fd, &size, sizeof size, until) || !send_all(fd, bytes + at, n, until))
            return false;
    }
    return send_all(fd, "\0\0\0\0", 4, until);
}

/* The answer up to its NUL. False: it did not come whole. */
static bool read_answer(int fd, char answer[ANSWER_MAX], int64_t until)
{
    size_t len = 0;

    while (len < ANSWER_MAX && ready(fd, POLLIN, until)) {
        const ssize_t n = recv(fd, answer + len, ANSWER_MAX - len, 0);
        if (n <= 0)
            return false;
        if (memchr(answer + len, '\0', (size_t)n))
            return true;
        len += (size_t)n;
    }
    return false;
}

static bool ends_with(const char *text, const char *end)
{
    const size_t len = strlen(text), n = strlen(end);

    return len >= n && strcmp(text + len - n, end) == 0;
}

static enum clamd_uitslag ask(int fd, const unsigned char *bytes, size_t len, int64_t until)
{
    char answer[ANSWER_MAX];

    /* A daemon that has seen enough answers and closes before it has read everything. */
    send_file(fd, bytes, len, until);
    if (!read_answer(fd, answer, until)) {
        log_warning("virusscan_zonder_antwoord", "the file is not scanned");
        return CLAMD_NIET;
    }
    if (ends_with(answer, " FOUND")) {
        log_warning("virusscan_besmet", "%s", answer);
        return CLAMD_BESMET;
    }
    if (strcmp(answer, "stream: OK") == 0)
        return CLAMD_SCHOON;
    log_warning("virusscan_vreemd", "the file is not scanned");
    return CLAMD_NIET;
}

enum clamd_uitslag clamd_vraag(const char *where, const unsigned char *bytes, size_t len, int wait)
{
    enum clamd_uitslag uitslag = CLAMD_NIET;

    if (*where == '\0')
        return CLAMD_NIET;
    if (atomic_fetch_add(&asking, 1) < CLAMD_TEGELIJK) {
        const int fd = open_to(where);
        if (fd < 0)
            log_warning("virusscan_onbereikbaar", "the file is not scanned");
        else
            uitslag = ask(fd, bytes, len, db_now() + wait * 1000LL);
        if (fd >= 0)
            close(fd);
    }
    atomic_fetch_sub(&asking, 1);
    return uitslag;
}
