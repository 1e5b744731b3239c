package import X509

/// How the private keys of a home are opened, and where those of its roots are.
package struct KeyAccess: Sendable {
    /// The passphrases that are tried, in this order.
    package let passphrases: [Passphrase]
    /// The folder on a medium to which the keys of the roots were moved; `nil` where nobody named one.
    package let rootFolder: String?
    /// The rounds of PBKDF2 of keys that are written; tests that do not care take few.
    let rounds: Int

    /// One passphrase for all keys, which are in the home.
    package init(_ passphrase: Passphrase) { self.init([passphrase]) }

    /// Passphrases, and the folder with the keys of the roots.
    package init(
        _ passphrases: [Passphrase], rootFolder: String? = nil, rounds: Int = PrivateKey.derivationRounds
    ) {
        self.rounds = rounds
        self.passphrases = passphrases
        self.rootFolder = rootFolder
    }
}
