/* SPDX-License-Identifier: EUPL-1.2 */
#include "kluis/kluis.h"

#include <sodium.h>
#include <stdio.h>
#include <string.h>

/* The name of the data key in the associated data of a field: a second DEK for the same verzoek
 * would be "d2". The wrapping key is not named there, so that re-wrapping leaves fields alone. */
#define DEK_KID "d1"

enum {
    NONCE = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES,
    TAG = crypto_aead_xchacha20poly1305_ietf_ABYTES,
    AAD_MAX = 256
};

_Static_assert(NONCE + TAG == KLUIS_EXTRA, "kluis.h states what sealing adds");
_Static_assert(crypto_aead_xchacha20poly1305_ietf_KEYBYTES == KLUIS_SLEUTEL, "one key size");

struct dek {
    unsigned char bytes[KLUIS_SLEUTEL];
};

static bool all_fit(const struct sleutelbos *bos)
{
    for (size_t i = 0; i < bos->aantal; i++)
        if (bos->sleutel[i].lengte != KLUIS_SLEUTEL)
            return false;
    return true;
}

struct sleutelbos *kluis_open(const char *path, char *why, size_t size)
{
    struct sleutelbos *bos = sodium_init() < 0 ? NULL : sodium_malloc(sizeof *bos);

    if (bos == NULL) {
        snprintf(why, size, "%s: no guarded memory for the keys", path);
        return NULL;
    }
    bool ok = sleutels_read(path, bos, why, size);
    if (ok && !all_fit(bos)) {
        snprintf(why, size, "%s: every key must be exactly %d bytes", path, KLUIS_SLEUTEL);
        ok = false;
    }
    if (!ok) {
        kluis_close(bos);
        return NULL;
    }
    sodium_mprotect_readonly(bos);
    return bos;
}

void kluis_close(struct sleutelbos *bos)
{
    sodium_free(bos); /* wipes first */
}

struct dek *dek_new(void)
{
    struct dek *dek = sodium_malloc(sizeof *dek);

    if (dek)
        randombytes_buf(dek->bytes, sizeof dek->bytes);
    return dek;
}

const unsigned char *dek_bytes(const struct dek *dek)
{
    return dek->bytes;
}

void dek_drop(void *dek)
{
    sodium_free(dek);
}

/* organisatie|tabel|id|kolom|kid. None of the parts may hold the separator; false if one does. */
static bool aad_write(char aad[AAD_MAX], size_t *len, const struct plek *plek, const char *kid)
{
    const char *part[] = {plek->organisatie, plek->tabel, plek->id, plek->kolom, kid};
    int n = snprintf(aad, AAD_MAX, "%s|%s|%s|%s|%s", part[0], part[1], part[2], part[3], part[4]);

    for (size_t i = 0; i < sizeof part / sizeof *part; i++)
        if (part[i][0] == '\0' || strchr(part[i], '|'))
            return false;
    *len = (size_t)n;
    return n > 0 && n < AAD_MAX;
}

static bool seal(const unsigned char key[KLUIS_SLEUTEL], const struct plek *plek, const char *kid,
                 const void *text, size_t len, unsigned char *out)
{
    char aad[AAD_MAX];
    size_t aad_len;

    if (!aad_write(aad, &aad_len, plek, kid))
        return false;
    randombytes_buf(out, NONCE);
    return crypto_aead_xchacha20poly1305_ietf_encrypt(
               out + NONCE, NULL, text, len, (unsigned char *)aad, aad_len, NULL, out, key) == 0;
}

static bool unseal(const unsigned char key[KLUIS_SLEUTEL], const struct plek *plek, const char *kid,
                   const unsigned char *sealed, size_t len, unsigned char *out)
{
    char aad[AAD_MAX];
    size_t aad_len;

    if (len < KLUIS_EXTRA || !aad_write(aad, &aad_len, plek, kid))
        return false;
    if (crypto_aead_xchacha20poly1305_ietf_decrypt(out, NULL, NULL, sealed + NONCE, len - NONCE,
                                                   (unsigned char *)aad, aad_len, sealed, key) == 0)
        return true;
    sodium_memzero(out, len - KLUIS_EXTRA);
    return false;
}

bool dek_wrap(const struct sleutelbos *bos, const struct dek *dek, const struct plek *plek,
              unsigned char out[KLUIS_VERPAKT])
{
    const struct sleutel *key = &bos->sleutel[0];

    return seal(key->bytes, plek, key->kid, dek->bytes, sizeof dek->bytes, out);
}

bool dek_wrap_in(const struct dek *outer, const struct dek *dek, const struct plek *plek,
                 unsigned char out[KLUIS_VERPAKT])
{
    return seal(outer->bytes, plek, DEK_KID, dek->bytes, sizeof dek->bytes, out);
}

static struct dek *unwrap(const unsigned char *key, const char *kid, const struct plek *plek,
                          const unsigned char *wrapped, size_t len)
{
    struct dek *dek = len == KLUIS_VERPAKT ? sodium_malloc(sizeof *dek) : NULL;

    if (dek && !unseal(key, plek, kid, wrapped, len, dek->bytes)) {
        sodium_free(dek);
        return NULL;
    }
    return dek;
}

struct dek *dek_unwrap(const struct sleutelbos *bos, const char *kid, const struct plek *plek,
                       const unsigned char *wrapped, size_t len)
{
    const struct sleutel *key = sleutels_find(bos, kid);

    return key ? unwrap(key->bytes, kid, plek, wrapped, len) : NULL;
}

struct dek *dek_unwrap_in(const struct dek *outer, const struct plek *plek,
                          const unsigned char *wrapped, size_t len)
{
    return unwrap(outer->bytes, DEK_KID, plek, wrapped, len);
}

bool kluis_seal(const struct dek *dek, const struct plek *plek, const void *text, size_t len,
                unsigned char *out)
{
    return seal(dek->bytes, plek, DEK_KID, text, len, out);
}

bool kluis_unseal(const struct dek *dek, const struct plek *plek, const unsigned char *sealed,
                  size_t len, unsigned char *out)
{
    return unseal(dek->bytes, plek, DEK_KID, sealed, len, out);
}
