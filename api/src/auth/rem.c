/* SPDX-License-Identifier: EUPL-1.2 */
#include "auth/rem.h"

#include <arpa/inet.h>
#include <ctype.h>
#include <sodium.h>
#include <stdio.h>
#include <string.h>

#include "auth/sleutels.h"
#include "http/req.h"

void rem_prefix(const char *address, char out[REM_PREFIX])
{
    struct in_addr v4;
    struct in6_addr v6;

    if (address && inet_pton(AF_INET, address, &v4) == 1) {
        inet_ntop(AF_INET, &v4, out, REM_PREFIX);
    } else if (address && inet_pton(AF_INET6, address, &v6) == 1) {
        if (IN6_IS_ADDR_V4MAPPED(&v6)) {
            inet_ntop(AF_INET, v6.s6_addr + 12, out, REM_PREFIX);
        } else {
            memset(v6.s6_addr + 8, 0, 8);
            inet_ntop(AF_INET6, &v6, out, REM_PREFIX);
        }
    } else {
        snprintf(out, REM_PREFIX, "-");
    }
}

void rem_sleutel(const char *account, const char *address, char out[REM_SLEUTEL + 1])
{
    const struct sleutel *key = &auth_ring()->sleutel[0];
    unsigned char hash[REM_SLEUTEL / 2];
    char prefix[REM_PREFIX];
    crypto_generichash_state state;

    rem_prefix(address, prefix);
    crypto_generichash_init(&state, key->bytes, key->lengte, sizeof hash);
    crypto_generichash_update(&state, (const unsigned char *)prefix, strlen(prefix) + 1);
    for (; *account; account++) {
        unsigned char low = (unsigned char)tolower((unsigned char)*account);
        crypto_generichash_update(&state, &low, 1);
    }
    crypto_generichash_final(&state, hash, sizeof hash);
    sodium_bin2hex(out, REM_SLEUTEL + 1, hash, sizeof hash);
}

bool rem_wacht(struct req *rq, int seconds)
{
    rq->problem.retry_after = seconds;
    if (seconds == 1)
        return req_problem(rq, TE_VAAK, "Probeer het over 1 seconde opnieuw.");
    return req_problem(rq, TE_VAAK, "Probeer het over %d seconden opnieuw.", seconds);
}
