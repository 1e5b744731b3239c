#ifndef CORRIDOR_PREFETCH_H
#define CORRIDOR_PREFETCH_H

/// Tells the processor that what stands at an address is read soon. Any address may be given; nothing else happens.
static inline void corridor_prefetch(const void *_Nullable address) { __builtin_prefetch(address, 0, 3); }

#endif
