/// Makes received text safe to show: it cannot control a terminal, fake a line or reorder the displayed text.
public enum Printable {
    /// The text with control characters, line breaks and invisible formatting characters written as `\u{…}`.
    public static func text(_ text: String) -> String {
        escape(text) { "\\u{" + String($0.value, radix: 16) + "}" }
    }

    /// JSON text with its layout kept, and with such characters in strings written as JSON escapes.
    public static func json(_ text: String) -> String {
        escape(text) { scalar in
            if scalar == "\n" { return "\n" }
            // Four digits, since the leading one is dropped.
            return String(scalar).utf16.map { "\\u" + String(0x1_0000 + Int($0), radix: 16).dropFirst() }.joined()
        }
    }

    /// Whether a character is shown unescaped.
    public static func isPrintable(_ scalar: Unicode.Scalar) -> Bool { !isUnprintable(scalar) }

    private static func escape(_ text: String, _ form: (Unicode.Scalar) -> String) -> String {
        guard text.unicodeScalars.contains(where: isUnprintable) else { return text }
        var result = ""
        for scalar in text.unicodeScalars {
            if isUnprintable(scalar) { result += form(scalar) } else { result.unicodeScalars.append(scalar) }
        }
        return result
    }

    private static func isUnprintable(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .unassigned: true
        default: false
        }
    }
}
