/* SPDX-License-Identifier: EUPL-1.2 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>
#include <zlib.h>

#include "bestand.h"

static void put32(uint32_t n)
{
    const unsigned char b[] = {(unsigned char)(n >> 24), (unsigned char)(n >> 16),
                               (unsigned char)(n >> 8), (unsigned char)n};
    put(b, 4);
}

/* What is kept, as one text. */
static size_t kept(unsigned char *to, size_t max)
{
    struct bestand out;

    assert_int_equal(judge(&out), BESTAND_GOED);
    assert_int_equal(bestand_lees(&out, 0, to, max), bestand_grootte(&out));
    return bestand_grootte(&out);
}

/* JPEG: markers as in a photo of 8 by 8. */
static const char QUANT[] = "\xff\xdb\x00\x04\x00\x01", HUFF[] = "\xff\xc4\x00\x03\x00",
                  FRAME[] = "\xff\xc0\x00\x0b\x08\x00\x08\x00\x08\x01\x01\x11\x00",
                  SCAN[] = "\xff\xda\x00\x08\x01\x01\x00\x00\x3f\x00\x12\xff\x00\x34\xff\xd0\x56",
                  EOI_[] = "\xff\xd9",
                  JFIF[] = "\xff\xe0\x00\x10JFIF\x00\x01\x01\x00\x00\x01\x00\x01\x00\x00",
                  /* EXIF with a place and turned a quarter, little-endian. */
    EXIF[] = "\xff\xe1\x00\x2a"
             "Exif\x00\x00II\x2a\x00\x08\x00\x00\x00\x02\x00"
             "\x12\x01\x03\x00\x01\x00\x00\x00\x06\x00\x00\x00"
             "\x25\x88\x04\x00\x01\x00\x00\x00GPS!";

static void jpeg_begin(void)
{
    file.len = 0;
    PUT("\xff\xd8");
}

static void jpeg_rest(void)
{
    PUT(QUANT);
    PUT(FRAME);
    PUT(HUFF);
    PUT(SCAN);
    PUT(EOI_);
}

static void jpeg(void)
{
    jpeg_begin();
    PUT(JFIF);
    jpeg_rest();
}

static void chunk(const char *type, const void *data, size_t len)
{
    const size_t begin = file.len + 4;

    put32((uint32_t)len);
    put(type, 4);
    put(data, len);
    put32((uint32_t)crc32(0, file.b + begin, (unsigned)len + 4));
}

static void png_begin(uint32_t w, uint32_t h, const char *rest)
{
    unsigned char header[13];

    file.len = 0;
    PUT("\x89PNG\r\n\x1a\n");
    put32(w);
    put32(h);
    memcpy(header, file.b + 8, 8);
    memcpy(header + 8, rest, 5);
    file.len = 8;
    chunk("IHDR", header, 13);
}

/* A picture of n zero bytes. */
static void png_data(size_t n)
{
    unsigned char *raw = calloc(n, 1);
    uLongf len = compressBound(n);
    unsigned char *packed = malloc(len);

    assert_int_equal(compress2(packed, &len, raw, n, 9), Z_OK);
    chunk("IDAT", packed, len);
    free(raw);
    free(packed);
}

static void png(void)
{
    png_begin(10, 4, "\x08\x02\x00\x00\x00");
    png_data(4 * 31);
    chunk("IEND", "", 0);
}

static void good_files_are_good(void **state)
{
    struct bestand out;

    (void)state;
    jpeg();
    assert_int_equal(judge(&out), BESTAND_GOED);
    assert_int_equal(out.soort, BESTAND_JPEG);
    assert_int_equal(out.breedte, 8);
    assert_int_equal(bestand_grootte(&out), file.len);
    png();
    assert_int_equal(judge(&out), BESTAND_GOED);
    assert_int_equal(out.hoogte, 4);
    assert_int_equal(bestand_grootte(&out), file.len);
}

static void what_we_do_not_know_is_named_so(void **state)
{
    static const char *const OTHER[] = {"",       "GIF89a;",  "PK\x03\x04",   "MZ",
                                        "<html>", "\xff\xd8", "RIFF....WEBP", "\x89PNG\r\n\x1a"};

    (void)state;
    for (size_t i = 0; i < sizeof OTHER / sizeof *OTHER; i++) {
        file.len = 0;
        put(OTHER[i], strlen(OTHER[i]));
        assert_judged(BESTAND_ONBEKEND);
    }
}

/* Cut anywhere, no file is good; and nothing behind the cut is read. */
static void a_file_that_is_cut_is_refused(void **state)
{
    static void (*const MAKE[])(void) = {jpeg, png};
    struct bestand out;

    (void)state;
    for (size_t i = 0; i < sizeof MAKE / sizeof *MAKE; i++) {
        MAKE[i]();
        for (size_t len = 0; len < file.len; len++) {
            unsigned char *part = malloc(len ? len : 1);
            memcpy(part, file.b, len);
            if (bestand_keur(part, len, &out) == BESTAND_GOED)
                fail_msg("kind %zu, %zu of %zu bytes", i, len, file.len);
            free(part);
        }
    }
}

static void a_photo_loses_its_place_and_keeps_its_side(void **state)
{
    unsigned char to[512];

    (void)state;
    jpeg_begin();
    PUT(EXIF);
    PUT("\xff\xfe\x00\x07Jan!!");
    PUT("\xff\xe1\x00\x1fhttp://ns.adobe.com/xap/1.0/\x00");
    jpeg_rest();
    const size_t len = kept(to, sizeof to);
    assert_null(memmem(to, len, "GPS!", 4));
    assert_null(memmem(to, len, "Jan", 3));
    assert_null(memmem(to, len, "adobe", 5));
    assert_memory_equal(to,
                        "\xff\xd8\xff\xe1\x00\x22"
                        "Exif\x00\x00MM",
                        14);
    assert_int_equal(to[2 + 29], 6);
    memcpy(file.b, to, len);
    file.len = len;
    assert_int_equal(kept(to, sizeof to), len); /* what was kept is good, and stays as it is */
}

static void a_broken_exif_does_no_harm(void **state)
{
    unsigned char to[512];

    (void)state;
    for (size_t cut = 0; cut < sizeof EXIF - 5; cut++) {
        jpeg_begin();
        const unsigned char head[] = {0xff, 0xe1, 0, (unsigned char)(cut + 2)};
        put(head, 4);
        put(EXIF + 4, cut);
        jpeg_rest();
        kept(to, sizeof to);
    }
    jpeg_begin();
    PUT("\xff\xe1\x00\x18"
        "Exif\x00\x00MM\x00\x2a\xff\xff\xff\xf0\xff\xff\xff\xff\xff\xff\xff\xff");
    jpeg_rest();
    kept(to, sizeof to);
}

static void behind_the_end_of_a_picture_nothing_stays(void **state)
{
    unsigned char to[512];
    struct bestand out;

    (void)state;
    jpeg();
    const size_t whole = file.len;
    PUT("\xff\xd8\xff\xe0 a second, smaller photo");
    assert_int_equal(kept(to, sizeof to), whole);
    file.len = whole;
    PUT("PK\x03\x04 a zip behind it");
    assert_judged(BESTAND_DUBBEL);
    png();
    PUT("<script>alert(1)</script>");
    assert_judged(BESTAND_DUBBEL);
    jpeg_begin();
    PUT("\xff\xfe\x00\x10<html><b>hoi</b");
    jpeg_rest();
    assert_judged(BESTAND_DUBBEL);
    (void)out;
}

static void a_picture_too_large_to_draw_is_refused(void **state)
{
    (void)state;
    jpeg_begin();
    PUT(QUANT);
    PUT("\xff\xc0\x00\x0b\x08\xff\xff\xff\xff\x01\x01\x11\x00");
    PUT(SCAN);
    PUT(EOI_);
    assert_judged(BESTAND_TE_VEEL);
    png_begin(60000, 60000, "\x01\x00\x00\x00\x00");
    assert_judged(BESTAND_TE_VEEL);
    png_begin(6400, 6200, "\x10\x06\x00\x00\x00"); /* within the pixels, 317 MB unpacked */
    assert_judged(BESTAND_TE_VEEL);
    png_begin(10, 4, "\x08\x02\x00\x00\x00");
    png_data(1 << 24); /* sixteen megabytes for a picture of 124 bytes */
    chunk("IEND", "", 0);
    assert_judged(BESTAND_TE_VEEL);
    jpeg_begin();
    PUT(QUANT);
    PUT("\xff\xc2\x00\x0b\x08\x00\x08\x00\x08\x01\x01\x11\x00");
    for (int i = 0; i <= BESTAND_SCANS; i++)
        PUT(SCAN);
    PUT(EOI_);
    assert_judged(BESTAND_TE_VEEL);
}

static void a_png_says_what_it_is_and_no_more(void **state)
{
    unsigned char to[512];

    (void)state;
    png_begin(10, 4, "\x08\x02\x00\x00\x00");
    chunk("tEXt", "Author\0Jan", 10);
    chunk("eXIf", "II*\0GPS!", 8);
    chunk("pHYs", "\0\0\x0b\x13\0\0\x0b\x13\x01", 9);
    png_data(4 * 31);
    chunk("IEND", "", 0);
    const size_t len = kept(to, sizeof to);
    assert_null(memmem(to, len, "Jan", 3));
    assert_null(memmem(to, len, "GPS!", 4));
    assert_non_null(memmem(to, len, "pHYs", 4));
}

static void a_png_that_is_wrong_is_broken(void **state)
{
    static const char *const HEADERS[] = {"\x03\x02\x00\x00\x00", "\x10\x03\x00\x00\x00",
                                          "\x08\x05\x00\x00\x00", "\x08\x02\x01\x00\x00",
                                          "\x08\x02\x00\x00\x02", "\x00\x02\x00\x00\x00"};

    (void)state;
    for (size_t i = 0; i < sizeof HEADERS / sizeof *HEADERS; i++) {
        png_begin(10, 4, HEADERS[i]);
        png_data(4 * 31);
        chunk("IEND", "", 0);
        assert_judged(BESTAND_KAPOT);
    }
    png();
    file.b[20]++; /* the checksum tells */
    assert_judged(BESTAND_KAPOT);
    png_begin(10, 4, "\x08\x02\x00\x00\x00");
    png_data(4 * 31 - 1);
    chunk("IEND", "", 0);
    assert_judged(BESTAND_KAPOT);
    png_begin(10, 4, "\x08\x02\x00\x00\x00");
    chunk("ABCD", "x", 1); /* a part that nobody knows, and that is needed */
    assert_judged(BESTAND_KAPOT);
}

static void an_interlaced_png_unpacks_to_seven_rounds(void **state)
{
    (void)state;
    png_begin(5, 5, "\x08\x00\x00\x00\x01");
    png_data(25 + 1 + 1 + 1 + 2 + 3 + 2 + 1 + 0); /* 25 pixels, 11 rows */
    chunk("IEND", "", 0);
    assert_judged(BESTAND_GOED);
}

static void pieces_are_read_from_any_place(void **state)
{
    unsigned char whole[512], part[3];
    struct bestand out;

    (void)state;
    jpeg_begin();
    PUT(EXIF);
    jpeg_rest();
    const size_t len = kept(whole, sizeof whole);
    judge(&out);
    for (size_t at = 0; at < len; at++) {
        const size_t n = bestand_lees(&out, at, part, sizeof part);
        assert_int_equal(n, len - at < 3 ? len - at : 3);
        assert_memory_equal(part, whole + at, n);
    }
    assert_int_equal(bestand_lees(&out, len, part, sizeof part), 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(good_files_are_good),
        cmocka_unit_test(what_we_do_not_know_is_named_so),
        cmocka_unit_test(a_file_that_is_cut_is_refused),
        cmocka_unit_test(a_photo_loses_its_place_and_keeps_its_side),
        cmocka_unit_test(a_broken_exif_does_no_harm),
        cmocka_unit_test(behind_the_end_of_a_picture_nothing_stays),
        cmocka_unit_test(a_picture_too_large_to_draw_is_refused),
        cmocka_unit_test(a_png_says_what_it_is_and_no_more),
        cmocka_unit_test(a_png_that_is_wrong_is_broken),
        cmocka_unit_test(an_interlaced_png_unpacks_to_seven_rounds),
        cmocka_unit_test(pieces_are_read_from_any_place),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
