/// What the case file remembers of a package that was purged: that it came, and that it is gone.
public struct Purge: Hashable, Sendable {
    /// The package's number in the case file.
    public let package: Int
    /// The message id.
    public let message: String
    /// The digest of its signed manifest.
    public let manifestDigest: String
    /// The party id of its originator.
    public let originator: String
    /// The originator's device stream.
    public let stream: String
    /// Its number in the stream.
    public let sequence: Int
    /// When it had been imported.
    public let imported: String
    /// The SHA-256 of the envelope that it came in.
    public let fileDigest: String
    /// When it was purged.
    public let time: String
    /// Who purged it.
    public let actor: String
    /// Why.
    public let reason: String
    /// How many object versions went with it: those that no other package had brought.
    public let versions: Int
    /// The SHA-256 of the package's key, which was destroyed; the log of the import names it too.
    public let packageKey: String
    /// The SHA-256 of the case key that the package's key was wrapped with, which was destroyed too.
    public let caseKey: String
    /// Whether its file is gone and nothing is left to be done.
    public let isFinished: Bool
}
