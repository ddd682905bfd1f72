/* SPDX-License-Identifier: EUPL-1.2 */
/* The kluis in text: what goes into and comes out of SQL and JSON is base64url. Everything that is
 * returned lives in the arena; NULL means that it was refused or that memory ran out. */
#ifndef KLUIS_VELD_H
#define KLUIS_VELD_H

#include "base/arena.h"
#include "kluis/kluis.h"

/* Takes the key rings, once, before the first request. Borrowed: they must outlive the requests.
 * The peper is the first key of its ring. */
void kluis_use(const struct sleutelbos *sleutels, const struct sleutelbos *peper);

/* The peper, CODE_PEPER bytes: for the hash of a tracking code. */
const unsigned char *kluis_peper(void);

/* A new data key for the verzoek at `plek`, wiped when the arena is dropped; *kid and *wrapped are
 * what the row keeps. */
struct dek *veld_dek_new(struct arena *a, const struct plek *plek, const char **kid,
                         const char **wrapped);

/* The data key that a row keeps, wiped when the arena is dropped. */
struct dek *veld_dek_open(struct arena *a, const struct plek *plek, const char *kid,
                          const char *wrapped);

const char *veld_seal(struct arena *a, const struct dek *dek, const struct plek *plek,
                      const char *text);
const char *veld_open(struct arena *a, const struct dek *dek, const struct plek *plek,
                      const char *sealed);

/* What is kept for 48 hours to answer a repeated call the same way, openable only by who knows the
 * Idempotency-Key: the key that seals it follows from that and the peper. */
const char *antwoord_seal(struct arena *a, const char *sleutel, const char *text);
const char *antwoord_open(struct arena *a, const char *sleutel, const char *sealed);

/* A keyed hash in hex, so that neither an Idempotency-Key nor the text of a body can be guessed
 * from what the database keeps. `use` names what is hashed: other uses give other hashes. */
const char *veld_hash(struct arena *a, const char *use, const void *bytes, size_t len);

#endif
