public import Credentials
public import Findings
internal import Synchronization

/// The private keys of a home, each opened once: deriving the key of an encrypted file takes a noticeable time by design.
public final class KeyRing: Sendable {
    private let layout: HomeLayout
    private let passphrase: Passphrase
    private let opened = Mutex<[CertificateRole: PrivateKey]>([:])

    /// The keys of a home.
    public init(_ layout: HomeLayout, passphrase: Passphrase) {
        self.layout = layout
        self.passphrase = passphrase
    }

    /// The private key in a file of the home, opened anew.
    ///
    /// - Throws: `Fault` `key-file-exposed`, `key-unreadable`, `passphrase-wrong`.
    func key(at path: String) throws(Fault) -> PrivateKey { try PrivateKey.load(path: path, passphrase: passphrase) }

    /// The private key of a role.
    ///
    /// - Throws: `Fault` `key-file-exposed`, `key-unreadable`, `passphrase-wrong`.
    public func key(_ role: CertificateRole) throws(Fault) -> PrivateKey {
        if let key = opened.withLock({ $0[role] }) { return key }
        let key = try PrivateKey.load(path: layout.key(role), passphrase: passphrase)
        opened.withLock { $0[role] = key }
        return key
    }
}
