/* SPDX-License-Identifier: EUPL-1.2 */
#ifndef HTTP_CHECK_H
#define HTTP_CHECK_H

#include <stdbool.h>

struct req;

/* The steps of the road that need no data. Each returns false with the problem set. */

/* Finds rq->op and the path values: 404, 405 with Allow. OPTIONS is answered here (204, Allow) and
 * returns false without a problem. */
bool check_route(struct req *rq);

/* Accept: 406. */
bool check_accept(struct req *rq);

/* The form of what was sent: size (413), Content-Type (415), If-Match (428, 400). */
bool check_form(struct req *rq);

/* What was sent: path, query, Idempotency-Key and body against the contract; 400 with all faults. */
bool check_input(struct req *rq);

#endif
