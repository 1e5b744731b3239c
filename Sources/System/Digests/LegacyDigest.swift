internal import COpenSSL

/// SHA-1, for identifiers that standards define with it; never for security.
public enum LegacyDigest {
    /// The SHA-1 of bytes (FIPS 180-4).
    public static func sha1(_ bytes: [UInt8]) -> [UInt8] {
        var digest = [UInt8](repeating: 0, count: 20)
        let made = CryptoContext.standard.withQuery { query in
            EVP_Q_digest(CryptoContext.standard.library, "SHA1", query, bytes, bytes.count, &digest, nil)
        }
        precondition(made == 1, "OpenSSL has no SHA-1")
        return digest
    }
}
