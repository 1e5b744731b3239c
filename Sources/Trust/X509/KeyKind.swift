/// The supported kinds of keys.
public enum KeyKind: Hashable, Sendable {
    /// NIST P-256.
    case p256
    /// NIST P-384.
    case p384
    /// RSA.
    case rsa(bits: Int)

    /// The smallest RSA key, in bits, that is generated, signed with and encrypted to.
    package static let minimumRSABitsToUse = 3072
    /// The smallest RSA key, in bits, that is accepted in certificates and signatures of others.
    package static let minimumRSABitsToAccept = 2048

    /// The kinds of keys that can be generated, by their names for users.
    public static let offered: [(name: String, kind: KeyKind)] = [
        ("p256", .p256), ("p384", .p384), ("rsa\(minimumRSABitsToUse)", .rsa(bits: minimumRSABitsToUse)),
    ]

    /// Whether it is RSA, of any size.
    public var isRSA: Bool {
        switch self {
        case .rsa: true
        case .p256, .p384: false
        }
    }
}
