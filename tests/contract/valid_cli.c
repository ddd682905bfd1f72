/* SPDX-License-Identifier: EUPL-1.2 */
/* The validator for the referee: reads lines "SchemaName<TAB>json", answers each with "goed" or
 * with "fout" and a "code location" per fault, separated by tabs. */
#include <jansson.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "contract/valid.h"

static const struct schema *find_schema(const char *name)
{
    for (size_t i = 0; i < SCHEMA_COUNT; i++) {
        if (strcmp(SCHEMA_NAMES[i], name) == 0)
            return &SCHEMAS[i];
    }
    fprintf(stderr, "no schema '%s'\n", name);
    exit(2);
}

static void judge(const struct schema *schema, const char *json)
{
    struct problem problem = {.code = GEEN_PROBLEEM};
    struct arena *a = arena_new();
    json_t *value = json_loads(json, JSON_DECODE_ANY | JSON_REJECT_DUPLICATES, NULL);

    if (!a || !value) {
        fprintf(stderr, "cannot read '%s'\n", json);
        exit(2);
    }
    printf("%s", valid_json(value, schema, &problem, a) ? "goed" : "fout");
    for (size_t i = 0; i < problem.n_fault; i++)
        printf("\t%s %s", problem.fault[i].code, problem.fault[i].location);
    printf("\n");
    json_decref(value);
    arena_drop(a);
}

int main(void)
{
    char *line = NULL, *rest;
    size_t size = 0;

    while (getline(&line, &size, stdin) > 0) {
        rest = line;
        line[strcspn(line, "\n")] = '\0';
        const struct schema *schema = find_schema(strsep(&rest, "\t"));
        judge(schema, rest ? rest : "");
    }
    free(line);
    return 0;
}
