/* SPDX-License-Identifier: EUPL-1.2 */
/* Passwords: Argon2id (libsodium), 64 MiB and 2 passes, after Unicode normalisation (NFC). */
#ifndef REGELRUIMTE_AUTH_WACHTWOORD_H
#define REGELRUIMTE_AUTH_WACHTWOORD_H

#include <stdbool.h>

enum {
    WACHTWOORD_MIN = 12, /* code points */
    WACHTWOORD_MAX = 128,
    WACHTWOORD_HASH = 128, /* room for an encoded hash with its end: crypto_pwhash_STRBYTES */
    WACHTWOORD_TEGELIJK = 2,
    WACHTWOORD_RIJ = 20
};

enum wachtwoord {
    WACHTWOORD_GOED,
    WACHTWOORD_FOUT,
    WACHTWOORD_DRUK,  /* two are at work and twenty wait: answer 503 */
    WACHTWOORD_LENGTE /* outside 12-128 code points after normalisation, or not UTF-8 */
};

/* Does the password belong to this encoded hash? NULL (no such person, or no password yet) costs
 * the same time and is always WACHTWOORD_FOUT. Waits for its turn; see WACHTWOORD_DRUK. */
enum wachtwoord wachtwoord_check(const char *encoded, const char *password);

/* Encodes a new password into out. GOED, LENGTE or DRUK; FOUT when there is no memory. */
enum wachtwoord wachtwoord_hash(const char *password, char out[WACHTWOORD_HASH]);

/* Was this hash made with other costs than today's? Then hash again at the next good login. */
bool wachtwoord_oud(const char *encoded);

#endif
