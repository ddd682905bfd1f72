/* SPDX-License-Identifier: EUPL-1.2 */
#include "auth/koekje.h"

#include <sodium.h>
#include <string.h>

#include "base/config.h"
#include "http/req.h"

/* __Host-: the browser itself refuses it without Secure and Path=/ or with a Domain. Plain http on
 * localhost cannot have that, and gets the documented exception. */
static const char *name(void)
{
    return config_number(CONFIG_KOEKJE_ONVEILIG) ? "regelruimte" : "__Host-regelruimte";
}

void koekje_new(char value[KOEKJE_TEKENS + 1])
{
    unsigned char random[32];

    randombytes_buf(random, sizeof random);
    sodium_bin2base64(value, KOEKJE_TEKENS + 1, random, sizeof random,
                      sodium_base64_VARIANT_URLSAFE_NO_PADDING);
    sodium_memzero(random, sizeof random);
}

void koekje_hash(const char *value, char hash[KOEKJE_HASH + 1])
{
    unsigned char bytes[32];

    crypto_generichash(bytes, sizeof bytes, (const unsigned char *)value, strlen(value), NULL, 0);
    hash[0] = '\\';
    hash[1] = 'x';
    sodium_bin2hex(hash + 2, KOEKJE_HASH - 1, bytes, sizeof bytes);
}

/* The value of the next cookie with our name at or after *at; moves *at behind it. */
static const char *next(const char **at, size_t *len)
{
    const char *wanted = name();
    size_t width = strlen(wanted);

    while (**at) {
        const char *pair = *at + strspn(*at, " ;,");
        size_t size = strcspn(pair, ";,");
        *at = pair + size;
        if (size > width && strncmp(pair, wanted, width) == 0 && pair[width] == '=') {
            *len = size - width - 1;
            return pair + width + 1;
        }
    }
    return NULL;
}

const char *koekje_read(struct req *rq)
{
    const char *at = req_header(rq, "cookie");
    size_t len = 0, second;
    const char *value = at ? next(&at, &len) : NULL;

    if (value == NULL || len != KOEKJE_TEKENS || next(&at, &second) != NULL)
        return NULL;
    return arena_strndup(rq->arena, value, len);
}

void koekje_set(struct req *rq, const char *value, int seconds)
{
    const char *secure = config_number(CONFIG_KOEKJE_ONVEILIG) ? "" : "; Secure";
    reply_header(rq, "Set-Cookie", "%s=%s; Path=/; Max-Age=%d; HttpOnly; SameSite=Strict%s", name(),
                 value, seconds, secure);
}

/* Is Origin ("https://host:port") the host that was asked? */
static bool own_origin(struct req *rq, const char *origin)
{
    const char *host = req_header(rq, "host");
    const char *after = strstr(origin, "://");
    return host && after && strcmp(after + 3, host) == 0;
}

bool koekje_herkomst(struct req *rq, bool zonder)
{
    const char *site = req_header(rq, "sec-fetch-site");
    const char *origin = req_header(rq, "origin");
    bool good = site ? strcmp(site, "same-origin") == 0 : origin ? own_origin(rq, origin) : zonder;

    return good || req_problem(rq, GEEN_TOEGANG, "Dit kan alleen vanuit Regelruimte zelf.");
}
