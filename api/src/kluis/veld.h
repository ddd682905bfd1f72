/* SPDX-License-Identifier: EUPL-1.2 */
/* The kluis in text: what goes into and comes out of SQL and JSON is base64url. Everything that is
 * returned lives in the arena; NULL means that it was refused or that memory ran out. */
#ifndef KLUIS_VELD_H
#define KLUIS_VELD_H

#include "base/arena.h"
#include "kluis/kluis.h"

/* Takes the ring that wraps data keys, once, before the first request. Borrowed: it must outlive the requests. */
void kluis_use(const struct sleutelbos *sleutels);

/* A new data key for the verzoek at `plek`, wiped when the arena is dropped; *kid and *wrapped are
 * what the row keeps. */
struct dek *veld_dek_new(struct arena *a, const struct plek *plek, const char **kid,
                         const char **wrapped);

/* The data key that a row keeps, wiped when the arena is dropped. */
struct dek *veld_dek_open(struct arena *a, const struct plek *plek, const char *kid,
                          const char *wrapped);

/* A new data key that is wrapped with another one, and the one that a row keeps so. */
struct dek *veld_dek_new_in(struct arena *a, const struct dek *outer, const struct plek *plek,
                            const char **wrapped);
struct dek *veld_dek_open_in(struct arena *a, const struct dek *outer, const struct plek *plek,
                             const char *wrapped);

/* The same data key, wrapped by the first key of the ring. */
const char *veld_dek_herpak(struct arena *a, const struct plek *plek, const char *kid,
                            const char *wrapped);

/* The name of the first key of the ring. */
const char *veld_sleutel(void);

const char *veld_seal(struct arena *a, const struct dek *dek, const struct plek *plek,
                      const char *text);
const char *veld_open(struct arena *a, const struct dek *dek, const struct plek *plek,
                      const char *sealed);

/* What is kept for 48 hours to answer a repeated call the same way, openable only by who knows the
 * Idempotency-Key: the key that seals it follows from that and the peper. */
const char *antwoord_seal(struct arena *a, const char *sleutel, const char *text);
const char *antwoord_open(struct arena *a, const char *sleutel, const char *sealed);

/* What the database keeps of a tracking code: hex of code_hash. */
const char *veld_code_hash(struct arena *a, const char *code);

/* The token of a mail to somebody without an account, made from what it is for (an id) and the peper: made
 * again it is the same, so that a mail that is sent twice says the same, and nobody else can make it. */
const char *veld_token(struct arena *a, const char *waarvoor);

/* What the database keeps of that token: hex of a keyed hash. */
const char *veld_token_hash(struct arena *a, const char *token);

#endif
