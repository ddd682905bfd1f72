/* SPDX-License-Identifier: EUPL-1.2 */
/* Following a verzoek with a code, without an account. */
#include "ops/volgen.h"

#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "auth/drempel.h"
#include "auth/rem.h"
#include "auth/toegangscode.h"
#include "auth/token.h"
#include "base/config.h"
#include "contract/contract.h"
#include "db/ask.h"
#include "http/req.h"
#include "kluis/veld.h"
#include "resource/resource.h"
#include "resource/vertrouwd.h"

enum { PAD_MS = 50 };

/* Waits until a whole number of PAD_MS has passed since `start`: how long the work took does not
 * show why a code opens nothing. */
static void pad(const struct timespec *start)
{
    struct timespec now, rest;

    clock_gettime(CLOCK_MONOTONIC, &now);
    long us = (now.tv_sec - start->tv_sec) * 1000000L + (now.tv_nsec - start->tv_nsec) / 1000;
    long left = PAD_MS * 1000L - us % (PAD_MS * 1000L);
    rest = (struct timespec){.tv_nsec = left * 1000L};
    nanosleep(&rest, NULL);
}

/* A code that opens nothing: never given, replaced, ended or erased, the answer is the same, also in
 * time. Who waits keeps a thread, so at most half of them do; beyond that there is a riddle instead. */
static bool refuse(struct req *rq, const struct timespec *start)
{
    static atomic_int waiting;
    const bool place = atomic_fetch_add(&waiting, 1) < config_number(CONFIG_POOL) / 2;

    if (place)
        pad(start);
    atomic_fetch_sub(&waiting, 1);
    return place
               ? req_problem(rq, NIET_GEVONDEN,
                             "Wij kennen deze code niet. Kijk of u de code goed hebt overgenomen.")
               : drempel_vraag(rq, 1);
}

bool volgen_wie(const struct req *rq, struct actor *follower)
{
    const char *organisatie = answer_text(rq, "organisatie"), *id = answer_text(rq, "verzoek");
    const char *partij = answer_text(rq, "partij");

    if (!organisatie || !id)
        return false;
    *follower = (struct actor){.rol_bits = partij ? ROL_partij : ROL_burger};
    memcpy(follower->organisatie, organisatie, UUID_LENGTE);
    memcpy(follower->volgt, id, UUID_LENGTE);
    if (partij)
        memcpy(follower->partij, partij, UUID_LENGTE);
    return true;
}

/* The beginning of the keyed hash of a code, in the form of a UUID: once the code is replaced, a token
 * that carries this opens nothing (app.volgcode_geldt). */
static void code_as_session(const char *hash, char out[UUID_LENGTE + 1])
{
    snprintf(out, UUID_LENGTE + 1, "%.8s-%.4s-%.4s-%.4s-%.12s", hash, hash + 8, hash + 12,
             hash + 16, hash + 20);
}

/* Which verzoek this code opens: the follower of it. False: the problem is set. */
static bool look_up(struct req *rq, const char code[CODE_TEKENS + 1], struct actor *follower)
{
    char adres[REM_SLEUTEL + 1];
    const char *arg[] = {veld_code_hash(rq->arena, code), adres};
    struct timespec start;

    clock_gettime(CLOCK_MONOTONIC, &start);
    rem_sleutel("", rq->client, adres);
    if (!arg[0])
        return vertrouwd_fails(rq, "geheugen_op");
    if (!db_ask(rq, "volg_zoek", 2, arg))
        return false;
    if (!volgen_wie(rq, follower))
        return refuse(rq, &start);
    code_as_session(arg[0], follower->sessie);
    return true;
}

bool volgen_token(struct req *rq, const struct actor *follower)
{
    int64_t ends = 0;
    char when[32];
    char *token = token_issue(auth_ring(), TOKEN_VOLG, follower, time(NULL), &ends);
    json_t *body = vertrouwd_object(rq, json_object());
    struct tm tm;

    strftime(when, sizeof when, "%Y-%m-%dT%H:%M:%SZ", gmtime_r(&(time_t){ends}, &tm));
    const bool ok =
        token && body && json_object_set_new(body, "toegang", json_string(token)) == 0 &&
        json_object_set_new(body, "verlooptOp", json_string(when)) == 0 &&
        json_object_set_new(body, "rol", json_string(*follower->partij ? "partij" : "burger")) == 0;
    const char *text = ok ? vertrouwd_json(rq, body) : NULL;
    free(token);
    return text ? reply_json(rq, 200, text) : vertrouwd_fails(rq, "volgtoken_mislukt");
}

/* POST /volgsessies - the code once, a token for half an hour. A typing mistake is answered without
 * looking anything up. */
bool volgsessie_maak(struct req *rq)
{
    const json_t *typed = json_object_get(rq->body, "code");
    char code[CODE_TEKENS + 1];
    struct actor follower = {0};

    if (!code_normal(json_string_value(typed), json_string_length(typed), code)) {
        problem_fout(&rq->problem, rq->arena, FOUT_geen_volgcode, "body", "/code");
        return false;
    }
    return drempel(rq) && look_up(rq, code, &follower) && volgen_token(rq, &follower);
}
