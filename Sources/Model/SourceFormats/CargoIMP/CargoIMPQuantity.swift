/// A number of pieces and a weight in Cargo-IMP: `T3K45.5MC0.31`.
struct CargoIMPQuantity {
    /// The number of pieces.
    let pieces: String?
    /// The weight, and its unit by UNECE Recommendation 20.
    let weight: (value: String, unit: String)?
    /// The rest, such as a volume.
    let rest: String

    /// The units of weights, by their letter.
    static let units: [Character: String] = ["K": "KGM", "L": "LBR"]

    init?(_ text: String) {
        var text = Substring(text)
        guard let first = text.first, "TPDSM".contains(first) else { return nil }
        text = text.dropFirst()
        let digits = text.prefix { $0.isASCII && $0.isNumber }
        guard !digits.isEmpty else { return nil }
        pieces = String(digits)
        text = text.dropFirst(digits.count)
        guard let letter = text.first, let unit = Self.units[letter] else {
            weight = nil
            rest = String(text)
            return
        }
        let number = text.dropFirst().prefix { $0.isASCII && ($0.isNumber || $0 == ".") }
        guard let value = SourceText.decimal(String(number)) else { return nil }
        weight = (value, unit)
        rest = String(text.dropFirst(1 + number.count))
    }

    /// A weight alone: `K79.4`.
    static func weight(_ text: String) -> (value: String, unit: String)? {
        guard let letter = text.first, let unit = units[letter],
            let value = SourceText.decimal(String(text.dropFirst()))
        else { return nil }
        return (value, unit)
    }
}
