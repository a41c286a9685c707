#ifndef THUOCDO_CLINUX_H
#define THUOCDO_CLINUX_H

// Calls of Linux that the C library declares only for programs that define _GNU_SOURCE, which Swift's module of it does not.

// Renames; with flag 2 (RENAME_EXCHANGE) both names exist and change places in one step. See rename(2).
int renameat2(int old_folder, const char *old_name, int new_folder, const char *new_name, unsigned int flags);

// Writes everything the file system of `folder` still holds in memory. See sync(2).
int syncfs(int folder);

// A file that lives in memory alone and goes with its descriptor. See memfd_create(2).
int memfd_create(const char *name, unsigned int flags);

// Gives memory that was freed back to the system; pad bytes are kept at the top. See malloc_trim(3).
int malloc_trim(unsigned long pad);

// Sets a parameter of the allocator; -3 (M_MMAP_THRESHOLD) is the size from which a block is given back as soon as it is freed,
// -2 (M_TOP_PAD) what is taken from the system beyond what is asked for.
// See mallopt(3).
int mallopt(int parameter, int value);

#endif
