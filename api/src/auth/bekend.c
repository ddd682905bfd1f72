/* SPDX-License-Identifier: EUPL-1.2 */
#include "auth/bekend.h"

#include <pthread.h>
#include <sodium.h>
#include <string.h>

enum { PLEKKEN = 512, HASH_BYTES = 32 };

/* A text is known by its keyed hash: finding one tells nothing about the bytes of another, and the
 * table holds no token. */
struct plek {
    unsigned char hash[HASH_BYTES];
    struct token token; /* verloopt 0: an empty place */
};

static struct {
    pthread_mutex_t lock;
    bool open;
    unsigned char key[crypto_generichash_KEYBYTES];
    struct plek plek[PLEKKEN];
} bekend = {.lock = PTHREAD_MUTEX_INITIALIZER};

void bekend_leeg(void)
{
    pthread_mutex_lock(&bekend.lock);
    memset(bekend.plek, 0, sizeof bekend.plek);
    randombytes_buf(bekend.key, sizeof bekend.key);
    bekend.open = true;
    pthread_mutex_unlock(&bekend.lock);
}

/* The one place where this text may be. The lock is held. */
static struct plek *plek_van(const char *text, unsigned char hash[HASH_BYTES])
{
    uint16_t at;

    crypto_generichash(hash, HASH_BYTES, (const unsigned char *)text, strlen(text), bekend.key,
                       sizeof bekend.key);
    memcpy(&at, hash, sizeof at);
    return &bekend.plek[at % PLEKKEN];
}

bool bekend_vind(const char *text, int64_t now, struct token *out)
{
    unsigned char hash[HASH_BYTES];
    bool found = false;

    if (strnlen(text, TOKEN_MAX + 1) > TOKEN_MAX)
        return false;
    pthread_mutex_lock(&bekend.lock);
    if (bekend.open) {
        const struct plek *p = plek_van(text, hash);
        found = p->token.verloopt > now - TOKEN_SPELING && p->token.vanaf <= now + TOKEN_SPELING &&
                sodium_memcmp(p->hash, hash, HASH_BYTES) == 0;
        if (found)
            *out = p->token;
    }
    pthread_mutex_unlock(&bekend.lock);
    return found;
}

void bekend_onthoud(const char *text, const struct token *token)
{
    unsigned char hash[HASH_BYTES];

    pthread_mutex_lock(&bekend.lock);
    if (bekend.open) {
        struct plek *p = plek_van(text, hash);
        memcpy(p->hash, hash, HASH_BYTES);
        p->token = *token;
    }
    pthread_mutex_unlock(&bekend.lock);
}
