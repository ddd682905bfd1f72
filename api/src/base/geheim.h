/* SPDX-License-Identifier: EUPL-1.2 */
/* Memory that held what people entrusted to us is wiped before it is given back. An arena does so by
 * itself (base/arena.h), and what Ulfius holds of a request and an answer too (http/ruimte.h); here for
 * JSON. The database driver only ever holds what is sealed; Pango and cairo free what they drew of a letter. */
#ifndef BASE_GEHEIM_H
#define BASE_GEHEIM_H

#include <jansson.h>
#include <stdbool.h>

#include "base/arena.h"

/* Wipes all of a block of malloc and frees it. NULL is fine. */
void geheim_free(void *block);

/* Gives JSON the life of an arena, also when there is no memory for that: then it is gone. NULL: there is none. */
json_t *geheim_json(struct arena *a, json_t *owned);

/* Nothing of this process may be written to disk or read by another: no core files, not dumpable, and
 * JSON is wiped when it is freed. Once, before the first thread and the first JSON. */
bool geheim_begin(void);

#endif
