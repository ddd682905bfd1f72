/* SPDX-License-Identifier: EUPL-1.2 */
/* A change (or a search by POST): the function in schema api decides and answers. With an
 * Idempotency-Key it runs at most once; app.eenmalig keeps the answer in the same transaction. */
#include <sodium.h>
#include <string.h>

#include "auth/peper.h"
#include "base/log.h"
#include "base/tekst.h"
#include "contract/contract.h"
#include "db/ask.h"
#include "http/req.h"
#include "resource/resource.h"

enum { HASH_BYTES = 32 };

static void hash_text(crypto_generichash_state *state, const char *text)
{
    crypto_generichash_update(state, (const unsigned char *)text, strlen(text) + 1);
}

static const char *hash_end(struct arena *a, crypto_generichash_state *state)
{
    unsigned char hash[HASH_BYTES];
    char hex[2 * HASH_BYTES + 1];

    crypto_generichash_final(state, hash, sizeof hash);
    return arena_strdup(a, sodium_bin2hex(hex, sizeof hex, hash, sizeof hash));
}

/* Who sent which key: keyed, so that the table tells nothing. */
static const char *key_hash(struct req *rq)
{
    crypto_generichash_state state;

    peper_hash(&state, HASH_BYTES);
    hash_text(&state, rq->actor.organisatie);
    hash_text(&state, rq->actor.id);
    hash_text(&state, rq->actor.volgt);
    hash_text(&state, rq->actor.partij);
    hash_text(&state, rq->sleutel);
    return hash_end(rq->arena, &state);
}

/* What was asked with it: another question under the same key is refused. */
static const char *question_hash(struct req *rq)
{
    crypto_generichash_state state;

    peper_hash(&state, HASH_BYTES);
    hash_text(&state, rq->method);
    hash_text(&state, rq->path);
    crypto_generichash_update(&state, (const unsigned char *)rq->bytes, rq->n_bytes);
    return hash_end(rq->arena, &state);
}

/* The path values as a JSON object: {"id":"..."} */
static const char *path_json(struct req *rq)
{
    struct tekst json;

    tekst_begin(&json, rq->arena);
    tekst_add(&json, "{");
    for (size_t i = 0; rq->op && i < rq->op->n_path; i++) { /* the worker has no operation */
        tekst_add(&json, i ? "," : "");
        tekst_add_json(&json, rq->op->path_params[i].name);
        tekst_add(&json, ":");
        tekst_add_json(&json, rq->route.value[i]);
    }
    tekst_add(&json, "}");
    return json.failed ? NULL : tekst_value(&json);
}

bool doe_antwoord(struct req *rq)
{
    const char *body = answer_text(rq, "body"), *place = answer_text(rq, "locatie");
    const int status = answer_int(rq, "status", body ? 200 : 204);

    resource_etag(rq);
    if (place)
        reply_header(rq, "Location", "%s", place);
    return body ? reply_json(rq, status, body) : reply_empty(rq, status);
}

bool doe_vraag(struct req *rq, const char *function, const char *invoer)
{
    const char *versie = rq->versie ? arena_printf(rq->arena, "%d", rq->versie) : NULL;
    const char *arg[] = {rq->sleutel ? key_hash(rq) : NULL,
                         rq->sleutel ? question_hash(rq) : NULL,
                         function,
                         path_json(rq),
                         versie,
                         invoer};

    if (!arg[3] || (rq->sleutel && (!arg[0] || !arg[1])) || (rq->versie && !versie))
        return req_problem(rq, ONZE_FOUT, "Probeer het later nog eens.");
    return db_ask(rq, "doe", sizeof arg / sizeof *arg, arg);
}

bool doe_handle(struct req *rq)
{
    if (rq->op->flags & OP_SEALED) { /* a row of operations.def that would let secrets through */
        log_error("niet_verzegeld", "%s", rq->op->name);
        return req_problem(rq, ONZE_FOUT, "Probeer het later nog eens.");
    }
    return doe_vraag(rq, resource_of(rq)->name, rq->n_bytes ? rq->bytes : "{}") && doe_antwoord(rq);
}
