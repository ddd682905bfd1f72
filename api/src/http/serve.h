/* SPDX-License-Identifier: EUPL-1.2 */
#ifndef HTTP_SERVE_H
#define HTTP_SERVE_H

struct req;

/* Each takes a request with method, path, headers and body filled in, and leaves a complete
 * rq->reply, headers included. None fails: a problem is an answer too. */

/* The API and, when there are any, the static files. */
void serve_all(struct req *rq);

/* Static files only (`regelruimte web`). */
void serve_web(struct req *rq);

/* /metrics and health, for the port that only this machine can reach. */
void serve_meting(struct req *rq);

#endif
