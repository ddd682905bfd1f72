/* SPDX-License-Identifier: EUPL-1.2 */
/* Asks ClamAV's daemon about a file, where there is one (REGELRUIMTE_CLAMD). A daemon that is away, slow
 * or says something strange never stops an upload: then the file is not scanned, and that is shown. */
#ifndef BESTAND_CLAMD_H
#define BESTAND_CLAMD_H

#include <stddef.h>

enum clamd_uitslag { CLAMD_NIET, CLAMD_SCHOON, CLAMD_BESMET };

enum { CLAMD_SECONDEN = 20, CLAMD_TEGELIJK = 2 };

/* where: "/path/of/socket" or "address:port" (an address, no name: it is not looked up); "" is nowhere.
 * At most CLAMD_TEGELIJK files are asked about at once, so that a slow daemon does not keep our threads;
 * the next are not scanned. wait: most seconds in all. */
enum clamd_uitslag clamd_vraag(const char *where, const unsigned char *bytes, size_t len, int wait);

#endif
