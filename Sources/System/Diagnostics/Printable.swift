/// Received text made safe to show: nothing of it can steer a terminal, fake a line of its own or reorder what is read.
public enum Printable {
    /// The text with control characters, line breaks and invisible formatting characters written as `\u{…}`.
    public static func text(_ text: String) -> String {
        escape(text) { "\\u{" + String($0.value, radix: 16) + "}" }
    }

    /// JSON text, itself kept as it is laid out, with such characters in its strings written as JSON escapes.
    public static func json(_ text: String) -> String {
        escape(text) { scalar in
            if scalar == "\n" { return "\n" }
            // Four digits, since the leading one is dropped.
            return String(scalar).utf16.map { "\\u" + String(0x1_0000 + Int($0), radix: 16).dropFirst() }.joined()
        }
    }

    /// Whether a character shows as itself.
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
