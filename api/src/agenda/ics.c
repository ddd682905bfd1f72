/* SPDX-License-Identifier: EUPL-1.2 */
#include "agenda/ics.h"

#include <libical/ical.h>
#include <stdlib.h>
#include <string.h>

#include "brief/schoon.h"

/* The clock of the Netherlands since the present rule, so that no calendar has to know the name. */
static const char ZONE[] = "BEGIN:VTIMEZONE\r\n"
                           "TZID:Europe/Amsterdam\r\n"
                           "BEGIN:DAYLIGHT\r\n"
                           "DTSTART:19960331T020000\r\n"
                           "TZOFFSETFROM:+0100\r\n"
                           "TZOFFSETTO:+0200\r\n"
                           "TZNAME:CEST\r\n"
                           "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU\r\n"
                           "END:DAYLIGHT\r\n"
                           "BEGIN:STANDARD\r\n"
                           "DTSTART:19961027T030000\r\n"
                           "TZOFFSETFROM:+0200\r\n"
                           "TZOFFSETTO:+0100\r\n"
                           "TZNAME:CET\r\n"
                           "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU\r\n"
                           "END:STANDARD\r\n"
                           "END:VTIMEZONE\r\n";

/* Text as people wrote it, on one line or on several; libical escapes what iCalendar wants escaped. NULL:
 * there is nothing to say. */
static char *text(struct arena *a, const char *from, bool one_line)
{
    char *clean = from ? brief_schoon(a, from) : NULL;

    if (!clean)
        return NULL;
    clean += strspn(clean, " \n");
    for (size_t n = strlen(clean); n > 0 && strchr(" \n", clean[n - 1]); n--)
        clean[n - 1] = '\0';
    for (char *c = clean; one_line && *c; c++)
        if (*c == '\n')
            *c = ' ';
    return *clean ? clean : NULL;
}

/* A name stands between quotes and knows no escape. */
static const char *name(struct arena *a, const char *from)
{
    char *clean = text(a, from, true);

    for (char *c = clean; c && *c; c++)
        if (*c == '"')
            *c = '\'';
    return clean;
}

/* What is written without quotes or escapes: visible ASCII only. */
static bool is_bare(const char *from)
{
    if (!from || !*from)
        return false;
    for (; *from; from++)
        if (*from <= ' ' || *from > '~' || strchr("\"\\,;<>", *from))
            return false;
    return true;
}

static void add(icalcomponent *to, icalproperty *one)
{
    if (one)
        icalcomponent_add_property(to, one);
}

static void add_moment(icalcomponent *to, icalproperty *moment)
{
    icalproperty_add_parameter(moment, icalparameter_new_tzid("Europe/Amsterdam"));
    add(to, moment);
}

static const char *mailto(struct arena *a, const struct ics_persoon *who)
{
    return is_bare(who->email) && strchr(who->email, '@') ? arena_printf(a, "mailto:%s", who->email)
                                                          : NULL;
}

static void add_organiser(struct arena *a, icalcomponent *to, const struct ics_persoon *who)
{
    const char *address = mailto(a, who), *called = name(a, who->naam);
    icalproperty *one = address ? icalproperty_new_organizer(address) : NULL;

    if (one && called)
        icalproperty_add_parameter(one, icalparameter_new_cn(called));
    add(to, one);
}

static void add_member(struct arena *a, icalcomponent *to, const struct ics_persoon *who)
{
    const char *address = mailto(a, who), *called = name(a, who->naam);
    icalproperty *one = address ? icalproperty_new_attendee(address) : NULL;

    if (!one)
        return;
    if (called)
        icalproperty_add_parameter(one, icalparameter_new_cn(called));
    icalproperty_add_parameter(one, icalparameter_new_role(ICAL_ROLE_REQPARTICIPANT));
    icalproperty_add_parameter(one, icalparameter_new_partstat(ICAL_PARTSTAT_NEEDSACTION));
    icalproperty_add_parameter(one, icalparameter_new_rsvp(ICAL_RSVP_FALSE));
    add(to, one);
}

static void add_words(struct arena *a, icalcomponent *to, const struct ics_afspraak *x)
{
    const char *titel = text(a, x->titel, true), *uitleg = text(a, x->uitleg, false);
    const char *plaats = text(a, x->plaats, true), *link = is_bare(x->link) ? x->link : NULL;

    if (link && strncmp(link, "https://", strlen("https://")) != 0)
        link = NULL;
    add(to, icalproperty_new_summary(titel ? titel : "Overleg"));
    add(to, uitleg ? icalproperty_new_description(uitleg) : NULL);
    if (plaats || link)
        add(to, icalproperty_new_location(plaats ? plaats : link));
    add(to, link ? icalproperty_new_url(link) : NULL);
}

static icalcomponent *event(struct arena *a, const struct ics_afspraak *x)
{
    icalcomponent *to = icalcomponent_new_vevent();

    add(to, icalproperty_new_uid(x->uid));
    add(to, icalproperty_new_sequence(x->volgnummer));
    add(to, icalproperty_new_dtstamp(icaltime_from_string(x->stempel)));
    add_moment(to, icalproperty_new_dtstart(icaltime_from_string(x->van)));
    add_moment(to, icalproperty_new_dtend(icaltime_from_string(x->tot)));
    add(to, icalproperty_new_status(x->afgezegd ? ICAL_STATUS_CANCELLED : ICAL_STATUS_CONFIRMED));
    add_words(a, to, x);
    add_organiser(a, to, &x->organisator);
    for (size_t i = 0; i < x->n_deelnemers; i++)
        add_member(a, to, &x->deelnemers[i]);
    return to;
}

static bool is_moment(const char *from)
{
    const struct icaltimetype moment = from ? icaltime_from_string(from) : icaltime_null_time();

    return !icaltime_is_null_time(moment) && !moment.is_date &&
           icaltime_compare(icaltime_normalize(moment), moment) == 0;
}

const char *ics_schrijf(struct arena *a, const struct ics_afspraak *x)
{
    if (!is_moment(x->van) || !is_moment(x->tot) || !is_moment(x->stempel) || !is_bare(x->uid))
        return NULL;
    icalcomponent *all = icalcomponent_new_vcalendar();
    add(all, icalproperty_new_version("2.0"));
    add(all, icalproperty_new_prodid("-//Regelruimte//Overleg//NL"));
    add(all, icalproperty_new_method(x->afgezegd ? ICAL_METHOD_CANCEL : ICAL_METHOD_REQUEST));
    icalcomponent_add_component(all, icalparser_parse_string(ZONE));
    icalcomponent_add_component(all, event(a, x));
    char *written = icalcomponent_as_ical_string_r(all);
    const char *kept = arena_strdup(a, written);
    free(written);
    icalcomponent_free(all);
    return kept;
}
