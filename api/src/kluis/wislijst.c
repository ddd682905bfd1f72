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
    AT_MERK = AT_OP + WISREGEL_OP + 1
};

_Static_assert(AT_MERK + WISREGEL_MERK + 1 == WISREGEL, "a line is as long as its parts");
_Static_assert(WISREGEL_MERK + 1 == KETEN_HEX, "a mark is a keyed hash");

void wisregel_schrijf(struct wisregel *regel, const char *vorige, char out[WISREGEL + 1])
{
    const char *text[] = {"wislijst", vorige, regel->organisatie, regel->id, regel->op};

    keten_merk(text, sizeof text / sizeof *text, regel->merk);
    snprintf(out, WISREGEL + 1, "%s %s %s %s\n", regel->organisatie, regel->id, regel->op,
             regel->merk);
}

bool wisregel_lees(const char *bytes, const char *vorige, struct wisregel *regel)
{
    char again[WISREGEL + 1];

    *regel = (struct wisregel){0};
    if (memchr(bytes, '\0', WISREGEL))
        return false;
    memcpy(regel->organisatie, bytes, WISREGEL_UUID);
    memcpy(regel->id, bytes + AT_ID, WISREGEL_UUID);
    memcpy(regel->op, bytes + AT_OP, WISREGEL_OP);
    wisregel_schrijf(regel, vorige, again);
    return sodium_memcmp(again, bytes, WISREGEL) == 0;
}

bool wislijst_elk(const char *path, bool (*take)(void *self, const struct wisregel *regel),
                  void *self, char *why, size_t size)
{
    char bytes[WISREGEL], vorige[WISREGEL_MERK + 1] = "";
    struct wisregel regel;
    FILE *file = fopen(path, "re");
    bool good = file != NULL;

    if (!good)
        snprintf(why, size, "REGELRUIMTE_WISLIJST: cannot read %s (%s)", path, strerror(errno));
    for (size_t nr = 1; good && fread(bytes, 1, WISREGEL, file) == WISREGEL; nr++) {
        good = wisregel_lees(bytes, vorige, &regel);
        memcpy(vorige, regel.merk, sizeof vorige);
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

/* Cuts the file after its last whole line: what an earlier writer did not finish goes. Gives how many
 * lines there are, and the mark of the last. */
static bool to_end(int fd, size_t *lines, char vorige[WISREGEL_MERK + 1])
{
    struct stat st;
    off_t end;

    if (fstat(fd, &st) != 0)
        return false;
    end = st.st_size - st.st_size % WISREGEL;
    *lines = (size_t)end / WISREGEL;
    vorige[0] = vorige[WISREGEL_MERK] = '\0';
    return ftruncate(fd, end) == 0 && lseek(fd, end, SEEK_SET) == end &&
           (end == 0 || pread(fd, vorige, WISREGEL_MERK, end - WISREGEL_MERK - 1) == WISREGEL_MERK);
}

size_t wislijst_bij(const char *path, struct wisregel *regels, size_t n)
{
    char line[WISREGEL + 1], first[WISREGEL_MERK + 1];
    const char *vorige = first;
    size_t lines = 0;
    const int fd = open(path, O_RDWR | O_CLOEXEC);
    bool good = fd >= 0 && flock(fd, LOCK_EX) == 0 && to_end(fd, &lines, first);

    for (size_t i = 0; good && i < n; i++) {
        wisregel_schrijf(&regels[i], vorige, line);
        vorige = regels[i].merk;
        good = write(fd, line, WISREGEL) == WISREGEL;
    }
    good = good && fsync(fd) == 0;
    if (fd >= 0)
        close(fd); /* and with that the lock */
    return good ? lines + n : 0;
}
