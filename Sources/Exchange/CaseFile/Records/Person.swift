package import X509

/// A person at the party, with a certificate under its root.
package struct Person: Hashable, Sendable {
    /// The name, which is unique among the persons that were not removed.
    package let name: String
    /// What the person does at the party, as the certificate says it too.
    package let roles: Set<String>
    /// The certificate.
    package let certificate: Certificate
    /// The file with the private key: where it was put when it was made.
    package let keyFile: String
    /// The time at which the person was added.
    package let added: String
    /// The time at which the person was removed; `nil` for one that was not.
    package let removed: String?

    /// A person.
    package init(
        name: String, roles: Set<String>, certificate: Certificate, keyFile: String, added: String,
        removed: String? = nil
    ) {
        self.name = name
        self.roles = roles
        self.certificate = certificate
        self.keyFile = keyFile
        self.added = added
        self.removed = removed
    }
}
