/* SPDX-License-Identifier: EUPL-1.2 */
/* The patterns of the contract, compiled once. */
#include <pthread.h>
#include <regex.h>

#include "contract/contract.h"
#include "contract/format.h"

static regex_t compiled[PATTERN_COUNT + 1];
static bool usable[PATTERN_COUNT + 1];
static pthread_once_t once = PTHREAD_ONCE_INIT;

static void compile_all(void)
{
    for (size_t i = 0; PATTERNS[i]; i++)
        usable[i] = regcomp(&compiled[i], PATTERNS[i], REG_EXTENDED | REG_NOSUB) == 0;
}

bool format_matches(int16_t pattern, const char *text)
{
    pthread_once(&once, compile_all);
    return usable[pattern] && regexec(&compiled[pattern], text, 0, NULL, 0) == 0;
}

bool format_patterns_compile(void)
{
    pthread_once(&once, compile_all);
    for (size_t i = 0; PATTERNS[i]; i++) {
        if (!usable[i])
            return false;
    }
    return true;
}
