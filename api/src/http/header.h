/* SPDX-License-Identifier: EUPL-1.2 */
#ifndef HTTP_HEADER_H
#define HTTP_HEADER_H

#include <stdbool.h>
#include <stddef.h>

/* Small readers of header values; all strict, none allocates. text may be NULL when the header was
 * not sent, unless said otherwise. */

/* Which of these media types (NULL behind the last) the Accept header likes best; the first of equals.
 * No header likes everything. NULL: none is allowed. */
const char *header_choose(const char *text, const char *const *types);

/* Which of these languages (codes, NULL behind the last) Accept-Language likes best: "en-GB" is "en". Of equals the
 * one it names first; the first of ours when it names none. */
const char *header_taal(const char *text, const char *const *talen);

/* Does Accept-Encoding allow gzip? */
bool header_accepts_gzip(const char *text);

/* Is Content-Type this media type, with nothing or charset=utf-8 behind it? */
bool header_is_type(const char *text, const char *type);

/* If-Match of the only form we know: "7" (a strong tag with our version number, from 1). */
bool header_version(const char *text, int *version);

/* Is this entity tag (with its quotes) among those of If-None-Match? Weak tags compare equal. */
bool header_none_match(const char *text, const char *tag);

/* Idempotency-Key: 8 to 128 visible ASCII characters. */
bool header_is_key(const char *text);

/* Content-Length: digits only. False when it is absent or not a number. */
bool header_length(const char *text, size_t *length);

#endif
