/* SPDX-License-Identifier: EUPL-1.2 */
/* Sealing by contract. On the way in, what openapi.yaml marks with x-verzegeld is sealed to the row that
 * it becomes part of. On the way out, SQL says where each sealed text belongs ("zegel", made by app.zegel)
 * and it is opened in place. No handler names an attribute. */
#ifndef KLUIS_ZEGEL_H
#define KLUIS_ZEGEL_H

#include <jansson.h>
#include <stdbool.h>

#include "contract/contract.h"
#include "kluis/veld.h"

/* Seals in `body` every attribute that the schema marks, for the row at rij (its kolom is not looked
 * at): a text as it is, anything else as JSON text; null stays null. False: memory ran out, and body
 * must not be used. */
bool zegel_dicht(struct arena *a, const struct dek *dek, const struct plek *rij,
                 const struct schema *schema, json_t *body);

/* Opens every zegel in `answer`, however deep, in place. dek NULL is fine when there is none. False: one
 * does not open, or memory ran out. */
bool zegel_open(struct arena *a, const struct dek *dek, const char *organisatie, json_t *answer);

#endif
