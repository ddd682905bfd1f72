/* SPDX-License-Identifier: EUPL-1.2 */
#include "base/problem.h"

#include "base/taal.h"
#include "base/tekst.h"

static const struct problem_info INFO[PROBLEM_COUNT] = {
    [GEEN_PROBLEEM] = {"ONZE_FOUT", "Er ging iets mis bij ons.", 500},
#define PROBLEM(code, status, title) [code] = {#code, title, status},
#define FOUT(code, sentence)
#include "base/problem.def"
#undef PROBLEM
#undef FOUT
};

static const struct {
    const char *code, *sentence;
} FOUTEN[FOUT_COUNT] = {
#define PROBLEM(code, status, title)
#define FOUT(code, sentence) [FOUT_##code] = {#code, sentence},
#include "base/problem.def"
#undef PROBLEM
#undef FOUT
};

/* What we still say when there is no memory to say anything else. */
static const char LAST_RESORT[] =
    "{\"type\":\"/problemen/ONZE_FOUT\",\"title\":\"Er ging iets mis bij ons.\",\"status\":500,"
    "\"detail\":\"Probeer het later nog eens.\",\"instance\":\"\",\"errors\":[]}";

const struct problem_info *problem_info(enum problem_code code)
{
    return &INFO[code < PROBLEM_COUNT ? code : GEEN_PROBLEEM];
}

/* What is said, in the language of the problem; in Dutch, and known as such, when there is no translation. */
__attribute__((format_arg(2))) static const char *zeg(struct problem *p, const char *zin)
{
    const char *said = taal_zin(p->taal, zin);

    p->ook_nederlands |= !said;
    return said ? said : zin;
}

bool problem_set(struct problem *p, struct arena *a, enum problem_code code, const char *fmt, ...)
{
    va_list ap;

    if (p->code != GEEN_PROBLEEM)
        return false;
    p->code = code;
    va_start(ap, fmt);
    p->detail = arena_vprintf(a, zeg(p, fmt), ap);
    va_end(ap);
    return false;
}

bool problem_zin(struct problem *p, struct arena *a, enum problem_code code, const char *zin)
{
    if (p->code != GEEN_PROBLEEM)
        return false;
    p->code = code;
    p->detail = arena_strdup(a, zeg(p, zin));
    return false;
}

/* what: in the arena; NULL when there was no memory for it. */
static void add(struct problem *p, struct arena *a, const char *in, const char *location,
                const char *code, const char *what)
{
    const char *where = arena_strdup(a, location);

    problem_set(p, a, ONGELDIGE_INVOER, "Kijk de gegevens na en probeer het opnieuw.");
    if (p->n_fault < FAULTS_MAX)
        p->fault[p->n_fault++] = (struct fault){in, where ? where : "", code, what ? what : ""};
}

void problem_fault(struct problem *p, struct arena *a, const char *in, const char *location,
                   const char *code, const char *detail)
{
    add(p, a, in, location, code, arena_strdup(a, zeg(p, detail)));
}

void problem_fout(struct problem *p, struct arena *a, enum fout_code code, const char *in,
                  const char *location, ...)
{
    va_list ap;

    va_start(ap, location);
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral" /* all sentences are in problem.def */
    const char *what = arena_vprintf(a, zeg(p, FOUTEN[code].sentence), ap);
#pragma GCC diagnostic pop
    va_end(ap);
    add(p, a, in, location, FOUTEN[code].code, what);
}

static void add_member(struct tekst *t, const char *name, const char *value)
{
    tekst_printf(t, "\"%s\":", name);
    tekst_add_json(t, value);
    tekst_add(t, ",");
}

static void add_fault(struct tekst *t, const struct fault *f)
{
    tekst_add(t, "{");
    add_member(t, "in", f->in);
    add_member(t, "location", f->location);
    add_member(t, "code", f->code);
    tekst_add(t, "\"detail\":");
    tekst_add_json(t, f->detail);
    tekst_add(t, "}");
}

const char *problem_json(struct problem *p, struct arena *a, const char *instance, int *status)
{
    const struct problem_info *info = problem_info(p->code);
    struct tekst t;

    tekst_begin(&t, a);
    tekst_printf(&t, "{\"type\":\"/problemen/%s\",\"status\":%d,", info->code, info->status);
    const char *title = zeg(p, info->title);
    add_member(&t, "title", title);
    add_member(&t, "detail", p->detail ? p->detail : title);
    add_member(&t, "instance", instance ? instance : "");
    if (p->member)
        tekst_printf(&t, "%s,", p->member);
    tekst_add(&t, "\"errors\":[");
    for (size_t i = 0; i < p->n_fault; i++) {
        tekst_add(&t, i ? "," : "");
        add_fault(&t, &p->fault[i]);
    }
    tekst_add(&t, "]}");
    *status = t.failed ? 500 : info->status;
    return t.failed ? LAST_RESORT : tekst_value(&t);
}
