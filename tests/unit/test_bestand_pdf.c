/* SPDX-License-Identifier: EUPL-1.2 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include <cmocka.h>
#include <zlib.h>

#include "bestand.h"

static void pdf_begin(void)
{
    file.len = 0;
    PUT("%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n");
}

static void pdf_end(void)
{
    PUT("trailer\n<< /Root 1 0 R >>\nstartxref\n9\n%%EOF\n");
}

static void pdf_stream(const char *dict, const void *data, size_t len, bool pack)
{
    uLongf size = compressBound(len);
    unsigned char *packed = malloc(size);

    compress2(packed, &size, data, len, 9);
    PUT("3 0 obj\n<< ");
    put(dict, strlen(dict));
    PUT(" >>\nstream\r\n");
    put(pack ? packed : data, pack ? size : len);
    PUT("\nendstream\nendobj\n");
    free(packed);
}

static void a_good_pdf_is_kept_as_it_is(void **state)
{
    struct bestand out;

    (void)state;
    pdf_begin();
    pdf_end();
    assert_int_equal(judge(&out), BESTAND_GOED);
    assert_int_equal(bestand_grootte(&out), file.len);
}

static void a_pdf_that_acts_is_refused(void **state)
{
    static const char *const BAD[] = {"/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >>",
                                      "/J#61vaScript 1",
                                      "/#4a#53 1",
                                      "/Names << /EmbeddedFiles 4 0 R >>",
                                      "/S /Launch",
                                      "/AcroForm << /XFA 5 0 R >>"};

    (void)state;
    for (size_t i = 0; i < sizeof BAD / sizeof *BAD; i++) {
        pdf_begin();
        PUT("2 0 obj << ");
        put(BAD[i], strlen(BAD[i]));
        PUT(" >> endobj\n");
        pdf_end();
        assert_judged(BESTAND_ACTIEF);
    }
    pdf_begin();
    PUT("2 0 obj << /JSON 1 /MyLaunch 2 /XFAB 3 (/Pages) >> endobj\n");
    pdf_end();
    assert_judged(BESTAND_GOED);
    pdf_begin();
    PUT("trailer << /Encrypt 4 0 R >>");
    pdf_end();
    assert_judged(BESTAND_VERSLEUTELD);
}

static void names_hidden_in_packed_objects_are_found(void **state)
{
    static const char HIDDEN[] = "12 0 << /S /JavaScript /JS (x) >>",
                      PLAIN[] = "12 0 << /Type /Font >>";

    (void)state;
    pdf_begin();
    pdf_stream("/Type /ObjStm /Filter /FlateDecode", HIDDEN, sizeof HIDDEN, true);
    pdf_end();
    assert_judged(BESTAND_ACTIEF);
    pdf_begin();
    pdf_stream("/Type /ObjStm", HIDDEN, sizeof HIDDEN, false);
    pdf_end();
    assert_judged(BESTAND_ACTIEF);
    pdf_begin();
    pdf_stream("/Type /Obj#53tm /Filter [ /Fl#61teDecode ]", HIDDEN, sizeof HIDDEN, true);
    pdf_end();
    assert_judged(BESTAND_ACTIEF);
    pdf_begin();
    pdf_stream("/Type /ObjStm /Filter /FlateDecode", PLAIN, sizeof PLAIN, true);
    pdf_stream("/Filter /FlateDecode", HIDDEN, sizeof HIDDEN, true); /* a page, no objects */
    pdf_end();
    assert_judged(BESTAND_GOED);
}

static void objects_packed_in_a_way_we_cannot_undo_are_refused(void **state)
{
    static const char *const DICTS[] = {
        "/Type /ObjStm /Filter [/ASCII85Decode /FlateDecode]", "/Type /ObjStm /Filter 9 0 R",
        "/Type /ObjStm /Filter /FlateDecode /DecodeParms << /Predictor 12 >>"};

    (void)state;
    for (size_t i = 0; i < sizeof DICTS / sizeof *DICTS; i++) {
        pdf_begin();
        pdf_stream(DICTS[i], "12 0 << >>", 10, true);
        pdf_end();
        assert_judged(BESTAND_INGEWIKKELD);
    }
    pdf_begin();
    pdf_stream("/Type /ObjStm /Filter /FlateDecode", "not packed at all", 17, false);
    pdf_end();
    assert_judged(BESTAND_INGEWIKKELD);
}

static void a_pdf_that_unpacks_without_end_is_refused(void **state)
{
    const size_t huge = 128 << 20;
    unsigned char *zeros = calloc(huge, 1);
    struct timespec begin, end;

    (void)state;
    assert_non_null(zeros);
    pdf_begin();
    pdf_stream("/Filter /FlateDecode", zeros, huge, true);
    pdf_end();
    free(zeros);
    clock_gettime(CLOCK_MONOTONIC, &begin);
    assert_judged(BESTAND_TE_VEEL);
    clock_gettime(CLOCK_MONOTONIC, &end);
    assert_true(end.tv_sec - begin.tv_sec < 5);
}

static void a_pdf_that_is_something_else_too_is_refused(void **state)
{
    static const char zip[] = "PK\x03\x04 then the end: PK\x05\x06";

    (void)state;
    pdf_begin();
    PUT("PK\x03\x04 in between\n");
    pdf_end();
    assert_judged(BESTAND_DUBBEL);
    pdf_begin();
    pdf_stream("/Length 23", zip, sizeof(zip) - 1, false);
    pdf_end();
    assert_judged(BESTAND_DUBBEL);
    pdf_begin();
    pdf_end();
    PUT("<html>behind the end</html>");
    assert_judged(BESTAND_KAPOT);
}

static void a_pdf_without_its_end_is_broken(void **state)
{
    (void)state;
    pdf_begin();
    assert_judged(BESTAND_KAPOT);
    pdf_begin();
    PUT("startxref\n99999999\n%%EOF\n");
    assert_judged(BESTAND_KAPOT);
    pdf_begin();
    PUT("3 0 obj << >>\nstream\nfor ever");
    pdf_end();
    assert_judged(BESTAND_KAPOT);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_good_pdf_is_kept_as_it_is),
        cmocka_unit_test(a_pdf_that_acts_is_refused),
        cmocka_unit_test(names_hidden_in_packed_objects_are_found),
        cmocka_unit_test(objects_packed_in_a_way_we_cannot_undo_are_refused),
        cmocka_unit_test(a_pdf_that_unpacks_without_end_is_refused),
        cmocka_unit_test(a_pdf_that_is_something_else_too_is_refused),
        cmocka_unit_test(a_pdf_without_its_end_is_broken),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
