internal import COpenSSL

/// SHA-1, for identifiers that standards define with it; never for security.
public enum LegacyDigest {
    /// The SHA-1 of bytes (FIPS 180-4).
    public static func sha1(_ bytes: [UInt8]) -> [UInt8] {
        var digest = [UInt8](repeating: 0, count: 20)
        let made = EVP_Digest(bytes, bytes.count, &digest, nil, CryptoContext.standard.sha1, nil)
        precondition(made == 1, "OpenSSL has no SHA-1")
        return digest
    }
}
