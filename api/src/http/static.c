/* SPDX-License-Identifier: EUPL-1.2 */
#include "http/static.h"

#include <errno.h>
#include <fts.h>
#include <sodium.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <zlib.h>

#include "base/arena.h"
#include "http/header.h"
#include "http/req.h"

enum { TAG_BYTES = 12, TAG_HEX = 2 * TAG_BYTES, FILE_MAX = 8 << 20 };

#define SCREEN_POLICY                                                                              \
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; "   \
    "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; "            \
    "require-trusted-types-for 'script'; trusted-types lit-html rekenwerk"

static const struct {
    const char *end, *type;
    bool compress;
} TYPES[] = {
    {".html", "text/html; charset=utf-8", true},
    {".js", "text/javascript; charset=utf-8", true},
    {".css", "text/css; charset=utf-8", true},
    {".json", "application/json", true},
    {".svg", "image/svg+xml", true},
    {".txt", "text/plain; charset=utf-8", true},
    {".webmanifest", "application/manifest+json", true},
    {".woff2", "font/woff2", false},
    {".png", "image/png", false},
    {".jpg", "image/jpeg", false},
    {".ico", "image/x-icon", false},
};

struct file {
    char *path; /* as in the URL: "/src/main.js" */
    const char *type;
    char *bytes, *packed; /* packed: gzip, or NULL */
    size_t len, packed_len;
    char tag[TAG_HEX + 3];
};

static struct {
    struct file *file; /* sorted by path */
    size_t n, room;
    char edition[TAG_HEX + 1]; /* of all files together: another byte anywhere is another edition */
} files;

static int by_path(const void *a, const void *b)
{
    return strcmp(((const struct file *)a)->path, ((const struct file *)b)->path);
}

static struct file *find(const char *path)
{
    const struct file key = {.path = (char *)(uintptr_t)path};
    return files.n ? bsearch(&key, files.file, files.n, sizeof key, by_path) : NULL;
}

static int type_of(const char *path)
{
    for (int i = 0; i < (int)(sizeof TYPES / sizeof *TYPES); i++) {
        size_t len = strlen(path), end = strlen(TYPES[i].end);
        if (len > end && strcmp(path + len - end, TYPES[i].end) == 0)
            return i;
    }
    return -1; /* not something a browser asks for: not served */
}

static char *read_all(const char *name, size_t len)
{
    FILE *in = fopen(name, "rb");
    char *bytes = in ? malloc(len + 1) : NULL;

    if (bytes && fread(bytes, 1, len, in) != len) {
        free(bytes);
        bytes = NULL;
    }
    if (bytes)
        bytes[len] = '\0';
    if (in)
        fclose(in);
    return bytes;
}

/* Fills packed when gzip makes the file smaller; without it we simply send the file as it is. */
static void pack(struct file *f)
{
    z_stream z = {.next_in = (unsigned char *)f->bytes, .avail_in = (uInt)f->len};

    if (deflateInit2(&z, Z_BEST_COMPRESSION, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY) != Z_OK)
        return;
    uLong room = deflateBound(&z, f->len);
    char *out = malloc(room);
    z.next_out = (unsigned char *)out;
    z.avail_out = (uInt)room;
    if (out && deflate(&z, Z_FINISH) == Z_STREAM_END && z.total_out < f->len) {
        f->packed_len = z.total_out;
        f->packed = realloc(out, z.total_out);
        out = f->packed ? NULL : out;
    }
    free(out);
    deflateEnd(&z);
}

static void tag(struct file *f)
{
    unsigned char hash[crypto_generichash_BYTES_MIN];

    crypto_generichash(hash, sizeof hash, (unsigned char *)f->bytes, f->len, NULL, 0);
    f->tag[0] = '"';
    sodium_bin2hex(f->tag + 1, sizeof f->tag - 1, hash, TAG_BYTES);
    memcpy(&f->tag[1 + TAG_HEX], "\"", 2);
}

static bool add(const char *name, const char *path, size_t len)
{
    const int type = type_of(path);

    if (type < 0)
        return true;
    if (files.n == files.room) {
        size_t room = files.room ? files.room * 2 : 64;
        struct file *more = reallocarray(files.file, room, sizeof *more);
        if (!more)
            return false;
        files.file = more;
        files.room = room;
    }
    struct file *f = &files.file[files.n];
    *f = (struct file){.path = strdup(path), .type = TYPES[type].type, .len = len};
    f->bytes = len <= FILE_MAX ? read_all(name, len) : NULL;
    files.n++;
    if (!f->path || !f->bytes)
        return false;
    tag(f);
    if (TYPES[type].compress)
        pack(f);
    return true;
}

static void name_edition(void)
{
    unsigned char hash[crypto_generichash_BYTES_MIN];
    crypto_generichash_state all;

    crypto_generichash_init(&all, NULL, 0, sizeof hash);
    for (size_t i = 0; i < files.n; i++) {
        const struct file *f = &files.file[i];
        crypto_generichash_update(&all, (const unsigned char *)f->path, strlen(f->path) + 1);
        crypto_generichash_update(&all, (const unsigned char *)f->tag, sizeof f->tag);
    }
    crypto_generichash_final(&all, hash, sizeof hash);
    sodium_bin2hex(files.edition, sizeof files.edition, hash, TAG_BYTES);
}

static bool names_file(const char *address)
{
    char path[256];
    const int len = (int)strcspn(address, "\"");

    return snprintf(path, sizeof path, "%.*s", len, address) == len && find(path);
}

/* "/src/main.js" in the page becomes "/<edition>/src/main.js": what that file imports then lies under the
 * edition too, and a browser that has an edition asks nothing of it again. False: no memory. */
static bool point_at_edition(struct file *page)
{
    static const char BEFORE[] = "=\"";
    char *text = NULL;
    size_t len = 0;
    FILE *out = open_memstream(&text, &len);

    if (!out)
        return false;
    const char *at = page->bytes;
    for (const char *next; (next = strstr(at, BEFORE)); at = next) {
        next += strlen(BEFORE);
        fwrite(at, 1, (size_t)(next - at), out);
        if (names_file(next))
            fprintf(out, "/%s", files.edition);
    }
    fputs(at, out);
    if (fclose(out) != 0) {
        free(text);
        return false;
    }
    free(page->bytes);
    free(page->packed);
    *page = (struct file){.path = page->path, .type = page->type, .bytes = text, .len = len};
    tag(page);
    pack(page);
    return true;
}

bool static_load(const char *dir, char *why, size_t size)
{
    char *const roots[] = {(char *)(uintptr_t)dir, NULL};
    FTS *tree = *dir ? fts_open(roots, FTS_PHYSICAL | FTS_NOCHDIR, NULL) : NULL;
    size_t skip = strlen(dir);
    bool ok = !*dir || tree;

    while (skip > 1 && dir[skip - 1] == '/')
        skip--;
    for (FTSENT *e; ok && tree && (e = fts_read(tree));) {
        /* Where whoever runs an installation says whom to tell about a weakness (SECURITY.md). */
        if (e->fts_level > 0 && e->fts_name[0] == '.' && strcmp(e->fts_name, ".well-known") != 0)
            fts_set(tree, e, FTS_SKIP);
        else if (e->fts_info == FTS_F)
            ok = add(e->fts_path, e->fts_path + skip, (size_t)e->fts_statp->st_size);
        if (!ok)
            snprintf(why, size, "cannot read %s (%s)", e->fts_path, strerror(errno));
    }
    if (tree)
        fts_close(tree);
    if (!ok || !*dir)
        return ok;
    if (files.n > 0)
        qsort(files.file, files.n, sizeof *files.file, by_path);
    name_edition();
    struct file *page = find("/index.html");
    if (!page || !point_at_edition(page)) {
        snprintf(why, size, page ? "no memory for %s" : "%s holds no index.html", dir);
        return false;
    }
    return true;
}

void static_drop(void)
{
    for (size_t i = 0; i < files.n; i++) {
        free(files.file[i].path);
        free(files.file[i].bytes);
        free(files.file[i].packed);
    }
    free(files.file);
    memset(&files, 0, sizeof files);
}

/* The path of a file in "/<edition>/src/x.js", or NULL when path begins with no edition. Another edition than
 * ours counts too: the page was opened before we were renewed, or comes from a replica that was not yet. */
static const char *within_edition(const char *path)
{
    const bool edition =
        *path == '/' && strspn(path + 1, "0123456789abcdef") == TAG_HEX && path[1 + TAG_HEX] == '/';
    return edition ? path + 1 + TAG_HEX : NULL;
}

static bool is_ours(const char *path)
{
    return strncmp(path + 1, files.edition, TAG_HEX) == 0;
}

/* "/" and "/meldingen/123" are screens; "/src/x.js" is a file or nothing. */
static bool is_screen(const char *path)
{
    static const char LETTERS[] =
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789/-_";
    return *path == '/' && path[strspn(path, LETTERS)] == '\0';
}

/* keep: what this address says never changes. Else a browser keeps it too, but asks whether it changed. */
static void send_file(struct req *rq, const struct file *f, bool keep)
{
    /* Weak: packed and plain are different bytes of the same file. */
    reply_header(rq, "ETag", "W/%s", f->tag);
    reply_header(rq, "Cache-Control", "%s",
                 keep ? "public, max-age=31536000, immutable" : "no-cache");
    reply_header(rq, "Vary", "Accept-Encoding");
    if (strncmp(f->type, "text/html", 9) == 0) {
        reply_header(rq, "Content-Security-Policy", "%s", SCREEN_POLICY);
        reply_header(rq, "Cross-Origin-Opener-Policy", "same-origin");
        reply_header(rq, "Permissions-Policy", "camera=(), geolocation=(), microphone=()");
    }
    if (header_none_match(req_header(rq, "if-none-match"), f->tag)) {
        reply_empty(rq, 304);
    } else if (f->packed && header_accepts_gzip(req_header(rq, "accept-encoding"))) {
        reply_header(rq, "Content-Encoding", "gzip");
        reply_bytes(rq, 200, f->type, f->packed, f->packed_len);
    } else {
        reply_bytes(rq, 200, f->type, f->bytes, f->len);
    }
}

bool static_serve(struct req *rq)
{
    const char *inside = within_edition(rq->path);
    const struct file *f = find(inside ? inside : rq->path);
    const bool keep = f && inside && is_ours(rq->path);

    if (!f && is_screen(rq->path))
        f = find("/index.html");
    if (!f)
        return req_problem(rq, NIET_GEVONDEN, "Deze pagina is er niet.");
    if (strcmp(rq->method, "GET") != 0) {
        reply_header(rq, "Allow", "GET, HEAD");
        return req_problem(rq, METHODE_KAN_NIET, "Op dit adres kan alleen: %s.", "GET, HEAD");
    }
    send_file(rq, f, keep);
    return true;
}
