/* SPDX-License-Identifier: EUPL-1.2 */
#include "kluis/zegel.h"

#include <string.h>

#include "base/geheim.h"

/* The JSON text of a value in the arena; the loose copy is wiped. */
static const char *as_text(struct arena *a, const json_t *value)
{
    if (json_is_string(value))
        return json_string_value(value);
    char *loose = json_dumps(value, JSON_COMPACT | JSON_ENCODE_ANY);
    const char *text = loose ? arena_strdup(a, loose) : NULL;
    geheim_free(loose);
    return text;
}

static bool seal_one(struct arena *a, const struct dek *dek, const struct plek *rij,
                     const struct property *prop, json_t *body, const json_t *value)
{
    const struct plek plek = {rij->organisatie, rij->tabel, rij->id, prop->zegel};
    const char *text = as_text(a, value);
    const char *sealed = text ? veld_seal(a, dek, &plek, text) : NULL;

    return sealed && json_object_set_new(body, prop->name, json_string(sealed)) == 0;
}

/* The schema that holds for this body: of a oneOf the choice it names. */
static const struct schema *chosen(const struct schema *schema, const json_t *body)
{
    if (schema->kind != KIND_ONEOF)
        return schema;
    const char *value = json_string_value(json_object_get(body, schema->discriminator));
    for (size_t i = 0; value && i < schema->n; i++)
        if (strcmp(schema->variants[i].value, value) == 0)
            return schema->variants[i].schema;
    return NULL;
}

bool zegel_dicht(struct arena *a, const struct dek *dek, const struct plek *rij,
                 const struct schema *schema, json_t *body)
{
    schema = chosen(schema, body);
    if (!schema)
        return false;
    for (size_t i = 0; schema->kind == KIND_OBJECT && i < schema->n; i++) {
        const struct property *prop = &schema->props[i];
        json_t *value = json_object_get(body, prop->name);
        if (!value || json_is_null(value))
            continue;
        if (prop->zegel ? !seal_one(a, dek, rij, prop, body, value)
                        : json_is_object(value) && !zegel_dicht(a, dek, rij, prop->schema, value))
            return false;
    }
    return true;
}

/* {"zegel": sealed, "tabel", "id", "kolom", "json"}: its place and its text. NULL: not one. */
static const char *zegel_of(const json_t *value, struct plek *plek, bool *is_json)
{
    const char *sealed = json_string_value(json_object_get(value, "zegel"));

    if (!sealed)
        return NULL;
    plek->tabel = json_string_value(json_object_get(value, "tabel"));
    plek->id = json_string_value(json_object_get(value, "id"));
    plek->kolom = json_string_value(json_object_get(value, "kolom"));
    *is_json = json_is_true(json_object_get(value, "json"));
    return plek->tabel && plek->id && plek->kolom ? sealed : NULL;
}

/* What a value becomes: opened when it is a zegel. NULL: it does not open. The caller owns it. */
static json_t *opened(struct arena *a, const struct dek *dek, const char *organisatie,
                      json_t *value)
{
    struct plek plek = {.organisatie = organisatie};
    bool is_json = false;
    const char *sealed = zegel_of(value, &plek, &is_json);

    if (!sealed)
        return zegel_open(a, dek, organisatie, value) ? json_incref(value) : NULL;
    const char *text = dek ? veld_open(a, dek, &plek, sealed) : NULL;
    if (!text)
        return NULL;
    return is_json ? json_loads(text, JSON_REJECT_DUPLICATES | JSON_DECODE_ANY, NULL)
                   : json_string(text);
}

bool zegel_open(struct arena *a, const struct dek *dek, const char *organisatie, json_t *answer)
{
    const char *key;
    json_t *value;
    size_t i;

    json_object_foreach(answer, key, value)
    {
        json_t *new = opened(a, dek, organisatie, value);
        if (!new || json_object_set_new(answer, key, new) != 0)
            return false;
    }
    json_array_foreach(answer, i, value)
    {
        json_t *new = opened(a, dek, organisatie, value);
        if (!new || json_array_set_new(answer, i, new) != 0)
            return false;
    }
    return true;
}
