/* SPDX-License-Identifier: EUPL-1.2 */
/* Small questions about one text: is it UTF-8, a date, an e-mail address, does a pattern match. */
#ifndef RR_CONTRACT_FORMAT_H
#define RR_CONTRACT_FORMAT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* The number of code points, or -1 when the bytes are not UTF-8 (RFC 3629: no surrogates, nothing
 * overlong, nothing above U+10FFFF). */
int64_t format_codepoints(const char *text, size_t len);

/* True when there is a control character other than new line and tab (C0, DEL, C1). Expects
 * UTF-8. */
bool format_has_control(const char *text, size_t len);

bool format_is_uuid(const char *text);      /* 8-4-4-4-12 hexadecimal digits */
bool format_is_date(const char *text);      /* YYYY-MM-DD that is in the calendar, from year 1 */
bool format_is_date_time(const char *text); /* RFC 3339 with Z or +hh:mm, no leap seconds */
bool format_is_email(const char *text);     /* local@domain.tld in ASCII, at most 254 bytes */

/* True when row `pattern` of PATTERNS matches. The patterns are compiled once, at the first call
 * (safe between threads); one that cannot be compiled matches nothing. api/gen/pattern.mjs refuses
 * whatever POSIX and JavaScript would read differently. */
bool format_matches(int16_t pattern, const char *text);

/* True when every pattern of the contract could be compiled. */
bool format_patterns_compile(void);

#endif
