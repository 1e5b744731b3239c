internal import Diagnostics

/// A cell of delimited text on its way to a person: the one escaper of this medium.
///
/// A spreadsheet runs a cell that begins like a formula (CWE-1236), and a terminal obeys control characters. A text
/// that could do either is written with an apostrophe before it, which spreadsheets take for "this is text"; every other
/// text is written as it is. The apostrophe is also the mark by which a program reads the text back whole: behind it
/// `\u{…}` is a character by its code point in hexadecimal, and `\\` a backslash. A text that begins with an apostrophe
/// itself is written so too, so that no two texts make one cell.
public enum DelimitedCell {
    /// How cells are written.
    public enum Form: Hashable, Sendable {
        /// With an apostrophe before what a spreadsheet or a terminal could obey.
        case marked
        /// As they are.
        case raw
    }

    /// The text as it is to be written, not yet quoted; `nil` when it is written as it is.
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
            // Where the semicolon divides cells, a formula could stand behind one.
            case ";": cell += "\\u{3b}"
            case _ where !Printable.isPrintable(scalar): cell += "\\u{" + String(scalar.value, radix: 16) + "}"
            default: cell.unicodeScalars.append(scalar)
            }
        }
        return Array(cell.utf8)
    }

    /// Whether a text of ASCII shows at a glance that it needs no mark, as nearly all do.
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

    /// Whether a spreadsheet would calculate a text: it begins, behind blanks and quotes, with the sign of a formula in
    /// its usual or its wide form, and is no plain number.
    private static func beginsLikeAFormula(_ text: Substring.UnicodeScalarView) -> Bool {
        let rest = text.drop { $0.properties.isWhitespace || $0 == "\"" }
        switch rest.first {
        case "=", "@", "＝", "＠", "＋", "－": return true
        case "+", "-", "\u{2212}": return !isNumber(rest)
        default: return false
        }
    }

    /// Digits behind a sign, with a fraction or an exponent at most.
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
