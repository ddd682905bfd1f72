/* SPDX-License-Identifier: EUPL-1.2 */
/* Whatever is typed: the normaliser answers, and what it accepts it accepts again unchanged. */
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "auth/toegangscode.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    char once[CODE_TEKENS + 1], again[CODE_TEKENS + 1];

    if (!code_normal((const char *)data, size, once))
        return 0;
    if (strlen(once) != CODE_TEKENS ||
        strspn(once, "0123456789ABCDEFGHJKMNPQRSTVWXYZ") != CODE_TEKENS ||
        !code_normal(once, CODE_TEKENS, again) || strcmp(once, again) != 0)
        abort();
    return 0;
}
