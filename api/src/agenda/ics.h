/* SPDX-License-Identifier: EUPL-1.2 */
#ifndef AGENDA_ICS_H
#define AGENDA_ICS_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"

/* Who takes part. Both texts come from people: they are made safe where they are written. */
struct ics_persoon {
    const char *naam, *email;
};

/* One meeting. Moments of the clock of the Netherlands: 20261208T100000; stempel in UTC, with a Z. */
struct ics_afspraak {
    const char *uid; /* the same for the life of the meeting */
    int volgnummer;  /* one higher at each change */
    bool afgezegd;
    const char *titel;
    const char *uitleg, *plaats, *link; /* NULL: not there */
    const char *van, *tot, *stempel;
    struct ics_persoon organisator;
    const struct ics_persoon *deelnemers;
    size_t n_deelnemers;
};

/* The meeting as a file that calendars read (RFC 5545, method of RFC 5546: REQUEST, or CANCEL when it was
 * called off), written by libical. A link that is no https address and a person without a usable
 * address are left out. NULL: no memory, or a moment that is none. Owned by the arena. */
const char *ics_schrijf(struct arena *a, const struct ics_afspraak *afspraak);

#endif
