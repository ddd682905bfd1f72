/* SPDX-License-Identifier: EUPL-1.2 */
/* Who is asking. Filled once per request from the access token, never from anything else. */
#ifndef REGELRUIMTE_AUTH_ACTOR_H
#define REGELRUIMTE_AUTH_ACTOR_H

#include <stdbool.h>
#include <stdint.h>

struct req;
struct sleutelbos;

/* Room for 32 roles with names of 31 characters. */
enum { UUID_LENGTE = 36, ROLLEN_LENGTE = 1026 };

/* Every text is empty when it does not apply; all of them travel to PostgreSQL as they are. */
struct actor {
    char id[UUID_LENGTE + 1];          /* gebruiker; empty = nobody (public call) or a follower */
    char organisatie[UUID_LENGTE + 1]; /* organisatie of that gebruiker or of the verzoek */
    char sessie[UUID_LENGTE +
                1]; /* the session (refresh family), or the code, the token came from */
    char volgt[UUID_LENGTE + 1];  /* the one verzoek that a follower (typ=volg) may see */
    char partij[UUID_LENGTE + 1]; /* a follower who was invited to it; empty: the inwoner */
    char rollen[ROLLEN_LENGTE];   /* PostgreSQL array literal, "{}" = no roles */
    uint32_t rol_bits;            /* the same roles as bits of the generated enum rol */
};

/* Takes the key ring of the access tokens; once, before the first request. Borrowed, and it must
 * live until the process ends. */
void auth_use(const struct sleutelbos *bos);

/* The ring given to auth_use. */
const struct sleutelbos *auth_ring(void);

/* Fills rq->actor from "Authorization: Bearer ...". A public operation is for nobody in particular:
 * there a token is not even read. False: the problem (401, one answer for every fault) is set. */
bool auth_actor(struct req *rq);

/* May a person with these roles call this operation at all (x-rollen)? False: 403 is set, or 404 when
 * the operation is hidden from them (x-verborgen). */
bool auth_role(struct req *rq);

#endif
