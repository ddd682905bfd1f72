/* SPDX-License-Identifier: EUPL-1.2 */
#ifndef WORKER_BEZORGER_H
#define WORKER_BEZORGER_H

#include <stdbool.h>
#include <stddef.h>

/* Sends what is in the outbox (app.uitgaande_mail), when a mail server is set, in a thread of its own: a
 * server that is slow keeps nothing else waiting. What may leave now goes, for every organisatie; when
 * the server cannot be reached the thread rests longer and longer, up to five minutes. */

/* Reads the settings and starts. False: the settings contradict each other, `why` says how. Without a
 * server nothing is started and all is well. The pool must be open. */
bool bezorger_start(char *why, size_t size);

/* Ends after the mail that is being sent, or in its middle when the server is silent: then it comes
 * back by itself. */
void bezorger_stop(void);

#endif
