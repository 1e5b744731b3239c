/// The language for the letter forms of a text. Han characters look different in Chinese and Japanese fonts, and
/// without a language a browser uses the reader's.
enum LanguageHint {
    /// The language tag for an ISO 15924 script code.
    static func language(ofScript code: String) -> String? {
        switch code {
        case "Hans": "zh-Hans"
        case "Hant": "zh-Hant"
        case "Hani": "zh"
        case "Jpan", "Hira", "Kana": "ja"
        case "Kore", "Hang": "ko"
        case "Arab", "Cyrl", "Deva", "Grek", "Hebr", "Thai": "und-" + code
        default: nil
        }
    }

    /// `zh` for text with Han characters and no kana or hangul; otherwise nil.
    static func language(of text: String) -> String? {
        var hasHan = false
        for scalar in text.unicodeScalars where scalar.value > 0x10FF {
            switch scalar.value {
            case 0x3041...0x30FF: return "ja"
            case 0x1100...0x11FF, 0xAC00...0xD7A3: return "ko"
            default: hasHan = hasHan || scalar.properties.isIdeographic
            }
        }
        return hasHan ? "zh" : nil
    }
}
