#ifndef CORRIDOR_PROCESSOR_H
#define CORRIDOR_PROCESSOR_H

#include <stddef.h>
#include <stdint.h>
#include <string.h>
#if defined(__SSE2__)
#include <emmintrin.h>
#endif

// What a processor can do and only the C compiler says, on any processor.

/// `sched_getaffinity(2)`, which glibc declares for programs with GNU extensions only: fills a mask with a bit for each core
/// that a process may run on, 0 for this one. Not 0 when it fails.
extern int corridor_affinity(int process, size_t size, void *_Nonnull mask) __asm__("sched_getaffinity");

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

/// Whether any of four numbers is not 0.
static inline _Bool corridor_any(corridor_four four) {
    uint64_t halves[2];
    memcpy(halves, &four, sizeof halves);
    return (halves[0] | halves[1]) != 0;
}

/// Where four numbers, none of them 0, are the same as any of another four.
static inline corridor_four corridor_crossed(corridor_four a, corridor_four b) {
    corridor_four same = (corridor_four)(a == b);
    same |= (corridor_four)(a == __builtin_shufflevector(b, b, 1, 2, 3, 0));
    same |= (corridor_four)(a == __builtin_shufflevector(b, b, 2, 3, 0, 1));
    same |= (corridor_four)(a == __builtin_shufflevector(b, b, 3, 0, 1, 2));
    return same & (corridor_four)(a != 0);
}

/// Whether two rows have a number in common, and not 0, in their first groups of four: in the same place, and in any two
/// places of a group whose bit in `crossing` is set, or that is past the 64th.
static inline _Bool corridor_shares(const uint32_t *_Nonnull one, const uint32_t *_Nonnull other, long groups,
                                    uint64_t crossing) {
    corridor_four found = {0, 0, 0, 0};
    for (long group = 0; group < groups; group++) {
        corridor_four a, b;
        memcpy(&a, one + group * 4, sizeof a);
        memcpy(&b, other + group * 4, sizeof b);
        if (group < 64 && !(crossing >> group & 1))
            found |= (corridor_four)(a == b) & (corridor_four)(a != 0);
        else
            found |= corridor_crossed(a, b);
    }
    return corridor_any(found);
}

/// Whether two groups of four have a number in common, and not 0, that one of them has in its first `start` places, or
/// before `end` and it is below `limit`.
static inline _Bool corridor_shares_lower(const uint32_t *_Nonnull one, const uint32_t *_Nonnull other, uint32_t start,
                                          uint32_t end, uint32_t limit) {
    const corridor_four places = {0, 1, 2, 3};
    corridor_four a, b;
    memcpy(&a, one, sizeof a);
    memcpy(&b, other, sizeof b);
    corridor_four counts =
        (corridor_four)(places < start) | ((corridor_four)(places < end) & (corridor_four)(a < limit));
    return corridor_any(corridor_crossed(a, b) & counts);
}

/// For each of 64 bytes a bit that tells whether it is one of two bytes, a line feed, a carriage return or NUL, and in
/// `beyond` one that tells whether it is no ASCII.
static inline uint64_t corridor_marks(const uint8_t *_Nonnull bytes, uint8_t one, uint8_t other,
                                      uint64_t *_Nonnull beyond) {
    uint64_t marks = 0, high = 0;
#if defined(__SSE2__)
    for (int part = 0; part < 4; part++) {
        __m128i text = _mm_loadu_si128((const __m128i *)(bytes + part * 16));
        __m128i found = _mm_or_si128(
            _mm_or_si128(_mm_cmpeq_epi8(text, _mm_set1_epi8((char)one)), _mm_cmpeq_epi8(text, _mm_set1_epi8((char)other))),
            _mm_or_si128(_mm_or_si128(_mm_cmpeq_epi8(text, _mm_set1_epi8('\n')), _mm_cmpeq_epi8(text, _mm_set1_epi8('\r'))),
                         _mm_cmpeq_epi8(text, _mm_setzero_si128())));
        marks |= (uint64_t)(uint16_t)_mm_movemask_epi8(found) << (part * 16);
        high |= (uint64_t)(uint16_t)_mm_movemask_epi8(text) << (part * 16);
    }
#else
    for (int place = 0; place < 64; place++) {
        uint8_t byte = bytes[place];
        marks |= (uint64_t)(byte == one || byte == other || byte == '\n' || byte == '\r' || byte == 0) << place;
        high |= (uint64_t)(byte >> 7) << place;
    }
#endif
    *beyond = high;
    return marks;
}

#endif
