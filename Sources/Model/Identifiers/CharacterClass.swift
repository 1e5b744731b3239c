/// The characters allowed at a position of an identifier.
struct CharacterClass: Hashable, Sendable {
    /// The characters in normal form, as ASCII, and Ñ as in Latin-1.
    let members: [UInt8]
    /// The class in words: `a digit`.
    let words: String

    static let digits = CharacterClass("0123456789", "a digit")
    static let letters = CharacterClass("ABCDEFGHIJKLMNOPQRSTUVWXYZ", "a letter from A to Z")
    static let alphanumerics = CharacterClass("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ", "a letter or a digit")
    static let hexadecimal = CharacterClass("0123456789ABCDEF", "a hexadecimal digit")
    /// Any printable ASCII character.
    static let printable = CharacterClass(members: (33...126).map { UInt8($0) }, words: "a letter, digit or sign")

    init(_ members: String, _ words: String) {
        self.init(members: IdentifierText.bytes(of: members), words: words)
    }

    private init(members: [UInt8], words: String) {
        self.members = members
        self.words = words
    }

    /// Exactly these characters, which the words list.
    static func one(of members: String) -> CharacterClass {
        let list = members.map { String($0) }
        let words = list.count == 1 ? list[0] : list.dropLast().joined(separator: ", ") + " or " + list[list.count - 1]
        return CharacterClass(members, words)
    }

    func contains(_ byte: UInt8) -> Bool { members.contains(byte) }

    /// The share of letters and digits that it allows: 1 is all.
    var openness: Double { min(1, Double(members.count) / 36) }
}
