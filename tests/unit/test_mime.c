/* SPDX-License-Identifier: EUPL-1.2 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "mail/mime.h"

static struct arena *arena;

static int begin(void **s)
{
    (void)s;
    return (arena = arena_new()) ? 0 : -1;
}

static int end(void **s)
{
    (void)s;
    arena_drop(arena);
    return 0;
}

static struct mail example(void)
{
    return (struct mail){.id = "01890000-0001-7000-8000-000000000001",
                         .from_name = "Regelruimte",
                         .from_address = "post@regelruimte.example",
                         .to_name = "Eva Smit",
                         .to_address = "eva.smit@waterrijk.example",
                         .subject = "Er is een bericht",
                         .text = "Dag Eva,\n\nLog in.\n",
                         .at = 1764583200};
}

static const char *written(const struct mail *m)
{
    enum mime why;
    const char *text = mime_write(arena, m, &why);

    assert_int_equal(why, MIME_GOED);
    assert_non_null(text);
    return text;
}

static enum mime refused(const struct mail *m)
{
    enum mime why = MIME_GOED;

    assert_null(mime_write(arena, m, &why));
    assert_true(strlen(mime_sentence(why)) > 10);
    return why;
}

static void a_plain_mail_byte_for_byte(void **s)
{
    const struct mail m = example();

    (void)s;
    assert_string_equal(written(&m),
                        "Date: Mon, 1 Dec 2025 10:00:00 +0000\r\n"
                        "From: \"Regelruimte\"\r\n <post@regelruimte.example>\r\n"
                        "To: \"Eva Smit\"\r\n <eva.smit@waterrijk.example>\r\n"
                        "Message-ID:\r\n"
                        " <01890000-0001-7000-8000-000000000001@regelruimte.example>\r\n"
                        "Subject: Er is een bericht\r\n"
                        "Auto-Submitted: auto-generated\r\n"
                        "X-Auto-Response-Suppress: All\r\n"
                        "MIME-Version: 1.0\r\n"
                        "Content-Language: nl\r\n"
                        "Content-Type: text/plain; charset=utf-8\r\n"
                        "Content-Transfer-Encoding: quoted-printable\r\n"
                        "\r\n"
                        "Dag Eva,\r\n\r\nLog in.\r\n");
}

static void the_same_mail_again_is_the_same(void **s)
{
    const struct mail m = example();

    (void)s;
    assert_string_equal(written(&m), written(&m));
}

static void names_and_subjects_in_any_script(void **s)
{
    struct mail m = example();

    (void)s;
    m.to_name = "Zo\xc3\xab";
    m.subject = "Co\xc3\xb6rdinator";
    assert_non_null(strstr(written(&m), "To:\r\n =?UTF-8?B?Wm/Dqw==?=\r\n <eva"));
    assert_non_null(strstr(written(&m), "Subject:\r\n =?UTF-8?B?Q2/DtnJkaW5hdG9y?=\r\n"));
    m.to_name = "Jan \"de Wit\" \\ Bos";
    assert_non_null(strstr(written(&m), "To: \"Jan \\\"de Wit\\\" \\\\ Bos\"\r\n"));
    m.to_name = ""; /* somebody whose name we do not write in a mail */
    assert_non_null(strstr(written(&m), "To:\r\n <"));
    m.subject = "=?UTF-8?B?bmVw?=";
    assert_non_null(strstr(written(&m), "Subject:\r\n =?UTF-8?B?PT9VVEY"));
}

static void a_mail_says_which_language_it_is_in(void **s)
{
    struct mail m = example();

    (void)s;
    m.taal = "en";
    assert_non_null(strstr(written(&m), "\r\nContent-Language: en\r\n"));
}

/* A long name becomes words of whole characters, on lines of 76 at most (RFC 2047). */
static void long_names_are_folded(void **s)
{
    struct mail m = example();
    char name[401] = "";

    (void)s;
    for (int i = 0; i < 100; i++)
        strcat(name, "\xf0\x9f\x98\x80");
    m.to_name = name;
    m.subject = name;
    for (int i = 0; i < 2; i++) {
        const char *line = strstr(written(&m), i ? "Subject:\r\n " : "To:\r\n ");
        assert_non_null(line);
        line = strchr(line, ' ');
        for (int words = 0; words < 9; words++) {
            const size_t len = strcspn(line, "\r");
            assert_memory_equal(line, " =?UTF-8?B?", 11);
            assert_in_range(len, 14, 76);
            line += len + 2;
        }
    }
}

static void a_line_break_is_never_written(void **s)
{
    static const char *const BAD[] = {
        "Eva\nBcc: x", "Eva\r\nBcc: x", "Eva\rx",           "Eva\tx",  "Eva\x7f",
        "Eva\x01",     "Eva\xc2\x85x",  "Eva\xe2\x80\xa8x", "Eva\xff", "\xed\xa0\x80"};

    (void)s;
    for (size_t i = 0; i < sizeof BAD / sizeof *BAD; i++) {
        struct mail m = example();
        m.to_name = BAD[i];
        assert_int_equal(refused(&m), MIME_NAAM);
        m = example();
        m.subject = BAD[i];
        assert_int_equal(refused(&m), MIME_ONDERWERP);
    }
}

static void an_address_is_one_plain_address(void **s)
{
    static const char *const BAD[] = {"",
                                      "eva",
                                      "@x.nl",
                                      "eva@",
                                      "eva@x.nl\n",
                                      "eva@x.nl\r\nRCPT TO:<y@z.nl>",
                                      "eva@x.nl>",
                                      "a b@x.nl",
                                      "eva@x@y.nl",
                                      "ev\xc3\xa1@x.nl",
                                      "eva@x.nl,y@z.nl"};

    (void)s;
    for (size_t i = 0; i < sizeof BAD / sizeof *BAD; i++) {
        struct mail m = example();
        m.to_address = BAD[i];
        assert_int_equal(refused(&m), MIME_ADRES);
        m = example();
        m.from_address = BAD[i];
        assert_int_equal(refused(&m), MIME_AFZENDER);
    }
    assert_true(mime_address_ok("eva.smit+x@waterrijk.example"));
}

static void text_is_quoted_printable(void **s)
{
    struct mail m = example();

    (void)s;
    m.text = "a = b \nca\xc3\xa9\t\n.\r\nlast";
    assert_non_null(strstr(written(&m), "\r\n\r\na =3D b=20\r\nca=C3=A9=09\r\n.\r\nlast\r\n"));
    m.text = "x\ry";
    assert_non_null(strstr(written(&m), "\r\n\r\nx=0Dy\r\n"));
    m.text = "123456789 123456789 123456789 123456789 123456789 123456789 123456789 123456789 ";
    assert_non_null(strstr(written(&m), "789 12345=\r\n6789=20\r\n"));
    m.text = "\xff";
    assert_int_equal(refused(&m), MIME_TEKST);
    m.text = "";
    assert_string_equal(strstr(written(&m), "\r\n\r\n"), "\r\n\r\n");
}

/* An invitation says the same twice, for people and for calendars, and no line of either can end it early. */
static void an_invitation_goes_along(void **s)
{
    struct mail m = example();

    (void)s;
    m.agenda = "BEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\nSUMMARY:x\r\n --=_y--\r\nEND:VCALENDAR\r\n";
    const char *all = written(&m);
    assert_non_null(strstr(
        all, "Content-Language: nl\r\n"
             "Content-Type: multipart/alternative;\r\n"
             " boundary=\"=_01890000-0001-7000-8000-000000000001\"\r\n"
             "\r\n"
             "--=_01890000-0001-7000-8000-000000000001\r\n"
             "Content-Type: text/plain; charset=utf-8\r\n"
             "Content-Transfer-Encoding: quoted-printable\r\n"
             "\r\n"
             "Dag Eva,\r\n\r\nLog in.\r\n"
             "\r\n"
             "--=_01890000-0001-7000-8000-000000000001\r\n"
             "Content-Type: text/calendar; charset=utf-8; method=REQUEST\r\n"
             "Content-Transfer-Encoding: quoted-printable\r\n"
             "\r\n"
             "BEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\nSUMMARY:x\r\n --=3D_y--\r\nEND:VCALENDAR\r\n"
             "\r\n"
             "--=_01890000-0001-7000-8000-000000000001--\r\n"));
    m.agenda_afgezegd = true;
    assert_non_null(strstr(written(&m), "text/calendar; charset=utf-8; method=CANCEL\r\n"));
    m.agenda = "\xff";
    assert_int_equal(refused(&m), MIME_TEKST);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(a_plain_mail_byte_for_byte, begin, end),
        cmocka_unit_test_setup_teardown(the_same_mail_again_is_the_same, begin, end),
        cmocka_unit_test_setup_teardown(names_and_subjects_in_any_script, begin, end),
        cmocka_unit_test_setup_teardown(long_names_are_folded, begin, end),
        cmocka_unit_test_setup_teardown(a_mail_says_which_language_it_is_in, begin, end),
        cmocka_unit_test_setup_teardown(a_line_break_is_never_written, begin, end),
        cmocka_unit_test_setup_teardown(an_address_is_one_plain_address, begin, end),
        cmocka_unit_test_setup_teardown(text_is_quoted_printable, begin, end),
        cmocka_unit_test_setup_teardown(an_invitation_goes_along, begin, end),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
