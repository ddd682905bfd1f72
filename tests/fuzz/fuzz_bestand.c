/* SPDX-License-Identifier: EUPL-1.2 */
/* Whatever is uploaded: it is judged without reading beside it, and what is kept of a good file is a
 * good file again, of the same size. */
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "bestand/bestand.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    unsigned char *file = malloc(size ? size : 1); /* its own block: one byte too far is seen */
    struct bestand once, again;

    if (!file)
        return 0;
    memcpy(file, data, size);
    if (bestand_keur(file, size, &once) == BESTAND_GOED) {
        const size_t len = bestand_grootte(&once);
        unsigned char *kept = malloc(len);
        if (len > size + BESTAND_EXIF || bestand_lees(&once, 0, kept, len) != len ||
            bestand_keur(kept, len, &again) != BESTAND_GOED || bestand_grootte(&again) != len ||
            again.soort != once.soort || again.breedte != once.breedte)
            abort();
        free(kept);
    }
    free(file);
    return 0;
}
