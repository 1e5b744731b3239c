#include "CRegex.h"

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
