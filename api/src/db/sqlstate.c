/* SPDX-License-Identifier: EUPL-1.2 */
#include "db/sqlstate.h"

#include <stddef.h>
#include <string.h>

#define AWAY "Probeer het over een paar tellen nog eens."
#define BUSY "Het is erg druk. Probeer het over een paar tellen nog eens."
#define LOST "Wat net is verstuurd, is niet bewaard. "
#define OURS "Probeer het later nog eens. Blijft het misgaan? Meld het dan bij de beheerder."

/* The first row whose text the state starts with wins. */
static const struct rule {
    const char *start;
    struct sqlstate_verdict verdict;
} RULES[] = {
    {"40001", {.code = EVEN_NIET_BEREIKBAAR, .again = true, .detail = BUSY}},
    {"40P01", {.code = EVEN_NIET_BEREIKBAAR, .again = true, .detail = BUSY}},
    {"55P03", {.code = EVEN_NIET_BEREIKBAAR, .detail = BUSY}},
    {"57014", {.code = DUURDE_TE_LANG, .detail = "De gegevens kwamen niet op tijd. " AWAY}},
    {"57P", {.code = EVEN_NIET_BEREIKBAAR, .again = true, .drop = true, .detail = AWAY}},
    {"08", {.code = EVEN_NIET_BEREIKBAAR, .again = true, .drop = true, .detail = AWAY}},
    /* A write arrived at a standby: the primary moved while we were connected. Still so when asked again: somebody
     * has made the database read-only. */
    {"25006",
     {.code = KAN_NIET_BEWAREN, .again = true, .drop = true, .alarm = true, .detail = LOST OURS}},
    /* No room on disk. There is nothing wrong with the connection, and reading goes on. */
    {"53100", {.code = KAN_NIET_BEWAREN, .alarm = true, .detail = LOST OURS}},
    /* No memory, or no room for one more connection. */
    {"53", {.code = EVEN_NIET_BEREIKBAAR, .drop = true, .alarm = true, .detail = OURS}},
    /* Our prepared statement is gone or its view was rebuilt: prepare again on a new connection. */
    {"26000", {.code = EVEN_NIET_BEREIKBAAR, .again = true, .drop = true, .detail = AWAY}},
    {"0A000", {.code = EVEN_NIET_BEREIKBAAR, .again = true, .drop = true, .detail = AWAY}},
    {"WF400", {.code = ONGELDIGE_INVOER, .message = true}},
    {"WF401", {.code = INLOGGEN_MISLUKT, .message = true}},
    {"WF403", {.code = GEEN_TOEGANG, .message = true}},
    {"WF404", {.code = NIET_GEVONDEN, .message = true}},
    {"WF409", {.code = NU_NIET_MOGELIJK, .message = true}},
    {"WF412", {.code = ONDERTUSSEN_GEWIJZIGD, .message = true}},
    {"WF428", {.code = VERSIE_ONTBREEKT, .message = true}},
    {"WF429", {.code = TE_VAAK, .message = true}},
    {"23505", {.code = BESTAAT_AL, .constraint = true, .detail = "Dit bestaat al."}},
    {"23503", {.code = NOG_IN_GEBRUIK, .constraint = true, .detail = "Dit hoort bij iets anders."}},
    {"23", {.code = ONGELDIGE_INVOER, .constraint = true, .detail = "Kijk de gegevens na."}},
    {"22P05", {.code = ONGELDIGE_INVOER, .detail = "De tekst bevat tekens die niet kunnen."}},
};

struct sqlstate_verdict sqlstate_verdict(const char *state)
{
    static const struct sqlstate_verdict unknown = {.code = ONZE_FOUT, .detail = OURS};

    for (size_t i = 0; state && i < sizeof RULES / sizeof *RULES; i++)
        if (strncmp(state, RULES[i].start, strlen(RULES[i].start)) == 0)
            return RULES[i].verdict;
    return unknown;
}
