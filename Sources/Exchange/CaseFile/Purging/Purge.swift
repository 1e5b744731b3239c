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

/// What a purge of a package would take.
package struct PurgePreview: Hashable, Sendable {
    /// The object versions that go: no other package brought them.
    package let versions: Int
    /// The object versions that stay, because another package brought them too.
    package let shared: Int
    /// The attachments.
    package let attachments: Int
}

/// The steps that follow a purge's transaction, in their order.
package enum PurgeStep: Hashable, Sendable, CaseIterable {
    /// The old case key was overwritten, and the new one has its place.
    case caseKeyDestroyed
    /// The sealed files are gone.
    case filesRemoved
    /// The case file was written anew without free pages.
    case compacted
    /// The purge is noted as finished.
    case noted
}
