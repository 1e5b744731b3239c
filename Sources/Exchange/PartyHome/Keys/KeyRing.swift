package import Diagnostics
internal import Dispatch
internal import Files
internal import Synchronization
package import X509

/// The private keys of a home. Each is opened once, because deriving the key of an encrypted file is slow by design.
///
/// Roles may have passphrases of their own: each of the given ones is tried, in their order.
package final class KeyRing: Sendable {
    private let layout: HomeLayout
    /// Empty where nobody gave one.
    private let passphrases: [Passphrase]
    private let opened = Mutex<[CertificateRole: PrivateKey]>([:])
    /// The keys of certificates that were opened, by public key.
    private let openedOfCertificates = Mutex<[[UInt8]: PrivateKey]>([:])
    /// The keys that are being opened, or are open.
    private let waiting = Mutex<[CertificateRole: DispatchGroup]>([:])

    /// The keys of a home, all with one passphrase.
    package convenience init(_ layout: HomeLayout, passphrase: Passphrase) {
        self.init(layout, passphrases: [passphrase])
    }

    /// The keys of a home.
    ///
    /// - Parameter passphrases: those that open them; they are tried in this order.
    package init(_ layout: HomeLayout, passphrases: [Passphrase]) {
        self.layout = layout
        self.passphrases = passphrases
    }

    /// No keys: for work that needs none.
    package static func none(_ layout: HomeLayout) -> KeyRing { KeyRing(layout, passphrases: []) }

    /// The private key in a file of the home, opened again.
    ///
    /// - Throws: `Fault` `key-file-missing`, `key-file-exposed`, `key-unreadable`, `passphrase-wrong`,
    ///   `passphrase-missing`.
    package func key(at path: String) throws(Fault) -> PrivateKey {
        try opened(at: path).key
    }

    /// The passphrase that opens the key in a file.
    ///
    /// - Throws: as ``key(at:)``.
    func passphrase(opening path: String) throws(Fault) -> Passphrase { try opened(at: path).passphrase }

    private func opened(at path: String) throws(Fault) -> (key: PrivateKey, passphrase: Passphrase) {
        guard !passphrases.isEmpty else { throw Fault(.passphraseMissing, kind: .usage) }
        guard Paths.exists(path) else { throw Fault(.keyFileMissing, kind: .inputOutput, ["path": path]) }
        var wrong = Fault(.passphraseWrong, kind: .usage, ["path": path])
        for passphrase in passphrases {
            do throws(Fault) {
                return (try PrivateKey.load(path: path, passphrase: passphrase), passphrase)
            } catch {
                guard error.code == .passphraseWrong else { throw error }
                wrong = error
            }
        }
        throw wrong
    }

    /// The private key in a file of the home, which is opened once where it is the key of a certificate.
    ///
    /// - Returns: the key in the file, also when it is another one than the certificate's.
    /// - Throws: as ``key(at:)``.
    func key(at path: String, of certificate: Certificate) throws(Fault) -> PrivateKey {
        let publicKey = certificate.publicKey.der
        if let key = openedOfCertificates.withLock({ $0[publicKey] }) { return key }
        let key = try key(at: path)
        if key.publicKey.der == publicKey { openedOfCertificates.withLock { $0[publicKey] = key } }
        return key
    }

    /// Forgets a key, so that the next use opens it again.
    func forget(_ role: CertificateRole) {
        _ = opened.withLock { $0.removeValue(forKey: role) }
    }

    /// Starts to open the keys of some roles on other threads; `key(_:)` waits for them.
    package func prepare(_ roles: [CertificateRole]) {
        for role in roles {
            let group = DispatchGroup()
            let isNew = waiting.withLock { waiting in
                guard waiting[role] == nil else { return false }
                waiting[role] = group
                return true
            }
            guard isNew else { continue }
            DispatchQueue.global().async(group: group) {
                // Errors are reported when the key is used.
                if let key = try? self.key(at: self.layout.key(role)) { self.opened.withLock { $0[role] = key } }
            }
        }
    }

    /// The private key of a role.
    ///
    /// - Throws: `Fault` `key-file-missing`, `key-file-exposed`, `key-unreadable`, `passphrase-wrong`.
    package func key(_ role: CertificateRole) throws(Fault) -> PrivateKey {
        waiting.withLock { $0[role] }?.wait()
        if let key = opened.withLock({ $0[role] }) { return key }
        let key = try key(at: layout.key(role))
        opened.withLock { $0[role] = key }
        return key
    }
}
