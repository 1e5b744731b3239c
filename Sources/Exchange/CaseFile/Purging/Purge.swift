/// The record of a purged package: its identity, and the proof of its destruction.
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
    /// The time of its import.
    package let imported: String
    /// The SHA-256 of its envelope.
    package let fileDigest: String
    /// The time of the purge.
    package let time: String
    /// Who purged it.
    package let actor: String
    /// The reason.
    package let reason: String
    /// The number of object versions purged with it: those that no other package contained.
    package let versions: Int
    /// The SHA-256 of the destroyed package key; the log entry of the import contains it too.
    package let packageKey: String
    /// The SHA-256 of the case key that wrapped the package key, also destroyed.
    package let caseKey: String
    /// Whether its file is removed and the purge is complete.
    package let isFinished: Bool
}

/// The data that a purge of a package would remove.
package struct PurgePreview: Hashable, Sendable {
    /// The object versions that are removed: no other package contains them.
    package let versions: Int
    /// The object versions that stay, because another package contains them too.
    package let shared: Int
    /// The attachments.
    package let attachments: Int
}

/// The steps that follow a purge's transaction, in order.
package enum PurgeStep: Hashable, Sendable, CaseIterable {
    /// The old case key was overwritten, and the new one is in place.
    case caseKeyDestroyed
    /// The sealed files are removed.
    case filesRemoved
    /// The case file was rewritten without free pages.
    case compacted
    /// The purge is recorded as complete.
    case noted
}
