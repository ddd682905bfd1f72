/* SPDX-License-Identifier: EUPL-1.2 */
#include "mail/mime.h"

#include <sodium.h>
#include <string.h>
#include <time.h>
#include <unistr.h>

#include "base/taal.h"
#include "base/tekst.h"

enum {
    ADDRESS_MAX = 254,
    WORD_BYTES = 45,  /* of UTF-8 in one encoded word: 72 characters with what is around it */
    PLAIN_MAX = 60,   /* a header that is short and ASCII goes as it is */
    LINE_MAX_QP = 75, /* and room for the = of a soft line break */
    BASE64_SIZE = sodium_base64_ENCODED_LEN(WORD_BYTES, sodium_base64_VARIANT_ORIGINAL)
};

const char *mime_sentence(enum mime why)
{
    static const char *const SENTENCES[] = {
        [MIME_GOED] = "",
        [MIME_ADRES] = "Het e-mailadres heeft een teken dat niet mag, zoals een regeleinde.",
        [MIME_AFZENDER] = "Het adres van de afzender is geen e-mailadres.",
        [MIME_NAAM] = "De naam heeft een regeleinde of een ander teken dat niet mag.",
        [MIME_ONDERWERP] = "Het onderwerp heeft een regeleinde of een ander teken dat niet mag.",
        [MIME_TEKST] = "De tekst is geen leesbare tekst (UTF-8).",
        [MIME_GEHEUGEN] = "Er was te weinig geheugen.",
    };
    return SENTENCES[why];
}

bool mime_address_ok(const char *address)
{
    static const char ALLOWED[] = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"
                                  ".!#$%&'*+/=?^_`{|}~-";
    const size_t local = strspn(address, ALLOWED), len = strlen(address);

    return local > 0 && len <= ADDRESS_MAX && address[local] == '@' && address[local + 1] != '\0' &&
           strspn(address + local + 1, ALLOWED) == len - local - 1;
}

/* A text for one header line: UTF-8 without control characters (C0, DEL, C1). */
static bool one_line(const char *text)
{
    const size_t len = strlen(text);
    ucs4_t c;

    if (u8_check((const uint8_t *)text, len))
        return false;
    for (const uint8_t *p = (const uint8_t *)text; (p = u8_next(&c, p));)
        if (c < 0x20 || (c >= 0x7f && c < 0xa0) || c == 0x2028 || c == 0x2029)
            return false;
    return true;
}

static bool plain(const char *text)
{
    const size_t len = strlen(text);

    for (size_t i = 0; i < len; i++)
        if ((unsigned char)text[i] > 0x7e)
            return false;
    return len <= PLAIN_MAX && !strstr(text, "=?");
}

/* How many bytes of whole characters fit in one encoded word. */
static size_t word_length(const char *text)
{
    size_t len = 0;

    while (text[len]) {
        const int more = u8_mblen((const uint8_t *)text + len, strlen(text + len));
        if (more <= 0 || len + (size_t)more > WORD_BYTES)
            break;
        len += (size_t)more;
    }
    return len;
}

/* RFC 2047: words of base64, each on a line of its own: beside the name of the header it would be too long. */
static void add_words(struct tekst *t, const char *text)
{
    char base64[BASE64_SIZE];

    for (size_t len; *text; text += len) {
        len = word_length(text);
        sodium_bin2base64(base64, sizeof base64, (const unsigned char *)text, len,
                          sodium_base64_VARIANT_ORIGINAL);
        tekst_printf(t, "\r\n =?UTF-8?B?%s?=", base64);
    }
}

static void add_subject(struct tekst *t, const char *subject)
{
    tekst_add(t, "Subject:");
    if (plain(subject))
        tekst_printf(t, " %s", subject);
    else
        add_words(t, subject);
    tekst_add(t, "\r\n");
}

/* From and To: the name, if any, in quotes when it is plain; the address on a line of its own. */
static void add_person(struct tekst *t, const char *header, const char *name, const char *address)
{
    tekst_printf(t, "%s:", header);
    if (*name && plain(name)) {
        tekst_add(t, " \"");
        for (const char *c = name; *c; c++)
            tekst_printf(t, "%s%c", strchr("\"\\", *c) ? "\\" : "", *c);
        tekst_add(t, "\"");
    } else {
        add_words(t, name);
    }
    tekst_printf(t, "\r\n <%s>\r\n", address);
}

/* In English whatever the locale, as RFC 5322 wants it. */
static void add_date(struct tekst *t, int64_t at)
{
    static const char DAYS[][4] = {"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
    static const char MONTHS[][4] = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                     "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    const time_t when = (time_t)at;
    struct tm tm;

    gmtime_r(&when, &tm);
    tekst_printf(t, "Date: %s, %d %s %d %02d:%02d:%02d +0000\r\n", DAYS[tm.tm_wday], tm.tm_mday,
                 MONTHS[tm.tm_mon], tm.tm_year + 1900, tm.tm_hour, tm.tm_min, tm.tm_sec);
}

static void add_headers(struct tekst *t, const struct mail *m)
{
    add_date(t, m->at);
    add_person(t, "From", m->from_name, m->from_address);
    add_person(t, "To", m->to_name, m->to_address);
    tekst_printf(t, "Message-ID:\r\n <%s%s>\r\n", m->id, strchr(m->from_address, '@'));
    add_subject(t, m->subject);
    tekst_add(t, "Auto-Submitted: auto-generated\r\nX-Auto-Response-Suppress: All\r\n"
                 "MIME-Version: 1.0\r\n");
    tekst_printf(t, "Content-Language: %s\r\n", m->taal ? m->taal : TAAL_BRON);
}

static bool ends_line(const char *c)
{
    return *c == '\0' || *c == '\n' || (*c == '\r' && c[1] == '\n');
}

/* RFC 2045: quoted-printable. A space at the end of a line is written out. */
static void add_text(struct tekst *t, const char *text)
{
    int column = 0;

    for (const char *c = text; *c; c++) {
        const unsigned char byte = (unsigned char)*c;
        const bool space = byte == ' ' || byte == '\t';
        const bool as_is =
            (byte > ' ' && byte < 0x7f && byte != '=') || (space && !ends_line(c + 1));
        if (byte == '\r' && c[1] == '\n')
            continue;
        if (byte == '\n') {
            tekst_add(t, "\r\n");
            column = 0;
            continue;
        }
        if (column + (as_is ? 1 : 3) > LINE_MAX_QP) {
            tekst_add(t, "=\r\n");
            column = 0;
        }
        tekst_printf(t, as_is ? "%c" : "=%02X", byte);
        column += as_is ? 1 : 3;
    }
    tekst_add(t, column ? "\r\n" : "");
}

static void add_part(struct tekst *t, const char *type, const char *text)
{
    tekst_printf(t, "Content-Type: %s\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n",
                 type);
    add_text(t, text);
}

/* RFC 6047: the same said twice, for people and for calendars. What is between never holds the boundary, because
 * quoted-printable writes out each =. */
static void add_both(struct tekst *t, const struct mail *m)
{
    tekst_printf(t, "Content-Type: multipart/alternative;\r\n boundary=\"=_%s\"\r\n\r\n--=_%s\r\n",
                 m->id, m->id);
    add_part(t, "text/plain; charset=utf-8", m->text);
    tekst_printf(t, "\r\n--=_%s\r\n", m->id);
    add_part(t,
             m->agenda_afgezegd ? "text/calendar; charset=utf-8; method=CANCEL"
                                : "text/calendar; charset=utf-8; method=REQUEST",
             m->agenda);
    tekst_printf(t, "\r\n--=_%s--\r\n", m->id);
}

static enum mime check(const struct mail *m)
{
    if (!mime_address_ok(m->to_address))
        return MIME_ADRES;
    if (!mime_address_ok(m->from_address))
        return MIME_AFZENDER;
    if (!one_line(m->to_name) || !one_line(m->from_name))
        return MIME_NAAM;
    if (!one_line(m->subject))
        return MIME_ONDERWERP;
    if (u8_check((const uint8_t *)m->text, strlen(m->text)) ||
        (m->agenda && u8_check((const uint8_t *)m->agenda, strlen(m->agenda))))
        return MIME_TEKST;
    return MIME_GOED;
}

const char *mime_write(struct arena *a, const struct mail *mail, enum mime *why)
{
    struct tekst t;

    *why = check(mail);
    if (*why != MIME_GOED)
        return NULL;
    tekst_begin(&t, a);
    add_headers(&t, mail);
    if (mail->agenda)
        add_both(&t, mail);
    else
        add_part(&t, "text/plain; charset=utf-8", mail->text);
    if (t.failed)
        *why = MIME_GEHEUGEN;
    return t.failed ? NULL : tekst_value(&t);
}
