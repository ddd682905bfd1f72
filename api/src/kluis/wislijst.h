/* SPDX-License-Identifier: EUPL-1.2 */
/* The list of wiped verzoeken, in a file outside the database: a backup from before knows nothing of a
 * wiping, the list does. Lines of one length: organisatie, id, moment, and as their mark a keyed hash of
 * the three and of the mark before. So nobody without the peper can add, change or take out a line.
 * What is cut off at the end does not show here: the database keeps the mark of each line it noted.
 * Lines are only ever added. */
#ifndef KLUIS_WISLIJST_H
#define KLUIS_WISLIJST_H

#include <stdbool.h>
#include <stddef.h>

enum {
    WISREGEL_UUID = 36,
    WISREGEL_OP = 20, /* 2026-11-30T14:15:00Z */
    WISREGEL_MERK = 64,
    WISREGEL = 160 /* bytes of a line with its end */
};

struct wisregel {
    char organisatie[WISREGEL_UUID + 1], id[WISREGEL_UUID + 1], op[WISREGEL_OP + 1];
    char merk[WISREGEL_MERK + 1];
};

/* The line of this wiping after the line with this mark ("" for the first), with its end and a NUL; it
 * gets its own mark, with the peper. */
void wisregel_schrijf(struct wisregel *regel, const char *vorige, char out[WISREGEL + 1]);

/* Reads one line of WISREGEL bytes. False: it is not as it was written after that line. */
bool wisregel_lees(const char *bytes, const char *vorige, struct wisregel *regel);

/* Gives every line to take, in order, until that says false. What was broken off at the very end is
 * no line. False: the file cannot be read or a line was changed (why says which), or take said so. */
bool wislijst_elk(const char *path, bool (*take)(void *self, const struct wisregel *regel),
                  void *self, char *why, size_t size);

/* Adds n lines, on disk before it returns; each gets its mark. Gives how many lines there are then;
 * 0: they are not added, or not all. */
size_t wislijst_bij(const char *path, struct wisregel *regels, size_t n);

#endif
