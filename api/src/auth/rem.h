/* SPDX-License-Identifier: EUPL-1.2 */
/* The brake on trying: who tries too often waits, and nobody is ever locked out. The counting is in
 * PostgreSQL (app.rem), shared by all replicas; here is what is counted and what is answered. */
#ifndef REGELRUIMTE_AUTH_REM_H
#define REGELRUIMTE_AUTH_REM_H

#include <stdbool.h>

struct req;

enum { REM_PREFIX = 46, REM_SLEUTEL = 64 };

/* The part of an address that one household or office shares: IPv4 whole, IPv6 its /64. Anything
 * that is not an address becomes "-": all of those count as one. */
void rem_prefix(const char *address, char out[REM_PREFIX]);

/* The key to count under: a keyed hash of an account (may be "") and the prefix of an address, as
 * hex. Nobody can be read from it, and capitals in the account make no difference. */
void rem_sleutel(const char *account, const char *address, char out[REM_SLEUTEL + 1]);

/* Sets 429 with Retry-After. Always false. */
bool rem_wacht(struct req *rq, int seconds);

#endif
