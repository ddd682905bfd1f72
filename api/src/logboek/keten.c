/* SPDX-License-Identifier: EUPL-1.2 */
#include "logboek/keten.h"

#include <sodium.h>
#include <string.h>

#include "auth/peper.h"

/* Lines with one line end between them. */
static void hash_lines(const char *const *line, size_t n, char hex[KETEN_HEX])
{
    crypto_hash_sha256_state state;
    unsigned char hash[crypto_hash_sha256_BYTES];

    crypto_hash_sha256_init(&state);
    for (size_t i = 0; i < n; i++) {
        crypto_hash_sha256_update(&state, (const unsigned char *)"\n", i > 0);
        crypto_hash_sha256_update(&state, (const unsigned char *)line[i], strlen(line[i]));
    }
    crypto_hash_sha256_final(&state, hash);
    sodium_bin2hex(hex, KETEN_HEX, hash, sizeof hash);
}

void keten_inhoud(const struct keten_rij *r, char hex[KETEN_HEX])
{
    const char *line[] = {r->zout, r->actor, r->stuk};

    hash_lines(line, sizeof line / sizeof *line, hex);
}

void keten_schakel(const struct keten_rij *r, const char *vorige, char hex[KETEN_HEX])
{
    const char *line[] = {vorige,       r->nummer, r->organisatie, r->id,
                          r->handeling, r->op,     r->aanroep,     r->inhoud};

    hash_lines(line, sizeof line / sizeof *line, hex);
}

void keten_merk(const char *const *text, size_t n, char hex[KETEN_HEX])
{
    crypto_generichash_state state;
    unsigned char hash[32];

    peper_hash(&state, sizeof hash);
    for (size_t i = 0; i < n; i++)
        crypto_generichash_update(&state, (const unsigned char *)text[i], strlen(text[i]) + 1);
    crypto_generichash_final(&state, hash, sizeof hash);
    sodium_bin2hex(hex, KETEN_HEX, hash, sizeof hash);
}

void keten_teken(const char *organisatie, const char *nummer, const char *schakel,
                 char hex[KETEN_HEX])
{
    const char *line[] = {"logboek", organisatie, nummer, schakel};

    keten_merk(line, sizeof line / sizeof *line, hex);
}
