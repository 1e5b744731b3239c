/// The supported digest algorithms: SHA-2 (FIPS 180-4).
public enum DigestAlgorithm: String, Hashable, Sendable, CaseIterable {
    /// SHA-256
    case sha256 = "SHA2-256"
    /// SHA-384
    case sha384 = "SHA2-384"
    /// SHA-512
    case sha512 = "SHA2-512"

    /// The number of bytes of a digest.
    public var length: Int {
        switch self {
        case .sha256: 32
        case .sha384: 48
        case .sha512: 64
        }
    }
}
