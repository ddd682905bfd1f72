/* SPDX-License-Identifier: EUPL-1.2 */
/* Takes connections in and divides them evenly over the threads of the daemon. Left to itself, MHD gives
 * a new connection to whichever thread wakes first, several at a time: then some threads serve many
 * clients one after another while others sleep (measured: 8 clients on 1 to 6 of 16 threads). */
#ifndef HTTP_ACCEPT_H
#define HTTP_ACCEPT_H

struct MHD_Daemon;
struct acceptor;

/* Takes over the listening socket of a running daemon. limit: most connections at once; who comes
 * then waits outside. NULL: no memory or no thread; nobody is let in any more. */
struct acceptor *accept_start(struct MHD_Daemon *daemon, int limit);

/* Lets nobody in any more, closes the listening socket and frees the acceptor. */
void accept_stop(struct acceptor *a);

#endif
