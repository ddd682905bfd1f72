/* SPDX-License-Identifier: EUPL-1.2 */
#include "kluis/draai.h"

#include <jansson.h>
#include <string.h>

#include "base/tekst.h"
#include "db/ask.h"
#include "db/conn.h"
#include "http/req.h"
#include "kluis/veld.h"
#include "resource/resource.h"
#include "worker/worker.h"

/* So many at a time: one round trip, and never more than a moment of locks. */
enum { PARTIJ = 200, ID = 37 };

struct draai {
    const char *organisatie;
    char na[ID]; /* the last one seen: what does not open is passed by */
    size_t gezien, gezet, dicht;
    bool weg; /* the database did not answer */
};

static const char *veld(const json_t *row, const char *name)
{
    const char *text = json_string_value(json_object_get(row, name));
    return text ? text : "";
}

/* Adds one key, wrapped anew, to what is put back. */
static void herpak(struct draai *d, struct tekst *in, const json_t *row)
{
    const struct plek plek = {d->organisatie, veld(row, "tabel"), veld(row, "id"), "dek"};
    const char *dek = veld_dek_herpak(in->arena, &plek, veld(row, "kid"), veld(row, "dek"));

    d->gezien++;
    snprintf(d->na, sizeof d->na, "%s", veld(row, "id"));
    if (!dek) {
        d->dicht++;
        return;
    }
    tekst_printf(in, "%s{\"id\":\"%s\",\"was\":\"%s\",\"dek\":\"%s\"}",
                 in->bytes[in->len - 1] == '[' ? "" : ",", veld(row, "id"), veld(row, "dek"), dek);
}

static bool zet_terug(struct draai *d, const char *in)
{
    struct req rq;
    const bool ok = worker_request(&rq, d->organisatie) && doe_vraag(&rq, "sleutels_zet", in);
    json_t *body = ok ? json_loads(answer_text(&rq, "body"), 0, NULL) : NULL;

    d->gezet += (size_t)json_integer_value(json_object_get(body, "gezet"));
    json_decref(body);
    arena_drop(rq.arena);
    return ok;
}

/* One lot: how many there were, 0 at the end. */
static size_t partij(struct draai *d)
{
    struct req rq;
    struct tekst in;
    json_t *body = NULL, *row;
    size_t n = 0, i;

    d->weg = !worker_request(&rq, d->organisatie);
    if (!d->weg) {
        tekst_begin(&in, rq.arena);
        tekst_printf(&in, "{\"kid\":\"%s\",\"na\":\"%s\",\"aantal\":%d}", veld_sleutel(), d->na,
                     PARTIJ);
        d->weg = in.failed || !doe_vraag(&rq, "sleutels_pak", tekst_value(&in));
    }
    if (!d->weg) {
        body = json_loads(answer_text(&rq, "body"), 0, NULL);
        d->weg = !body;
    }
    if (body) {
        n = json_array_size(json_object_get(body, "sleutels"));
        tekst_begin(&in, rq.arena);
        tekst_printf(&in, "{\"kid\":\"%s\",\"sleutels\":[", veld_sleutel());
        json_array_foreach(json_object_get(body, "sleutels"), i, row)
        {
            herpak(d, &in, row);
        }
        tekst_add(&in, "]}");
        d->weg = in.failed || (n > 0 && !zet_terug(d, tekst_value(&in)));
    }
    json_decref(body);
    arena_drop(rq.arena);
    return n;
}

static bool organisatie_draai(const char *organisatie, FILE *out)
{
    struct draai d = {.organisatie = organisatie, .na = "00000000-0000-0000-0000-000000000000"};
    const int64_t begin = db_now();

    while (partij(&d) > 0 && !d.weg)
        ;
    const double seconden = (double)(db_now() - begin) / 1000;

    if (d.gezien > 0 || d.weg)
        fprintf(out, "%s %zu of %zu turned in %.1f s (%.0f per second)%s\n", organisatie, d.gezet,
                d.gezien, seconden, seconden > 0 ? (double)d.gezet / seconden : 0.0,
                d.weg ? ", the database did not answer" : "");
    if (d.dicht > 0)
        fprintf(out,
                "%s %zu did not open: the key that wrapped them is not in the ring, or they were "
                "changed\n",
                organisatie, d.dicht);
    return !d.weg &&
           d.gezet == d.gezien; /* what did not open was not put back, nor what changed meanwhile */
}

int sleutels_draai(FILE *out)
{
    struct req rq;
    bool good = worker_request(&rq, "") && db_ask(&rq, "werker_organisaties", 0, NULL);

    for (int i = 0; i < answer_rows(&rq); i++)
        good &= organisatie_draai(answer_text_at(&rq, i, "id"), out);
    arena_drop(rq.arena);
    fprintf(out,
            good ? "every data key is wrapped by %s\n"
                 : "not finished: start again (now turning to %s)\n",
            veld_sleutel());
    return good ? 0 : 1;
}
