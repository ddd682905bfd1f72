/* SPDX-License-Identifier: EUPL-1.2 */
#ifndef DB_SQLSTATE_H
#define DB_SQLSTATE_H

#include <stdbool.h>

#include "base/problem.h"

/* What an SQLSTATE means for the request and for the connection. */
struct sqlstate_verdict {
    enum problem_code code;
    bool again;         /* nothing happened; the same question may well succeed at once */
    bool drop;          /* this connection is of no more use */
    bool alarm;         /* it does not pass by itself: somebody has to make room */
    bool message;       /* raised by our own SQL: MESSAGE and DETAIL are meant for the client */
    bool constraint;    /* the sentence is the comment on the constraint */
    const char *detail; /* sentence for all others */
};

/* state: five characters, or NULL when the connection broke. Unknown states are our fault (500). */
struct sqlstate_verdict sqlstate_verdict(const char *state);

#endif
