/// A number with or without its unit, as a cell states it: `1.86`, `1,250`, `1.5 kg`, `USD 35.00`.
struct QuantityText: Hashable {
    /// The number in the format of quantities.
    let number: String
    /// The unit as a code of UNECE Recommendation 20, or the currency; `nil` when the text states none.
    let unit: String?

    /// `nil` when the text is no number, or has a unit that is not known.
    init?(_ text: String, point: Character) {
        if let number = SourceText.decimal(text, point: point) {
            (self.number, unit) = (number, nil)
            return
        }
        let isNumeric: (Character) -> Bool = {
            $0.isASCII && $0.isNumber || $0 == "." || $0 == "," || $0 == "-" || $0 == "+"
        }
        guard let first = text.firstIndex(where: isNumeric), let last = text.lastIndex(where: isNumeric),
            let number = SourceText.decimal(String(text[first...last]), point: point)
        else { return nil }
        let before = SourceText.trimmed(text[..<first])
        let after = SourceText.trimmed(text[text.index(after: last)...])
        guard before.isEmpty != after.isEmpty, let unit = Self.unit(before.isEmpty ? after : before) else { return nil }
        (self.number, self.unit) = (number, unit)
    }

    /// The code of a unit or currency by its usual name.
    private static func unit(_ text: String) -> String? {
        let word = text.lowercased().filter { $0 != "." }
        if let weight = names[word] { return weight }
        let code = text.uppercased()
        return code.utf8.count == 3 && code.utf8.allSatisfy { (65...90).contains($0) } ? code : nil
    }

    private static let names = [
        "kg": "KGM", "kgs": "KGM", "kilo": "KGM", "kilos": "KGM", "公斤": "KGM", "千克": "KGM", "lb": "LBR", "lbs": "LBR",
        "磅": "LBR", "g": "GRM", "gr": "GRM", "克": "GRM", "oz": "ONZ", "t": "TNE", "吨": "TNE", "¥": "CNY", "元": "CNY",
        "€": "EUR", "us$": "USD", "mx$": "MXN",
    ]
}
