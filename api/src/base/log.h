/* SPDX-License-Identifier: EUPL-1.2 */
#ifndef BASE_LOG_H
#define BASE_LOG_H

#include <stdbool.h>

#include "base/problem.h"

/* JSON lines on standard error, through Yder. Never a name, a body or a query string. */

/* Starts the log; program is "serve", "worker", ... False: no memory or unknown level. */
bool log_open(const char *program, const char *level);
void log_close(void);

/* One finished request. actor may be "". */
struct log_request {
    const char *id, *operation, *method, *actor;
    int status;
    double ms;
};
void log_request(const struct log_request *r);

/* A named event with one detail, meant for the people who run the server. The detail is English and never
 * holds personal data. */
void log_info(const char *event, const char *fmt, ...) __attribute__((format(printf, 2, 3)));
void log_warning(const char *event, const char *fmt, ...) __attribute__((format(printf, 2, 3)));
void log_error(const char *event, const char *fmt, ...) __attribute__((format(printf, 2, 3)));

/* The JSON text of s, without the quotes, cut to fit size; also for the tests. Returns out. */
char *log_escape(char *out, size_t size, const char *s);

/* The 32 hex digits of a W3C traceparent header into out[33]; false when it is not a valid one. */
bool log_trace_id(const char *traceparent, char out[33]);

#endif
