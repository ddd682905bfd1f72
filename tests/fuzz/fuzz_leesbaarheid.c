/* SPDX-License-Identifier: EUPL-1.2 */
/* Whatever is typed: it is measured, what is named stands in the text, and the numbers agree. */
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "tekst/leesbaarheid.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    char *text = malloc(size ? size : 1); /* its own block: one byte too far is seen */
    struct leesbaarheid l;

    if (!text)
        return 0;
    memcpy(text, data, size);
    leesbaarheid_meet(text, size, &l);
    if (l.woorden < l.zinnen || l.lettergrepen < l.woorden || l.woorden > size ||
        l.langste > l.woorden || (l.woorden && !l.zinnen) || l.score > 100 || l.score < LEES_GEEN)
        abort();
    for (size_t i = 0; i < l.n_lang; i++)
        if (l.lang[i].begin < text || l.lang[i].begin + l.lang[i].len > text + size ||
            l.lang[i].woorden <= LEES_LANG)
            abort();
    for (size_t i = 0; i < l.n_hard; i++)
        if (!l.hard[i].woord || !l.hard[i].beter || l.hard[i].keer == 0)
            abort();
    free(text);
    return 0;
}
