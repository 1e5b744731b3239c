internal import Platform

/// Escapes received text for display: markup characters are escaped, and every invisible character, or one that changes
/// how its neighbours look, is shown by its code point. Two names that differ in an invisible character look different,
/// and no text can reverse, hide or cover other text.
enum HTMLText {
    /// How an invisible character is shown.
    enum Style {
        /// As a marked span with the character's name, inside HTML text.
        case marked
        /// As `[U+202E]`, inside attributes, titles and SVG text.
        case plain
    }

    /// The maximum number of combining marks on one letter; no orthography needs more, and more would cover other
    /// lines.
    static let combiningMarkLimit = 4

    static func append(_ text: String, style: Style, escaping: Bool = true, to result: inout String) {
        var previous: Unicode.Scalar?
        var marks = 0
        for scalar in text.unicodeScalars {
            if scalar.value < 0x7F, scalar.value >= 0x20 {
                if escaping { appendASCII(scalar, to: &result) } else { result.unicodeScalars.append(scalar) }
                marks = 0
            } else if scalar == "\n" || scalar == "\t" || scalar == "\r" {
                result += " "
                marks = 0
            } else if isHidden(scalar, after: previous) {
                appendCode(scalar, style, to: &result)
            } else {
                marks = isCombining(scalar) ? marks + 1 : 0
                if marks > combiningMarkLimit {
                    appendCode(scalar, style, to: &result)
                } else {
                    result.unicodeScalars.append(scalar)
                }
            }
            previous = scalar
        }
    }

    /// The text with its invisible characters shown, not yet escaped: for measuring its width.
    static func flattened(_ text: String) -> String {
        var result = ""
        append(text, style: .plain, escaping: false, to: &result)
        return result
    }

    private static func appendASCII(_ scalar: Unicode.Scalar, to result: inout String) {
        switch scalar {
        case "&": result += "&amp;"
        case "<": result += "&lt;"
        case ">": result += "&gt;"
        case "\"": result += "&quot;"
        case "'": result += "&#39;"
        default: result.unicodeScalars.append(scalar)
        }
    }

    private static func isHidden(_ scalar: Unicode.Scalar, after previous: Unicode.Scalar?) -> Bool {
        let properties = scalar.properties
        if properties.isVariationSelector, let previous {
            // A variation selector after an ideograph or a symbol chooses its form, as intended by the writer.
            return !(previous.properties.isIdeographic || previous.properties.isEmoji)
        }
        switch properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .unassigned, .privateUse: return true
        default: return properties.isDefaultIgnorableCodePoint
        }
    }

    private static func isCombining(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .enclosingMark: true
        default: false
        }
    }

    private static func appendCode(_ scalar: Unicode.Scalar, _ style: Style, to result: inout String) {
        let code = "U+" + scalar.value.padded(to: 4, radix: 16, uppercase: true)
        switch style {
        case .plain: result += "[\(code)]"
        case .marked:
            let isControl = scalar.properties.generalCategory == .control
            let name =
                scalar.properties.nameAlias ?? scalar.properties.name
                ?? (isControl ? "control character" : "no character")
            result += "<span class=\"codepoint\" title=\"\(name)\">\(code)</span>"
        }
    }
}
