/* SPDX-License-Identifier: EUPL-1.2 */
#include "kluis/sleutelbos.h"

#include <sodium.h>
#include <stdio.h>
#include <string.h>

struct sleutel {
    char kid[KID_MAX + 1];
    unsigned char bytes[SLEUTEL_BYTES];
};

struct sleutelbos {
    size_t n;
    struct sleutel key[SLEUTELBOS_MAX];
};

/* A kid is part of the associated data of a ciphertext: no separators, no surprises. */
static bool kid_ok(const char *kid, size_t len)
{
    static const char OK[] = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-.";

    return len > 0 && len <= KID_MAX && strspn(kid, OK) >= len;
}

static bool bytes_ok(const char *text, unsigned char bytes[SLEUTEL_BYTES])
{
    size_t len = 0;
    const char *end = NULL;
    int rc = sodium_base642bin(bytes, SLEUTEL_BYTES, text, strlen(text), NULL, &len, &end,
                               sodium_base64_VARIANT_URLSAFE_NO_PADDING);

    return rc == 0 && len == SLEUTEL_BYTES && (*end == '\0' || strcmp(end, "=") == 0);
}

static bool refuse(const char **why, const char *reason)
{
    *why = reason;
    return false;
}

/* Adds one line to the ring; false with the reason when it cannot be a key. */
static bool line_add(struct sleutelbos *bos, char *line, const char **why)
{
    char *colon = strchr(line, ':');

    if (bos->n == SLEUTELBOS_MAX)
        return refuse(why, "more than 8 keys");
    if (!colon || !kid_ok(line, (size_t)(colon - line)))
        return refuse(why, "a line is not kid:key with a kid of A-Z a-z 0-9 _ - and .");
    *colon = '\0';
    if (sleutelbos_find(bos, line))
        return refuse(why, "the same kid twice");
    struct sleutel *key = &bos->key[bos->n];
    if (!bytes_ok(colon + 1, key->bytes))
        return refuse(why, "a key is not base64url of exactly 32 bytes");
    memcpy(key->kid, line, strlen(line) + 1);
    bos->n++;
    return true;
}

static bool lines_read(struct sleutelbos *bos, FILE *file, const char **why)
{
    char line[256];
    bool ok = true;

    while (ok && fgets(line, sizeof line, file)) {
        size_t len = strcspn(line, "\r\n");
        if (line[len] == '\0' && !feof(file))
            ok = refuse(why, "a line is too long");
        line[len] = '\0';
        if (ok && len > 0 && line[0] != '#')
            ok = line_add(bos, line, why);
    }
    sodium_memzero(line, sizeof line);
    if (ok && bos->n == 0)
        return refuse(why, "there is no key in it");
    return ok;
}

struct sleutelbos *sleutelbos_open(const char *path, const char **why)
{
    char buffer[512];
    FILE *file = sodium_init() < 0 ? NULL : fopen(path, "re");

    *why = "the file cannot be read";
    if (!file)
        return NULL;
    setvbuf(file, buffer, _IOFBF, sizeof buffer);   /* ours, so that we can wipe it */
    struct sleutelbos *bos = sodium_malloc(sizeof *bos);
    bool ok = bos != NULL;
    if (ok) {
        memset(bos, 0, sizeof *bos);
        ok = lines_read(bos, file, why);
    } else {
        *why = "no guarded memory left";
    }
    fclose(file);
    sodium_memzero(buffer, sizeof buffer);
    if (!ok) {
        sleutelbos_close(bos);
        return NULL;
    }
    sodium_mprotect_readonly(bos);
    return bos;
}

void sleutelbos_close(struct sleutelbos *bos)
{
    sodium_free(bos);       /* wipes first */
}

size_t sleutelbos_count(const struct sleutelbos *bos)
{
    return bos->n;
}

const unsigned char *sleutelbos_first(const struct sleutelbos *bos, const char **kid)
{
    if (kid)
        *kid = bos->key[0].kid;
    return bos->key[0].bytes;
}

const unsigned char *sleutelbos_find(const struct sleutelbos *bos, const char *kid)
{
    for (size_t i = 0; i < bos->n; i++)
        if (strcmp(bos->key[i].kid, kid) == 0)
            return bos->key[i].bytes;
    return NULL;
}
