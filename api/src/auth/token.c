/* SPDX-License-Identifier: EUPL-1.2 */
#include "auth/token.h"

#include <jansson.h>
#include <jwt.h>
#include <sodium.h>
#include <string.h>

#include "auth/rollen.h"

static const char ISS[] = "regelruimte";
static const char AUD[] = "regelruimte-api";
static const char BASE64URL[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
static const char *const TYP[] = {[TOKEN_TOEGANG] = "toegang", [TOKEN_VOLG] = "volg"};
static const int64_t DUUR[] = {
    [TOKEN_TOEGANG] = TOKEN_TOEGANG_DUUR, [TOKEN_VOLG] = TOKEN_VOLG_DUUR};

/* Beyond this (the year 36812) a moment is an attempt to make our sums overflow. */
static const int64_t TIJD_MAX = INT64_C(1) << 40;

static void drop_json(json_t **j)
{
    json_decref(*j);
}
#define auto_json __attribute__((cleanup(drop_json))) json_t

/* The JSON object in one base64url part, or NULL. Duplicate keys make it NULL: two readers could
 * each believe another one. */
static json_t *part_json(const char *part, size_t len)
{
    unsigned char text[TOKEN_MAX];
    size_t size = 0;

    if (sodium_base642bin(text, sizeof text, part, len, NULL, &size, NULL,
                          sodium_base64_VARIANT_URLSAFE_NO_PADDING) != 0)
        return NULL;
    json_t *j = json_loadb((const char *)text, size, JSON_REJECT_DUPLICATES, NULL);
    if (json_is_object(j))
        return j;
    json_decref(j);
    return NULL;
}

static bool text_is(const json_t *object, const char *name, const char *wanted)
{
    const char *value = json_string_value(json_object_get(object, name));
    return value != NULL && strcmp(value, wanted) == 0;
}

/* Judges the header before libjwt sees the token: there, the token chooses its own algorithm. */
static enum token_fout judge_head(const struct sleutelbos *bos, const json_t *head,
                                  const struct sleutel **key)
{
    const char *kid = json_string_value(json_object_get(head, "kid"));

    if (!text_is(head, "alg", "HS256"))
        return TOKEN_ALGORITME;
    if (!text_is(head, "typ", "JWT") || json_object_size(head) > 3)
        return TOKEN_KOP;
    *key = kid ? sleutels_find(bos, kid) : NULL;
    return *key ? TOKEN_GOED : TOKEN_SLEUTEL;
}

/* key is one of the ring, so never NULL or short: with such a key libjwt accepts any token. */
static enum token_fout judge_signature(const struct sleutel *key, const char *text)
{
    jwt_t *jwt = NULL;

    if (jwt_decode(&jwt, text, key->bytes, (int)key->lengte) != 0 || jwt == NULL)
        return TOKEN_HANDTEKENING;
    enum token_fout fout = jwt_get_alg(jwt) == JWT_ALG_HS256 ? TOKEN_GOED : TOKEN_ALGORITME;
    jwt_free(jwt);
    return fout;
}

static bool moment(const json_t *claims, const char *name, int64_t *at)
{
    const json_t *value = json_object_get(claims, name);
    *at = json_integer_value(value);
    return json_is_integer(value) && *at > 0 && *at < TIJD_MAX;
}

static enum token_fout judge_time(const json_t *claims, int64_t now, struct token *out)
{
    int64_t iat, nbf;

    if (!moment(claims, "iat", &iat) || !moment(claims, "nbf", &nbf) ||
        !moment(claims, "exp", &out->verloopt))
        return TOKEN_TIJD;
    if (iat > now + TOKEN_SPELING || nbf > now + TOKEN_SPELING ||
        out->verloopt <= now - TOKEN_SPELING)
        return TOKEN_TIJD;
    out->vanaf = iat > nbf ? iat : nbf;
    return out->verloopt - iat <= DUUR[out->soort] ? TOKEN_GOED : TOKEN_TIJD;
}

static bool take_uuid(const json_t *claims, const char *name, char uuid[UUID_LENGTE + 1])
{
    const char *value = json_string_value(json_object_get(claims, name));

    if (value == NULL || strlen(value) != UUID_LENGTE)
        return false;
    for (int i = 0; i < UUID_LENGTE; i++) {
        bool dash = i == 8 || i == 13 || i == 18 || i == 23;
        if (dash ? value[i] != '-' : strchr("0123456789abcdef", value[i]) == NULL)
            return false;
    }
    memcpy(uuid, value, UUID_LENGTE + 1);
    return true;
}

static bool jti_good(const json_t *claims)
{
    const char *jti = json_string_value(json_object_get(claims, "jti"));
    size_t len = jti ? strlen(jti) : 0;
    return len >= 22 && len <= 64 && strspn(jti, BASE64URL) == len;
}

/* Who follows is the inwoner, or a partij that the token names; nothing else. With "sid" the token lives
 * no longer than the code it was made with. */
static bool follower(const json_t *claims, struct actor *a)
{
    if (json_object_get(claims, "sid") && !take_uuid(claims, "sid", a->sessie))
        return false;
    if (json_object_get(claims, "pid"))
        return strcmp(a->rollen, "{partij}") == 0 && take_uuid(claims, "pid", a->partij);
    return strcmp(a->rollen, "{burger}") == 0;
}

static enum token_fout judge_who(const json_t *claims, struct token *out)
{
    struct actor *a = &out->actor;
    const json_t *rollen = json_object_get(claims, "rollen");
    bool ok = jti_good(claims) && take_uuid(claims, "org", a->organisatie);

    if (ok && out->soort == TOKEN_TOEGANG)
        ok = take_uuid(claims, "sub", a->id) && take_uuid(claims, "sid", a->sessie) &&
             rollen_take(a, rollen);
    else if (ok)
        ok = take_uuid(claims, "vid", a->volgt) && rollen_take(a, rollen) && follower(claims, a);
    return ok ? TOKEN_GOED : TOKEN_WIE;
}

static enum token_fout judge_claims(const json_t *claims, int64_t now, struct token *out)
{
    if (claims == NULL)
        return TOKEN_VORM;
    if (!text_is(claims, "iss", ISS) || !text_is(claims, "aud", AUD))
        return TOKEN_BESTEMMING;
    if (text_is(claims, "typ", TYP[TOKEN_VOLG]))
        out->soort = TOKEN_VOLG;
    else if (!text_is(claims, "typ", TYP[TOKEN_TOEGANG]))
        return TOKEN_BESTEMMING;
    enum token_fout fout = judge_time(claims, now, out);
    return fout == TOKEN_GOED ? judge_who(claims, out) : fout;
}

/* Three non-empty base64url parts; finds the second and the third. */
static bool find_parts(const char *text, const char **payload, const char **signature)
{
    size_t head = strspn(text, BASE64URL);
    if (strnlen(text, TOKEN_MAX + 1) > TOKEN_MAX || head == 0 || text[head] != '.')
        return false;
    *payload = text + head + 1;
    size_t body = strspn(*payload, BASE64URL);
    if (body == 0 || (*payload)[body] != '.')
        return false;
    *signature = *payload + body + 1;
    return (*signature)[strspn(*signature, BASE64URL)] == '\0';
}

static enum token_fout judge(const struct sleutelbos *bos, const char *text, int64_t now,
                             struct token *out)
{
    const char *payload, *signature;
    const struct sleutel *key = NULL;

    if (text == NULL || !find_parts(text, &payload, &signature))
        return TOKEN_VORM;
    auto_json *head = part_json(text, (size_t)(payload - text - 1));
    enum token_fout fout = head ? judge_head(bos, head, &key) : TOKEN_VORM;
    if (fout == TOKEN_GOED)
        fout = judge_signature(key, text);
    if (fout != TOKEN_GOED)
        return fout;
    auto_json *claims = part_json(payload, (size_t)(signature - payload - 1));
    return judge_claims(claims, now, out);
}

enum token_fout token_verify(const struct sleutelbos *bos, const char *text, int64_t now,
                             struct token *out)
{
    memset(out, 0, sizeof *out);
    enum token_fout fout = judge(bos, text, now, out);
    if (fout != TOKEN_GOED)
        memset(out, 0, sizeof *out);
    return fout;
}

/* Empty is left out. False: no memory, and a token without it would say too much. */
static bool add_text(json_t *claims, const char *name, const char *text)
{
    return !*text || json_object_set_new(claims, name, json_string(text)) == 0;
}

/* The claims of a new token; NULL when memory ran out. */
static json_t *new_claims(enum token_soort soort, const struct actor *actor, int64_t now)
{
    unsigned char random[16];
    char jti[32];
    json_t *claims;

    randombytes_buf(random, sizeof random);
    sodium_bin2base64(jti, sizeof jti, random, sizeof random,
                      sodium_base64_VARIANT_URLSAFE_NO_PADDING);
    claims =
        json_pack("{ss ss ss ss ss sI sI sI so}", "iss", ISS, "aud", AUD, "typ", TYP[soort], "org",
                  actor->organisatie, "jti", jti, "iat", (json_int_t)now, "nbf", (json_int_t)now,
                  "exp", (json_int_t)now + DUUR[soort], "rollen", rollen_json(actor));
    const bool volg = soort == TOKEN_VOLG;
    if (claims && add_text(claims, volg ? "vid" : "sub", volg ? actor->volgt : actor->id) &&
        add_text(claims, "pid", actor->partij) && add_text(claims, "sid", actor->sessie))
        return claims;
    json_decref(claims);
    return NULL;
}

char *token_issue(const struct sleutelbos *bos, enum token_soort soort, const struct actor *actor,
                  int64_t now, int64_t *verloopt)
{
    const struct sleutel *key = &bos->sleutel[0];
    auto_json *claims = new_claims(soort, actor, now);
    char *text = claims ? json_dumps(claims, JSON_COMPACT) : NULL;
    char *token = NULL;
    jwt_t *jwt = NULL;

    if (text && jwt_new(&jwt) == 0 && jwt_add_grants_json(jwt, text) == 0 &&
        jwt_add_header(jwt, "kid", key->kid) == 0 &&
        jwt_set_alg(jwt, JWT_ALG_HS256, key->bytes, (int)key->lengte) == 0)
        token = jwt_encode_str(jwt);
    *verloopt = now + DUUR[soort];
    jwt_free(jwt);
    free(text);
    return token;
}
