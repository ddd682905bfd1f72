/* SPDX-License-Identifier: EUPL-1.2 */
#ifndef BASE_CONFIG_H
#define BASE_CONFIG_H

#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>

enum config_key {
#define CONFIG(key, variable, type, otherwise, explanation) CONFIG_##key,
#include "base/config.def"
#undef CONFIG
    CONFIG_COUNT
};

/* Reads the environment (a NULL-ended list of "NAME=value") into the table. False: why says in one
 * sentence what is wrong; an unknown REGELRUIMTE_* is wrong too. The values are borrowed from
 * environment. Call once, before any thread. */
bool config_load(char *const *environment, char *why, size_t size);

/* A value; never NULL ("" when not set). config_number only for NUMBER rows. */
const char *config_text(enum config_key key);
int config_number(enum config_key key);

/* Writes the table with the values in force, secrets hidden. */
void config_print(FILE *out);

#endif
