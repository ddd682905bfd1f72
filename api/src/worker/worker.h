/* SPDX-License-Identifier: EUPL-1.2 */
#ifndef WORKER_WORKER_H
#define WORKER_WORKER_H

#include <stdbool.h>

/* What has to happen without anybody asking: terms that pass, messages that must leave. */

/* Runs the jobs of jobs.def, each on its time, until SIGTERM or SIGINT; it looks which those are every
 * REGELRUIMTE_WERKER_TEL seconds. The pool must be open. Returns the exit code of the process. */
int worker_run(void);

struct req;

/* A request that nobody made: by the system, in one organisatie ("" = none in particular). The caller
 * drops rq->arena, also after false (no memory). */
bool worker_request(struct req *rq, const char *organisatie);

#endif
