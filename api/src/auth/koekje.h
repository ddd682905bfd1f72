/* SPDX-License-Identifier: EUPL-1.2 */
/* The cookie with the refresh token, and the walls around the calls that believe it. */
#ifndef REGELRUIMTE_AUTH_KOEKJE_H
#define REGELRUIMTE_AUTH_KOEKJE_H

#include <stdbool.h>

struct req;

enum {
    KOEKJE_TEKENS = 43,  /* 256 random bits as base64url */
    KOEKJE_HASH = 2 + 64 /* "\x" and 64 hex digits: a bytea for PostgreSQL */
};

/* A new refresh token. */
void koekje_new(char value[KOEKJE_TEKENS + 1]);

/* What the database keeps of it: BLAKE2b-256, as the text of a bytea. */
void koekje_hash(const char *value, char hash[KOEKJE_HASH + 1]);

/* The refresh token of this request, copied to the arena; NULL when there is none, when it has
 * another form, or when two were sent (then one is not ours). */
const char *koekje_read(struct req *rq);

/* Adds Set-Cookie: this value for so many seconds; "" and 0 takes the cookie away. */
void koekje_set(struct req *rq, const char *value, int seconds);

/* Does the browser say that our own page asks? Sec-Fetch-Site decides, else Origin. A client that
 * sends neither is no browser: `zonder` says whether that is good. False: 403 is set. */
bool koekje_herkomst(struct req *rq, bool zonder);

#endif
