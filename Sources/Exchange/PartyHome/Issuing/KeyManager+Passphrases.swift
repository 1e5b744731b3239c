internal import CaseFile
package import Diagnostics
internal import Files
internal import StrictJSON
package import X509

/// Changes of passphrases.
extension KeyManager {
    /// What a change of passphrases did.
    package struct PassphraseChange: Sendable {
        /// The roles whose keys have the new passphrase now, in the order of roles.
        package let roles: [CertificateRole]
        /// How many key files were encrypted anew; 0 when all of them had the new passphrase already.
        package let files: Int
        /// Keys that belong to no certificate and keep their passphrase, because none of those given opens them.
        package let findings: [Finding]
    }

    /// Changes the passphrase of the keys of some roles: all their keys, those in use, former ones and those that wait
    /// for a certificate, are encrypted anew in the next generation of the key set, and the former generation is
    /// destroyed. Keys of roots on a medium are replaced there, one after the other.
    ///
    /// Stopped anywhere, every key opens with the former passphrase or with the new one; said again, it ends.
    ///
    /// - Throws: `Fault` `passphrase-wrong` before any change when none of those given opens a key, of the keys or of the
    ///   folder of the root, `key-set-unfinished`, or of kind `.inputOutput`.
    package func changePassphrase(
        of roles: [CertificateRole], to new: Passphrase
    ) throws(Fault) -> PassphraseChange {
        let roles = CertificateRole.allCases.filter(roles.contains)
        var findings: [Finding] = []
        var files = 0
        if try !keyFiles(of: roles, opening: new, &findings).isEmpty {
            files = try exchanging(writingProfile: false) { next, log throws(Fault) in
                var told: [Finding] = []
                let found = try next.keyFiles(of: roles, opening: new, &told)
                for (path, key) in found {
                    let sealed = try key.encryptedPEM(passphrase: new, rounds: access.rounds)
                    // The draft is not in use: stopped here, it is destroyed, and the set in use is whole.
                    try Paths.wipeFile(path)
                    try AtomicFile.write(sealed, to: path, mode: 0o600, replacing: true)
                }
                var details = JSONObject()
                details["roles"] = .array(roles.map { .string($0.rawValue) })
                log = next.entry(.passphraseChanged, of: home.identity.party.text, details)
                return found.count
            }
        }
        if roles.contains(.root), !Paths.exists(layout.key(.root)) { files += try changeOnMedium(to: new) }
        return PassphraseChange(roles: roles, files: files, findings: findings)
    }

    /// The keys of roles that do not open with the new passphrase yet, by their paths.
    private func keyFiles(
        of roles: [CertificateRole], opening new: Passphrase, _ findings: inout [Finding]
    ) throws(Fault) -> [(path: String, key: PrivateKey)] {
        var found: [(path: String, key: PrivateKey)] = []
        for name in try Paths.names(in: layout.keys) where name.hasSuffix(".key.pem") {
            let path = Paths.join(layout.keys, name)
            let isOfRole = roles.contains { name.hasPrefix($0.rawValue + ".") || name.hasPrefix($0.rawValue + "-") }
            let isOfNone = name.hasPrefix("unused-") || name.hasPrefix("earlier-")
            guard isOfRole || (isOfNone && roles == CertificateRole.allCases) else { continue }
            do throws(Fault) {
                if let key = try key(at: path, unlessOpenedBy: new) { found.append((path, key)) }
            } catch {
                guard isOfNone, error.code == .passphraseWrong else { throw error }
                findings.append(Finding(.passphraseKept, ["path": path]))
            }
        }
        return found
    }

    /// The key in a file; `nil` when a passphrase opens it already, and none of the former ones does.
    private func key(at path: String, unlessOpenedBy new: Passphrase) throws(Fault) -> PrivateKey? {
        do throws(Fault) {
            return try keys.key(at: path)
        } catch {
            guard error.code == .passphraseWrong else { throw error }
            _ = try KeyRing(layout, passphrase: new).key(at: path)
            return nil
        }
    }

    /// Replaces the keys on the medium, each in one step; the former file is overwritten after that.
    private func changeOnMedium(to new: Passphrase) throws(Fault) -> Int {
        let folder = try rootFolder()
        var changed = 0
        for name in try Paths.names(in: folder.path) where name.hasSuffix(".key.pem") {
            let path = Paths.join(folder.path, name)
            guard let key = try key(at: path, unlessOpenedBy: new) else { continue }
            try Paths.replaceWiping(path, with: key.encryptedPEM(passphrase: new, rounds: access.rounds))
            changed += 1
        }
        if changed > 0 {
            var details = JSONObject()
            details["roles"] = [.string(CertificateRole.root.rawValue)]
            details["folder"] = .string(folder.path)
            try home.caseFile.record(.passphraseChanged, of: home.identity.party.text, by: actor, details)
        }
        return changed
    }
}
