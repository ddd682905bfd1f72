/* SPDX-License-Identifier: EUPL-1.2 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>
#include <libical/ical.h>

#include "agenda/ics.h"

static const struct ics_persoon TEAM[] = {{"Lotte Kuipers", "lotte@waterrijk.example"},
                                          {"Ömer Yılmaz", "omer@waterrijk.example"}};

static struct ics_afspraak meeting(void)
{
    return (struct ics_afspraak){
        .uid = "0198a000-0000-7000-8000-000000000001",
        .titel = "Overleg RT-2026-00012: kennismaken",
        .plaats = "Kamer 2.14",
        .van = "20261208T100000",
        .tot = "20261208T110000",
        .stempel = "20261201T090000Z",
        .organisator = TEAM[0],
        .deelnemers = TEAM,
        .n_deelnemers = 2,
    };
}

static int count(const char *in, const char *what)
{
    int n = 0;

    for (const char *at = in; (at = strstr(at, what)); at += strlen(what))
        n++;
    return n;
}

/* Reads it back, as a calendar does: the value of one property of the event. */
static void reads(const char *ics, icalproperty_kind kind, const char *wants)
{
    icalcomponent *all = icalparser_parse_string(ics);
    assert_non_null(all);
    icalcomponent *event = icalcomponent_get_first_component(all, ICAL_VEVENT_COMPONENT);
    icalproperty *one = icalcomponent_get_first_property(event, kind);

    assert_int_equal(icalcomponent_count_components(all, ICAL_VEVENT_COMPONENT), 1);
    assert_int_equal(icalcomponent_count_errors(all), 0);
    assert_non_null(one);
    assert_string_equal(icalvalue_get_text(icalproperty_get_value(one)), wants);
    icalcomponent_free(all);
}

static void a_meeting_is_a_file_for_calendars(void **s)
{
    struct arena *a = arena_new();
    const struct ics_afspraak x = meeting();
    const char *ics = ics_schrijf(a, &x);

    (void)s;
    assert_int_equal(icalerror_get_errors_are_fatal(), 0);
    assert_non_null(ics);
    assert_int_equal(strncmp(ics, "BEGIN:VCALENDAR\r\n", 17), 0);
    assert_non_null(strstr(ics, "METHOD:REQUEST\r\n"));
    assert_non_null(strstr(ics, "UID:0198a000-0000-7000-8000-000000000001\r\n"));
    assert_non_null(strstr(ics, "SEQUENCE:0\r\n"));
    assert_non_null(strstr(ics, "DTSTAMP:20261201T090000Z\r\n"));
    assert_non_null(strstr(ics, "DTSTART;TZID=Europe/Amsterdam:20261208T100000\r\n"));
    assert_non_null(strstr(ics, "DTEND;TZID=Europe/Amsterdam:20261208T110000\r\n"));
    assert_non_null(strstr(ics, "TZID:Europe/Amsterdam\r\n"));
    assert_non_null(strstr(ics, "STATUS:CONFIRMED\r\n"));
    assert_int_equal(count(ics, "\r\nATTENDEE;"), 2);
    assert_null(strstr(ics, "URL:"));
    reads(ics, ICAL_SUMMARY_PROPERTY, x.titel);
    reads(ics, ICAL_LOCATION_PROPERTY, "Kamer 2.14");
    arena_drop(a);
}

static void a_change_and_a_cancellation_keep_the_uid(void **s)
{
    struct arena *a = arena_new();
    struct ics_afspraak x = meeting();

    (void)s;
    x.volgnummer = 2;
    x.afgezegd = true;
    const char *ics = ics_schrijf(a, &x);
    assert_non_null(strstr(ics, "METHOD:CANCEL\r\n"));
    assert_non_null(strstr(ics, "STATUS:CANCELLED\r\n"));
    assert_non_null(strstr(ics, "SEQUENCE:2\r\n"));
    assert_non_null(strstr(ics, "UID:0198a000-0000-7000-8000-000000000001\r\n"));
    arena_drop(a);
}

/* Nothing that people write can begin a line of its own. */
static void text_of_people_stays_text(void **s)
{
    struct arena *a = arena_new();
    struct ics_afspraak x = meeting();
    const struct ics_persoon evil = {"Jan\r\nATTENDEE:mailto:evil@example.nl\"x;y:z",
                                     "jan@example.nl"};

    (void)s;
    x.titel = "Een, twee; drie\\vier\r\nBEGIN:VALARM";
    x.uitleg = "Regel een\r\nDTSTART:19990101T000000\nRegel \"drie\"\x07";
    x.plaats = "Kamer 1\nURL:https://evil.example";
    x.deelnemers = &evil;
    x.n_deelnemers = 1;
    const char *ics = ics_schrijf(a, &x);
    assert_int_equal(count(ics, "\nATTENDEE"), 1);
    assert_int_equal(count(ics, "\nBEGIN:VALARM"), 0);
    assert_int_equal(count(ics, "\nURL"), 0);
    assert_int_equal(count(ics, "\nDTSTART:1999"), 0);
    reads(ics, ICAL_SUMMARY_PROPERTY, "Een, twee; drie\\vier BEGIN:VALARM");
    reads(ics, ICAL_DESCRIPTION_PROPERTY, "Regel een\nDTSTART:19990101T000000\nRegel \"drie\"");
    reads(ics, ICAL_LOCATION_PROPERTY, "Kamer 1 URL:https://evil.example");
    assert_non_null(strstr(ics, "CN=\"Jan ATTENDEE:mailto:evil@example.nl'x;y:z\""));
    arena_drop(a);
}

/* At most 75 bytes on a line, and never a sign cut in two. */
static void long_lines_are_folded_between_signs(void **s)
{
    struct arena *a = arena_new();
    struct ics_afspraak x = meeting();
    char titel[601] = "";

    (void)s;
    for (int i = 0; i < 100; i++)
        strcat(titel, i % 2 ? "é€" : "o");
    x.titel = titel;
    const char *ics = ics_schrijf(a, &x);
    for (const char *line = ics; *line;) {
        const char *end = strstr(line, "\r\n");
        assert_non_null(end);
        assert_true(end - line <= 75);
        assert_int_not_equal((unsigned char)line[line[0] == ' '] & 0xC0, 0x80);
        line = end + 2;
    }
    reads(ics, ICAL_SUMMARY_PROPERTY, titel);
    arena_drop(a);
}

static void only_an_https_link_and_a_usable_address_go_along(void **s)
{
    struct arena *a = arena_new();
    struct ics_afspraak x = meeting();
    const struct ics_persoon who[] = {
        {"Zonder adres", "geen adres"}, {"Regel", "a@b.nl\r\nX:y"}, {"", "leeg@b.nl"}};

    (void)s;
    x.plaats = NULL;
    x.link = "https://overleg.example/a?b=c&d=e";
    x.deelnemers = who;
    x.n_deelnemers = 3;
    const char *ics = ics_schrijf(a, &x);
    assert_non_null(strstr(ics, "URL:https://overleg.example/a?b=c&d=e\r\n"));
    reads(ics, ICAL_LOCATION_PROPERTY, x.link);
    assert_int_equal(count(ics, "\nATTENDEE"), 1);
    for (const char **bad =
             (const char *[]){"javascript:alert(1)", "https://a b", "https://a\r\nX:y", NULL};
         *bad; bad++) {
        x.link = *bad;
        ics = ics_schrijf(a, &x);
        assert_int_equal(count(ics, "URL"), 0);
        assert_int_equal(count(ics, "LOCATION"), 0);
    }
    arena_drop(a);
}

/* The last Sunday of October: the hour that comes twice is left to the zone, the wall clock stays. */
static void the_wall_clock_stays_over_summer_time(void **s)
{
    struct arena *a = arena_new();
    struct ics_afspraak x = meeting();

    (void)s;
    x.van = "20261025T023000";
    x.tot = "20261025T033000";
    const char *ics = ics_schrijf(a, &x);
    assert_non_null(strstr(ics, "DTSTART;TZID=Europe/Amsterdam:20261025T023000\r\n"));
    assert_non_null(strstr(ics, "RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10\r\n"));
    arena_drop(a);
}

static void a_moment_that_is_none_gives_no_file(void **s)
{
    struct arena *a = arena_new();

    (void)s;
    for (const char **bad = (const char *[]){"", "morgen", "20261208", "2026-12-08T10:00",
                                             "20261308T100000", NULL};
         *bad; bad++) {
        struct ics_afspraak x = meeting();
        x.van = *bad;
        assert_null(ics_schrijf(a, &x));
    }
    arena_drop(a);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_meeting_is_a_file_for_calendars),
        cmocka_unit_test(a_change_and_a_cancellation_keep_the_uid),
        cmocka_unit_test(text_of_people_stays_text),
        cmocka_unit_test(long_lines_are_folded_between_signs),
        cmocka_unit_test(only_an_https_link_and_a_usable_address_go_along),
        cmocka_unit_test(the_wall_clock_stays_over_summer_time),
        cmocka_unit_test(a_moment_that_is_none_gives_no_file),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
