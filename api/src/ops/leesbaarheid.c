/* SPDX-License-Identifier: EUPL-1.2 */
/* POST /leesbaarheid - how a text reads, and what would make it easier. Nothing is kept. */
#include "tekst/leesbaarheid.h"

#include "base/tekst.h"
#include "http/req.h"
#include "resource/resource.h"

enum { TOON_BYTES = 160 };

static const char *level(int score)
{
    if (score == LEES_GEEN)
        return "te_kort";
    return score >= LEES_GOED ? "goed" : score >= LEES_MATIG ? "kan_eenvoudiger" : "moeilijk";
}

/* The beginning of a sentence, cut between two letters. */
static const char *beginning(struct arena *a, const struct lange_zin *zin)
{
    size_t len = zin->len;

    if (len > TOON_BYTES) {
        len = TOON_BYTES;
        while (len > 0 && ((unsigned char)zin->begin[len] & 0xc0) == 0x80)
            len--;
    }
    return arena_strndup(a, zin->begin, len);
}

static void add_sentences(struct tekst *json, const struct leesbaarheid *l)
{
    tekst_add(json, ",\"langeZinnen\":[");
    for (size_t i = 0; i < l->n_lang; i++) {
        const char *text = beginning(json->arena, &l->lang[i]);
        tekst_add(json, i ? ",{\"tekst\":" : "{\"tekst\":");
        tekst_add_json(json, text ? text : "");
        tekst_printf(json, ",\"woorden\":%u}", l->lang[i].woorden);
    }
    tekst_add(json, "]");
}

static void add_words(struct tekst *json, const struct leesbaarheid *l)
{
    tekst_add(json, ",\"moeilijkeWoorden\":[");
    for (size_t i = 0; i < l->n_hard; i++) {
        tekst_add(json, i ? ",{\"woord\":" : "{\"woord\":");
        tekst_add_json(json, l->hard[i].woord);
        tekst_add(json, ",\"beter\":");
        tekst_add_json(json, l->hard[i].beter);
        tekst_printf(json, ",\"keer\":%u}", l->hard[i].keer);
    }
    tekst_add(json, "]");
}

bool leesbaarheid_meten(struct req *rq)
{
    const json_t *tekst = json_object_get(rq->body, "tekst");
    struct leesbaarheid l;
    struct tekst json;

    leesbaarheid_meet(json_string_value(tekst), json_string_length(tekst), &l);
    tekst_begin(&json, rq->arena);
    tekst_printf(&json, "{\"niveau\":\"%s\",\"score\":", level(l.score));
    if (l.score == LEES_GEEN)
        tekst_add(&json, "null");
    else
        tekst_printf(&json, "%d", l.score);
    tekst_printf(&json, ",\"woorden\":%u,\"zinnen\":%u,\"langsteZin\":%u", l.woorden, l.zinnen,
                 l.langste);
    add_sentences(&json, &l);
    add_words(&json, &l);
    tekst_add(&json, "}");
    if (json.failed)
        return req_problem(rq, ONZE_FOUT, "Probeer het later nog eens.");
    return reply_json(rq, 200, tekst_value(&json));
}
