/// The lasting name of a party: the SHA-256 of the DER SubjectPublicKeyInfo of its first root key.
public struct PartyID: Hashable, Sendable {
    /// The name: 64 lower-case hexadecimal digits.
    public let text: String

    /// A party id from its text; `nil` for anything else.
    public init?(_ text: String) {
        guard text.utf8.count == 64, text.utf8.allSatisfy({ (48...57).contains($0) || (97...102).contains($0) })
        else { return nil }
        self.text = text
    }

    /// The first twelve digits, for people.
    public var short: String { String(text.prefix(12)) }
}
