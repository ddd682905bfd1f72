/* SPDX-License-Identifier: EUPL-1.2 */
#include "worker/bezorger.h"

#include <curl/curl.h>
#include <jansson.h>
#include <pthread.h>
#include <semaphore.h>
#include <sodium.h>
#include <stdatomic.h>
#include <stdio.h>
#include <string.h>
#include <time.h>

#include "base/config.h"
#include "base/log.h"
#include "base/tekst.h"
#include "db/ask.h"
#include "db/conn.h"
#include "http/req.h"
#include "mail/mime.h"
#include "mail/smtp.h"
#include "resource/resource.h"
#include "worker/uitnodiging.h"
#include "worker/volgmail.h"
#include "worker/worker.h"

enum {
    BATCH = 20, /* of ten seconds each: well within a claim of ten minutes */
    PAUSE_SECONDS = 2,
    REST_MS = 5000,
    REST_MOST_MS = 300000,
    PASSWORD_MAX = 256
};

static struct {
    bool on;
    char password[PASSWORD_MAX];
    struct smtp_settings settings;
    struct smtp *smtp; /* for one round */
    bool unreachable;  /* no more in this round */
    int64_t rest, not_before;
    pthread_t thread;
    sem_t end;
    atomic_bool stop;
} bezorger;

static bool password_read(const char *path, char *why, size_t size)
{
    FILE *file = fopen(path, "r");

    if (!file || !fgets(bezorger.password, sizeof bezorger.password, file))
        snprintf(why, size, "REGELRUIMTE_SMTP_WACHTWOORD: %s holds no password", path);
    else
        bezorger.password[strcspn(bezorger.password, "\r\n")] = '\0';
    if (file)
        fclose(file);
    return *bezorger.password != '\0';
}

static bool settings_ok(char *why, size_t size)
{
    const struct smtp_settings *o = &bezorger.settings;

    if (strncmp(o->url, "smtp://", 7) != 0 && strncmp(o->url, "smtps://", 8) != 0)
        snprintf(why, size, "REGELRUIMTE_SMTP_URL must begin with smtp:// or smtps://");
    else if (!mime_address_ok(o->from))
        snprintf(why, size, "REGELRUIMTE_SMTP_AFZENDER must be an e-mail address");
    else if (o->patience < 1)
        snprintf(why, size, "REGELRUIMTE_SMTP_GEDULD must be 1 or more");
    else
        return !*o->user || password_read(config_text(CONFIG_SMTP_WACHTWOORD), why, size);
    return false;
}

static const char *text_of(const json_t *mail, const char *name)
{
    const char *text = json_string_value(json_object_get(mail, name));
    return text ? text : "";
}

/* Tells the database how it went, in a transaction of its own: what was sent stays sent. */
static void report(const char *organisatie, const json_t *mail, const char *how,
                   const struct smtp_answer *answer)
{
    struct req rq;
    struct tekst in;

    if (worker_request(&rq, organisatie)) {
        tekst_begin(&in, rq.arena);
        tekst_printf(&in, "{\"id\":\"%s\",\"poging\":%" JSON_INTEGER_FORMAT ",\"uitslag\":\"%s\",",
                     text_of(mail, "id"), json_integer_value(json_object_get(mail, "poging")), how);
        tekst_printf(&in, answer->code ? "\"code\":%d,\"fout\":" : "\"fout\":", answer->code);
        tekst_add_json(&in, answer->why);
        tekst_add(&in, "}");
        if (in.failed || !doe_vraag(&rq, "mail_uitslag", tekst_value(&in)))
            log_error("mail_uitslag_kwijt", "%s was %s", text_of(mail, "id"), how);
    }
    arena_drop(rq.arena);
}

/* The server itself: leave it alone for a while, longer each time. */
static void rest_begin(void)
{
    bezorger.rest = bezorger.rest ? bezorger.rest * 2 : REST_MS;
    if (bezorger.rest > REST_MOST_MS)
        bezorger.rest = REST_MOST_MS;
    bezorger.not_before = db_now() + bezorger.rest;
    bezorger.unreachable = true;
}

static enum smtp_result send_text(struct arena *a, const json_t *mail, struct smtp_answer *answer)
{
    struct mail m = {.id = text_of(mail, "id"),
                     .from_name = "Regelruimte",
                     .from_address = bezorger.settings.from,
                     .to_name = text_of(mail, "naam"),
                     .to_address = text_of(mail, "adres"),
                     .subject = text_of(mail, "onderwerp"),
                     .text = text_of(mail, "tekst"),
                     .taal = json_string_value(json_object_get(mail, "taal")),
                     .at = json_integer_value(json_object_get(mail, "op"))};
    enum mime why = MIME_GEHEUGEN;
    const char *message =
        uitnodiging_bij(a, json_object_get(mail, "agenda"), &m) ? mime_write(a, &m, &why) : NULL;

    if (message)
        return smtp_send(bezorger.smtp, m.to_address, message, answer);
    *answer = (struct smtp_answer){0};
    snprintf(answer->why, sizeof answer->why, "%s", mime_sentence(why));
    return why == MIME_GEHEUGEN ? SMTP_LATER : SMTP_GEWEIGERD;
}

/* Sends one mail, opened first when its address is sealed. */
static enum smtp_result deliver(struct arena *a, const char *organisatie, json_t *mail,
                                struct smtp_answer *answer)
{
    if (!volgmail_is(mail))
        return send_text(a, mail, answer);
    const enum smtp_result how =
        volgmail_open(a, organisatie, mail) ? send_text(a, mail, answer) : SMTP_LATER;
    volgmail_zwijg(answer);
    return how;
}

static void mail_send(struct arena *a, const char *organisatie, json_t *mail)
{
    static const char *const HOW[] = {[SMTP_VERZONDEN] = "verzonden",
                                      [SMTP_LATER] = "later",
                                      [SMTP_GEWEIGERD] = "geweigerd",
                                      [SMTP_ONBEREIKBAAR] = "later"};
    struct smtp_answer answer = {0};

    if (bezorger.unreachable || bezorger.stop) {
        report(organisatie, mail, "terug", &answer);
        return;
    }
    const enum smtp_result how = deliver(a, organisatie, mail, &answer);
    report(organisatie, mail, HOW[how], &answer);
    if (how == SMTP_ONBEREIKBAAR) {
        log_warning("mailserver_weg", "SMTP %d: %s", answer.code, answer.why);
        rest_begin();
    } else {
        bezorger.rest = 0;
        log_info("mail", "%s %s, SMTP %d", text_of(mail, "id"), HOW[how], answer.code);
    }
}

static void batch_send(struct arena *a, const char *organisatie, const char *answer)
{
    json_t *root = json_loads(answer, 0, NULL), *mail;
    size_t i;

    json_array_foreach(json_object_get(root, "mails"), i, mail)
    {
        mail_send(a, organisatie, mail);
    }
    json_decref(root);
}

static void organisatie_send(const char *organisatie)
{
    struct req rq;
    struct tekst in;

    if (worker_request(&rq, organisatie)) {
        tekst_begin(&in, rq.arena);
        tekst_printf(&in, "{\"aantal\":%d,\"link\":", BATCH);
        tekst_add_json(&in, config_text(CONFIG_OPENBAAR_ADRES));
        tekst_add(&in, "}");
        if (!in.failed && doe_vraag(&rq, "mail_pak", tekst_value(&in)))
            batch_send(rq.arena, organisatie, answer_text(&rq, "body"));
        else
            log_error("mail_mislukt", "%s", rq.problem.detail ? rq.problem.detail : "no memory");
    }
    arena_drop(rq.arena);
}

static void round_send(void)
{
    struct req rq;

    if (db_now() < bezorger.not_before)
        return;
    bezorger.unreachable = false;
    if (worker_request(&rq, "") && db_ask(&rq, "werker_mail", 0, NULL) && answer_rows(&rq) > 0 &&
        (bezorger.smtp = smtp_open(&bezorger.settings))) {
        for (int i = 0; i < answer_rows(&rq) && !bezorger.unreachable && !bezorger.stop; i++)
            organisatie_send(answer_text_at(&rq, i, "id"));
        smtp_close(bezorger.smtp);
    }
    arena_drop(rq.arena);
}

static void *send_until_stopped(void *unused)
{
    struct timespec next;

    do {
        round_send();
        clock_gettime(CLOCK_MONOTONIC, &next);
        next.tv_sec += PAUSE_SECONDS;
    } while (sem_clockwait(&bezorger.end, CLOCK_MONOTONIC, &next) != 0);
    return unused;
}

static bool thread_start(char *why, size_t size)
{
    bezorger.on = curl_global_init(CURL_GLOBAL_DEFAULT) == CURLE_OK &&
                  sem_init(&bezorger.end, 0, 0) == 0 &&
                  pthread_create(&bezorger.thread, NULL, send_until_stopped, NULL) == 0;
    if (!bezorger.on)
        snprintf(why, size, "no memory or no thread for mail");
    return bezorger.on;
}

bool bezorger_start(char *why, size_t size)
{
    bezorger.settings = (struct smtp_settings){.url = config_text(CONFIG_SMTP_URL),
                                               .from = config_text(CONFIG_SMTP_AFZENDER),
                                               .user = config_text(CONFIG_SMTP_GEBRUIKER),
                                               .password = bezorger.password,
                                               .ca = config_text(CONFIG_SMTP_CA),
                                               .patience = config_number(CONFIG_SMTP_GEDULD),
                                               .stop = &bezorger.stop};
    if (!*bezorger.settings.url) {
        log_info("mail_uit", "REGELRUIMTE_SMTP_URL is not set");
        return true;
    }
    if (!settings_ok(why, size))
        return false;
    return thread_start(why, size);
}

void bezorger_stop(void)
{
    if (bezorger.on) {
        bezorger.stop = true;
        sem_post(&bezorger.end);
        pthread_join(bezorger.thread, NULL);
        sem_destroy(&bezorger.end);
        curl_global_cleanup();
    }
    sodium_memzero(bezorger.password, sizeof bezorger.password);
    bezorger.on = false;
}
