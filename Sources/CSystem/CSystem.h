// Calls of Linux that the toolchain's module of the C library leaves out.
#ifndef CSYSTEM_H
#define CSYSTEM_H
#ifdef __linux__

#include <stddef.h>
#include <sys/types.h>

// <sys/xattr.h>
ssize_t listxattr(const char *path, char *list, size_t size);
ssize_t flistxattr(int descriptor, char *list, size_t size);
ssize_t getxattr(const char *path, const char *name, void *value, size_t size);
ssize_t fgetxattr(int descriptor, const char *name, void *value, size_t size);
int setxattr(const char *path, const char *name, const void *value, size_t size, int flags);
int fsetxattr(int descriptor, const char *name, const void *value, size_t size, int flags);
int fremovexattr(int descriptor, const char *name);

// <stdio.h>, where _GNU_SOURCE is defined
int renameat2(int oldFolder, const char *oldPath, int newFolder, const char *newPath, unsigned int flags);

#endif
#endif
