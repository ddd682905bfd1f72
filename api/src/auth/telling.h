/* SPDX-License-Identifier: EUPL-1.2 */
/* How often somebody did something, in this process only and never on disk: for what may leave no
 * trace of who did it. Every replica counts for itself, and a restart forgets. */
#ifndef REGELRUIMTE_AUTH_TELLING_H
#define REGELRUIMTE_AUTH_TELLING_H

#include <stdbool.h>
#include <stdint.h>

enum { TELLING_PER_UUR = 5, TELLING_PLAATSEN = 512, TELLING_UUR = 3600 };

/* Counts one try of `wie` (an account) at `now` (seconds of a clock that never jumps). Returns 0, or
 * how many seconds to wait. What is kept is a hash under a key that lives as long as the process.
 * When all places are taken, whoever began first is forgotten. Safe between threads. */
int telling(const char *wie, int64_t now);

#endif
