/* SPDX-License-Identifier: EUPL-1.2 */
#ifndef MAIL_SMTP_H
#define MAIL_SMTP_H

#include <stdatomic.h>
#include <stdbool.h>
#include <stddef.h>

/* A mail server. Without TLS nothing is sent: with smtp:// STARTTLS is demanded, and the certificate
 * must be good. */
struct smtp_settings {
    const char *url;             /* smtp://host:587 or smtps://host:465 */
    const char *from;            /* address of the sender */
    const char *user, *password; /* "" = no login */
    const char *ca;              /* file of certificates to trust; "" = those of the system */
    int patience;                /* seconds for one mail, from connecting to the last answer */
    const atomic_bool *stop;     /* once true, what is being sent is broken off */
};

enum smtp_result {
    SMTP_VERZONDEN,   /* the server took it over */
    SMTP_LATER,       /* not now, or not known: try this mail again */
    SMTP_GEWEIGERD,   /* this mail will never be taken (5xx on the receiver or the text) */
    SMTP_ONBEREIKBAAR /* the server itself: cannot be reached, TLS, login, or it does not answer */
};

enum { SMTP_WHY = 256 };

struct smtp_answer {
    int code;           /* of SMTP; 0 when there was none */
    char why[SMTP_WHY]; /* for the beheerder; "" when sent */
};

/* One connection, used for several mails; connects at the first one. NULL: no memory. The settings are
 * borrowed. */
struct smtp *smtp_open(const struct smtp_settings *settings);
enum smtp_result smtp_send(struct smtp *s, const char *to, const char *message,
                           struct smtp_answer *answer);
void smtp_close(struct smtp *s);

#endif
