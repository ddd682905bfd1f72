/* SPDX-License-Identifier: EUPL-1.2 */
/* A look at raw JSON bytes before Jansson may spend memory and stack on them. */
#ifndef RR_JSON_SCAN_H
#define RR_JSON_SCAN_H

#include <stddef.h>

enum { SCAN_MAX_DEPTH = 32, SCAN_MAX_NODES = 5000 };

enum scan { SCAN_OK, SCAN_TOO_DEEP, SCAN_TOO_MANY, SCAN_NOT_JSON };

/* Reads `len` bytes once, allocates nothing. A node is a value; an empty list or object counts as
 * two. SCAN_OK promises only that depth and number are within bounds and that brackets and quotes
 * are closed: whether it is JSON is for Jansson to say. */
enum scan json_scan(const char *text, size_t len);

#endif
