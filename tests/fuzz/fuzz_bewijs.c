/* SPDX-License-Identifier: EUPL-1.2 */
/* Whatever stands in Bewijs-Van-Werk. Odd first byte: as a stranger sends it, which is never accepted.
 * Even: behind a riddle of ours, so that the solution is read; what is accepted says what we signed. */
#include <sodium.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "auth/bewijs.h"
#include "auth/peper.h"

int LLVMFuzzerInitialize(int *argc, char ***argv);
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

enum { NOW = 1800000000, ROOM = 512 };

int LLVMFuzzerInitialize(int *argc, char ***argv)
{
    static const unsigned char PEPER[32] = {7};

    (void)argc;
    (void)argv;
    if (sodium_init() < 0)
        abort();
    peper_use(PEPER, sizeof PEPER);
    return 0;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    char text[BEWIJS_ZOUT + 1 + ROOM] = "";
    struct bewijs out;
    size_t at = 0;

    if (size == 0 || size > ROOM)
        return 0;
    if (data[0] % 2 == 0) {
        bewijs_opgave("verzoek_maak", BEWIJS_LICHT, NOW, text);
        at = BEWIJS_ZOUT;
    }
    memcpy(text + at, data + 1, size - 1);
    if (bewijs_klopt(text, "verzoek_maak", NOW, &out) &&
        (data[0] % 2 || out.zwaarte != BEWIJS_LICHT || out.geldig_tot != NOW + BEWIJS_DUUR))
        abort();
    return 0;
}
