/* SPDX-License-Identifier: EUPL-1.2 */
/* The threshold of a public door. Who comes often, or comes when it is busy, is not turned away: the
 * device does some work first (bewijs.h). The limits are rows of app.drempel, one per operation, and
 * the counting is in PostgreSQL, shared by all replicas.
 * A door gets a threshold by a row in app.drempel, the parameter BewijsVanWerk and the answer
 * BewijsGevraagd in the contract, and one line in its handler:  if (!drempel(rq)) return false; */
#ifndef REGELRUIMTE_AUTH_DREMPEL_H
#define REGELRUIMTE_AUTH_DREMPEL_H

#include <stdbool.h>

struct req;

/* Steps of weight: 0 is go on, DREMPEL_TREDEN is the heaviest riddle. */
enum { DREMPEL_TREDEN = 5 };

/* May rq go on? Counts this try, or takes the solved riddle that came with it. False: the problem is
 * set, 429 with a riddle. A body with something in `website`, a field that people do not see, gets the
 * heaviest one; what was in it goes no further. */
bool drempel(struct req *rq);

/* Sets 429 with a riddle of this weight, 1 to DREMPEL_TREDEN. Always false. */
bool drempel_vraag(struct req *rq, int trede);

#endif
