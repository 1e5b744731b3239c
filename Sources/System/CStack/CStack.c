// pthread_getattr_np is one of glibc's own, which Swift's importer does not see.
#define _GNU_SOURCE
#include "CStack.h"

#include <pthread.h>
#include <stddef.h>

void cstack_bounds(uintptr_t *lowest, uintptr_t *size) {
    *lowest = 0;
    *size = 0;
    pthread_attr_t attributes;
    if (pthread_getattr_np(pthread_self(), &attributes) != 0) return;
    void *address = NULL;
    size_t bytes = 0;
    if (pthread_attr_getstack(&attributes, &address, &bytes) == 0) {
        *lowest = (uintptr_t)address;
        *size = bytes;
    }
    pthread_attr_destroy(&attributes);
}

uintptr_t cstack_here(void) { return (uintptr_t)__builtin_frame_address(0); }
