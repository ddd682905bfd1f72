/* SPDX-License-Identifier: EUPL-1.2 */
/* POST /persoonsgegevens - what in a text points at a person. Nothing is kept. The names come from who asks: whoever
 * may not see a name cannot find out here that somebody has it. */
#include "tekst/persoonsgegevens.h"

#include "base/tekst.h"
#include "http/req.h"
#include "resource/resource.h"

enum { TOON = 200 };

/* Counts signs instead of bytes, going through the text once. */
struct teller {
    const char *tekst;
    size_t byte, teken;
};

static size_t teken_bij(struct teller *t, size_t byte)
{
    for (; t->byte < byte; t->byte++)
        t->teken += ((unsigned char)t->tekst[t->byte] & 0xc0) != 0x80;
    return t->teken;
}

static void lees_namen(struct namen *namen, const json_t *lijst)
{
    const json_t *naam;
    size_t i;

    json_array_foreach(lijst, i, naam)
    {
        namen_voeg_toe(namen, json_string_value(naam));
    }
}

static const char *antwoord(struct req *rq, const char *tekst, const struct vondst *v, size_t n)
{
    struct teller teller = {.tekst = tekst};
    struct tekst json;

    tekst_begin(&json, rq->arena);
    tekst_printf(&json, "{\"aantal\":%zu,\"vondsten\":[", n);
    for (size_t i = 0; i < n && i < TOON; i++) {
        const size_t van = teken_bij(&teller, v[i].van), tot = teken_bij(&teller, v[i].tot);
        tekst_printf(&json, "%s{\"soort\":\"%s\",\"van\":%zu,\"tot\":%zu}", i ? "," : "",
                     vondst_woord(v[i].soort), van, tot);
    }
    tekst_add(&json, "]}");
    return json.failed ? NULL : tekst_value(&json);
}

bool persoonsgegevens_zoeken(struct req *rq)
{
    const json_t *tekst = json_object_get(rq->body, "tekst");
    struct namen *namen = arena_alloc(rq->arena, sizeof *namen);
    struct vondst *v = arena_alloc(rq->arena, TOON * sizeof *v);

    if (!namen || !v)
        return req_problem(rq, ONZE_FOUT, "Probeer het later nog eens.");
    namen->n = 0;
    lees_namen(namen, json_object_get(rq->body, "namen"));
    const size_t n =
        persoonsgegevens_zoek(json_string_value(tekst), json_string_length(tekst), namen, v, TOON);
    const char *json = antwoord(rq, json_string_value(tekst), v, n);

    return json ? reply_json(rq, 200, json)
                : req_problem(rq, ONZE_FOUT, "Probeer het later nog eens.");
}
