/* SPDX-License-Identifier: EUPL-1.2 */
/* regelruimte serve | worker | web | check-config | controleer-logboek | sleutels draai |
 * wis-opnieuw | wislijst aanvullen | wachtwoord-hash */
#include <jansson.h>
#include <locale.h>
#include <pthread.h>
#include <signal.h>
#include <sodium.h>
#include <stdio.h>
#include <string.h>
#include <sys/resource.h>
#include <unistd.h>

#include "auth/actor.h"
#include "auth/peper.h"
#include "auth/wachtwoord.h"
#include "base/config.h"
#include "base/geheim.h"
#include "base/log.h"
#include "base/meting.h"
#include "base/taal.h"
#include "contract/contract.h"
#include "contract/format.h"
#include "db/pool.h"
#include "db/zin.h"
#include "http/ruimte.h"
#include "http/serve.h"
#include "http/server.h"
#include "http/static.h"
#include "kluis/draai.h"
#include "kluis/veld.h"
#include "logboek/logboek.h"
#include "worker/bezorger.h"
#include "worker/wissen.h"
#include "worker/worker.h"

enum {
    QUESTION_MS = 3000,
    STATEMENT_MS = 2500,
    WORK_MS = 30000,
    DRAIN_SECONDS = 20,
    METING_CONNECTIONS = 32,
    SPARE_FILES = 128, /* beside client connections: database, log, libraries */
    WHY_SIZE = 256
};

static struct {
    struct sleutelbos *token, *kluis, *peper;
} keys;

/* One clear sentence for the person who started us; also in the log. */
static int fail(const char *why)
{
    fprintf(stderr, "regelruimte: %s\n", why);
    return 1;
}

static struct sleutelbos *ring(enum config_key key, const char *name, char *why)
{
    char reason[WHY_SIZE / 2] = "it is not set";
    const char *path = config_text(key);
    struct sleutelbos *bos = *path ? kluis_open(path, reason, sizeof reason) : NULL;

    if (!bos)
        snprintf(why, WHY_SIZE, "%s: %s", name, reason);
    return bos;
}

static bool keys_open(char *why)
{
    keys.token = ring(CONFIG_TOKEN_SLEUTELS, "REGELRUIMTE_TOKEN_SLEUTELS", why);
    keys.kluis = keys.token ? ring(CONFIG_KLUIS_SLEUTELS, "REGELRUIMTE_KLUIS_SLEUTELS", why) : NULL;
    keys.peper = keys.kluis ? ring(CONFIG_PEPER, "REGELRUIMTE_PEPER", why) : NULL;
    if (!keys.peper)
        return false;
    auth_use(keys.token);
    kluis_use(keys.kluis);
    peper_use(keys.peper->sleutel[0].bytes, keys.peper->sleutel[0].lengte);
    return true;
}

static void keys_close(void)
{
    kluis_close(keys.token);
    kluis_close(keys.kluis);
    kluis_close(keys.peper);
}

static bool database_open(int question_ms, int statement_ms, char *why)
{
    const struct pool_settings settings = {.url = config_text(CONFIG_DATABASE),
                                           .size = config_number(CONFIG_POOL),
                                           .statement_ms = statement_ms,
                                           .question_ms = question_ms};

    if (!*settings.url || settings.size < 1) {
        snprintf(why, WHY_SIZE, "DATABASE_URL is not set, or REGELRUIMTE_POOL is 0");
        return false;
    }
    return pool_open(&settings, why, WHY_SIZE) && pool_warm(why, WHY_SIZE);
}

/* How many clients may be connected: each is an open file. */
static int connections(void)
{
    const int wanted = config_number(CONFIG_VERBINDINGEN);
    const rlim_t needed = (rlim_t)wanted + SPARE_FILES;
    struct rlimit files;

    getrlimit(RLIMIT_NOFILE, &files);
    files.rlim_cur = files.rlim_max;
    setrlimit(RLIMIT_NOFILE, &files);
    if (files.rlim_cur >= needed)
        return wanted;
    return files.rlim_cur > SPARE_FILES ? (int)(files.rlim_cur - SPARE_FILES) : 1;
}

static size_t largest_body(void)
{
    size_t most = 0;

    for (size_t i = 0; i < OP_COUNT; i++)
        if (OPERATIONS[i].max_body > most)
            most = OPERATIONS[i].max_body;
    return most;
}

static const char *operation_name(size_t op)
{
    return OPERATIONS[op].name;
}

static struct server *door_open(void (*serve)(struct req *), char *why)
{
    const struct server_settings settings = {.address = config_text(CONFIG_ADRES),
                                             .port = config_number(CONFIG_PORT),
                                             .threads = config_number(CONFIG_POOL),
                                             .connections = connections(),
                                             .silence = config_number(CONFIG_WACHTTIJD),
                                             .max_body = largest_body(),
                                             .behind_edge = config_number(CONFIG_ACHTER_RAND),
                                             .serve = serve};

    return server_start(&settings, why, WHY_SIZE);
}

/* The meters have a port and a thread of their own: they answer when everything else is busy. */
static bool meting_start(struct server **meters, char *why)
{
    const struct server_settings settings = {.address = "127.0.0.1",
                                             .port = config_number(CONFIG_MEETPOORT),
                                             .threads = 1,
                                             .connections = METING_CONNECTIONS,
                                             .silence = config_number(CONFIG_WACHTTIJD),
                                             .quiet = true,
                                             .serve = serve_meting};

    *meters = settings.port ? server_start(&settings, why, WHY_SIZE) : NULL;
    return *meters || !settings.port;
}

static void wait_for_signal(void)
{
    sigset_t ends;
    int received;

    sigemptyset(&ends);
    sigaddset(&ends, SIGTERM);
    sigaddset(&ends, SIGINT);
    sigwait(&ends, &received);
}

/* Opens the doors, serves until a signal, and lets everybody inside finish. */
static int doors(void (*serve)(struct req *), char *why)
{
    struct server *door = NULL, *meters = NULL;

    if (!meting_start(&meters, why) || !(door = door_open(serve, why))) {
        if (meters)
            server_stop(meters, 0);
        return fail(why);
    }
    log_info("gereed", "port %d", config_number(CONFIG_PORT));
    wait_for_signal();
    log_info("stopt", "no new connections");
    const bool clean = server_stop(door, DRAIN_SECONDS);
    if (meters)
        server_stop(meters, 0);
    log_info("gestopt", "%s", clean ? "every request had its answer" : "requests were cut off");
    return clean ? 0 : 1;
}

static int run_serve(void)
{
    char why[WHY_SIZE] = "no memory";

    if (!keys_open(why) || !database_open(QUESTION_MS, STATEMENT_MS, why) ||
        !wislijst_toets(why, sizeof why) || !static_load(config_text(CONFIG_WEB), why, sizeof why))
        return fail(why);
    ruimte_zet((size_t)config_number(CONFIG_INKOMEND_MB) << 20);
    if (!format_patterns_compile())
        return fail("a pattern of the contract cannot be compiled");
    if (!zinnen_load())
        log_warning("zinnen_ontbreken", "constraint comments could not be read");
    if (!vertalingen_load())
        log_warning("vertalingen_ontbreken", "api.vertaling could not be read");
    return doors(serve_all, why);
}

static int run_web(void)
{
    char why[WHY_SIZE] = "no memory";

    if (!*config_text(CONFIG_WEB))
        return fail("REGELRUIMTE_WEB is not set: there is nothing to serve");
    if (!static_load(config_text(CONFIG_WEB), why, sizeof why))
        return fail(why);
    return doors(serve_web, why);
}

static int run_worker(void)
{
    char why[WHY_SIZE] = "no memory";

    if (!keys_open(why) || !database_open(WORK_MS, WORK_MS, why) ||
        !wislijst_toets(why, sizeof why) || !bezorger_start(why, sizeof why))
        return fail(why);
    const int code = worker_run();
    bezorger_stop();
    return code;
}

/* Exit code 0: every chain is whole; 1: the lines on standard output say where one is not. */
static int run_controleer_logboek(void)
{
    const char *path = config_text(CONFIG_LOGBOEK_ANKERS);
    char why[WHY_SIZE] = "no memory";
    FILE *anchors = *path ? fopen(path, "r") : NULL;

    if (*path && !anchors)
        return fail("REGELRUIMTE_LOGBOEK_ANKERS cannot be read");
    if (!keys_open(why) || !database_open(WORK_MS, WORK_MS, why))
        return fail(why);
    const int code = logboek_controleer(stdout, anchors);
    if (anchors)
        fclose(anchors);
    return code;
}

static int run_sleutels_draai(void)
{
    char why[WHY_SIZE] = "no memory";

    if (!keys_open(why) || !database_open(WORK_MS, WORK_MS, why))
        return fail(why);
    return sleutels_draai(stdout);
}

static int met_wislijst(int (*doe)(FILE *out))
{
    char why[WHY_SIZE] = "no memory";

    if (!*config_text(CONFIG_WISLIJST))
        return fail("REGELRUIMTE_WISLIJST is not set: there is no list");
    if (!keys_open(why) || !database_open(WORK_MS, WORK_MS, why))
        return fail(why);
    return doe(stdout);
}

static int run_wis_opnieuw(void)
{
    return met_wislijst(wis_opnieuw);
}

static int run_wislijst_aanvullen(void)
{
    return met_wislijst(wislijst_aanvullen);
}

static int run_check_config(void)
{
    config_print(stdout);
    return 0;
}

/* A password from standard input, encoded as the database keeps it: for seeds and the first
 * account of an installation. */
static int run_wachtwoord_hash(void)
{
    char line[1024], hash[WACHTWOORD_HASH];

    if (!fgets(line, sizeof line, stdin))
        return fail("give the password on standard input");
    line[strcspn(line, "\n")] = '\0';
    if (wachtwoord_hash(line, hash) != WACHTWOORD_GOED)
        return fail("a password has 12 to 128 characters of UTF-8");
    sodium_memzero(line, sizeof line);
    printf("%s\n", hash);
    return 0;
}

static const struct command {
    const char *name;
    int (*run)(void);
} COMMANDS[] = {
    {"serve", run_serve},
    {"worker", run_worker},
    {"web", run_web},
    {"check-config", run_check_config},
    {"controleer-logboek", run_controleer_logboek},
    {"sleutels draai", run_sleutels_draai},
    {"wis-opnieuw", run_wis_opnieuw},
    {"wislijst aanvullen", run_wislijst_aanvullen},
    {"wachtwoord-hash", run_wachtwoord_hash},
};

/* Everything that must stand before the first thread. */
static bool prepare(const char *name, char *why)
{
    sigset_t ends;

    setlocale(LC_ALL, "C.UTF-8");
    signal(SIGPIPE, SIG_IGN);
    sigemptyset(&ends);
    sigaddset(&ends, SIGTERM);
    sigaddset(&ends, SIGINT);
    pthread_sigmask(SIG_BLOCK, &ends, NULL); /* threads inherit: only wait_for_signal sees them */
    if (!geheim_begin() || sodium_init() < 0 || !meting_open(OP_COUNT, operation_name)) {
        snprintf(why, WHY_SIZE, "no memory or no random numbers");
        return false;
    }
    json_object_seed(0);
    if (log_open(name, config_text(CONFIG_LOG)))
        return true;
    snprintf(why, WHY_SIZE, "REGELRUIMTE_LOG must be debug, info, warning or error");
    return false;
}

static int run(const struct command *command)
{
    char why[WHY_SIZE] = "";

    if (!config_load(environ, why, sizeof why) || !prepare(command->name, why))
        return fail(why);
    const int code = command->run();
    static_drop();
    zinnen_drop();
    talen_drop();
    pool_close();
    keys_close();
    meting_close();
    log_close();
    return code;
}

int main(int argc, char **argv)
{
    char name[32] = "";

    if (argc == 2 || argc == 3)
        snprintf(name, sizeof name, "%s%s%s", argv[1], argc == 3 ? " " : "",
                 argc == 3 ? argv[2] : "");
    for (size_t i = 0; i < sizeof COMMANDS / sizeof *COMMANDS; i++)
        if (strcmp(name, COMMANDS[i].name) == 0)
            return run(&COMMANDS[i]);
    fprintf(stderr, "usage: regelruimte serve | worker | web | check-config | "
                    "controleer-logboek | sleutels draai | wis-opnieuw | wislijst aanvullen | "
                    "wachtwoord-hash\n");
    return 2;
}
