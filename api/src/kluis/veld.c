/* SPDX-License-Identifier: EUPL-1.2 */
#include "kluis/veld.h"

#include <sodium.h>
#include <string.h>

#include "auth/peper.h"
#include "auth/toegangscode.h"

enum {
    BASE64 = sodium_base64_VARIANT_URLSAFE_NO_PADDING,
    HASH = crypto_secretbox_xchacha20poly1305_KEYBYTES,
    NONCE = crypto_secretbox_xchacha20poly1305_NONCEBYTES
};

static const struct sleutelbos *ring;

void kluis_use(const struct sleutelbos *sleutels)
{
    ring = sleutels;
}

static const char *to_text(struct arena *a, const unsigned char *bytes, size_t len)
{
    size_t max = sodium_base64_encoded_len(len, BASE64);
    char *text = arena_alloc(a, max);

    return text ? sodium_bin2base64(text, max, bytes, len, BASE64) : NULL;
}

static unsigned char *to_bytes(struct arena *a, const char *text, size_t *len)
{
    size_t size = strlen(text);
    unsigned char *bytes = arena_alloc(a, size + 1);

    if (bytes && sodium_base642bin(bytes, size, text, size, NULL, len, NULL, BASE64) == 0)
        return bytes;
    return NULL;
}

/* In the arena from here on; NULL stays NULL. */
static struct dek *keep(struct arena *a, struct dek *dek)
{
    return dek ? arena_defer(a, dek_drop, dek) : NULL;
}

struct dek *veld_dek_new(struct arena *a, const struct plek *plek, const char **kid,
                         const char **wrapped)
{
    unsigned char out[KLUIS_VERPAKT];
    struct dek *dek = keep(a, dek_new());

    if (!dek || !dek_wrap(ring, dek, plek, out))
        return NULL;
    *kid = ring->sleutel[0].kid;
    *wrapped = to_text(a, out, sizeof out);
    return *wrapped ? dek : NULL;
}

struct dek *veld_dek_new_in(struct arena *a, const struct dek *outer, const struct plek *plek,
                            const char **wrapped)
{
    unsigned char out[KLUIS_VERPAKT];
    struct dek *dek = keep(a, dek_new());

    if (!dek || !dek_wrap_in(outer, dek, plek, out))
        return NULL;
    *wrapped = to_text(a, out, sizeof out);
    return *wrapped ? dek : NULL;
}

struct dek *veld_dek_open(struct arena *a, const struct plek *plek, const char *kid,
                          const char *wrapped)
{
    size_t len = 0;
    unsigned char *bytes = to_bytes(a, wrapped, &len);

    return bytes ? keep(a, dek_unwrap(ring, kid, plek, bytes, len)) : NULL;
}

struct dek *veld_dek_open_in(struct arena *a, const struct dek *outer, const struct plek *plek,
                             const char *wrapped)
{
    size_t len = 0;
    unsigned char *bytes = to_bytes(a, wrapped, &len);

    return bytes ? keep(a, dek_unwrap_in(outer, plek, bytes, len)) : NULL;
}

const char *veld_dek_herpak(struct arena *a, const struct plek *plek, const char *kid,
                            const char *wrapped)
{
    unsigned char out[KLUIS_VERPAKT];
    const struct dek *dek = veld_dek_open(a, plek, kid, wrapped);

    return dek && dek_wrap(ring, dek, plek, out) ? to_text(a, out, sizeof out) : NULL;
}

const char *veld_sleutel(void)
{
    return ring->sleutel[0].kid;
}

const char *veld_seal(struct arena *a, const struct dek *dek, const struct plek *plek,
                      const char *text)
{
    size_t len = strlen(text);
    unsigned char *out = arena_alloc(a, len + KLUIS_EXTRA);

    return out && kluis_seal(dek, plek, text, len, out) ? to_text(a, out, len + KLUIS_EXTRA) : NULL;
}

const char *veld_open(struct arena *a, const struct dek *dek, const struct plek *plek,
                      const char *sealed)
{
    size_t len = 0;
    unsigned char *bytes = to_bytes(a, sealed, &len);
    unsigned char *out = bytes ? arena_alloc(a, len + 1) : NULL;

    return out && kluis_unseal(dek, plek, bytes, len, out) ? (char *)out : NULL;
}

/* 32 bytes that follow from the peper, a text, and what they are used for: from nothing less. */
static void derive(const char *use, const char *text, unsigned char out[HASH])
{
    crypto_generichash_state state;

    peper_hash(&state, HASH);
    crypto_generichash_update(&state, (const unsigned char *)use, strlen(use) + 1);
    crypto_generichash_update(&state, (const unsigned char *)text, strlen(text));
    crypto_generichash_final(&state, out, HASH);
    sodium_memzero(&state, sizeof state);
}

const char *antwoord_seal(struct arena *a, const char *sleutel, const char *text)
{
    unsigned char key[HASH];
    size_t len = strlen(text);
    unsigned char *out = arena_alloc(a, len + KLUIS_EXTRA);

    if (!out)
        return NULL;
    derive("antwoord", sleutel, key);
    randombytes_buf(out, NONCE);
    crypto_secretbox_xchacha20poly1305_easy(out + NONCE, (const unsigned char *)text, len, out,
                                            key);
    sodium_memzero(key, sizeof key);
    return to_text(a, out, len + KLUIS_EXTRA);
}

const char *antwoord_open(struct arena *a, const char *sleutel, const char *sealed)
{
    unsigned char key[HASH];
    size_t len = 0;
    unsigned char *bytes = to_bytes(a, sealed, &len);
    unsigned char *out = bytes ? arena_alloc(a, len + 1) : NULL;

    if (!out || len < KLUIS_EXTRA)
        return NULL;
    derive("antwoord", sleutel, key);
    int rc =
        crypto_secretbox_xchacha20poly1305_open_easy(out, bytes + NONCE, len - NONCE, bytes, key);
    sodium_memzero(key, sizeof key);
    return rc == 0 ? (char *)out : NULL;
}

const char *veld_code_hash(struct arena *a, const char *code)
{
    unsigned char hash[CODE_HASH];
    char *hex = arena_alloc(a, 2 * CODE_HASH + 1);

    code_hash(code, hash);
    return hex ? sodium_bin2hex(hex, 2 * CODE_HASH + 1, hash, CODE_HASH) : NULL;
}

const char *veld_token(struct arena *a, const char *waarvoor)
{
    unsigned char bytes[HASH];

    derive("navraag", waarvoor, bytes);
    return to_text(a, bytes, sizeof bytes);
}

const char *veld_token_hash(struct arena *a, const char *token)
{
    unsigned char bytes[HASH];
    char *hex = arena_alloc(a, 2 * HASH + 1);

    derive("navraag_hash", token, bytes);
    return hex ? sodium_bin2hex(hex, 2 * HASH + 1, bytes, HASH) : NULL;
}
