/* SPDX-License-Identifier: EUPL-1.2 */
#ifndef WORKER_UITNODIGING_H
#define WORKER_UITNODIGING_H

#include <jansson.h>

#include "mail/mime.h"

/* Puts the meeting that goes with a mail, as mail_pak gave it, in the mail as a file for the calendar. Nothing
 * happens without a meeting. False: there was too little memory. */
bool uitnodiging_bij(struct arena *a, const json_t *agenda, struct mail *mail);

#endif
