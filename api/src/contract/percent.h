/* SPDX-License-Identifier: EUPL-1.2 */
/* Percent decoding, strictly: RFC 3986 and nothing that only browsers forgive. */
#ifndef RR_CONTRACT_PERCENT_H
#define RR_CONTRACT_PERCENT_H

#include <stdbool.h>
#include <stddef.h>

/* Decodes len bytes into out, which has room for len + 1, and ends it with NUL. With plus_is_space
 * a '+' is a space, as in a query. False for a broken %XX and for %00. */
bool percent_decode(const char *text, size_t len, char *out, bool plus_is_space);

#endif
