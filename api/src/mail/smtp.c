/* SPDX-License-Identifier: EUPL-1.2 */
#include "mail/smtp.h"

#include <curl/curl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { CONNECT_MS = 5000, SECOND_MS = 1000 };

/* How far the conversation came: a refusal is about the mail only after RCPT. */
enum phase { GREETING, SENDER, RECEIVER, CONTENT };

struct smtp {
    CURL *curl;
    enum phase phase;
    const char *rest; /* of the message, still to be sent */
    char error[CURL_ERROR_SIZE];
    char refusal[SMTP_WHY]; /* the last line of the server that said no: 550 ... */
};

static size_t give(char *to, size_t size, size_t count, void *context)
{
    struct smtp *s = context;
    const size_t len = strnlen(s->rest, size * count);

    memcpy(to, s->rest, len);
    s->rest += len;
    return len;
}

static bool starts(const char *bytes, size_t len, const char *word)
{
    return len >= strlen(word) && strncmp(bytes, word, strlen(word)) == 0;
}

static size_t line_length(const char *bytes, size_t len)
{
    size_t n = 0;

    while (n < len && bytes[n] >= ' ' && bytes[n] <= '~')
        n++;
    return n;
}

/* Follows the conversation; nothing of it is logged. */
static int follow(CURL *curl, curl_infotype type, char *bytes, size_t len, void *context)
{
    struct smtp *s = context;

    (void)curl;
    if (type == CURLINFO_HEADER_OUT && starts(bytes, len, "MAIL FROM:"))
        s->phase = SENDER;
    else if (type == CURLINFO_HEADER_OUT && starts(bytes, len, "RCPT TO:"))
        s->phase = RECEIVER;
    else if (type == CURLINFO_HEADER_OUT && starts(bytes, len, "DATA\r\n"))
        s->phase = CONTENT;
    else if (type == CURLINFO_HEADER_IN && len > 3 && (*bytes == '4' || *bytes == '5'))
        snprintf(s->refusal, sizeof s->refusal, "%.*s", (int)line_length(bytes, len), bytes);
    return 0;
}

/* Called at least every second: not zero breaks off. */
static int go_on(void *stop, curl_off_t down_all, curl_off_t down, curl_off_t up_all, curl_off_t up)
{
    (void)down_all;
    (void)down;
    (void)up_all;
    (void)up;
    return atomic_load((const atomic_bool *)stop);
}

static bool set_up(CURL *c, struct smtp *s, const struct smtp_settings *o)
{
    CURLcode bad = curl_easy_setopt(c, CURLOPT_URL, o->url);

    bad |= curl_easy_setopt(c, CURLOPT_PROTOCOLS_STR, "smtp,smtps");
    bad |= curl_easy_setopt(c, CURLOPT_USE_SSL, (long)CURLUSESSL_ALL);
    bad |= curl_easy_setopt(c, CURLOPT_SSL_VERIFYPEER, 1L);
    bad |= curl_easy_setopt(c, CURLOPT_SSL_VERIFYHOST, 2L);
    bad |= curl_easy_setopt(c, CURLOPT_SSLVERSION, (long)CURL_SSLVERSION_TLSv1_2);
    bad |= *o->ca ? curl_easy_setopt(c, CURLOPT_CAINFO, o->ca) : CURLE_OK;
    bad |= *o->user ? curl_easy_setopt(c, CURLOPT_USERNAME, o->user) : CURLE_OK;
    bad |= *o->user ? curl_easy_setopt(c, CURLOPT_PASSWORD, o->password) : CURLE_OK;
    bad |= curl_easy_setopt(c, CURLOPT_MAIL_FROM, o->from);
    bad |= curl_easy_setopt(c, CURLOPT_CONNECTTIMEOUT_MS, (long)CONNECT_MS);
    bad |= curl_easy_setopt(c, CURLOPT_TIMEOUT_MS, (long)o->patience * SECOND_MS);
    bad |= curl_easy_setopt(c, CURLOPT_SERVER_RESPONSE_TIMEOUT, (long)o->patience);
    bad |= curl_easy_setopt(c, CURLOPT_NOPROGRESS, 0L);
    bad |= curl_easy_setopt(c, CURLOPT_XFERINFOFUNCTION, go_on);
    bad |= curl_easy_setopt(c, CURLOPT_XFERINFODATA, o->stop);
    bad |= curl_easy_setopt(c, CURLOPT_NOSIGNAL, 1L);
    bad |= curl_easy_setopt(c, CURLOPT_PROXY, "");
    bad |= curl_easy_setopt(c, CURLOPT_UPLOAD, 1L);
    bad |= curl_easy_setopt(c, CURLOPT_READFUNCTION, give);
    bad |= curl_easy_setopt(c, CURLOPT_READDATA, s);
    bad |= curl_easy_setopt(c, CURLOPT_VERBOSE, 1L);
    bad |= curl_easy_setopt(c, CURLOPT_DEBUGFUNCTION, follow);
    bad |= curl_easy_setopt(c, CURLOPT_DEBUGDATA, s);
    bad |= curl_easy_setopt(c, CURLOPT_ERRORBUFFER, s->error);
    return bad == CURLE_OK;
}

struct smtp *smtp_open(const struct smtp_settings *settings)
{
    struct smtp *s = calloc(1, sizeof *s);

    if (s && (s->curl = curl_easy_init()) && set_up(s->curl, s, settings))
        return s;
    smtp_close(s);
    return NULL;
}

void smtp_close(struct smtp *s)
{
    if (s)
        curl_easy_cleanup(s->curl);
    free(s);
}

static enum smtp_result judge(const struct smtp *s, CURLcode code, int answer)
{
    if (code == CURLE_OK)
        return SMTP_VERZONDEN;
    if (code == CURLE_OPERATION_TIMEDOUT || s->phase < RECEIVER)
        return SMTP_ONBEREIKBAAR;
    return answer >= 500 ? SMTP_GEWEIGERD : SMTP_LATER;
}

enum smtp_result smtp_send(struct smtp *s, const char *to, const char *message,
                           struct smtp_answer *answer)
{
    struct curl_slist *receiver = curl_slist_append(NULL, to);

    *answer = (struct smtp_answer){0};
    if (!receiver)
        return SMTP_LATER;
    s->phase = GREETING;
    s->rest = message;
    s->error[0] = s->refusal[0] = '\0';
    curl_easy_setopt(s->curl, CURLOPT_MAIL_RCPT, receiver);
    const CURLcode result = curl_easy_perform(s->curl);
    curl_slist_free_all(receiver);
    answer->code = (int)strtol(s->refusal, NULL, 10);
    if (result != CURLE_OK)
        snprintf(answer->why, sizeof answer->why, "%s",
                 *s->refusal ? s->refusal
                 : *s->error ? s->error
                             : curl_easy_strerror(result));
    return judge(s, result, answer->code);
}
