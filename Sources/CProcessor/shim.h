#ifndef CORRIDOR_PROCESSOR_H
#define CORRIDOR_PROCESSOR_H

#include <stdint.h>
#include <string.h>

// What a processor can do and only the C compiler says, on any processor.

/// Tells the processor that what stands at an address is read soon. Any address may be given; nothing else happens.
static inline void corridor_prefetch(const void *_Nullable address) { __builtin_prefetch(address, 0, 3); }

typedef uint32_t corridor_four __attribute__((vector_size(16)));

/// For each of eight places the number of `same` where both rows have the same one there, that of `different` where they
/// have two, and nothing where one has 0: all of them put together by "or".
static inline uint32_t corridor_agreement(const uint32_t *_Nonnull one, const uint32_t *_Nonnull other,
                                          const uint32_t *_Nonnull same, const uint32_t *_Nonnull different) {
    corridor_four sum = {0, 0, 0, 0};
    for (int half = 0; half < 8; half += 4) {
        corridor_four a, b, s, d;
        memcpy(&a, one + half, sizeof a);
        memcpy(&b, other + half, sizeof b);
        memcpy(&s, same + half, sizeof s);
        memcpy(&d, different + half, sizeof d);
        corridor_four equal = (corridor_four)(a == b);
        corridor_four known = (corridor_four)(a != 0) & (corridor_four)(b != 0);
        sum |= ((s & equal) | (d & ~equal)) & known;
    }
    return sum[0] | sum[1] | sum[2] | sum[3];
}

/// Whether two rows have the same number, and not 0, in one of their first places.
static inline _Bool corridor_shares(const uint32_t *_Nonnull one, const uint32_t *_Nonnull other, long count) {
    long place = 0;
    for (; place + 4 <= count; place += 4) {
        corridor_four a, b;
        memcpy(&a, one + place, sizeof a);
        memcpy(&b, other + place, sizeof b);
        corridor_four same = (corridor_four)(a == b) & (corridor_four)(a != 0);
        if ((same[0] | same[1] | same[2] | same[3]) != 0) return 1;
    }
    for (; place < count; place++)
        if (one[place] == other[place] && one[place] != 0) return 1;
    return 0;
}

#endif
