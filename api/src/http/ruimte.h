/* SPDX-License-Identifier: EUPL-1.2 */
/* Room for what comes in. Ulfius keeps a whole body in memory before anybody is asked who sends it; with
 * thousands of connections and bodies of megabytes that would be all there is. So large bodies together
 * get a fixed room: one that does not fit loses its connection, and its client tries again. What is given
 * back was wiped: it held what people entrusted to us. */
#ifndef HTTP_RUIMTE_H
#define HTTP_RUIMTE_H

#include <stddef.h>

enum { RUIMTE_GROOT = 128 << 10 }; /* smaller blocks are not counted */

/* Sets the room in bytes, for everything that Ulfius and Orcania allocate from now on. Once, before
 * the first connection. */
void ruimte_zet(size_t bytes);

/* Bytes in large blocks now. */
size_t ruimte_in_gebruik(void);

#endif
