package import StrictJSON

/// A file that was refused, kept whole and sealed, as the case file holds it.
package struct QuarantinedFile: Hashable, Sendable {
    /// A random id.
    package let id: String
    /// The name that it arrived under.
    package let name: String
    /// Its name in the home's folder for refused files.
    package let file: String
    /// Its SHA-256.
    package let fileDigest: String
    /// Its size in bytes.
    package let size: Int
    /// When it arrived.
    package let arrived: String
    /// Who tried to import it.
    package let actor: String
    /// FAILED or INDETERMINATE.
    package let outcome: String
    /// The verdict, as JSON.
    package let verdict: String

    init(
        id: String, name: String, file: String, fileDigest: String, size: Int, arrived: String, actor: String,
        outcome: String, verdict: String
    ) {
        self.id = id
        self.name = name
        self.file = file
        self.fileDigest = fileDigest
        self.size = size
        self.arrived = arrived
        self.actor = actor
        self.outcome = outcome
        self.verdict = verdict
    }
}

/// The place of a refused file in quarantine: that of its entry, when a file of the same content is held already, or a
/// new one.
package struct QuarantinePlace: Sendable {
    /// The id of its entry.
    package let id: String
    /// Its name in the home's folder for refused files.
    package let file: String
    /// The entry that is there already.
    package let known: QuarantinedFile?

    /// The place of a file that is held already.
    package init(of known: QuarantinedFile) {
        id = known.id
        file = known.file
        self.known = known
    }

    /// A new place.
    ///
    /// - Parameter newID: a random id.
    package init(newID: String) {
        id = newID
        file = newID + ".asice"
        known = nil
    }
}

/// The decision of a person to release a refused file from quarantine.
package struct QuarantineRelease: Hashable, Sendable {
    /// The file.
    package let file: QuarantinedFile
    /// Why.
    package let reason: String
    /// The signatures of persons under it, where the home asks for them.
    package let approval: JSONValue?

    /// A decision.
    package init(_ file: QuarantinedFile, reason: String, approval: JSONValue? = nil) {
        self.file = file
        self.reason = reason
        self.approval = approval
    }
}
