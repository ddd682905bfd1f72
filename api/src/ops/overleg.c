/* SPDX-License-Identifier: EUPL-1.2 */
/* A meeting of a team, or an appointment of a verzoek, as a file for the calendar. */
#include <stdlib.h>
#include <string.h>

#include "agenda/ics.h"
#include "base/geheim.h"
#include "db/ask.h"
#include "http/req.h"
#include "resource/resource.h"

enum { TEAM_MAX = 64 };

/* The members, as the view gives them: [{"naam", "email"}]. */
static size_t members(struct req *rq, struct ics_persoon who[TEAM_MAX])
{
    const json_t *list = geheim_json(rq->arena, json_loads(answer_text(rq, "deelnemers"), 0, NULL));
    const size_t n = json_array_size(list);

    for (size_t i = 0; i < n && i < TEAM_MAX; i++) {
        const json_t *one = json_array_get(list, i);
        who[i] = (struct ics_persoon){json_string_value(json_object_get(one, "naam")),
                                      json_string_value(json_object_get(one, "email"))};
    }
    return n < TEAM_MAX ? n : TEAM_MAX;
}

static const char *entry(struct req *rq, bool off)
{
    struct ics_persoon who[TEAM_MAX];
    const struct ics_afspraak x = {
        .uid = answer_text(rq, "id"),
        .volgnummer = answer_int(rq, "volgnummer", 0),
        .afgezegd = off,
        .titel = arena_printf(rq->arena, "%s (%s)", answer_text(rq, "onderwerp"),
                              answer_text(rq, "kenmerk")),
        .uitleg = answer_text(rq, "toelichting"),
        .plaats = answer_text(rq, "plaats"),
        .link = answer_text(rq, "link"),
        .van = answer_text(rq, "van"),
        .tot = answer_text(rq, "tot"),
        .stempel = answer_text(rq, "stempel"),
        .organisator = {answer_text(rq, "naam"), answer_text(rq, "email")},
        .deelnemers = who,
        .n_deelnemers = members(rq, who),
    };
    return ics_schrijf(rq->arena, &x);
}

/* Answers with what the last question found: one meeting, or none. wat: how its file is called. */
static bool file(struct req *rq, const char *wat)
{
    if (answer_rows(rq) == 0)
        return req_problem(rq, NIET_GEVONDEN, "Dit is er niet, of je mag het niet zien.");
    if (!answer_text(rq, "van"))
        return req_problem(rq, NU_NIET_MOGELIJK, "Er is nog geen moment gekozen.");
    const bool off = strcmp(answer_text(rq, "status"), "afgezegd") == 0;
    const char *ics = entry(rq, off);
    if (!ics)
        return req_problem(rq, ONZE_FOUT, "Probeer het later nog eens.");
    reply_header(rq, "Content-Disposition", "attachment; filename=\"%s-%s.ics\"", wat,
                 answer_text(rq, "kenmerk"));
    return reply_bytes(rq, 200,
                       off ? "text/calendar; charset=utf-8; method=CANCEL"
                           : "text/calendar; charset=utf-8; method=REQUEST",
                       ics, strlen(ics));
}

/* GET /overleggen/{id}/agenda */
bool overleg_agenda(struct req *rq)
{
    const char *arg[] = {req_path(rq, "id")};

    return db_ask(rq, "overleg_agenda", 1, arg) && file(rq, "overleg");
}

/* GET /verzoeken-tot-afstemming/{id}/bijeenkomsten/{bijeenkomstId}/agenda */
bool bijeenkomst_agenda(struct req *rq)
{
    const char *arg[] = {req_path(rq, "bijeenkomstId"), req_path(rq, "id")};

    return db_ask(rq, "bijeenkomst_agenda", 2, arg) && file(rq, "afspraak");
}

/* GET /volgverzoek/bijeenkomsten/{bijeenkomstId}/agenda: there is no id in the way to the verzoek. */
bool volgbijeenkomst_agenda(struct req *rq)
{
    return bijeenkomst_agenda(rq);
}
