/// What the case file remembers of a package that was purged: that it came, and that it is gone.
package struct Purge: Hashable, Sendable {
    /// The package's number in the case file.
    package let package: Int
    /// The message id.
    package let message: String
    /// The digest of its signed manifest.
    package let manifestDigest: String
    /// The party id of its originator.
    package let originator: String
    /// The originator's device stream.
    package let stream: String
    /// Its number in the stream.
    package let sequence: Int
    /// When it had been imported.
    package let imported: String
    /// The SHA-256 of the envelope that it came in.
    package let fileDigest: String
    /// When it was purged.
    package let time: String
    /// Who purged it.
    package let actor: String
    /// Why.
    package let reason: String
    /// How many object versions went with it: those that no other package had brought.
    package let versions: Int
    /// The SHA-256 of the package's key, which was destroyed; the log of the import names it too.
    package let packageKey: String
    /// The SHA-256 of the case key that the package's key was wrapped with, which was destroyed too.
    package let caseKey: String
    /// Whether its file is gone and nothing is left to be done.
    package let isFinished: Bool
}
