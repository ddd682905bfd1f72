/* SPDX-License-Identifier: EUPL-1.2 */
#include "auth/rollen.h"

#include <string.h>

#include "contract/contract.h"

_Static_assert(ROL_COUNT <= 32, "roles are the bits of a uint32_t");

static uint32_t rol_bit(const char *name)
{
    for (unsigned i = 0; i < ROL_COUNT; i++)
        if (strcmp(ROL_NAMES[i], name) == 0)
            return UINT32_C(1) << i;
    return 0;
}

/* Writes the bits as "{a,b}": always in the order of the contract, so equal sets are equal texts. */
static void write_literal(struct actor *actor)
{
    size_t used = 1;

    actor->rollen[0] = '{';
    for (unsigned i = 0; i < ROL_COUNT; i++) {
        if (!(actor->rol_bits & UINT32_C(1) << i))
            continue;
        size_t len = strlen(ROL_NAMES[i]);
        if (used > 1)
            actor->rollen[used++] = ',';
        memcpy(actor->rollen + used, ROL_NAMES[i], len);
        used += len;
    }
    memcpy(actor->rollen + used, "}", 2);
}

bool rollen_take(struct actor *actor, const json_t *names)
{
    size_t i;
    const json_t *name;

    actor->rol_bits = 0;
    if (!json_is_array(names))
        return false;
    json_array_foreach(names, i, name)
    {
        uint32_t bit = json_is_string(name) ? rol_bit(json_string_value(name)) : 0;
        if (bit == 0 || (actor->rol_bits & bit))
            return false;
        actor->rol_bits |= bit;
    }
    write_literal(actor);
    return true;
}

void rollen_take_known(struct actor *actor, const json_t *names)
{
    size_t i;
    const json_t *name;

    actor->rol_bits = 0;
    json_array_foreach(names, i, name) if (json_is_string(name)) actor->rol_bits |=
        rol_bit(json_string_value(name));
    write_literal(actor);
}

json_t *rollen_json(const struct actor *actor)
{
    json_t *names = json_array();

    for (unsigned i = 0; names && i < ROL_COUNT; i++)
        if (actor->rol_bits & UINT32_C(1) << i)
            json_array_append_new(names, json_string(ROL_NAMES[i]));
    return names;
}
