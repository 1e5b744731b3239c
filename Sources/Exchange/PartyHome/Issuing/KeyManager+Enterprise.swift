internal import CaseFile
package import Diagnostics
internal import Digests
internal import Files
internal import Platform
internal import StrictJSON
package import X509

/// Keys with certificates of an enterprise authority.
extension KeyManager {
    /// Certificates and lists that an enterprise authority issued.
    package struct Issued: Sendable {
        /// The file that contained it, for messages.
        package var path: String
        /// The certificate.
        package var certificate: Certificate
        /// The intermediate certificates, including that of the issuing authority.
        package var chain: [Certificate]
        /// Revocation lists, including the authority's.
        package var revocationLists: [CertificateRevocationList]

        /// The issued certificate with its chain and lists.
        package init(
            path: String, certificate: Certificate, chain: [Certificate],
            revocationLists: [CertificateRevocationList]
        ) {
            self.path = path
            self.certificate = certificate
            self.chain = chain
            self.revocationLists = revocationLists
        }
    }

    /// Generates a key that waits for its certificate, and the certificate request for it (PKCS#10, PEM).
    ///
    /// - Throws: `Fault` of the keys, or of kind `.inputOutput`.
    package func request(_ role: CertificateRole, _ kind: KeyKind) throws(Fault) -> [UInt8] {
        try exchanging(writingProfile: false) { next, _ throws(Fault) in
            // Only a holder of the passphrase of the home's keys may add a key.
            _ = try next.authority()
            let key = try PrivateKey.generate(kind)
            let path = next.layout.pendingKey(role)
            if Paths.exists(path) {
                // The authority may still answer the previous request.
                let former = try File.bytes(at: path, limit: 1 << 16)
                try AtomicFile.write(
                    former, to: next.layout.formerPendingKey(role, Digest.sha256(former).hex), mode: 0o600,
                    replacing: true)
            }
            let sealed = try key.encryptedPEM(
                passphrase: passphrase(replacing: next.layout.key(role)), rounds: access.rounds)
            try AtomicFile.write(sealed, to: path, mode: 0o600, replacing: true)
            return try CertificateRequest.make(
                role, key: key, party: home.identity.party, name: home.identity.name, country: home.identity.country)
        }
    }

    /// Replaces the certificate of a role by one of an enterprise authority. The root of this home endorses the
    /// authority from now on, for this party only.
    ///
    /// - Parameter key: the certificate's key; `nil` for the key that waits for it.
    /// - Throws: `Fault` `test-key-refused`, `certificate-not-imported`, or of the keys.
    package func take(_ issued: Issued, as role: CertificateRole, key: PrivateKey?) throws(Fault) {
        func refuse(_ reason: String) -> Fault {
            Fault(.certificateNotImported, kind: .badData, ["path": issued.path, "reason": reason])
        }
        guard role != .root else { throw refuse("The root of a home is its own.") }
        try TestKeys.refuse([issued.certificate] + issued.chain)
        if let key { try TestKeys.refuse(key.publicKey, of: issued.path) }
        try exchanging { next, log throws(Fault) in
            let own: PrivateKey
            var pending: String?
            if let key {
                own = key
            } else {
                (own, pending) = try next.pendingKey(of: role, for: issued.certificate)
            }
            guard own.publicKey.der == issued.certificate.publicKey.der else {
                throw refuse("It is for another key than the one that waits for it.")
            }
            guard let root = issued.chain.first(where: { issued.certificate.isSigned(by: $0) }) else {
                throw refuse("The certificate of the authority that issued it is missing.")
            }
            guard let list = CertificateRevocationList.newest(of: issued.revocationLists, signedBy: root) else {
                throw refuse("The authority that issued it did not sign the revocation list.")
            }
            let trust = TrustStore(
                anchors: [TrustAnchor(root: root, party: home.identity.party, name: home.identity.name)],
                revocationLists: issued.revocationLists)
            let verdict = ChainVerifier.verify(
                issued.certificate, intermediates: [], requirements: .party([role]), store: trust,
                at: clock.now())
            guard issued.certificate.party == home.identity.party else {
                throw refuse("It does not name this party (urn:corridor:party:… as a subject alternative name).")
            }
            guard verdict.outcome == .passed else {
                throw refuse(verdict.findings.first?.sentence ?? "It is not good.")
            }
            let approval = try next.approval(
                on: issued.certificate.fingerprint.hex, reason: "a certificate of an authority of the enterprise")
            try next.take(root, list)
            try next.replace(role, key: own, chain: verdict.certificates)
            if let pending { try Paths.removeFile(pending) }
            var details = JSONObject()
            details["role"] = .string(role.rawValue)
            details["approval"] = approval
            details["authority"] = .string(root.fingerprint.hex)
            log = next.entry(.certificateImported, of: issued.certificate.fingerprint.hex, details)
        }
    }

    /// The key that waits for a certificate, and its file: the one that matches the certificate, else the most recent
    /// one.
    private func pendingKey(
        of role: CertificateRole, for certificate: Certificate
    ) throws(Fault) -> (PrivateKey, String) {
        let last = layout.pendingKey(role)
        let key = try keys.key(at: last)
        if key.publicKey.der == certificate.publicKey.der { return (key, last) }
        for path in try layout.formerPendingKeys(role) {
            let former = try keys.key(at: path)
            if former.publicKey.der == certificate.publicKey.der { return (former, path) }
        }
        return (key, last)
    }

    /// Imports the newest of the given revocation lists of an enterprise authority.
    ///
    /// - Returns: the imported list.
    /// - Throws: `Fault` `crl-number-rollback`, or `certificate-not-imported` when no authority of this home signed it.
    package func take(
        _ lists: [CertificateRevocationList], path: String
    ) throws(Fault) -> CertificateRevocationList {
        try exchanging { next, _ throws(Fault) in
            let found = try next.home.authorities().lazy.compactMap { authority in
                CertificateRevocationList.newest(of: lists, signedBy: authority.certificate).map { (authority, $0) }
            }.first
            guard let (authority, list) = found else {
                throw Fault(
                    .certificateNotImported, kind: .badData,
                    ["path": path, "reason": "No authority of this home signed the list."])
            }
            guard list.number >= authority.revocationList.number else {
                throw Fault(
                    .crlNumberRollback, kind: .policy,
                    [
                        "name": authority.certificate.subject, "found": "\(list.number)",
                        "known": "\(authority.revocationList.number)",
                    ])
            }
            try next.take(authority.certificate, list)
            return list
        }
    }

    private func take(_ root: Certificate, _ list: CertificateRevocationList) throws(Fault) {
        try Paths.makeFolder(layout.authorities, mode: 0o700)
        let base = Paths.join(layout.authorities, HomeLayout.name(of: root))
        try AtomicFile.write(root.pem, to: base + ".pem", replacing: true)
        try AtomicFile.write(list.pem, to: base + ".crl", replacing: true)
        try AtomicFile.write(
            try authority().vouch(for: root).pem, to: layout.vouching(HomeLayout.name(of: root)), replacing: true)
    }

    /// Exports the key of a role with its certificates, encrypted with another passphrase (PKCS#12).
    ///
    /// - Throws: `Fault` of the keys.
    package func export(_ role: CertificateRole, passphrase other: Passphrase) throws(Fault) -> [UInt8] {
        let chain = try home.certificates(role)
        let above = chain.count > 1 || role == .root ? Array(chain.dropFirst()) : [try home.certificate(.root)]
        let bag = PKCS12File(key: try keys.key(role), certificate: chain[0], chain: above)
        let bytes = try bag.encrypted(passphrase: other, named: "\(home.identity.name) \(role.rawValue)")
        var details = JSONObject()
        details["role"] = .string(role.rawValue)
        try home.caseFile.record(.keyExported, of: chain[0].fingerprint.hex, by: actor, details)
        return bytes
    }
}
