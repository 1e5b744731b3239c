#ifndef CSTACK_H
#define CSTACK_H

#include <stdint.h>

/// The lowest address of the running thread's stack, and the number of its bytes; both 0 when it is not known.
void cstack_bounds(uintptr_t *lowest, uintptr_t *size);

/// Where the running thread's stack is now; not the address of a variable, which a sanitizer may keep elsewhere.
uintptr_t cstack_here(void);

#endif
