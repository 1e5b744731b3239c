/// A received package that was signed with a key of which its party says that it was compromised before the package was
/// first here: nobody knows who made it.
package struct SuspectPackage: Hashable, Sendable {
    /// What a person decided about it.
    package enum State: String, Hashable, Sendable, CaseIterable {
        /// Nothing yet: what it brought is left out of views.
        case suspect
        /// It counts.
        case accepted
        /// It does not count, and stays as evidence.
        case disowned
    }

    /// The number of the package in the case file.
    package let package: Int
    /// The message id.
    package let message: String
    /// The digest of its manifest.
    let manifestDigest: String
    /// Its kind.
    package let kind: String
    /// The party whose key signed it, by its party id.
    package let originator: String
    /// When it was imported.
    package let imported: String
    /// The SHA-256 of the certificate.
    package let certificate: String
    /// Since when the key is compromised.
    package let since: String
    /// The digest of the statement that says so.
    package let statement: String
    /// What was decided.
    package let state: State
}
