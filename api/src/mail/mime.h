/* SPDX-License-Identifier: EUPL-1.2 */
#ifndef MAIL_MIME_H
#define MAIL_MIME_H

#include <stdbool.h>
#include <stdint.h>

#include "base/arena.h"

/* One mail to one person, as text. All texts are UTF-8; the addresses are plain ASCII. */
struct mail {
    const char *id; /* gives the Message-ID: the same mail sent again has the same one */
    const char *from_name, *from_address;
    const char *to_name, *to_address; /* the name may be "" */
    const char *subject, *text;       /* lines of the text end with \n */
    const char *taal;                 /* the code of the language it is in; NULL: Dutch */
    const char *agenda;               /* an iCalendar file that goes along; NULL: none */
    bool agenda_afgezegd;             /* and whether it calls the meeting off */
    int64_t at;                       /* seconds since 1970, for Date */
};

enum mime {
    MIME_GOED,
    MIME_ADRES,     /* the address of the receiver cannot stand in a header */
    MIME_AFZENDER,  /* the address of the sender */
    MIME_NAAM,      /* a name has a line break or another control character, or is not UTF-8 */
    MIME_ONDERWERP, /* the same for the subject */
    MIME_TEKST,     /* the text is not UTF-8 */
    MIME_GEHEUGEN
};

/* The mail as it goes over the line: headers and a quoted-printable text, CRLF, lines of at most 76.
 * The result belongs to the arena; NULL: `why` says what cannot be sent. */
const char *mime_write(struct arena *a, const struct mail *mail, enum mime *why);

/* A sentence for people. */
const char *mime_sentence(enum mime why);

/* True for an address that may stand between < and >: local@domain, no spaces, no control characters. */
bool mime_address_ok(const char *address);

#endif
