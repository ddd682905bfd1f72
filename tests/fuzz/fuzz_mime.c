/* SPDX-License-Identifier: EUPL-1.2 */
/* Whatever a name, subject and text hold: the mail has exactly our header lines, no line is too long,
 * every line break is CRLF, all is ASCII, and the text comes out again as it went in. */
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "mail/mime.h"

enum { HEADERS = 11, LINE_MOST = 350, PARTS = 4 };

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* Headers that begin a line; a folded line begins with a space. */
static int check_lines(const char *text, const char *body)
{
    int headers = 0;

    for (const char *line = text; *line;) {
        const size_t len = strcspn(line, "\r\n");
        if (line[len] != '\r' || line[len + 1] != '\n' || len > (line < body ? LINE_MOST : 76))
            abort();
        headers += line < body && len > 0 && *line != ' ';
        for (size_t i = 0; i < len; i++)
            if (line[i] != '\t' && (line[i] < ' ' || line[i] > '~'))
                abort();
        line += len + 2;
    }
    return headers;
}

static int hex(char c)
{
    return c <= '9' ? c - '0' : c - 'A' + 10;
}

/* Undoes quoted-printable and CRLF, in place. */
static void decode(char *text)
{
    char *to = text;

    for (const char *c = text; *c; c++) {
        if (*c == '\r')
            continue;
        if (*c == '=' && c[1] == '\r') {
            c += 2;
        } else if (*c == '=') {
            *to++ = (char)(hex(c[1]) * 16 + hex(c[2]));
            c += 2;
        } else {
            *to++ = *c;
        }
    }
    *to = '\0';
}

/* The text with \r\n as \n, as the decoder gives it. */
static void normal(char *text)
{
    char *to = text;

    for (const char *c = text; *c; c++)
        if (*c != '\r' || c[1] != '\n')
            *to++ = *c;
    *to = '\0';
}

static void round_trip(struct arena *a, const char *body, const char *text)
{
    char *came = arena_strdup(a, body), *went = arena_strdup(a, text);

    if (!came || !went)
        return;
    decode(came);
    normal(went);
    const size_t len = strlen(went);
    if (strncmp(came, went, len) != 0 || strlen(came) > len + 1)
        abort();
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct arena *a = arena_new();
    char *all = a ? arena_strndup(a, (const char *)data, size) : NULL, *rest = all;
    const char *part[PARTS] = {"", "", "", ""};
    enum mime why;

    for (int i = 0; rest && i < PARTS; i++)
        part[i] = i < PARTS - 1 ? strsep(&rest, "|") : rest;
    const struct mail m = {.id = "01890000-0001-7000-8000-000000000001",
                           .from_name = "Regelruimte",
                           .from_address = "post@regelruimte.example",
                           .to_name = part[0],
                           .to_address = part[1],
                           .subject = part[2],
                           .text = part[3],
                           .at = (int64_t)size * 86400};
    const char *text = all ? mime_write(a, &m, &why) : NULL;
    if (text) {
        const char *body = strstr(text, "\r\n\r\n") + 4;
        if (check_lines(text, body) != HEADERS)
            abort();
        round_trip(a, body, m.text);
    }
    arena_drop(a);
    return 0;
}
