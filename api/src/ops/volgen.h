/* SPDX-License-Identifier: EUPL-1.2 */
#ifndef OPS_VOLGEN_H
#define OPS_VOLGEN_H

#include <stdbool.h>

struct actor;
struct req;

/* The follower that an answer names: columns organisatie, verzoek and partij (empty: the inwoner).
 * False: there is none. */
bool volgen_wie(const struct req *rq, struct actor *follower);

/* Answers with a token of half an hour for this follower. False: the problem is set. */
bool volgen_token(struct req *rq, const struct actor *follower);

#endif
