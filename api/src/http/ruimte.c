/* SPDX-License-Identifier: EUPL-1.2 */
#include "http/ruimte.h"

#include <malloc.h>
#include <orcania.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>

#include "base/geheim.h"

static size_t most;
static atomic_size_t in_use;

static size_t large(size_t size)
{
    return size > RUIMTE_GROOT ? size : 0;
}

static void *take(size_t size)
{
    void *block = malloc(size);

    if (block)
        in_use += large(malloc_usable_size(block));
    return block;
}

static void give(void *block)
{
    in_use -= large(malloc_usable_size(block));
    geheim_free(block);
}

/* The same bytes in a block of another size; nothing of them stays where they were. */
static void *move(void *block, size_t size)
{
    const size_t had = block ? malloc_usable_size(block) : 0;
    void *moved = take(size);

    if (moved && had > 0) {
        memcpy(moved, block, had < size ? had : size);
        give(block);
    }
    return moved;
}

/* Ulfius writes NULL over a body that cannot grow, so what it held must be freed here: it does not do
 * so (ulfius_webservice_dispatcher). Only bodies grow this large. */
static void *grow(void *block, size_t size)
{
    const size_t old = large(malloc_usable_size(block));

    if (large(size) > old && in_use - old + size > most) {
        give(block);
        return NULL;
    }
    if (old == 0)
        return move(block, size);
    void *grown = realloc(block, size); /* of this size malloc hands on the pages themselves */
    if (grown)
        in_use += large(malloc_usable_size(grown)) - old;
    return grown;
}

void ruimte_zet(size_t bytes)
{
    most = bytes;
    o_set_alloc_funcs(take, grow, give);
}

size_t ruimte_in_gebruik(void)
{
    return in_use;
}
