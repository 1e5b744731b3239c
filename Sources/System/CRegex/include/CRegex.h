#ifndef CREGEX_H
#define CREGEX_H

#include <stdbool.h>
#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

/// A compiled regular expression; matching takes time linear in the text.
typedef struct cregex cregex;

/// Compiles a pattern in RE2's dialect, UTF-8. Returns NULL when it cannot be run, with the reason, cut to
/// `reason_size` bytes and terminated, in `reason`.
cregex *cregex_compile(const char *pattern, size_t length, size_t max_memory, char *reason, size_t reason_size);

/// Whether the pattern matches anywhere in the text. Safe to call from several threads at once.
bool cregex_search(const cregex *regex, const char *text, size_t length);

/// Frees what `cregex_compile` returned.
void cregex_free(cregex *regex);

/// A compiled regular expression with look-around or back-references, which backtracks, within limits.
typedef struct cregex_backtracking cregex_backtracking;

/// Compiles a pattern in PCRE2's dialect, UTF-8. Returns NULL when it cannot be run, with the reason as above.
cregex_backtracking *cregex_backtracking_compile(
    const char *pattern, size_t length, char *reason, size_t reason_size);

/// 1 when the pattern matches anywhere in the text, 0 when not, -1 when the limit was reached before that was known.
/// Safe to call from several threads at once.
int cregex_backtracking_search(
    const cregex_backtracking *regex, const char *text, size_t length, unsigned int limit);

/// Frees what `cregex_backtracking_compile` returned.
void cregex_backtracking_free(cregex_backtracking *regex);

#ifdef __cplusplus
}
#endif

#endif
