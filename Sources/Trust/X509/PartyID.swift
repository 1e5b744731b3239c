internal import Digests

/// The permanent identifier of a party: the SHA-256 of the DER SubjectPublicKeyInfo of its first root key.
public struct PartyID: Hashable, Sendable {
    /// 64 lower-case hexadecimal digits.
    public let text: String

    /// Parses a party id; `nil` for anything else.
    public init?(_ text: String) {
        guard text.utf8.count == 64, text.utf8.allSatisfy({ (48...57).contains($0) || (97...102).contains($0) })
        else { return nil }
        self.text = text
    }

    /// The party id that a root key determines.
    ///
    /// - Parameter der: the key's SubjectPublicKeyInfo in DER.
    package init(ofRootKey der: [UInt8]) { text = Digest.sha256(der).hex }

    /// The first 12 digits, for people.
    public var short: String { String(text.prefix(12)) }
}
