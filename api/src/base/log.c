/* SPDX-License-Identifier: EUPL-1.2 */
#include "base/log.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include <time.h>
#include <unistd.h>
#include <yder.h>

enum { LINE_MAX_BYTES = 1024 };

static const struct {
    const char *name;
    unsigned long level;
} LEVELS[] = {
    {"debug", Y_LOG_LEVEL_DEBUG},
    {"info", Y_LOG_LEVEL_INFO},
    {"warning", Y_LOG_LEVEL_WARNING},
    {"error", Y_LOG_LEVEL_ERROR},
};

char *log_escape(char *out, size_t size, const char *s)
{
    size_t used = 0;

    for (const unsigned char *c = (const unsigned char *)s; *c && used + 7 < size; c++) {
        if (*c == '"' || *c == '\\')
            used += (size_t)snprintf(out + used, size - used, "\\%c", *c);
        else if (*c < 0x20 ||
                 *c >= 0x7f) /* one byte at a time: bad UTF-8 must not break the line */
            used += (size_t)snprintf(out + used, size - used, "\\u%04x", *c);
        else
            out[used++] = (char)*c;
    }
    out[used] = '\0';
    return out;
}

static const char *level_name(unsigned long level)
{
    for (size_t i = 0; i < sizeof LEVELS / sizeof *LEVELS; i++)
        if (LEVELS[i].level == level)
            return LEVELS[i].name;
    return "info";
}

/* Yder hands over every line, ours and those of Ulfius. Ours are JSON members already. */
static void line_write(void *cls, const char *app, const time_t date, const unsigned long level,
                       const char *message)
{
    char when[32], text[LINE_MAX_BYTES], line[2 * LINE_MAX_BYTES];
    struct tm tm;

    (void)cls;
    gmtime_r(&date, &tm);
    strftime(when, sizeof when, "%Y-%m-%dT%H:%M:%SZ", &tm);
    const bool ours = strncmp(message, "\"event\":", 8) == 0;
    const char *body = ours ? message : log_escape(text, sizeof text, message);
    int len = snprintf(line, sizeof line,
                       "{\"op\":\"%s\",\"niveau\":\"%s\",\"programma\":\"%s\",%s%s%s}\n", when,
                       level_name(level), app, ours ? "" : "\"event\":\"ulfius\",\"detail\":\"",
                       body, ours ? "" : "\"");
    if (len > 0 && (size_t)len < sizeof line && write(STDERR_FILENO, line, (size_t)len) < 0)
        return; /* nobody reads our log; there is nowhere to say so */
}

bool log_open(const char *program, const char *level)
{
    for (size_t i = 0; i < sizeof LEVELS / sizeof *LEVELS; i++)
        if (strcmp(LEVELS[i].name, level) == 0)
            return y_init_logs(program, Y_LOG_MODE_CALLBACK, LEVELS[i].level, NULL, program) &&
                   y_set_logs_callback(line_write, NULL, "\"event\":\"log_open\"");
    return false;
}

void log_close(void)
{
    y_close_logs();
}

void log_request(const struct log_request *r)
{
    y_log_message(Y_LOG_LEVEL_INFO,
                  "\"event\":\"aanroep\",\"id\":\"%s\",\"methode\":\"%s\",\"operatie\":\"%s\","
                  "\"status\":%d,\"ms\":%.1f,\"actor\":\"%s\"",
                  r->id, r->method, r->operation, r->status, r->ms, r->actor);
}

__attribute__((format(printf, 3, 0))) static void event(unsigned long level, const char *name,
                                                        const char *fmt, va_list ap)
{
    char detail[LINE_MAX_BYTES / 2], safe[LINE_MAX_BYTES];

    vsnprintf(detail, sizeof detail, fmt, ap);
    log_escape(safe, sizeof safe, detail);
    y_log_message(level, "\"event\":\"%s\",\"detail\":\"%s\"", name, safe);
}

#define EVENT(level)                                                                               \
    va_list ap;                                                                                    \
    va_start(ap, fmt);                                                                             \
    event(level, name, fmt, ap);                                                                   \
    va_end(ap)

void log_info(const char *name, const char *fmt, ...)
{
    EVENT(Y_LOG_LEVEL_INFO);
}

void log_warning(const char *name, const char *fmt, ...)
{
    EVENT(Y_LOG_LEVEL_WARNING);
}

void log_error(const char *name, const char *fmt, ...)
{
    EVENT(Y_LOG_LEVEL_ERROR);
}

bool log_trace_id(const char *traceparent, char out[33])
{
    static const char HEX[] = "0123456789abcdef";
    static const char ZERO[] = "00000000000000000000000000000000";

    if (!traceparent || strlen(traceparent) < 55 || strspn(traceparent, HEX) != 2 ||
        strncmp(traceparent, "ff", 2) == 0 || traceparent[2] != '-' ||
        strspn(traceparent + 3, HEX) != 32 || traceparent[35] != '-' ||
        strspn(traceparent + 36, HEX) != 16 || traceparent[52] != '-' ||
        strncmp(traceparent + 3, ZERO, 32) == 0)
        return false;
    memcpy(out, traceparent + 3, 32);
    out[32] = '\0';
    return true;
}
