internal import Diagnostics

/// A cell of delimited text for people: the only escaper of this medium.
///
/// A spreadsheet runs a cell that starts like a formula (CWE-1236), and a terminal obeys control characters. A text
/// that could do either is written with a leading apostrophe, which spreadsheets treat as "this is text"; every other
/// text is written unchanged. The apostrophe also tells a program how to read the text back: after it, `\u{…}` is a
/// character by its hexadecimal code point, and `\\` a backslash. A text that itself starts with an apostrophe is
/// escaped as well, so that different texts have different cells.
public enum DelimitedCell {
    /// The form in which cells are written.
    public enum Form: Hashable, Sendable {
        /// With an apostrophe where a spreadsheet or a terminal could act on the text.
        case marked
        /// Unchanged.
        case raw
    }

    /// The escaped text, not yet quoted; `nil` when it needs no escape.
    ///
    /// - Parameter text: UTF-8.
    public static func marked(_ text: some Collection<UInt8>) -> [UInt8]? {
        if isPlain(text) { return nil }
        let scalars = String(decoding: text, as: UTF8.self).unicodeScalars
        guard needsMark(scalars) else { return nil }
        var cell = "'"
        for scalar in scalars {
            switch scalar {
            case "\\": cell += "\\\\"
            // In files delimited by semicolons, a formula could follow one.
            case ";": cell += "\\u{3b}"
            case _ where !Printable.isPrintable(scalar): cell += "\\u{" + String(scalar.value, radix: 16) + "}"
            default: cell.unicodeScalars.append(scalar)
            }
        }
        return Array(cell.utf8)
    }

    /// Whether an ASCII text obviously needs no escape, which is true of nearly all.
    private static func isPlain(_ text: some Collection<UInt8>) -> Bool {
        guard let first = text.first else { return true }
        switch first {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "a")...UInt8(ascii: "z"):
            return text.allSatisfy { $0 >= 0x20 && $0 < 0x7F && $0 != UInt8(ascii: ";") }
        default: return false
        }
    }

    private static func needsMark(_ scalars: String.UnicodeScalarView) -> Bool {
        scalars.first == "'" || scalars.contains { !Printable.isPrintable($0) }
            || scalars.split(separator: ";").contains(where: beginsLikeAFormula)
    }

    /// Whether a spreadsheet would evaluate a text: after blanks and quotes it starts with a formula sign in normal or
    /// full width, and it is not a plain number.
    private static func beginsLikeAFormula(_ text: Substring.UnicodeScalarView) -> Bool {
        let rest = text.drop { $0.properties.isWhitespace || $0 == "\"" }
        switch rest.first {
        case "=", "@", "＝", "＠", "＋", "－": return true
        case "+", "-", "\u{2212}": return !isNumber(rest)
        default: return false
        }
    }

    /// Digits after a sign, optionally with a fraction or an exponent.
    private static func isNumber(_ text: Substring.UnicodeScalarView) -> Bool {
        var rest = text.dropFirst()
        func digits() -> Bool {
            let count = rest.prefix { ("0"..."9").contains($0) }.count
            rest = rest.dropFirst(count)
            return count > 0
        }
        guard digits() else { return false }
        if rest.first == "." || rest.first == "," {
            rest = rest.dropFirst()
            guard digits() else { return false }
        }
        if rest.first == "e" || rest.first == "E" {
            rest = rest.dropFirst()
            if rest.first == "+" || rest.first == "-" { rest = rest.dropFirst() }
            guard digits() else { return false }
        }
        return rest.isEmpty
    }
}
