/* SPDX-License-Identifier: EUPL-1.2 */
#include "kluis/wislijst.h"

#include <errno.h>
#include <fcntl.h>
#include <sodium.h>
#include <stdio.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include "logboek/keten.h"

enum {
    AT_ID = WISREGEL_UUID + 1,
    AT_OP = AT_ID + WISREGEL_UUID + 1,
    AT_MERK = AT_OP + WISREGEL_OP + 1,
    MERK = KETEN_HEX - 1
};

_Static_assert(AT_MERK + MERK + 1 == WISREGEL, "a line is as long as its parts");

static void merk(const struct wisregel *regel, char hex[KETEN_HEX])
{
    const char *text[] = {"wislijst", regel->organisatie, regel->id, regel->op};

    keten_merk(text, sizeof text / sizeof *text, hex);
}

void wisregel_schrijf(const struct wisregel *regel, char out[WISREGEL + 1])
{
    char hex[KETEN_HEX];

    merk(regel, hex);
    snprintf(out, WISREGEL + 1, "%s %s %s %s\n", regel->organisatie, regel->id, regel->op, hex);
}

bool wisregel_lees(const char *bytes, struct wisregel *regel)
{
    char again[WISREGEL + 1];

    *regel = (struct wisregel){0};
    if (memchr(bytes, '\0', WISREGEL))
        return false;
    memcpy(regel->organisatie, bytes, WISREGEL_UUID);
    memcpy(regel->id, bytes + AT_ID, WISREGEL_UUID);
    memcpy(regel->op, bytes + AT_OP, WISREGEL_OP);
    wisregel_schrijf(regel, again);
    return sodium_memcmp(again, bytes, WISREGEL) == 0;
}

bool wislijst_elk(const char *path, bool (*take)(void *self, const struct wisregel *regel),
                  void *self, char *why, size_t size)
{
    char bytes[WISREGEL];
    struct wisregel regel;
    FILE *file = fopen(path, "re");
    bool good = file != NULL;

    if (!good)
        snprintf(why, size, "REGELRUIMTE_WISLIJST: cannot read %s (%s)", path, strerror(errno));
    for (size_t nr = 1; good && fread(bytes, 1, WISREGEL, file) == WISREGEL; nr++) {
        good = wisregel_lees(bytes, &regel);
        if (!good)
            snprintf(why, size, "REGELRUIMTE_WISLIJST: line %zu of %s is not as it was written", nr,
                     path);
        good = good && take(self, &regel);
    }
    if (good && ferror(file)) {
        snprintf(why, size, "REGELRUIMTE_WISLIJST: reading %s broke off", path);
        good = false;
    }
    if (file)
        fclose(file);
    return good;
}

/* Puts the end of the file after its last whole line: what an earlier writer did not finish goes. */
static bool to_end(int fd)
{
    struct stat st;

    return fstat(fd, &st) == 0 && ftruncate(fd, st.st_size - st.st_size % WISREGEL) == 0 &&
           lseek(fd, 0, SEEK_END) >= 0;
}

bool wislijst_bij(const char *path, const struct wisregel *regels, size_t n)
{
    char line[WISREGEL + 1];
    const int fd = open(path, O_WRONLY | O_CLOEXEC);
    bool good = fd >= 0 && flock(fd, LOCK_EX) == 0 && to_end(fd);

    for (size_t i = 0; good && i < n; i++) {
        wisregel_schrijf(&regels[i], line);
        good = write(fd, line, WISREGEL) == WISREGEL;
    }
    good = good && fsync(fd) == 0;
    if (fd >= 0)
        close(fd); /* and with that the lock */
    return good;
}
