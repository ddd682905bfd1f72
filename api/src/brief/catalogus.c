/* SPDX-License-Identifier: EUPL-1.2 */
#include "brief/catalogus.h"

#include <stdlib.h>
#include <string.h>

struct piece {
    const char *start;
    size_t len;
};

static const char *last(const char *text, size_t len, const char *what)
{
    const size_t size = strlen(what);

    for (size_t at = len < size ? 0 : len - size + 1; at-- > 0;)
        if (memcmp(text + at, what, size) == 0)
            return text + at;
    return NULL;
}

/* What stands between from and to, after this place. */
static struct piece between(const char *text, const char *end, const char *from, const char *to)
{
    const char *start = text ? memmem(text, (size_t)(end - text), from, strlen(from)) : NULL;
    const char *stop = start ? memmem(start, (size_t)(end - start), to, strlen(to)) : NULL;

    if (!stop)
        return (struct piece){0};
    start += strlen(from);
    return (struct piece){start, (size_t)(stop - start)};
}

static unsigned long number_after(struct piece in, const char *what)
{
    const char *at = in.start ? memmem(in.start, in.len, what, strlen(what)) : NULL;

    return at ? strtoul(at + strlen(what), NULL, 10) : 0;
}

const char *catalogus_in(struct arena *a, const char *taal, const char *pdf, size_t len)
{
    const char *end = pdf + len, *tail = last(pdf, len, "\ntrailer\n");
    const struct piece trailer = between(tail, end, "trailer\n<<", ">>\nstartxref\n");
    const unsigned long root = number_after(trailer, "/Root ");
    const char *begin = root ? arena_printf(a, "\n%lu 0 obj\n<<", root) : NULL;
    const char *object = begin ? last(pdf, (size_t)(tail - pdf), begin) : NULL;
    const struct piece catalogue = between(object, end, begin ? begin : "", "\n>>\nendobj");
    const unsigned long old =
        tail ? number_after((struct piece){tail, (size_t)(end - tail)}, "\nstartxref\n") : 0;

    if (!catalogue.start || !old)
        return NULL;
    const char *edition = arena_printf(a,
                                       "%lu 0 obj\n<<%.*s\n   /Lang (%s)\n   /MarkInfo << "
                                       "/Marked true >>\n   /ViewerPreferences "
                                       "<< /DisplayDocTitle true >>\n>>\nendobj\n",
                                       root, (int)catalogue.len, catalogue.start, taal);
    if (!edition)
        return NULL;
    return arena_printf(a,
                        "%sxref\n%lu 1\n%010zu 00000 n \ntrailer\n<<%.*s   /Prev "
                        "%lu\n>>\nstartxref\n%zu\n%%%%EOF\n",
                        edition, root, len, (int)trailer.len, trailer.start, old,
                        len + strlen(edition));
}
