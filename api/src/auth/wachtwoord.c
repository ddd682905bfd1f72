/* SPDX-License-Identifier: EUPL-1.2 */
#include "auth/wachtwoord.h"

#include <pthread.h>
#include <sodium.h>
#include <stdlib.h>
#include <string.h>
#include <uninorm.h>
#include <unistr.h>

static const unsigned long long PASSES = 2;
static const size_t MEMORY = 64U << 20;

/* 64 MiB each: without a limit, a flood of logins would take the memory of everything else. */
static struct {
    pthread_mutex_t lock;
    pthread_cond_t free;
    int running, waiting;
} queue = {PTHREAD_MUTEX_INITIALIZER, PTHREAD_COND_INITIALIZER, 0, 0};

/* Of random bytes that nobody kept: what is checked for people who do not exist. */
static const char NOBODY[WACHTWOORD_HASH] = "$argon2id$v=19$m=65536,t=2,p=1$6HnIE8W92nnZ3SOCk8WM2g$"
                                            "xmNTE5qsZ/XNuxS2BOqng3jbYg+2Ud7mOPFjnkg34f8";

_Static_assert(WACHTWOORD_HASH >= crypto_pwhash_STRBYTES, "an encoded hash must fit");

static bool enter(void)
{
    bool room;

    pthread_mutex_lock(&queue.lock);
    room = queue.running < WACHTWOORD_TEGELIJK || queue.waiting < WACHTWOORD_RIJ;
    if (room) {
        queue.waiting++;
        while (queue.running >= WACHTWOORD_TEGELIJK)
            pthread_cond_wait(&queue.free, &queue.lock);
        queue.waiting--;
        queue.running++;
    }
    pthread_mutex_unlock(&queue.lock);
    return room;
}

static void leave(void)
{
    pthread_mutex_lock(&queue.lock);
    queue.running--;
    pthread_cond_signal(&queue.free);
    pthread_mutex_unlock(&queue.lock);
}

/* The same letters typed on another keyboard must be the same password: NFC. NULL when it is not
 * UTF-8 or memory ran out; otherwise the caller wipes and frees it. */
static uint8_t *normal(const char *password, size_t *len)
{
    const uint8_t *bytes = (const uint8_t *)password;
    size_t size = strlen(password);

    return u8_check(bytes, size) == NULL ? u8_normalize(UNINORM_NFC, bytes, size, NULL, len) : NULL;
}

static void drop(uint8_t *text, size_t len)
{
    if (text)
        sodium_memzero(text, len);
    free(text);
}

enum wachtwoord wachtwoord_check(const char *encoded, const char *password)
{
    size_t len = 0;
    bool good;

    if (!enter())
        return WACHTWOORD_DRUK;
    uint8_t *text = normal(password, &len);
    good = crypto_pwhash_str_verify(encoded ? encoded : NOBODY, text ? (const char *)text : "",
                                    len) == 0;
    leave();
    drop(text, len);
    return good && encoded && text ? WACHTWOORD_GOED : WACHTWOORD_FOUT;
}

static enum wachtwoord encode(const uint8_t *text, size_t len, char out[WACHTWOORD_HASH])
{
    size_t points = u8_mbsnlen(text, len);
    bool made;

    if (points < WACHTWOORD_MIN || points > WACHTWOORD_MAX)
        return WACHTWOORD_LENGTE;
    if (!enter())
        return WACHTWOORD_DRUK;
    made = crypto_pwhash_str(out, (const char *)text, len, PASSES, MEMORY) == 0;
    leave();
    return made ? WACHTWOORD_GOED : WACHTWOORD_FOUT;
}

enum wachtwoord wachtwoord_hash(const char *password, char out[WACHTWOORD_HASH])
{
    size_t len = 0;
    uint8_t *text = normal(password, &len);
    enum wachtwoord result = text ? encode(text, len, out) : WACHTWOORD_LENGTE;

    drop(text, len);
    return result;
}

bool wachtwoord_oud(const char *encoded)
{
    return crypto_pwhash_str_needs_rehash(encoded, PASSES, MEMORY) != 0;
}
