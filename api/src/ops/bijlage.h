/* SPDX-License-Identifier: EUPL-1.2 */
/* What writing and reading the file of a bijlage share. */
#ifndef OPS_BIJLAGE_H
#define OPS_BIJLAGE_H

#include "kluis/kluis.h"

/* Bytes of the file in one sealed part: the last one may be shorter. */
enum { BIJLAGE_DEEL = 256 << 10 };

/* The place of the data key of a bijlage. */
static inline struct plek bijlage_plek(const char *organisatie, const char *id)
{
    return (struct plek){organisatie, "bijlage", id, "dek"};
}

#endif
