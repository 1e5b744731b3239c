/// The form of a scheme's values in normal form: parts with a number of characters of a class each.
package struct IdentifierForm: Hashable, Sendable {
    /// A part.
    struct Part: Hashable, Sendable {
        let characters: CharacterClass
        let count: ClosedRange<Int>
    }

    /// The parts in order; at most one has a variable length.
    let parts: [Part]

    init(_ parts: Part...) { self.parts = parts }

    /// The possible lengths.
    var lengths: ClosedRange<Int> {
        parts.reduce(0) { $0 + $1.count.lowerBound }...parts.reduce(0) { $0 + $1.count.upperBound }
    }

    /// The class of each character of a value with this length, which is one of `lengths`.
    func classes(length: Int) -> [CharacterClass] {
        let spare = length - lengths.lowerBound
        return parts.flatMap { part in
            let count = part.count.lowerBound + (part.count.count > 1 ? spare : 0)
            return Array(repeating: part.characters, count: count)
        }
    }

    /// The first wrong character.
    func flaw(in text: IdentifierText) -> IdentifierFlaw? {
        for (index, (byte, expected)) in zip(text.bytes, classes(length: text.bytes.count)).enumerated()
        where !expected.contains(byte) {
            return .character(position: index + 1, found: text.shown(at: index), expected: expected.words)
        }
        return nil
    }

    /// The share of texts of letters and digits of this length with this form: 1 is all.
    func openness(length: Int) -> Double { classes(length: length).reduce(1) { $0 * $1.openness } }
}

extension IdentifierForm.Part {
    static func digits(_ count: Int) -> Self { .init(characters: .digits, count: count...count) }
    static func digits(_ count: ClosedRange<Int>) -> Self { .init(characters: .digits, count: count) }
    static func letters(_ count: Int) -> Self { .init(characters: .letters, count: count...count) }
    static func letters(_ count: ClosedRange<Int>) -> Self { .init(characters: .letters, count: count) }
    static func alphanumerics(_ count: Int) -> Self { .init(characters: .alphanumerics, count: count...count) }
    static func alphanumerics(_ count: ClosedRange<Int>) -> Self { .init(characters: .alphanumerics, count: count) }
    static func hexadecimal(_ count: Int) -> Self { .init(characters: .hexadecimal, count: count...count) }
    static func printable(_ count: ClosedRange<Int>) -> Self { .init(characters: .printable, count: count) }
    static func one(of characters: String) -> Self { .init(characters: .one(of: characters), count: 1...1) }
    static func some(_ count: Int, of characters: String, _ words: String) -> Self {
        .init(characters: CharacterClass(characters, words), count: count...count)
    }
    static func some(_ count: ClosedRange<Int>, of characters: String, _ words: String) -> Self {
        .init(characters: CharacterClass(characters, words), count: count)
    }
}
