internal import Platform

/// A value in normal form, one byte per character: ASCII, and Ñ as in Latin-1; 0 for every other character.
struct IdentifierText: Hashable, Sendable {
    /// The value in normal form.
    let normal: String
    /// Its characters.
    let bytes: [UInt8]

    init(_ normal: String) {
        self.normal = normal
        bytes = Self.bytes(of: normal)
    }

    static func bytes(of text: String) -> [UInt8] {
        text.unicodeScalars.map { $0.value < 128 || $0 == "Ñ" ? UInt8($0.value) : 0 }
    }

    /// The text of such bytes.
    static func text(_ bytes: some Sequence<UInt8>) -> String {
        var scalars = String.UnicodeScalarView()
        for byte in bytes { scalars.append(Unicode.Scalar(byte)) }
        return String(scalars)
    }

    /// The character at an index in words; a character that only looks like a Latin letter is shown with its code
    /// point.
    func shown(at index: Int) -> String {
        let scalar = normal.unicodeScalars[
            normal.unicodeScalars.index(normal.unicodeScalars.startIndex, offsetBy: index)]
        let number = "U+" + scalar.value.padded(to: 4, radix: 16, uppercase: true)
        if (33...126).contains(scalar.value) { return String(scalar) }
        return scalar.properties.isAlphabetic ? "\(scalar) (\(number))" : number
    }
}
