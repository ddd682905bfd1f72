/* SPDX-License-Identifier: EUPL-1.2 */
/* Any bytes: finds lie inside the text, in order, without overlap, and asking for fewer gives the same. */
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "tekst/persoonsgegevens.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

enum { MEEST = 64 };

static void must(bool ok)
{
    if (!ok)
        abort();
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct namen namen = {0};
    struct vondst v[MEEST];
    char eerste[NAAM_LANG * 4] = "";

    namen_voeg_toe(&namen, "Fatima el Amrani");
    memcpy(eerste, data, size < sizeof eerste ? size : sizeof eerste - 1);
    namen_voeg_toe(&namen, eerste);
    char *text = malloc(size ? size : 1); /* of its own, so that a read outside it shows */
    must(text);
    memcpy(text, data, size);
    const size_t n = persoonsgegevens_zoek(text, size, &namen, v, MEEST);
    size_t voor = 0;
    for (size_t i = 0; i < n && i < MEEST; i++) {
        must(v[i].van >= voor && v[i].van < v[i].tot && v[i].tot <= size &&
             v[i].soort < VONDST_SOORTEN);
        voor = v[i].tot;
    }
    free(text);
    return 0;
}
