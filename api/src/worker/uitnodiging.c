/* SPDX-License-Identifier: EUPL-1.2 */
/* The invitation for the calendar: when a meeting is, and where to read the rest. Never what it is about, and nobody
 * but who gets it (ADR 0049). */
#include "worker/uitnodiging.h"

#include "agenda/ics.h"

static const char *text_of(const json_t *agenda, const char *name)
{
    return json_string_value(json_object_get(agenda, name));
}

bool uitnodiging_bij(struct arena *a, const json_t *agenda, struct mail *mail)
{
    if (!json_is_object(agenda))
        return true;
    const struct ics_persoon who = {mail->to_name, mail->to_address};
    const struct ics_afspraak x = {
        .uid = text_of(agenda, "id"),
        .volgnummer = (int)json_integer_value(json_object_get(agenda, "volgnummer")),
        .afgezegd = json_is_true(json_object_get(agenda, "afgezegd")),
        .titel = "Overleg van je team",
        .uitleg = "Waar het over gaat en waar het is, lees je in Regelruimte.",
        .link = text_of(agenda, "link"),
        .van = text_of(agenda, "van"),
        .tot = text_of(agenda, "tot"),
        .stempel = text_of(agenda, "stempel"),
        .organisator = {mail->from_name, mail->from_address},
        .deelnemers = &who,
        .n_deelnemers = 1,
    };
    mail->agenda = ics_schrijf(a, &x);
    mail->agenda_afgezegd = x.afgezegd;
    return mail->agenda != NULL;
}
