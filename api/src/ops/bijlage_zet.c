/* SPDX-License-Identifier: EUPL-1.2 */
/* PUT .../inhoud - the file of a bijlage, of a melding or in a room of a verzoek. Looked at, scanned where there is a scanner, sealed and kept part by
 * part: besides the body itself it takes one part of memory, however many come at once. Until the last
 * question is answered nobody sees anything of it, and a try that broke off leaves nothing. */
#include <sodium.h>
#include <string.h>

#include "base/config.h"
#include "bestand/bestand.h"
#include "bestand/clamd.h"
#include "db/ask.h"
#include "http/req.h"
#include "kluis/stroom.h"
#include "kluis/veld.h"
#include "ops/bijlage.h"
#include "resource/resource.h"
#include "resource/vertrouwd.h"

enum { HEX_MAX = 2 * (BIJLAGE_DEEL + STROOM_EXTRA) + 3 };

static const char *const SOORT[] = {"jpeg", "png", "pdf"};

struct zet {
    const char *id, *poging, *gescand, *kid, *dek_text;
    const struct dek *dek, *verzoek; /* of the file; what wraps it, NULL: the ring */
    struct bestand bestand;
    unsigned char kop[STROOM_KOP];
};

static bool refuse(struct req *rq, enum fout_code code)
{
    problem_fout(&rq->problem, rq->arena, code, "body", "");
    return false;
}

/* May it come? Asked first: nobody else's file is looked at. verzoek: its id in the address, or NULL. */
static bool begin(struct req *rq, struct zet *z, const char *verzoek)
{
    const char *arg[] = {z->id, verzoek};

    if (!db_ask(rq, "bijlage_ontvang", 2, arg))
        return false;
    z->poging = arena_strdup(rq->arena, answer_text(rq, "poging"));
    if (!z->poging)
        return vertrouwd_fails(rq, "geheugen_op");
    if (!answer_text(rq, "verzoek"))
        return true;
    z->verzoek = vertrouwd_sleutel(rq->arena, rq->actor.organisatie, answer_text(rq, "verzoek"),
                                   answer_text(rq, "kid"), answer_text(rq, "dek"));
    return z->verzoek || vertrouwd_fails(rq, "kluis_openen_mislukt");
}

static bool judge(struct req *rq, struct zet *z)
{
    static const enum fout_code WHY[] = {
        [BESTAND_ONBEKEND] = FOUT_bestand_onbekend,
        [BESTAND_KAPOT] = FOUT_bestand_kapot,
        [BESTAND_TE_VEEL] = FOUT_bestand_te_veel,
        [BESTAND_DUBBEL] = FOUT_bestand_dubbel,
        [BESTAND_ACTIEF] = FOUT_bestand_actief,
        [BESTAND_VERSLEUTELD] = FOUT_bestand_versleuteld,
        [BESTAND_INGEWIKKELD] = FOUT_bestand_ingewikkeld,
    };
    const enum bestand_oordeel o =
        bestand_keur((const unsigned char *)rq->bytes, rq->n_bytes, &z->bestand);

    return o == BESTAND_GOED || refuse(rq, WHY[o]);
}

static bool scan(struct req *rq, struct zet *z)
{
    const enum clamd_uitslag u = clamd_vraag(
        config_text(CONFIG_CLAMD), (const unsigned char *)rq->bytes, rq->n_bytes, CLAMD_SECONDEN);

    z->gescand = u == CLAMD_SCHOON ? "schoon" : "nog_niet";
    return u != CLAMD_BESMET || refuse(rq, FOUT_bestand_besmet);
}

/* Sends one sealed part: nr and the bytes as PostgreSQL writes them. */
static bool send_part(struct req *rq, const struct zet *z, unsigned nr, const char *hex)
{
    const char *number = arena_printf(rq->arena, "%u", nr);
    const char *arg[] = {z->id, z->poging, number, hex};

    return number ? db_ask(rq, "bijlage_deel", 4, arg) : vertrouwd_fails(rq, "geheugen_op");
}

static bool keep(struct req *rq, struct zet *z)
{
    const size_t size = bestand_grootte(&z->bestand);
    const struct plek plek = bijlage_plek(rq->actor.organisatie, z->id);
    unsigned char *part = arena_alloc(rq->arena, BIJLAGE_DEEL);
    unsigned char *sealed = arena_alloc(rq->arena, BIJLAGE_DEEL + STROOM_EXTRA);
    char *hex = arena_alloc(rq->arena, HEX_MAX);
    struct stroom s;

    z->dek = z->verzoek ? veld_dek_new_in(rq->arena, z->verzoek, &plek, &z->dek_text)
                        : veld_dek_new(rq->arena, &plek, &z->kid, &z->dek_text);
    if (!z->dek || !part || !sealed || !hex)
        return vertrouwd_fails(rq, "kluis_verzegelen_mislukt");
    stroom_begin(&s, z->dek, z->kop);
    memcpy(hex, "\\x", 3);
    for (size_t at = 0, nr = 0; at < size; nr++) {
        const size_t n = bestand_lees(&z->bestand, at, part, BIJLAGE_DEEL);
        at += n;
        stroom_seal(&s, part, n, at == size, sealed);
        sodium_bin2hex(hex + 2, HEX_MAX - 2, sealed, n + STROOM_EXTRA);
        if (!send_part(rq, z, (unsigned)nr, hex))
            return false;
    }
    sodium_memzero(&s, sizeof s);
    return true;
}

static bool finish(struct req *rq, const struct zet *z)
{
    char kop[sodium_base64_ENCODED_LEN(STROOM_KOP, sodium_base64_VARIANT_URLSAFE_NO_PADDING)];

    sodium_bin2base64(kop, sizeof kop, z->kop, STROOM_KOP,
                      sodium_base64_VARIANT_URLSAFE_NO_PADDING);
    const char *kid = z->kid ? arena_printf(rq->arena, "\"dekKid\":\"%s\",", z->kid) : "";
    const char *invoer =
        kid ? arena_printf(rq->arena,
                           "{\"poging\":\"%s\",\"soort\":\"%s\",\"grootte\":%zu,\"gescand\":\"%s\","
                           "\"kop\":\"%s\",%s\"dek\":\"%s\"}",
                           z->poging, SOORT[z->bestand.soort], bestand_grootte(&z->bestand),
                           z->gescand, kop, kid, z->dek_text)
            : NULL;
    if (!invoer)
        return vertrouwd_fails(rq, "geheugen_op");
    return doe_vraag(rq, "bijlage_klaar", invoer) && vertrouwd_antwoord(rq);
}

static bool receive(struct req *rq, const char *id, const char *verzoek)
{
    struct zet z = {.id = id};

    return begin(rq, &z, verzoek) && judge(rq, &z) && scan(rq, &z) && keep(rq, &z) &&
           finish(rq, &z);
}

/* PUT /bijlagen/{id}/inhoud */
bool bijlage_zet(struct req *rq)
{
    return receive(rq, req_path(rq, "id"), NULL);
}

/* PUT /verzoeken-tot-afstemming/{id}/bijlagen/{bijlageId}/inhoud */
bool verzoekbijlage_zet(struct req *rq)
{
    return receive(rq, req_path(rq, "bijlageId"), req_path(rq, "id"));
}

/* PUT /volgverzoek/bijlagen/{bijlageId}/inhoud */
bool volgbijlage_zet(struct req *rq)
{
    return receive(rq, req_path(rq, "bijlageId"), NULL);
}
