/* SPDX-License-Identifier: EUPL-1.2 */
/* The row of a view that is a letter, as a PDF. */
#include "brief/brief.h"

#include <string.h>

#include "http/req.h"
#include "resource/resource.h"

/* The name comes from the database; of what could end a header or a file name nothing is left. */
static void name_file(struct req *rq, const json_t *brief)
{
    const char *name = json_string_value(json_object_get(brief, "bestandsnaam"));
    char safe[80] = "";
    size_t n = 0;

    for (; name && *name && n < sizeof safe - 1; name++)
        if (strchr("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-", *name))
            safe[n++] = *name;
    reply_header(rq, "Content-Disposition", "attachment; filename=\"%s.pdf\"", n ? safe : "brief");
}

bool reply_brief(struct req *rq, const char *json)
{
    json_t *brief = json_loads(json, 0, NULL);
    const char *bytes;
    size_t len;
    const enum brief_uitkomst made =
        brief ? brief_pdf(rq->arena, brief, &bytes, &len) : BRIEF_MISLUKT;

    if (made == BRIEF_KLAAR)
        name_file(rq, brief);
    json_decref(brief);
    if (made == BRIEF_KLAAR)
        return reply_bytes(rq, 200, "application/pdf", bytes, len);
    if (made == BRIEF_TE_DRUK) {
        rq->problem.retry_after = 2;
        return req_problem(rq, EVEN_NIET_BEREIKBAAR, "Er worden te veel brieven tegelijk gemaakt.");
    }
    return req_problem(rq, ONZE_FOUT, "De brief kon niet worden gemaakt.");
}
