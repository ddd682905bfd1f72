/* SPDX-License-Identifier: EUPL-1.2 */
#ifndef WORKER_VOLGMAIL_H
#define WORKER_VOLGMAIL_H

#include <jansson.h>
#include <stdbool.h>

#include "base/arena.h"
#include "mail/smtp.h"

/* A mail to somebody without an account, as api.mail_pak gave it: its address is sealed with the key of the
 * verzoek. Opened here, at the moment of sending, and nowhere kept. */

/* Is it one of those? */
bool volgmail_is(const json_t *mail);

/* Opens "adres" in place, and puts the token behind the link of "tekst" when it asks a question; what is kept
 * of that token is told to the database first. False: it cannot be sent now. */
bool volgmail_open(struct arena *a, const char *organisatie, json_t *mail);

/* What the mail server said often repeats the address. So of its words nothing stays but the number. */
void volgmail_zwijg(struct smtp_answer *answer);

#endif
