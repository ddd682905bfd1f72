/* SPDX-License-Identifier: EUPL-1.2 */
#include "base/config.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum type { TEXT, NUMBER, DIR, SECRET_FILE, SECRET };

static const struct row {
    const char *variable, *otherwise, *explanation;
    enum type type;
} ROWS[CONFIG_COUNT] = {
#define CONFIG(key, variable, type, otherwise, explanation)                                        \
    [CONFIG_##key] = {variable, otherwise, explanation, type},
#include "base/config.def"
#undef CONFIG
};

static const char *values[CONFIG_COUNT];
static const char PREFIX[] = "REGELRUIMTE_";

const char *config_text(enum config_key key)
{
    return values[key] ? values[key] : ROWS[key].otherwise;
}

int config_number(enum config_key key)
{
    return (int)strtol(config_text(key), NULL, 10);
}

static bool number_ok(const char *text)
{
    char *end;

    errno = 0;
    long n = strtol(text, &end, 10);
    return errno == 0 && end != text && *end == '\0' && n >= 0 && n <= 1000000;
}

static bool row_check(const struct row *row, const char *value, char *why, size_t size)
{
    const bool is_path = row->type == DIR || row->type == SECRET_FILE;

    if (row->type == NUMBER && !number_ok(value)) {
        snprintf(why, size, "%s must be a whole number of 0 or more", row->variable);
        return false;
    }
    if (is_path && *value && access(value, R_OK) != 0) {
        snprintf(why, size, "%s: cannot read %s (%s)", row->variable, value, strerror(errno));
        return false;
    }
    return true;
}

static int row_find(const char *setting, size_t name_len)
{
    for (int i = 0; i < CONFIG_COUNT; i++)
        if (strlen(ROWS[i].variable) == name_len &&
            strncmp(setting, ROWS[i].variable, name_len) == 0)
            return i;
    return -1;
}

bool config_load(char *const *environment, char *why, size_t size)
{
    memset(values, 0, sizeof values);
    for (char *const *e = environment; *e; e++) {
        const char *equals = strchr(*e, '=');
        if (!equals)
            continue;
        size_t len = (size_t)(equals - *e);
        int row = row_find(*e, len);
        if (row < 0 && strncmp(*e, PREFIX, sizeof PREFIX - 1) == 0) {
            snprintf(why, size, "unknown setting %.*s; `regelruimte check-config` lists them all",
                     (int)len, *e);
            return false;
        }
        if (row >= 0)
            values[row] = equals + 1;
    }
    for (int i = 0; i < CONFIG_COUNT; i++)
        if (!row_check(&ROWS[i], config_text((enum config_key)i), why, size))
            return false;
    return true;
}

void config_print(FILE *out)
{
    for (int i = 0; i < CONFIG_COUNT; i++) {
        const char *value = config_text((enum config_key)i);
        const bool hidden = ROWS[i].type == SECRET && *value;
        fprintf(out, "%-28s %-24s %s\n", ROWS[i].variable, hidden ? "(secret)" : value,
                ROWS[i].explanation);
    }
}
