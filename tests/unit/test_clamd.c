/* SPDX-License-Identifier: EUPL-1.2 */
/* A scanner that answers as its manual says, and ones that do not. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <arpa/inet.h>
#include <cmocka.h>
#include <pthread.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <time.h>
#include <unistd.h>

#include "bestand/clamd.h"

static struct {
    char path[64];
    int listener;
    const char *answer; /* NULL: says nothing and keeps the line open */
    pthread_t thread;
} fake;

static void *serve(void *unused)
{
    char buffer[65536];
    int fd = accept(fake.listener, NULL, NULL);

    (void)unused;
    if (fake.answer) {
        while (recv(fd, buffer, sizeof buffer, MSG_DONTWAIT) > 0)
            ;
        send(fd, fake.answer, strlen(fake.answer) + 1, MSG_NOSIGNAL);
        shutdown(fd, SHUT_WR);
    }
    while (recv(fd, buffer, sizeof buffer, 0) > 0)
        ;
    close(fd);
    return NULL;
}

static void listen_with(const char *answer)
{
    struct sockaddr_un a = {.sun_family = AF_UNIX};

    fake.answer = answer;
    snprintf(fake.path, sizeof fake.path, "/tmp/test_clamd.%d", (int)getpid());
    snprintf(a.sun_path, sizeof a.sun_path, "%s", fake.path);
    fake.listener = socket(AF_UNIX, SOCK_STREAM, 0);
    assert_int_equal(bind(fake.listener, (struct sockaddr *)&a, sizeof a), 0);
    assert_int_equal(listen(fake.listener, 4), 0);
    pthread_create(&fake.thread, NULL, serve, NULL);
}

static enum clamd_uitslag ask(void)
{
    static const unsigned char FILE_[200000];
    const enum clamd_uitslag u = clamd_vraag(fake.path, FILE_, sizeof FILE_, 1);

    pthread_join(fake.thread, NULL);
    close(fake.listener);
    unlink(fake.path);
    return u;
}

static void an_answer_is_understood(void **state)
{
    static const struct {
        const char *answer;
        enum clamd_uitslag uitslag;
    } SAYS[] = {{"stream: OK", CLAMD_SCHOON},
                {"stream: Eicar-Signature FOUND", CLAMD_BESMET},
                {"INSTREAM size limit exceeded. ERROR", CLAMD_NIET},
                {"stream: OK, or so", CLAMD_NIET},
                {"", CLAMD_NIET}};

    (void)state;
    for (size_t i = 0; i < sizeof SAYS / sizeof *SAYS; i++) {
        listen_with(SAYS[i].answer);
        assert_int_equal(ask(), SAYS[i].uitslag);
    }
}

static void one_that_keeps_silent_costs_its_time_and_no_more(void **state)
{
    struct timespec begin, end;

    (void)state;
    listen_with(NULL);
    clock_gettime(CLOCK_MONOTONIC, &begin);
    assert_int_equal(ask(), CLAMD_NIET);
    clock_gettime(CLOCK_MONOTONIC, &end);
    assert_true(end.tv_sec - begin.tv_sec < 3);
}

static void an_answer_without_end_is_no_answer(void **state)
{
    static char endless[4096];

    (void)state;
    memset(endless, 'x', sizeof endless - 1);
    listen_with(endless);
    assert_int_equal(ask(), CLAMD_NIET);
}

static void nobody_there_is_not_scanned(void **state)
{
    static const char *const WHERE[] = {"",
                                        "/tmp/nobody-listens-here",
                                        "127.0.0.1:1",
                                        "scanner:3310",
                                        "999.1.1.1:3310",
                                        "127.0.0.1",
                                        ":3310"};

    (void)state;
    for (size_t i = 0; i < sizeof WHERE / sizeof *WHERE; i++)
        assert_int_equal(clamd_vraag(WHERE[i], (const unsigned char *)"x", 1, 1), CLAMD_NIET);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(an_answer_is_understood),
        cmocka_unit_test(one_that_keeps_silent_costs_its_time_and_no_more),
        cmocka_unit_test(an_answer_without_end_is_no_answer),
        cmocka_unit_test(nobody_there_is_not_scanned),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
