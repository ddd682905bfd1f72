/* SPDX-License-Identifier: EUPL-1.2 */
/* A disk without room, for the PostgreSQL of one test (LD_PRELOAD): while the file SCHIJF_VOL is there, no file gets longer.
 * PostgreSQL makes its data longer with pwrite. A small disk of one's own would be more real, but whoever may not mount, or
 * tests in a chroot, cannot have one. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

ssize_t pwrite(int fd, const void *bytes, size_t len, off_t at)
{
    static ssize_t (*real)(int, const void *, size_t, off_t);
    const char *full = getenv("SCHIJF_VOL");
    struct stat file;

    if (!real)
        *(void **)&real = dlsym(RTLD_NEXT, "pwrite");
    if (full && access(full, F_OK) == 0 && fstat(fd, &file) == 0 &&
        at + (off_t)len > file.st_size) {
        errno = ENOSPC;
        return -1;
    }
    return real(fd, bytes, len, at);
}
