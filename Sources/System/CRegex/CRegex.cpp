#include "CRegex.h"

#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>
#include <re2/re2.h>

#include <cstdint>
#include <cstring>
#include <memory>
#include <new>
#include <string>

struct cregex {
    RE2 re2;
    cregex(const re2::StringPiece &pattern, const RE2::Options &options) : re2(pattern, options) {}
};

static void explain(const std::string &text, char *reason, size_t size) {
    if (reason == nullptr || size == 0) return;
    size_t count = text.size() < size - 1 ? text.size() : size - 1;
    std::memcpy(reason, text.data(), count);
    reason[count] = 0;
}

// No C++ exception may leave for Swift: each entry catches all.

extern "C" cregex *cregex_compile(
    const char *pattern, size_t length, size_t max_memory, char *reason, size_t reason_size) {
    try {
        RE2::Options options;
        options.set_log_errors(false);
        options.set_never_capture(true);
        options.set_max_mem(static_cast<int64_t>(max_memory));
        auto regex = std::make_unique<cregex>(re2::StringPiece(pattern, length), options);
        if (!regex->re2.ok()) {
            explain(regex->re2.error(), reason, reason_size);
            return nullptr;
        }
        return regex.release();
    } catch (const std::exception &error) {
        explain(error.what(), reason, reason_size);
        return nullptr;
    }
}

extern "C" bool cregex_search(const cregex *regex, const char *text, size_t length) {
    try {
        re2::StringPiece piece(text == nullptr ? "" : text, length);
        return regex->re2.Match(piece, 0, length, RE2::UNANCHORED, nullptr, 0);
    } catch (...) {
        return false;
    }
}

extern "C" void cregex_free(cregex *regex) { delete regex; }

struct cregex_backtracking {
    pcre2_code *code;
};

extern "C" cregex_backtracking *cregex_backtracking_compile(
    const char *pattern, size_t length, char *reason, size_t reason_size) {
    // ECMA-262: `$` is the end only, a reference to a group that took no part matches nothing, not fails.
    const uint32_t options = PCRE2_UTF | PCRE2_DOLLAR_ENDONLY | PCRE2_MATCH_UNSET_BACKREF | PCRE2_NEVER_BACKSLASH_C;
    int error = 0;
    PCRE2_SIZE offset = 0;
    pcre2_code *code =
        pcre2_compile(reinterpret_cast<PCRE2_SPTR>(pattern), length, options, &error, &offset, nullptr);
    if (code == nullptr) {
        if (reason != nullptr && reason_size > 0) {
            pcre2_get_error_message(error, reinterpret_cast<PCRE2_UCHAR *>(reason), reason_size);
        }
        return nullptr;
    }
    auto *regex = new (std::nothrow) cregex_backtracking{code};
    if (regex == nullptr) pcre2_code_free(code);
    return regex;
}

extern "C" int cregex_backtracking_search(
    const cregex_backtracking *regex, const char *text, size_t length, unsigned int limit) {
    pcre2_match_data *data = pcre2_match_data_create(1, nullptr);
    pcre2_match_context *context = pcre2_match_context_create(nullptr);
    int result = PCRE2_ERROR_NOMEMORY;
    if (data != nullptr && context != nullptr) {
        pcre2_set_match_limit(context, limit);
        pcre2_set_depth_limit(context, limit);
        // Kibibytes.
        pcre2_set_heap_limit(context, 16 * 1024);
        result = pcre2_match(
            regex->code, reinterpret_cast<PCRE2_SPTR>(text == nullptr ? "" : text), length, 0, PCRE2_NO_UTF_CHECK, data,
            context);
    }
    pcre2_match_context_free(context);
    pcre2_match_data_free(data);
    if (result == PCRE2_ERROR_NOMATCH) return 0;
    return result >= 0 ? 1 : -1;
}

extern "C" void cregex_backtracking_free(cregex_backtracking *regex) {
    if (regex == nullptr) return;
    pcre2_code_free(regex->code);
    delete regex;
}
