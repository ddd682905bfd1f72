/* SPDX-License-Identifier: EUPL-1.2 */
/* The operations that take a new password. The plain one goes no further than this file. */
#include <jansson.h>
#include <stdlib.h>

#include "auth/rem.h"
#include "auth/wachtwoord.h"
#include "db/ask.h"
#include "http/req.h"
#include "resource/resource.h"

static bool refuse(struct req *rq, enum wachtwoord why, const char *location)
{
    if (why == WACHTWOORD_DRUK) {
        rq->problem.retry_after = 2;
        return req_problem(rq, EVEN_NIET_BEREIKBAAR, "Het is nu druk. Probeer het zo nog eens.");
    }
    if (why == WACHTWOORD_LENGTE)
        problem_fout(&rq->problem, rq->arena, FOUT_wachtwoord_lengte, "body", location);
    return req_problem(rq, ONZE_FOUT, "Probeer het later nog eens.");
}

/* Is `huidig` the password of whoever asks? Tries are counted as when logging in. */
static bool prove(struct req *rq, const char *account)
{
    const char *arg[] = {account};

    if (!db_ask(rq, "wachtwoord_begin", 1, arg))
        return false;
    int wait = answer_int(rq, "wacht", 0);
    if (wait > 0)
        return rem_wacht(rq, wait);
    const char *given = json_string_value(json_object_get(rq->body, "huidig"));
    enum wachtwoord result = wachtwoord_check(answer_text(rq, "hash"), given);
    if (result == WACHTWOORD_FOUT)
        problem_fout(&rq->problem, rq->arena, FOUT_wachtwoord_onjuist, "body", "/huidig");
    return result == WACHTWOORD_GOED || refuse(rq, result, "/huidig");
}

bool wachtwoord_zet(struct req *rq)
{
    const char *fresh = json_string_value(json_object_get(rq->body, "nieuw"));
    char account[REM_SLEUTEL + 1], adres[REM_SLEUTEL + 1], hash[WACHTWOORD_HASH];
    const char *arg[] = {hash, rq->actor.sessie, account, adres};

    rem_sleutel(rq->actor.id, rq->client, account);
    rem_sleutel("", rq->client, adres);
    if (!prove(rq, account))
        return false;
    enum wachtwoord made = wachtwoord_hash(fresh, hash);
    if (made != WACHTWOORD_GOED)
        return refuse(rq, made, "/nieuw");
    return db_ask(rq, "wachtwoord_eigen", 4, arg) && reply_empty(rq, 204);
}

/* The body with the hash in the place of the password, as JSON in the arena; NULL: no memory. */
static const char *with_hash(struct req *rq, const char *hash)
{
    json_t *body = json_copy(rq->body);
    char *text = NULL;

    if (body && json_object_del(body, "wachtwoord") == 0 &&
        json_object_set_new(body, "hash", json_string(hash)) == 0)
        text = json_dumps(body, JSON_COMPACT);
    const char *kept = arena_strdup(rq->arena, text);
    free(text);
    json_decref(body);
    return kept;
}

/* A password for somebody else: hashed here, the rest by this function of the database. */
static bool for_colleague(struct req *rq, const char *function)
{
    char hash[WACHTWOORD_HASH];
    const char *given = json_string_value(json_object_get(rq->body, "wachtwoord"));
    enum wachtwoord made = wachtwoord_hash(given, hash);

    if (made != WACHTWOORD_GOED)
        return refuse(rq, made, "/wachtwoord");
    const char *input = with_hash(rq, hash);
    if (input == NULL)
        return req_problem(rq, ONZE_FOUT, "Probeer het later nog eens.");
    return doe_vraag(rq, function, input) && doe_antwoord(rq);
}

bool gebruiker_maak(struct req *rq)
{
    return for_colleague(rq, "gebruiker_maak");
}

bool startwachtwoord_zet(struct req *rq)
{
    return for_colleague(rq, "startwachtwoord_zet");
}
