internal import Diagnostics
internal import Digests

/// The key that all others of a case file are wrapped with.
final class CaseKey: Sendable {
    /// The key.
    let secret: SecretBytes
    /// The SHA-256 of the key: the case file says by it which key is its own.
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
