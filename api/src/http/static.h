/* SPDX-License-Identifier: EUPL-1.2 */
#ifndef HTTP_STATIC_H
#define HTTP_STATIC_H

#include <stdbool.h>
#include <stddef.h>

struct req;

/* The screens: every file under dir is read at start, with a gzip variant where that is smaller.
 * Only what was found then is ever served, so no path in a request can reach another file. index.html points at
 * the others under /<edition>/, where a browser may keep them for a year (docs/adr/0054). */

/* dir may be "": nothing is served. False: why says what cannot be read. Call before any thread. */
bool static_load(const char *dir, char *why, size_t size);
void static_drop(void);

/* Answers GET (and HEAD) of a file; a path without an extension is a screen and gets index.html.
 * False: problem 404 or 405. */
bool static_serve(struct req *rq);

#endif
