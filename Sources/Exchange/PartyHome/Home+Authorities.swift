package import Diagnostics
internal import Digests
internal import Files
package import Packages
package import X509

/// Former roots, enterprise authorities and the certificates of a home.
extension Home {
    /// The former roots, oldest first.
    func formerRoots() throws(Fault) -> [EndorsedAuthority] {
        guard Paths.exists(layout.formerRoots) else { return [] }
        let names = String(decoding: try File.bytes(at: layout.formerRoots, limit: 1 << 12), as: UTF8.self)
        var roots: [EndorsedAuthority] = []
        for name in names.split(separator: "\n").map(String.init) {
            roots.append(
                EndorsedAuthority(
                    certificate: try Certificate.load(path: layout.retiredCertificate(.root, name)),
                    statement: try Certificate.load(path: layout.statement(name)),
                    revocationList: try CertificateRevocationList.load(path: layout.retiredList(name))))
        }
        return roots
    }

    /// The authorities of the enterprise that also issue certificates for this party.
    func authorities() throws(Fault) -> [EndorsedAuthority] {
        guard Paths.isFolder(layout.authorities) else { return [] }
        var authorities: [EndorsedAuthority] = []
        for name in try Paths.names(in: layout.authorities) where Paths.fileExtension(of: name) == "pem" {
            let base = Paths.join(layout.authorities, String(name.dropLast(4)))
            // The statement is written last: without it the import of the authority was interrupted.
            guard Paths.exists(base + ".statement") else { continue }
            authorities.append(
                EndorsedAuthority(
                    certificate: try Certificate.load(path: base + ".pem"),
                    statement: try Certificate.load(path: base + ".statement"),
                    revocationList: try CertificateRevocationList.load(path: base + ".crl")))
        }
        return authorities
    }

    /// The certificates that messages may be encrypted to: the current one, then the former ones, newest first.
    func encryptionCertificates() throws(Fault) -> [(certificate: Certificate, key: String)] {
        var found = [(certificate: try certificate(.encryption), key: layout.key(.encryption))]
        for (certificate, name) in try retired(.encryption) {
            found.append((certificate, layout.retiredKey(.encryption, name)))
        }
        return found
    }

    /// The certificates of this home by role; with `all`, also the replaced ones.
    package func ownCertificates(all: Bool) throws(Fault) -> [(role: CertificateRole, certificate: Certificate)] {
        var found: [(role: CertificateRole, certificate: Certificate)] = []
        for role in CertificateRole.allCases where try has(role) {
            found.append((role, try certificate(role)))
            if all { for (certificate, _) in try retired(role) { found.append((role, certificate)) } }
        }
        return found
    }

    /// The revocation lists of this home's roots and authorities.
    package func ownRevocationLists() throws(Fault) -> [CertificateRevocationList] { try ownTrust().revocationLists }

    /// The key and certificate that open an envelope: the current pair, or a former one that the sender still used; the
    /// current pair when the envelope is encrypted to neither.
    package func decryption(
        of routing: RoutingSlip, _ keys: KeyRing
    ) throws(Fault) -> (key: PrivateKey, certificate: Certificate) {
        try decryption(to: routing.certificates, keys)
    }

    /// The key and certificate that open what is encrypted to one of some certificates, by their SHA-256; the current pair
    /// when it is encrypted to none of this home's.
    ///
    /// - Throws: `Fault` `key-lost` of kind `.badData` when a former key is named and is not there any more; those of the
    ///   key ring.
    package func decryption(
        to certificates: [String], _ keys: KeyRing
    ) throws(Fault) -> (key: PrivateKey, certificate: Certificate) {
        var attempts = 0
        while true {
            let all = try encryptionCertificates()
            let named = all.first { certificates.contains($0.certificate.fingerprint.hex) } ?? all[0]
            let key: PrivateKey
            do throws(Fault) {
                key = try keys.key(at: named.key, of: named.certificate)
            } catch {
                // Without a former key one file cannot be opened, and every other one can.
                guard error.code == .keyFileMissing, named.key != all[0].key else { throw error }
                throw Fault(.keyLost, kind: .badData, ["subject": named.certificate.subject, "path": named.key])
            }
            if key.publicKey.der == named.certificate.publicKey.der { return (key, named.certificate) }
            attempts += 1
            // The keys may have been rotated between the two reads.
            guard attempts < 2 else {
                throw Fault(
                    .keyCertificateOther, kind: .inputOutput,
                    ["path": named.key, "role": CertificateRole.encryption.rawValue])
            }
        }
    }

    /// The replaced certificates, by role, newest first.
    func retired(_ role: CertificateRole) throws(Fault) -> [(certificate: Certificate, name: String)] {
        let prefix = role.rawValue + "-"
        var found: [(certificate: Certificate, name: String)] = []
        for file in try Paths.names(in: layout.certificates) where file.hasPrefix(prefix) && file.hasSuffix(".pem") {
            let name = String(file.dropFirst(prefix.count).dropLast(4))
            found.append((try Certificate.load(path: Paths.join(layout.certificates, file)), name))
        }
        return found.sorted { $0.certificate.notBefore > $1.certificate.notBefore }
    }
}
