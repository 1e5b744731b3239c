package import Diagnostics
internal import Dispatch
internal import Files
internal import Synchronization
package import X509

/// The private keys of a home. Each is opened once, because deriving the key of an encrypted file is slow by design.
package final class KeyRing: Sendable {
    private let layout: HomeLayout
    /// `nil` where nobody gave it.
    private let passphrase: Passphrase?
    private let opened = Mutex<[CertificateRole: PrivateKey]>([:])
    /// The keys that are being opened, or are open.
    private let waiting = Mutex<[CertificateRole: DispatchGroup]>([:])

    /// The keys of a home.
    package init(_ layout: HomeLayout, passphrase: Passphrase) {
        self.layout = layout
        self.passphrase = passphrase
    }

    private init(_ layout: HomeLayout) {
        self.layout = layout
        passphrase = nil
    }

    /// No keys: for work that needs none.
    package static func none(_ layout: HomeLayout) -> KeyRing { KeyRing(layout) }

    /// The private key in a file of the home, opened again.
    ///
    /// - Throws: `Fault` `key-file-missing`, `key-file-exposed`, `key-unreadable`, `passphrase-wrong`,
    ///   `passphrase-missing`.
    package func key(at path: String) throws(Fault) -> PrivateKey {
        guard let passphrase else { throw Fault(.passphraseMissing, kind: .usage) }
        guard Paths.exists(path) else { throw Fault(.keyFileMissing, kind: .inputOutput, ["path": path]) }
        return try PrivateKey.load(path: path, passphrase: passphrase)
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
