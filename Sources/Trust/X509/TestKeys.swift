package import Diagnostics
internal import Digests

/// The keys of the test vectors in `specs/vectors`, whose private parts are published. A home that enrols a party,
/// stores a key, signs or encrypts asks here first, in every build.
package enum TestKeys {
    /// Whether a key is one of them, in whatever encoding.
    package static func contains(_ key: PublicKey) -> Bool {
        digests.contains(Digest.sha256(key.uncompressedDER).hex)
    }

    /// Refuses certificates with a key of the test vectors.
    ///
    /// - Throws: `Fault` `test-key-refused`.
    package static func refuse(_ certificates: some Sequence<Certificate>) throws(Fault) {
        for certificate in certificates { try refuse(certificate.publicKey, of: certificate.subject) }
    }

    /// Refuses a key of the test vectors.
    ///
    /// - Throws: `Fault` `test-key-refused`.
    package static func refuse(_ key: PublicKey, of subject: String) throws(Fault) {
        guard contains(key) else { return }
        throw Fault(.testKeyRefused, kind: .policy, ["subject": subject])
    }
}
