internal import Diagnostics
internal import Digests

/// The key that wraps all other keys of a case file.
final class CaseKey: Sendable {
    /// The key.
    let secret: SecretBytes
    /// The SHA-256 of the key, by which the case file identifies its key.
    let commitment: String

    init(_ secret: SecretBytes) {
        self.secret = secret
        commitment = secret.sha256.hex
    }
}

extension SecretBytes {
    /// A new key.
    static func newKey() throws(Fault) -> SecretBytes {
        guard let key = SecretBytes(random: AuthenticatedCipher.keyLength) else {
            throw Fault(.cryptographyFailed, kind: .ours, ["what": "make a key"], underlying: OpenSSLError.drain())
        }
        return key
    }
}
