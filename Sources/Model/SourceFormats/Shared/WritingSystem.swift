/// The script of a text, by its letters.
enum WritingSystem {
    /// The ISO 15924 code of the script of the first letter beyond Latin; `Latn` when there is none, and `nil` for a
    /// text without letters or in a script that is not distinguished here.
    static func of(_ text: String) -> String? {
        var hasLatin = false
        for scalar in text.unicodeScalars {
            if scalar.isASCII {
                // Looking up properties takes longer than all else, and most text is ASCII.
                if (97...122).contains(scalar.value | 0x20) { hasLatin = true }
                continue
            }
            guard scalar.properties.isAlphabetic else { continue }
            switch scalar.value {
            case 0x41...0x024F, 0x1E00...0x1EFF, 0xFF21...0xFF5A: hasLatin = true
            case 0x0370...0x03FF, 0x1F00...0x1FFF: return "Grek"
            case 0x0400...0x052F: return "Cyrl"
            case 0x0530...0x058F: return "Armn"
            case 0x0590...0x05FF: return "Hebr"
            case 0x0600...0x06FF, 0x0750...0x077F, 0x08A0...0x08FF, 0xFB50...0xFDFF, 0xFE70...0xFEFF: return "Arab"
            case 0x0900...0x097F: return "Deva"
            case 0x0E00...0x0E7F: return "Thai"
            case 0x10A0...0x10FF: return "Geor"
            case 0x3040...0x30FF: return "Jpan"
            case 0x1100...0x11FF, 0xAC00...0xD7AF: return "Kore"
            case 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF: return "Hani"
            default: return nil
            }
        }
        return hasLatin ? "Latn" : nil
    }
}
