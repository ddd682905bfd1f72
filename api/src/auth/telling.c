/* SPDX-License-Identifier: EUPL-1.2 */
#include "auth/telling.h"

#include <pthread.h>
#include <sodium.h>
#include <string.h>

enum { HASH = crypto_generichash_BYTES_MIN };

struct plaats {
    unsigned char wie[HASH];
    int64_t begin;
    int aantal; /* 0: free */
};

static struct {
    pthread_mutex_t lock;
    bool keyed;
    unsigned char key[crypto_generichash_KEYBYTES];
    struct plaats rij[TELLING_PLAATSEN];
} stand = {.lock = PTHREAD_MUTEX_INITIALIZER};

static void hash_of(const char *wie, unsigned char hash[HASH])
{
    if (!stand.keyed) {
        randombytes_buf(stand.key, sizeof stand.key);
        stand.keyed = true;
    }
    crypto_generichash(hash, HASH, (const unsigned char *)wie, strlen(wie), stand.key,
                       sizeof stand.key);
}

/* The place of this hash, or else the one that is free or began first, emptied. */
static struct plaats *place_of(const unsigned char hash[HASH], int64_t now)
{
    struct plaats *oldest = &stand.rij[0];

    for (size_t i = 0; i < TELLING_PLAATSEN; i++) {
        struct plaats *p = &stand.rij[i];
        if (p->aantal && now - p->begin >= TELLING_UUR)
            *p = (struct plaats){0};
        if (p->aantal && memcmp(p->wie, hash, HASH) == 0)
            return p;
        if (p->aantal == 0 || (oldest->aantal && p->begin < oldest->begin))
            oldest = p;
    }
    *oldest = (struct plaats){.begin = now};
    memcpy(oldest->wie, hash, HASH);
    return oldest;
}

int telling(const char *wie, int64_t now)
{
    unsigned char hash[HASH];
    int wait = 0;

    pthread_mutex_lock(&stand.lock);
    hash_of(wie, hash);
    struct plaats *p = place_of(hash, now);
    if (p->aantal < TELLING_PER_UUR)
        p->aantal++;
    else
        wait = (int)(p->begin + TELLING_UUR - now);
    pthread_mutex_unlock(&stand.lock);
    return wait;
}
