/* SPDX-License-Identifier: EUPL-1.2 */
/* Logging in, refreshing, logging out, and choosing an own password. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "auth/koekje.h"
#include "auth/rem.h"
#include "auth/rollen.h"
#include "auth/token.h"
#include "auth/wachtwoord.h"
#include "db/ask.h"
#include "http/req.h"
#include "resource/resource.h"

/* One try to prove who somebody is. Texts live in the arena. */
struct poging {
    const char *organisatie, *gebruiker, *hash;
    char account[REM_SLEUTEL + 1], adres[REM_SLEUTEL + 1];
};

static bool druk(struct req *rq)
{
    rq->problem.retry_after = 2;
    return req_problem(rq, EVEN_NIET_BEREIKBAAR,
                       "Er loggen nu veel mensen in. Probeer het zo nog eens.");
}

static const char *veld(const struct req *rq, const char *name)
{
    return json_string_value(json_object_get(rq->body, name));
}

/* The actor of a session, from the columns of the answer. */
static void take_actor(struct req *rq, struct actor *actor, const char *organisatie,
                       const char *gebruiker)
{
    json_t *rollen = json_loads(answer_text(rq, "rollen"), 0, NULL);

    memset(actor, 0, sizeof *actor);
    snprintf(actor->organisatie, sizeof actor->organisatie, "%s", organisatie);
    snprintf(actor->id, sizeof actor->id, "%s", gebruiker);
    snprintf(actor->sessie, sizeof actor->sessie, "%s", answer_text(rq, "sessie"));
    rollen_take_known(actor, rollen);
    json_decref(rollen);
}

/* Answers with an access token, and puts the refresh token in the cookie. */
static bool reply_toegang(struct req *rq, const struct actor *actor, const char *cookie, int duur)
{
    int64_t until;
    char *token = token_issue(auth_ring(), TOKEN_TOEGANG, actor, time(NULL), &until);
    time_t end = (time_t)until;
    struct tm utc;
    char when[24];
    const char *json = NULL;

    if (token && gmtime_r(&end, &utc) && strftime(when, sizeof when, "%Y-%m-%dT%H:%M:%SZ", &utc))
        json = arena_printf(rq->arena, "{\"toegang\":\"%s\",\"verlooptOp\":\"%s\"}", token, when);
    free(token);
    if (json == NULL)
        return req_problem(rq, ONZE_FOUT, "Probeer het later nog eens.");
    koekje_set(rq, cookie, duur);
    return reply_json(rq, 200, json);
}

/* Asks for the account. False: waiting, or the database said no. */
static bool begin(struct req *rq, struct poging *p)
{
    const char *arg[] = {veld(rq, "email"), p->account, p->adres};

    rem_sleutel(arg[0], rq->client, p->account);
    rem_sleutel("", rq->client, p->adres);
    if (!db_ask(rq, "inlog_begin", 3, arg))
        return false;
    int wait = answer_int(rq, "wacht", 0);
    if (wait > 0)
        return rem_wacht(rq, wait);
    p->organisatie = arena_strdup(rq->arena, answer_text(rq, "organisatie"));
    p->gebruiker = arena_strdup(rq->arena, answer_text(rq, "gebruiker"));
    p->hash = arena_strdup(rq->arena, answer_text(rq, "hash"));
    return true;
}

/* The password was right: hashed again when the costs of the old hash are no longer today's. */
static bool open_session(struct req *rq, const struct poging *p)
{
    char fresh[WACHTWOORD_HASH], cookie[KOEKJE_TEKENS + 1], hash[KOEKJE_HASH + 1];
    const char *agent = req_header(rq, "user-agent");
    bool again = wachtwoord_oud(p->hash) &&
                 wachtwoord_hash(veld(rq, "wachtwoord"), fresh) == WACHTWOORD_GOED;
    const char *arg[] = {p->organisatie,       p->gebruiker, hash,    agent ? agent : "",
                         again ? fresh : NULL, p->account,   p->adres};
    struct actor actor;

    koekje_new(cookie);
    koekje_hash(cookie, hash);
    if (!db_ask(rq, "sessie_open", 7, arg))
        return false;
    if (answer_rows(rq) == 0)
        return req_problem(rq, INLOGGEN_MISLUKT, "Het e-mailadres of het wachtwoord klopt niet.");
    take_actor(rq, &actor, p->organisatie, p->gebruiker);
    return reply_toegang(rq, &actor, cookie, answer_int(rq, "duur", 0));
}

bool sessie_maak(struct req *rq)
{
    struct poging p = {0};

    if (!koekje_herkomst(rq, true) || !begin(rq, &p))
        return false;
    switch (wachtwoord_check(p.hash, veld(rq, "wachtwoord"))) {
    case WACHTWOORD_GOED:
        return open_session(rq, &p);
    case WACHTWOORD_DRUK:
        return druk(rq);
    default:
        return req_problem(rq, INLOGGEN_MISLUKT, "Het e-mailadres of het wachtwoord klopt niet.");
    }
}

bool sessie_ververs(struct req *rq)
{
    char cookie[KOEKJE_TEKENS + 1], old[KOEKJE_HASH + 1], new[KOEKJE_HASH + 1];
    const char *arg[] = {old, new};
    struct actor actor;

    if (!koekje_herkomst(rq, false))
        return false;
    const char *given = koekje_read(rq);
    if (given == NULL)
        return req_problem(rq, NIET_INGELOGD, "Log eerst in.");
    koekje_hash(given, old);
    koekje_new(cookie);
    koekje_hash(cookie, new);
    if (!db_ask(rq, "sessie_wissel", 2, arg))
        return false;
    if (answer_rows(rq) == 0) {
        koekje_set(rq, "", 0);
        return req_problem(rq, NIET_INGELOGD, "Je sessie is voorbij. Log opnieuw in.");
    }
    take_actor(rq, &actor, answer_text(rq, "organisatie"), answer_text(rq, "gebruiker"));
    return reply_toegang(rq, &actor, cookie, answer_int(rq, "duur", 0));
}

bool sessie_beeindig_huidige(struct req *rq)
{
    if (!doe_vraag(rq, "sessie_beeindig_huidige", "{}"))
        return false;
    koekje_set(rq, "", 0);
    reply_header(rq, "Clear-Site-Data", "\"storage\"");
    return reply_empty(rq, 204);
}
