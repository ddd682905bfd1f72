/* SPDX-License-Identifier: EUPL-1.2 */
#include "base/geheim.h"

#include <malloc.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/resource.h>

void geheim_free(void *block)
{
    if (block)
        explicit_bzero(block, malloc_usable_size(block));
    free(block);
}

static void json_drop(void *tree)
{
    json_decref(tree);
}

json_t *geheim_json(struct arena *a, json_t *owned)
{
    return owned ? arena_defer(a, json_drop, owned) : NULL;
}

bool geheim_begin(void)
{
    const struct rlimit no_core = {0, 0};

    json_set_alloc_funcs(malloc, geheim_free);
    return setrlimit(RLIMIT_CORE, &no_core) == 0 && prctl(PR_SET_DUMPABLE, 0) == 0;
}
