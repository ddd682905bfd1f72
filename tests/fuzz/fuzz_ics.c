/* SPDX-License-Identifier: EUPL-1.2 */
/* Whatever people write, the file of a meeting stays one meeting: read back it has one event, no faults,
 * one member at most, and lines of at most 75 bytes. */
#include <libical/ical.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "agenda/ics.h"

enum { PIECES = 6 };

static void check_lines(const char *ics)
{
    for (const char *line = ics; *line;) {
        const char *end = strstr(line, "\r\n");
        if (!end || end - line > 75)
            abort();
        line = end + 2;
    }
}

static void check_event(const char *ics)
{
    icalcomponent *all = icalparser_parse_string(ics);
    icalcomponent *event =
        all ? icalcomponent_get_first_component(all, ICAL_VEVENT_COMPONENT) : NULL;

    if (!event || icalcomponent_count_components(all, ICAL_VEVENT_COMPONENT) != 1 ||
        icalcomponent_count_components(event, ICAL_ANY_COMPONENT) != 0 ||
        icalcomponent_count_errors(all) != 0 ||
        icalcomponent_count_properties(event, ICAL_ATTENDEE_PROPERTY) > 1 ||
        icalcomponent_count_properties(event, ICAL_DTSTART_PROPERTY) != 1 ||
        icalcomponent_count_properties(event, ICAL_URL_PROPERTY) > 1)
        abort();
    icalcomponent_free(all);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct arena *a = arena_new();
    const char *piece[PIECES] = {"", "", "", "", "", ""};
    char *copy = arena_alloc(a, size + 1);
    const char *at = copy, *end = copy + size;

    if (size > 0)
        memcpy(copy, data, size);
    for (int i = 0; i < PIECES && at < end; i++, at += strlen(at) + 1)
        piece[i] = at;
    const struct ics_persoon who = {piece[4], piece[5]};
    const struct ics_afspraak x = {
        .uid = "0198a000-0000-7000-8000-000000000001",
        .titel = piece[0],
        .uitleg = piece[1],
        .plaats = piece[2],
        .link = piece[3],
        .van = "20261208T100000",
        .tot = "20261208T110000",
        .stempel = "20261201T090000Z",
        .organisator = who,
        .deelnemers = &who,
        .n_deelnemers = 1,
    };
    const char *ics = ics_schrijf(a, &x);
    if (!ics)
        abort();
    check_lines(ics);
    check_event(ics);
    arena_drop(a);
    return 0;
}
