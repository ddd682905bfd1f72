/* SPDX-License-Identifier: EUPL-1.2 */
#include "contract/valid.h"

#include <stdlib.h>
#include <string.h>

#include "contract/check.h"

static void check_value(const struct check *c, const struct place *at, const struct schema *schema,
                        const json_t *value);

static int by_property(const void *key, const void *row)
{
    return strcmp(key, ((const struct property *)row)->name);
}

static int by_variant(const void *key, const void *row)
{
    return strcmp(key, ((const struct variant *)row)->value);
}

/* What is there must be known, and right. */
static void check_members(const struct check *c, const struct place *at,
                          const struct schema *schema, const json_t *value)
{
    const char *key;
    json_t *member;

    json_object_foreach((json_t *)value, key, member)
    {
        struct place here = {.up = at, .key = key};
        const struct property *prop = NULL;

        if (schema->n > 0)
            prop = bsearch(key, schema->props, schema->n, sizeof *schema->props, by_property);
        if (prop)
            check_value(c, &here, prop->schema, member);
        else
            check_fault(c, &here, onbekend_veld);
        if (c->problem->n_fault >= FAULTS_MAX)
            return;
    }
}

static void check_object(const struct check *c, const struct place *at, const struct schema *schema,
                         const json_t *value)
{
    for (size_t i = 0; i < schema->n; i++) {
        struct place here = {.up = at, .key = schema->props[i].name};

        if (schema->props[i].required && !json_object_get(value, here.key))
            check_fault(c, &here, verplicht);
    }
    check_members(c, at, schema, value);
}

/* True when no two items are alike. Quadratic, but the contract bounds every such list. */
static bool is_unique(const json_t *list)
{
    for (size_t i = 1; i < json_array_size(list); i++) {
        for (size_t j = 0; j < i; j++) {
            if (json_equal(json_array_get(list, i), json_array_get(list, j)))
                return false;
        }
    }
    return true;
}

static void check_array(const struct check *c, const struct place *at, const struct schema *schema,
                        const json_t *value)
{
    if (!check_count(c, at, schema, json_array_size(value)))
        return;
    for (size_t i = 0; i < json_array_size(value) && c->problem->n_fault < FAULTS_MAX; i++) {
        struct place here = {.up = at, .index = i};
        check_value(c, &here, schema->items, json_array_get(value, i));
    }
    if (schema->unique && !is_unique(value))
        check_fault(c, at, niet_uniek);
}

/* The discriminator says which object this must be. */
static void check_choice(const struct check *c, const struct place *at, const struct schema *schema,
                         const json_t *value)
{
    const json_t *chosen = json_object_get(value, schema->discriminator);
    struct place here = {.up = at, .key = schema->discriminator};
    const struct variant *variant = NULL;

    if (!chosen) {
        check_fault(c, &here, verplicht);
        return;
    }
    if (json_is_string(chosen))
        variant = bsearch(json_string_value(chosen), schema->variants, schema->n,
                          sizeof *schema->variants, by_variant);
    if (variant)
        check_object(c, at, variant->schema, value);
    else
        check_fault_choice(c, &here, schema);
}

static void check_kind(const struct check *c, const struct place *at, enum kind kind)
{
    switch (kind) {
    case KIND_OBJECT:
    case KIND_ONEOF:
        check_fault(c, at, type_object);
        break;
    case KIND_ARRAY:
        check_fault(c, at, type_lijst);
        break;
    case KIND_STRING:
        check_fault(c, at, type_tekst);
        break;
    case KIND_INTEGER:
        check_fault(c, at, type_getal);
        break;
    case KIND_BOOLEAN:
        check_fault(c, at, type_ja_nee);
        break;
    }
}

static bool has_kind(const json_t *value, enum kind kind)
{
    switch (kind) {
    case KIND_OBJECT:
    case KIND_ONEOF:
        return json_is_object(value);
    case KIND_ARRAY:
        return json_is_array(value);
    case KIND_STRING:
        return json_is_string(value);
    case KIND_INTEGER:
        return json_is_integer(value);
    case KIND_BOOLEAN:
        return json_is_boolean(value);
    }
    return false;
}

static void check_value(const struct check *c, const struct place *at, const struct schema *schema,
                        const json_t *value)
{
    if (json_is_null(value)) {
        if (!schema->nullable)
            check_fault(c, at, verplicht);
    } else if (!has_kind(value, schema->kind)) {
        check_kind(c, at, schema->kind);
    } else if (schema->kind == KIND_OBJECT) {
        check_object(c, at, schema, value);
    } else if (schema->kind == KIND_ONEOF) {
        check_choice(c, at, schema, value);
    } else if (schema->kind == KIND_ARRAY) {
        check_array(c, at, schema, value);
    } else if (schema->kind == KIND_STRING) {
        check_text(c, at, schema, json_string_value(value), json_string_length(value));
    } else if (schema->kind == KIND_INTEGER) {
        check_integer(c, at, schema, json_integer_value(value));
    }
}

bool valid_json(const json_t *value, const struct schema *schema, struct problem *p,
                struct arena *a)
{
    const struct check c = {p, a, "body"};

    check_value(&c, NULL, schema, value);
    return p->code == GEEN_PROBLEEM;
}
