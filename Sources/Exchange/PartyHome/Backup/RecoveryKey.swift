package import CaseFile
package import Diagnostics
internal import Digests
internal import Files
package import Platform
internal import StrictJSON
package import X509

/// The key that state files are encrypted to. Its private part is kept outside of the home; the home has its certificate,
/// so that backups need no passphrase.
package struct RecoveryKey: Sendable {
    /// The certificate of the key. It names no party that exists: the authority that issued it is forgotten.
    package let certificate: Certificate

    /// The recovery key of a home.
    ///
    /// - Parameter path: the certificate to use instead of the home's.
    /// - Throws: `Fault` `recovery-key-missing`, `recovery-key-unusable`, or of kind `.inputOutput`.
    package init(of home: Home, instead path: String? = nil) throws(Fault) {
        let file = path ?? home.layout.recoveryCertificate
        guard Paths.exists(file) || path != nil else { throw Fault(.recoveryKeyMissing, kind: .usage) }
        try self.init(reading: file)
    }

    private init(reading path: String) throws(Fault) {
        let found = try Certificate.load(path: path)
        guard found.role == .encryption else {
            throw Fault(.recoveryKeyUnusable, kind: .usage, ["path": path, "reason": "it is not for encryption"])
        }
        certificate = found
    }

    /// Makes a recovery key for a home, whose certificate stays there.
    ///
    /// The file has the private key, encrypted under the passphrase, and the certificate; it is written first, so that no
    /// home has a certificate without a key.
    ///
    /// - Parameters:
    ///   - path: where the key is written.
    ///   - isReplacing: whether a former recovery key is replaced.
    ///   - rounds: the rounds of PBKDF2; tests that do not care take few.
    /// - Throws: `Fault` `recovery-key-known`, `file-exists`, or of kind `.inputOutput`.
    package static func make(
        for home: Home, at path: String, passphrase: Passphrase, isReplacing: Bool, clock: Clock,
        randomness: Randomness,
        by actor: LogActor, rounds: Int = PrivateKey.derivationRounds
    ) throws(Fault) -> RecoveryKey {
        try home.writing { home throws(Fault) in
            guard isReplacing || !Paths.exists(home.layout.recoveryCertificate) else {
                throw Fault(.recoveryKeyKnown, kind: .usage)
            }
            let authority = try CertificateAuthority.make(
                key: PrivateKey.generate(.p256), name: "Recovery of \(home.identity.name)",
                country: home.identity.country, clock: clock, randomness: randomness)
            let key = try PrivateKey.generate(.p256)
            let certificate = try authority.issue(.encryption, for: key.publicKey)
            let sealed = try key.encryptedPEM(passphrase: passphrase, rounds: rounds)
            try AtomicFile.write(sealed + certificate.pem, to: path, mode: 0o600)
            try AtomicFile.write(
                certificate.pem, to: home.layout.recoveryCertificate, mode: 0o600, replacing: true)
            var details = JSONObject()
            details["replaced"] = isReplacing ? true : nil
            try home.caseFile.record(.recoveryKeyMade, of: certificate.fingerprint.hex, by: actor, details)
            return try RecoveryKey(reading: home.layout.recoveryCertificate)
        }
    }
}
