/* SPDX-License-Identifier: EUPL-1.2 */
/* Whatever stands in the list: a line that is taken is the line that would be written. */
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "auth/peper.h"
#include "kluis/wislijst.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const unsigned char KEY[32] = {1};
    char line[WISREGEL] = {0}, again[WISREGEL + 1];
    struct wisregel regel;

    peper_use(KEY, sizeof KEY);
    memcpy(line, data, size < sizeof line ? size : sizeof line);
    if (!wisregel_lees(line, "", &regel))
        return 0;
    wisregel_schrijf(&regel, "", again);
    if (memcmp(line, again, sizeof line) != 0)
        abort();
    return 0;
}
