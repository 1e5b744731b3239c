internal import Corrections
package import Packages

/// A statement that was signed with a key of which its party says that it was compromised before the statement was first
/// here: nobody knows who made it.
package struct SuspectStatement: Hashable, Sendable {
    /// Its number in the case file.
    let number: Int
    /// The statement.
    package let signed: SignedStatement
    /// When it first was here.
    package let came: String
    /// The SHA-256 of the certificate.
    package let certificate: String
    /// Since when the key is compromised.
    package let since: String
    /// The digest of the statement that says so.
    package let cause: String
    /// What had been decided about it before it was suspect: a `CorrectionDecision`.
    let former: String
    /// What was decided.
    package let state: SuspectPackage.State

    /// The digest of the statement: its name.
    package var digest: String { signed.statement.digest }
}
