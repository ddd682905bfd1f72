/* SPDX-License-Identifier: EUPL-1.2 */
#include <errno.h>
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#include "db/ask.h"
#include "http/req.h"
#include "logboek/keten.h"
#include "logboek/logboek.h"
#include "worker/worker.h"

enum { PAGE = 5000, ANCHOR_LINE = 256, ANCHORS_MAX = 64 };

/* A head that an earlier check wrote down. */
struct anker {
    long long nummer;
    char schakel[KETEN_HEX];
};

/* What is known of a chain while it is walked. */
struct keten {
    const char *organisatie;
    long long nummer; /* of the last row that was good */
    long long kop;    /* of the signed head; 0: there is none */
    char schakel[KETEN_HEX], kop_schakel[KETEN_HEX], kop_teken[KETEN_HEX];
    long long vernietigd; /* rows that lost who it was, as they may */
    struct anker anker[ANCHORS_MAX];
    int n_anker;
    const char *fout; /* what is wrong, NULL while nothing is */
    long long bij;    /* and at which number */
};

static bool wrong(struct keten *k, long long nummer, const char *what)
{
    k->fout = what;
    k->bij = nummer;
    return false;
}

static struct keten_rij row_at(const struct req *rq, int i, const char *organisatie)
{
    return (struct keten_rij){.organisatie = organisatie,
                              .nummer = answer_text_at(rq, i, "nummer"),
                              .id = answer_text_at(rq, i, "id"),
                              .handeling = answer_text_at(rq, i, "handeling"),
                              .actor = answer_text_at(rq, i, "actor"),
                              .stuk = answer_text_at(rq, i, "stuk"),
                              .op = answer_text_at(rq, i, "op"),
                              .aanroep = answer_text_at(rq, i, "aanroep"),
                              .zout = answer_text_at(rq, i, "zout"),
                              .inhoud = answer_text_at(rq, i, "inhoud"),
                              .schakel = answer_text_at(rq, i, "schakel")};
}

/* Who did it is gone from a row that lost its salt: then only that it may be gone can be judged. */
static bool content_good(struct keten *k, const struct keten_rij *r, bool may_be_gone)
{
    char hex[KETEN_HEX];

    if (!r->zout) {
        k->vernietigd++;
        return may_be_gone && strcmp(r->actor, "vernietigd") == 0;
    }
    keten_inhoud(r, hex);
    return strcmp(hex, r->inhoud) == 0;
}

static bool anchors_agree(struct keten *k, long long nummer, const char *schakel)
{
    for (int i = 0; i < k->n_anker; i++)
        if (k->anker[i].nummer == nummer && strcmp(k->anker[i].schakel, schakel) != 0)
            return wrong(k, nummer, "an earlier check saw another row here");
    return true;
}

static bool row_good(struct keten *k, const struct keten_rij *r, bool may_be_gone)
{
    const long long nummer = strtoll(r->nummer, NULL, 10);
    char hex[KETEN_HEX];

    if (nummer != k->nummer + 1)
        return wrong(k, k->nummer + 1, "this row is missing");
    keten_schakel(r, k->schakel, hex);
    if (!content_good(k, r, may_be_gone) || strcmp(hex, r->schakel) != 0)
        return wrong(k, nummer, "this row was changed");
    if (nummer == k->kop && strcmp(hex, k->kop_schakel) != 0)
        return wrong(k, nummer, "this is not the row that was signed");
    if (!anchors_agree(k, nummer, hex))
        return false;
    memcpy(k->schakel, hex, sizeof hex);
    k->nummer = nummer;
    return true;
}

/* Walks one page of rows. True: there are more. */
static bool page_walk(struct keten *k)
{
    char from[24];
    const char *arg[] = {from};
    struct req rq;
    int i = 0, n = 0;

    snprintf(from, sizeof from, "%lld", k->nummer);
    if (!worker_request(&rq, k->organisatie) || !db_ask(&rq, "logboek_rijen", 1, arg))
        wrong(k, k->nummer + 1, "the database did not answer");
    for (n = answer_rows(&rq); i < n && !k->fout; i++) {
        const struct keten_rij r = row_at(&rq, i, k->organisatie);
        row_good(k, &r, answer_text_at(&rq, i, "mag_weg"));
    }
    arena_drop(rq.arena);
    return !k->fout && n == PAGE;
}

static void copy_hex(char to[KETEN_HEX], const char *from)
{
    snprintf(to, KETEN_HEX, "%s", from ? from : "");
}

static void head_read(struct keten *k)
{
    struct req rq;

    if (!worker_request(&rq, k->organisatie) || !db_ask(&rq, "logboek_kop", 0, NULL)) {
        wrong(k, 0, "the database did not answer");
    } else if (answer_rows(&rq) > 0) {
        k->kop = strtoll(answer_text(&rq, "nummer"), NULL, 10);
        copy_hex(k->kop_schakel, answer_text(&rq, "schakel"));
        copy_hex(k->kop_teken, answer_text(&rq, "teken"));
    }
    arena_drop(rq.arena);
}

static bool head_good(struct keten *k)
{
    char nummer[24], teken[KETEN_HEX];

    if (k->kop == 0)
        return k->nummer == 0 ||
               wrong(k, k->nummer, "the head was never signed, or was taken away");
    snprintf(nummer, sizeof nummer, "%lld", k->kop);
    keten_teken(k->organisatie, nummer, k->kop_schakel, teken);
    if (strcmp(teken, k->kop_teken) != 0)
        return wrong(k, k->kop, "the head does not bear our signature");
    return k->nummer >= k->kop ||
           wrong(k, k->nummer + 1, "this row is missing: the end was cut off");
}

/* One line of an earlier check: organisatie, number and link of its end, and what else it said. */
static bool anchor_parse(const char *line, char organisatie[64], struct anker *a)
{
    char nummer[24], *end = nummer;

    if (sscanf(line, "%63s %23s %64s", organisatie, nummer, a->schakel) != 3)
        return false;
    errno = 0;
    a->nummer = strtoll(nummer, &end, 10);
    return end != nummer && *end == '\0' && errno == 0;
}

/* What an earlier check wrote about this organisatie; the last lines when there are many. */
static void anchors_read(struct keten *k, FILE *anchors)
{
    char line[ANCHOR_LINE], organisatie[64];
    struct anker a;

    rewind(anchors);
    while (fgets(line, sizeof line, anchors))
        if (anchor_parse(line, organisatie, &a) && strcmp(organisatie, k->organisatie) == 0)
            k->anker[k->n_anker++ % ANCHORS_MAX] = a;
    if (k->n_anker > ANCHORS_MAX)
        k->n_anker = ANCHORS_MAX;
}

static bool anchors_reached(struct keten *k)
{
    for (int i = 0; i < k->n_anker; i++)
        if (k->anker[i].nummer > k->nummer)
            return wrong(k, k->nummer + 1, "this row is missing: an earlier check saw more");
    return true;
}

static bool chain_check(const char *organisatie, FILE *out, FILE *anchors)
{
    struct keten k = {.organisatie = organisatie};

    if (anchors)
        anchors_read(&k, anchors);
    head_read(&k);
    while (!k.fout && page_walk(&k))
        ;
    if (!k.fout && head_good(&k))
        anchors_reached(&k);
    if (k.fout)
        fprintf(out, "%s BROKEN at %lld: %s\n", organisatie, k.bij, k.fout);
    else
        fprintf(out, "%s %lld %s ok, %lld without a name\n", organisatie, k.nummer,
                *k.schakel ? k.schakel : "-", k.vernietigd);
    return !k.fout;
}

int logboek_controleer(FILE *out, FILE *anchors)
{
    struct req rq;
    bool good = worker_request(&rq, "") && db_ask(&rq, "werker_logboeken", 0, NULL);

    for (int i = 0; i < answer_rows(&rq); i++)
        good &= chain_check(answer_text_at(&rq, i, "id"), out, anchors);
    arena_drop(rq.arena);
    return good ? 0 : 1;
}
