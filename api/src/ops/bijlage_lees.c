/* SPDX-License-Identifier: EUPL-1.2 */
/* GET .../inhoud - the file of a bijlage again, of a melding or in a room of a verzoek, opened part by part while the client reads. Always as
 * something to keep, never as something to show: no browser runs what is in it. */
#include <sodium.h>
#include <stdlib.h>
#include <string.h>

#include "base/log.h"
#include "base/tekst.h"
#include "brief/schoon.h"
#include "db/ask.h"
#include "http/req.h"
#include "kluis/stroom.h"
#include "kluis/veld.h"
#include "ops/bijlage.h"
#include "resource/resource.h"
#include "resource/vertrouwd.h"

enum { SEALED_MAX = BIJLAGE_DEEL + STROOM_EXTRA, EXTENSIE_MAX = 9 };

/* A file on its way. */
struct uit {
    struct req who; /* the request, for as long as the file is sent */
    const char *poging;
    struct stroom stroom;
    int next, last;
    size_t at, len; /* what of the present part has gone, and how much it is */
    unsigned char sealed[SEALED_MAX], part[BIJLAGE_DEEL];
};

/* The bytes of an answer: \x and hex. */
static bool take(struct uit *u, const char *hex)
{
    size_t n = 0;

    if (!hex ||
        sodium_hex2bin(u->sealed, sizeof u->sealed, hex + 2, strlen(hex + 2), NULL, &n, NULL) != 0)
        return false;
    u->at = 0;
    u->len = n - STROOM_EXTRA;
    return stroom_next(&u->stroom, u->sealed, n, u->next == u->last, u->part);
}

/* Fetches and opens the next part. */
static bool fetch(struct uit *u)
{
    struct req rq = u->who;

    rq.arena = arena_new();
    rq.answer = NULL;
    const char *nr = rq.arena ? arena_printf(rq.arena, "%d", u->next) : NULL;
    const char *arg[] = {u->poging, nr};
    const bool good =
        nr && db_ask(&rq, "bijlage_deel_lees", 2, arg) && take(u, answer_text(&rq, "bytes"));
    arena_drop(rq.arena);
    u->next++;
    return good;
}

static ssize_t next(void *self, char *out, size_t max)
{
    struct uit *u = self;

    if (u->at == u->len && u->next <= u->last && !fetch(u)) {
        log_error("bijlage_afgebroken", "aanroep %s", u->who.id);
        return -1;
    }
    const size_t n = u->len - u->at < max ? u->len - u->at : max;
    memcpy(out, u->part + u->at, n);
    u->at += n;
    return (ssize_t)n;
}

static void wipe(void *self)
{
    struct uit *u = self;

    sodium_memzero(&u->stroom, sizeof u->stroom);
    sodium_memzero(u->part, sizeof u->part);
}

/* The name for old clients (letters, digits, dot, dash, space), and the whole name. */
static bool name_headers(struct req *rq, const char *naam)
{
    char *plain = arena_strdup(rq->arena, naam);
    struct tekst whole;

    tekst_begin(&whole, rq->arena);
    tekst_add_url(&whole, naam);
    if (!plain || whole.failed)
        return false;
    for (char *c = plain; *c; c++)
        if (!strchr("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.- ", *c))
            *c = '_';
    reply_header(rq, "Content-Disposition", "attachment; filename=\"%s\"; filename*=UTF-8''%s",
                 plain, tekst_value(&whole));
    return true;
}

/* How much of a name comes before its extension; all of it when it has none. */
static int stem_length(const char *naam)
{
    const char *dot = strrchr(naam, '.');
    const size_t all = strlen(naam);

    return (int)(dot && dot > naam && all - (size_t)(dot - naam) <= EXTENSIE_MAX ? dot - naam
                                                                                 : (long)all);
}

/* What opens a file, and how it is called. */
struct slot {
    const struct dek *dek;
    const char *naam;
};

/* A file in a room of a verzoek: key and name are opened with the key of the verzoek. The name says what
 * the file is by its content, whatever somebody called it. */
static bool unlock_verzoek(struct req *rq, const struct plek *plek, struct slot *slot)
{
    const struct dek *verzoek =
        vertrouwd_sleutel(rq->arena, plek->organisatie, answer_text(rq, "verzoek"),
                          answer_text(rq, "verzoek_kid"), answer_text(rq, "verzoek_dek"));
    const struct plek name = {plek->organisatie, plek->tabel, plek->id, "bestandsnaam"};
    const char *soort = answer_text(rq, "soort");

    if (!verzoek)
        return false;
    slot->dek = veld_dek_open_in(rq->arena, verzoek, plek, answer_text(rq, "dek"));
    slot->naam = veld_open(rq->arena, verzoek, &name, answer_text(rq, "naam"));
    const char *clean = slot->naam ? brief_schoon(rq->arena, slot->naam) : NULL;
    if (clean)
        slot->naam = arena_printf(rq->arena, "%.*s.%s", stem_length(clean), clean,
                                  strcmp(soort, "jpeg") == 0 ? "jpg" : soort);
    return slot->dek && clean && slot->naam;
}

static bool unlock(struct req *rq, struct slot *slot)
{
    const struct plek plek = bijlage_plek(answer_text(rq, "organisatie"), answer_text(rq, "id"));

    if (answer_text(rq, "verzoek"))
        return unlock_verzoek(rq, &plek, slot);
    slot->dek = veld_dek_open(rq->arena, &plek, answer_text(rq, "kid"), answer_text(rq, "dek"));
    slot->naam = answer_text(rq, "naam");
    return slot->dek;
}

/* Opens the key and the first part: a file that was changed is an error, not half a file. */
static bool begin(struct req *rq, struct uit *u)
{
    const char *kop = answer_text(rq, "kop");
    unsigned char bytes[STROOM_KOP];
    size_t n = 0;
    struct slot slot;

    if (!unlock(rq, &slot))
        return false;
    u->poging = arena_strdup(rq->arena, answer_text(rq, "poging"));
    u->last = answer_int(rq, "laatste", -1);
    return u->poging &&
           sodium_base642bin(bytes, sizeof bytes, kop, strlen(kop), NULL, &n, NULL,
                             sodium_base64_VARIANT_URLSAFE_NO_PADDING) == 0 &&
           n == STROOM_KOP && stroom_open(&u->stroom, slot.dek, bytes) &&
           name_headers(rq, slot.naam);
}

/* The inwoner sees that a partij opened a file. */
static bool noted(struct req *rq)
{
    if (!*rq->actor.partij)
        return true;
    rq->writes = true;
    const bool good = doe_vraag(rq, "bijlage_gelezen", "{}");
    rq->writes = false;
    return good;
}

static bool give(struct req *rq, const char *id, const char *verzoek)
{
    const char *arg[] = {id, verzoek};

    if (!db_ask(rq, "bijlage_kluis", 2, arg))
        return false;
    if (answer_rows(rq) == 0)
        return req_problem(rq, NIET_GEVONDEN, "Deze bijlage is er niet, of je mag haar niet zien.");
    struct uit *u = arena_alloc(rq->arena, sizeof *u);
    if (!u || !arena_defer(rq->arena, wipe, u) || !begin(rq, u))
        return vertrouwd_fails(rq, "bijlage_openen_mislukt");
    if (!noted(rq))
        return false;
    u->who = *rq;
    if (!fetch(u))
        return vertrouwd_fails(rq, "bijlage_openen_mislukt");
    reply_header(rq, "Content-Security-Policy", "sandbox; default-src 'none'");
    if (rq->head)
        return reply_bytes(rq, 200, "application/octet-stream", "", 0);
    return reply_stream(rq, 200, "application/octet-stream", (struct stream){next, u});
}

/* GET /bijlagen/{id}/inhoud */
bool bijlage_lees(struct req *rq)
{
    return give(rq, req_path(rq, "id"), NULL);
}

/* GET /verzoeken-tot-afstemming/{id}/bijlagen/{bijlageId}/inhoud */
bool verzoekbijlage_lees(struct req *rq)
{
    return give(rq, req_path(rq, "bijlageId"), req_path(rq, "id"));
}

/* GET /volgverzoek/bijlagen/{bijlageId}/inhoud */
bool volgbijlage_lees(struct req *rq)
{
    return give(rq, req_path(rq, "bijlageId"), NULL);
}
