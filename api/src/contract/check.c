/* SPDX-License-Identifier: EUPL-1.2 */
#include "contract/check.h"

#include <string.h>

#include "contract/format.h"

enum { CHOICES_SIZE = 400 };

/* A key as it stands in a JSON Pointer: ~ is ~0 and / is ~1. */
static const char *escape_key(struct arena *a, const char *key)
{
    char *out = arena_alloc(a, strlen(key) * 2 + 1), *to = out;

    for (; out && *key; key++) {
        if (*key == '~' || *key == '/') {
            *to++ = '~';
            *to++ = *key == '~' ? '0' : '1';
        } else {
            *to++ = *key;
        }
    }
    return out ? out : "";
}

static const char *pointer(const struct check *c, const struct place *at)
{
    const char *text;

    if (!at)
        return "";
    if (at->key)
        text = arena_printf(c->arena, "%s/%s", pointer(c, at->up), escape_key(c->arena, at->key));
    else
        text = arena_printf(c->arena, "%s/%zu", pointer(c, at->up), at->index);
    return text ? text : "";
}

const char *check_location(const struct check *c, const struct place *at)
{
    if (strcmp(c->in, "body") == 0)
        return pointer(c, at);
    while (at->up)
        at = at->up;
    return at->key;
}

static const char *choice(const struct schema *schema, size_t i)
{
    return schema->kind == KIND_ONEOF ? schema->variants[i].value : schema->values[i];
}

void check_fault_choice(const struct check *c, const struct place *at, const struct schema *schema)
{
    char list[CHOICES_SIZE] = "";
    size_t used = 0;

    for (size_t i = 0; i < schema->n; i++) {
        const char *value = choice(schema, i);
        size_t need = strlen(value) + 2;

        if (used + need + sizeof "..." > sizeof list) {
            memcpy(list + used, "...", sizeof "...");
            break;
        }
        memcpy(list + used, value, need - 2);
        used += need - 2;
        memcpy(list + used, i + 1 < schema->n ? ", " : "", i + 1 < schema->n ? 3 : 1);
        used += i + 1 < schema->n ? 2 : 0;
    }
    check_fault(c, at, geen_keuze, list);
}

static bool is_choice(const struct schema *schema, const char *text)
{
    size_t low = 0, high = schema->n;

    while (low < high) {
        size_t mid = (low + high) / 2;
        int order = strcmp(text, schema->values[mid]);

        if (order == 0)
            return true;
        if (order < 0)
            high = mid;
        else
            low = mid + 1;
    }
    return false;
}

static void check_format(const struct check *c, const struct place *at, enum format format,
                         const char *text)
{
    if (format == FORMAT_UUID && !format_is_uuid(text))
        check_fault(c, at, geen_uuid);
    else if (format == FORMAT_DATE && !format_is_date(text))
        check_fault(c, at, geen_datum);
    else if (format == FORMAT_DATE_TIME && !format_is_date_time(text))
        check_fault(c, at, geen_tijdstip);
    else if (format == FORMAT_EMAIL && !format_is_email(text))
        check_fault(c, at, geen_e_mail);
}

/* Characters and length; false when a fault was added. */
static bool check_characters(const struct check *c, const struct place *at,
                             const struct schema *schema, const char *text, size_t len)
{
    int64_t length = format_codepoints(text, len);
    size_t faults = c->problem->n_fault;

    if (length < 0)
        check_fault(c, at, geen_utf8);
    else if (format_has_control(text, len))
        check_fault(c, at, ongeldig_teken);
    else if (length == 0 && schema->min > 0)
        check_fault(c, at, verplicht);
    else if (length < schema->min)
        check_fault(c, at, te_kort, (int)schema->min);
    else if (length > schema->max)
        check_fault(c, at, te_lang, (int)schema->max);
    return c->problem->n_fault == faults;
}

void check_text(const struct check *c, const struct place *at, const struct schema *schema,
                const char *text, size_t len)
{
    if (!check_characters(c, at, schema, text, len))
        return;
    if (schema->n > 0 && !is_choice(schema, text))
        check_fault_choice(c, at, schema);
    else if (schema->format != FORMAT_NONE)
        check_format(c, at, schema->format, text);
    else if (schema->pattern >= 0 && !format_matches(schema->pattern, text))
        check_fault(c, at, patroon);
}

void check_integer(const struct check *c, const struct place *at, const struct schema *schema,
                   int64_t value)
{
    if (value < schema->min)
        check_fault(c, at, te_klein, (long long)schema->min);
    else if (value > schema->max)
        check_fault(c, at, te_hoog, (long long)schema->max);
}

bool check_count(const struct check *c, const struct place *at, const struct schema *schema,
                 size_t n)
{
    if ((int64_t)n < schema->min)
        check_fault(c, at, te_weinig, (int)schema->min);
    else if ((int64_t)n > schema->max)
        check_fault(c, at, te_veel, (int)schema->max);
    else
        return true;
    return false;
}
