internal import Platform

/// Times in documents that travel: RFC 3339 in UTC (specs/conventions.md, "Values").
enum WireTime {
    /// Parses a time that ends with `Z`; `nil` for one with another offset, which RFC 3339 also has.
    static func parse(_ text: String) -> Timestamp? { text.hasSuffix("Z") ? Timestamp(text) : nil }
}
