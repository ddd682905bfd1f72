/* SPDX-License-Identifier: EUPL-1.2 */
#include "contract/format.h"

#include <ctype.h>
#include <string.h>

/* Length of the UTF-8 sequence at `at`, 0 when it is none. */
static size_t sequence(const unsigned char *at, size_t left)
{
    size_t n = at[0] < 0x80 ? 1 : at[0] < 0xe0 ? 2 : at[0] < 0xf0 ? 3 : 4;

    if (n == 1)
        return 1;
    if (at[0] < 0xc2 || at[0] > 0xf4 || n > left)
        return 0;
    for (size_t i = 1; i < n; i++) {
        if ((at[i] & 0xc0) != 0x80)
            return 0;
    }
    bool overlong = (at[0] == 0xe0 && at[1] < 0xa0) || (at[0] == 0xf0 && at[1] < 0x90);
    bool surrogate = at[0] == 0xed && at[1] > 0x9f;
    bool too_high = at[0] == 0xf4 && at[1] > 0x8f;
    return overlong || surrogate || too_high ? 0 : n;
}

int64_t format_codepoints(const char *text, size_t len)
{
    const unsigned char *at = (const unsigned char *)text, *end = at + len;
    int64_t count = 0;

    for (; at < end; count++) {
        size_t n = sequence(at, (size_t)(end - at));
        if (n == 0)
            return -1;
        at += n;
    }
    return count;
}

bool format_has_control(const char *text, size_t len)
{
    for (size_t i = 0; i < len; i++) {
        unsigned char c = (unsigned char)text[i];

        if ((c < 0x20 && c != '\n' && c != '\t') || c == 0x7f)
            return true;
        if (c == 0xc2 && i + 1 < len && (unsigned char)text[i + 1] < 0xa0)
            return true;
    }
    return false;
}

/* Compares with a shape: h hexadecimal digit, d digit, anything else itself. */
static bool has_shape(const char *text, const char *shape, size_t len)
{
    for (size_t i = 0; i < len; i++) {
        unsigned char c = (unsigned char)text[i];
        bool ok = shape[i] == 'h'   ? isxdigit(c) != 0
                  : shape[i] == 'd' ? isdigit(c) != 0
                                    : c == (unsigned char)shape[i];
        if (!ok)
            return false;
    }
    return true;
}

static int two_digits(const char *at)
{
    return (at[0] - '0') * 10 + at[1] - '0';
}

/* The date at the start of text; what follows is not looked at. */
static bool starts_with_date(const char *text)
{
    static const int DAYS[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

    if (!has_shape(text, "dddd-dd-dd", 10))
        return false;
    int year = two_digits(text) * 100 + two_digits(text + 2);
    int month = two_digits(text + 5), day = two_digits(text + 8);
    if (year < 1 || month < 1 || month > 12 || day < 1)
        return false;
    bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    return day <= DAYS[month - 1] + (month == 2 && leap ? 1 : 0);
}

bool format_is_uuid(const char *text)
{
    return strlen(text) == 36 && has_shape(text, "hhhhhhhh-hhhh-hhhh-hhhh-hhhhhhhhhhhh", 36);
}

bool format_is_date(const char *text)
{
    return strlen(text) == 10 && starts_with_date(text);
}

/* "Z", "+01:00" or "-23:59". */
static bool is_offset(const char *text)
{
    if (strcmp(text, "Z") == 0)
        return true;
    return strlen(text) == 6 && (*text == '+' || *text == '-') && has_shape(text + 1, "dd:dd", 5) &&
           two_digits(text + 1) < 24 && two_digits(text + 4) < 60;
}

bool format_is_date_time(const char *text)
{
    if (strlen(text) < 20 || !starts_with_date(text) || !has_shape(text + 10, "Tdd:dd:dd", 9))
        return false;
    if (two_digits(text + 11) > 23 || two_digits(text + 14) > 59 || two_digits(text + 17) > 59)
        return false;
    const char *rest = text + 19;
    if (*rest == '.') {
        size_t digits = strspn(rest + 1, "0123456789");
        if (digits < 1 || digits > 9)
            return false;
        rest += 1 + digits;
    }
    return is_offset(rest);
}

/* Dot-separated labels of letters, digits and hyphens, at least two, no hyphen at an end. */
static bool is_domain(const char *text)
{
    size_t labels = 0;

    for (const char *at = text;; at++) {
        size_t n = strcspn(at, ".");

        if (n < 1 || n > 63 || at[0] == '-' || at[n - 1] == '-')
            return false;
        for (size_t i = 0; i < n; i++) {
            if (!isalnum((unsigned char)at[i]) && at[i] != '-')
                return false;
        }
        labels++;
        at += n;
        if (*at == '\0')
            return labels >= 2;
    }
}

bool format_is_email(const char *text)
{
    static const char LOCAL[] =
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.!#$%&'*+/=?^_`{|}~-";
    size_t local = strspn(text, LOCAL);

    if (strlen(text) > 254 || local < 1 || local > 64 || text[local] != '@')
        return false;
    if (text[0] == '.' || text[local - 1] == '.')
        return false;
    for (size_t i = 1; i < local; i++) {
        if (text[i] == '.' && text[i - 1] == '.')
            return false;
    }
    return is_domain(text + local + 1);
}
