/// Estimates the width of a text without its font: slightly more than common sans-serif fonts need, so that labels do
/// not overlap.
enum TextWidth {
    static func estimate(_ text: String, size: Double) -> Double {
        text.unicodeScalars.reduce(0) { $0 + ems($1) } * size
    }

    /// The text, cut with an ellipsis if it would be wider.
    static func fit(_ text: String, size: Double, width: Double) -> String {
        guard estimate(text, size: size) > width else { return text }
        var result = ""
        var used = ems("…") * size
        for character in text {
            used += character.unicodeScalars.reduce(0) { $0 + ems($1) } * size
            if used > width { break }
            result.append(character)
        }
        while result.last?.isWhitespace == true { result.removeLast() }
        return result + "…"
    }

    private static func ems(_ scalar: Unicode.Scalar) -> Double {
        switch scalar {
        case "i", "j", "l", "I", "'", ".", ",", ":", ";", "|", "!", " ", "(", ")", "[", "]", "f", "t", "r": 0.4
        case "m", "w", "M", "W", "@", "%": 0.98
        case "A"..."Z", "0"..."9", "+", "=", "_": 0.7
        case "\u{0300}"..."\u{036F}": 0
        case "\u{1100}"..."\u{11FF}", "\u{2E80}"..."\u{A4CF}", "\u{AC00}"..."\u{D7A3}", "\u{F900}"..."\u{FAFF}",
            "\u{FF00}"..."\u{FF60}", "\u{1F000}"..."\u{3FFFF}":
            1.02
        default: 0.62
        }
    }
}
