/* SPDX-License-Identifier: EUPL-1.2 */
#include "base/taal.h"

#include <stdlib.h>
#include <string.h>

const char TAAL_BRON[] = "nl";

struct vertaling {
    const char *taal; /* one of lijst.code */
    char *zin, *vertaling;
};

static struct {
    const char *code[TALEN_MAX + 1];
    size_t n_code;
    struct vertaling *rij;
    size_t n, room;
} lijst = {.code = {TAAL_BRON}, .n_code = 1};

const char *const *talen(void)
{
    return lijst.code;
}

/* Our own copy of a code; NULL: no memory, or no room. */
static const char *code_of(const char *taal)
{
    for (size_t i = 0; i < lijst.n_code; i++)
        if (strcmp(lijst.code[i], taal) == 0)
            return lijst.code[i];
    char *code = lijst.n_code < TALEN_MAX ? strdup(taal) : NULL;
    if (code)
        lijst.code[lijst.n_code++] = code;
    return code;
}

/* The next place to fill in, from its % to its letter (or the end); NULL behind the last. */
static const char *next_place(const char **rest, size_t *len)
{
    const char *start = *rest;

    while ((start = strchr(start, '%')) && start[1] == '%')
        start += 2;
    *len = start ? strcspn(start, "dsu") : 0;
    if (start && start[*len])
        ++*len;
    *rest = start ? start + *len : "";
    return start;
}

static bool same_places(const char *a, const char *b)
{
    const char *in_a, *in_b;
    size_t len_a, len_b;

    do {
        in_a = next_place(&a, &len_a);
        in_b = next_place(&b, &len_b);
        if (len_a != len_b || (in_a && memcmp(in_a, in_b, len_a) != 0))
            return false;
    } while (in_a);
    return true;
}

static bool make_room(void)
{
    if (lijst.n < lijst.room)
        return true;
    const size_t room = lijst.room ? 2 * lijst.room : 256;
    struct vertaling *more = realloc(lijst.rij, room * sizeof *more);
    if (!more)
        return false;
    lijst.rij = more;
    lijst.room = room;
    return true;
}

bool taal_bij(const char *taal, const char *zin, const char *vertaling, bool *past)
{
    const char *code = code_of(taal);

    if (!code || !make_room())
        return false;
    *past = same_places(zin, vertaling);
    if (!*past)
        return true;
    struct vertaling v = {code, strdup(zin), strdup(vertaling)};
    if (!v.zin || !v.vertaling) {
        free(v.zin);
        free(v.vertaling);
        return false;
    }
    lijst.rij[lijst.n++] = v;
    return true;
}

/* A few hundred sentences, asked for when something went wrong: not worth an index. */
const char *taal_zin(const char *taal, const char *zin)
{
    if (!taal || strcmp(taal, TAAL_BRON) == 0)
        return zin;
    for (size_t i = 0; i < lijst.n; i++)
        if (strcmp(lijst.rij[i].taal, taal) == 0 && strcmp(lijst.rij[i].zin, zin) == 0)
            return lijst.rij[i].vertaling;
    return NULL;
}

const char *taal_of_bron(const char *taal, const char *zin)
{
    const char *vertaling = taal_zin(taal, zin);

    return vertaling ? vertaling : zin;
}

void talen_drop(void)
{
    for (size_t i = 0; i < lijst.n; i++) {
        free(lijst.rij[i].zin);
        free(lijst.rij[i].vertaling);
    }
    for (size_t i = 1; i < lijst.n_code; i++)
        free((char *)lijst.code[i]);
    free(lijst.rij);
    memset(&lijst, 0, sizeof lijst);
    lijst.code[0] = TAAL_BRON;
    lijst.n_code = 1;
}
