/* SPDX-License-Identifier: EUPL-1.2 */
#include "worker/volgmail.h"

#include <stdio.h>
#include <string.h>

#include "base/log.h"
#include "base/tekst.h"
#include "http/req.h"
#include "kluis/veld.h"
#include "resource/resource.h"
#include "resource/vertrouwd.h"
#include "worker/worker.h"

static const char LINK[] = "/hielp-het";

bool volgmail_is(const json_t *mail)
{
    return json_is_true(json_object_get(mail, "verzegeld"));
}

/* The hash has to be there before the mail is: whoever opens it at once finds an answer. */
static bool token_keep(const char *organisatie, const char *id, const char *token)
{
    struct req rq;
    bool kept = false;

    if (worker_request(&rq, organisatie)) {
        const char *hash = veld_token_hash(rq.arena, token);
        const char *in =
            hash ? arena_printf(rq.arena, "{\"id\":\"%s\",\"hash\":\"%s\"}", id, hash) : NULL;
        kept = in && doe_vraag(&rq, "navraag_token_zet", in);
    }
    arena_drop(rq.arena);
    return kept;
}

/* Writes the token behind the link in the text. */
static bool token_put(struct arena *a, json_t *mail, const char *token)
{
    const char *text = json_string_value(json_object_get(mail, "tekst"));
    const char *link = text ? strstr(text, LINK) : NULL, *end = link ? strchr(link, '#') : NULL;
    struct tekst with;

    if (!end)
        return false;
    link = end + 1;
    tekst_begin(&with, a);
    tekst_printf(&with, "%.*s%s%s", (int)(link - text), text, token, link);
    return !with.failed && json_object_set_new(mail, "tekst", json_string(tekst_value(&with))) == 0;
}

bool volgmail_open(struct arena *a, const char *organisatie, json_t *mail)
{
    const char *id = json_string_value(json_object_get(mail, "token"));

    if (!vertrouwd_ontsluit(a, mail)) {
        log_error("volgmail_openen_mislukt", "%s", json_string_value(json_object_get(mail, "id")));
        return false;
    }
    const char *token = id ? veld_token(a, id) : NULL;
    return !id || (token && token_keep(organisatie, id, token) && token_put(a, mail, token));
}

void volgmail_zwijg(struct smtp_answer *answer)
{
    if (answer->code)
        snprintf(answer->why, sizeof answer->why, "De mailserver antwoordde %d.", answer->code);
    else if (*answer->why)
        snprintf(answer->why, sizeof answer->why, "De mailserver was niet te bereiken.");
}
