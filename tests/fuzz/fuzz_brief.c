/* SPDX-License-Identifier: EUPL-1.2 */
/* Whatever somebody wrote: on paper it is valid UTF-8 without signs that steer, and a short one becomes a
 * letter that is a PDF. */
#include <glib.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "brief/brief.h"
#include "brief/schoon.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void check_clean(const char *clean)
{
    if (!g_utf8_validate(clean, -1, NULL))
        abort();
    for (const char *p = clean; *p; p = g_utf8_next_char(p)) {
        const gunichar c = g_utf8_get_char(p);
        if ((c < 0x20 && c != '\n') || (c >= 0x7f && c < 0xa0) || (c >= 0x202a && c <= 0x202e))
            abort();
    }
}

static void check_letter(struct arena *a, const char *text)
{
    json_t *brief = json_pack("{s:s,s:s,s:[{s:s,s:s,s:[s]}]}", "titel", text, "voet", text, "delen",
                              "kop", text, "tekst", text, "punten", text);
    const char *bytes;
    size_t len;

    if (brief &&
        (brief_pdf(a, brief, &bytes, &len) != BRIEF_KLAAR || memcmp(bytes, "%PDF-", 5) != 0))
        abort();
    json_decref(brief);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct arena *a = arena_new();
    char *text = arena_strndup(a, (const char *)data, size);
    const char *clean = brief_schoon(a, text);

    check_clean(clean);
    if (size < 300)
        check_letter(a, clean);
    arena_drop(a);
    return 0;
}
