package import CaseFile
package import Diagnostics
package import Platform
package import SourceFormats

/// What a home remembers of the exports of one source: the version of each object, and which mapping stated it. It
/// knows nothing of the content of objects, and nothing of what was sent to whom.
package struct ExportMemory: Sendable {
    /// Objects that one mapping, or the reader of one format, states: two mappings of one source state different
    /// objects, and what one of them does not state is not gone.
    package struct Scope: Hashable, Sendable {
        /// What identifies it: the types and labels of the mapping's objects, or the format.
        package var labels: [String]
        /// The SHA-256 of the mapping of the last export; empty without one.
        package var mapping: String

        /// A scope.
        package init(labels: [String], mapping: String) {
            self.labels = labels
            self.mapping = mapping
        }
    }

    /// The source.
    package let source: ExportSource
    /// How long a record is remembered after it was last seen.
    package var retention: RetentionPeriod
    /// The scopes.
    package var scopes: [Scope]
    /// The versions, by the id of the object.
    package var versions: ExportedVersions
    /// Where there is room for them, readable only by the user; `nil` to hold all in memory.
    let folder: String?

    /// A memory of nothing.
    package init(source: ExportSource, retention: RetentionPeriod = .standard, in folder: String? = nil) {
        self.source = source
        self.retention = retention
        self.folder = folder
        scopes = []
        versions = ExportedVersions(in: folder)
    }

    /// The day of a time, since 1970.
    package static func day(of time: Timestamp) -> Int {
        Int(time.milliseconds >= 0 ? time.milliseconds / 86_400_000 : (time.milliseconds - 86_399_999) / 86_400_000)
    }

    /// The position of a scope, which is added when it is not known: the one with these labels, else one that shares a
    /// label with them, because the mapping was edited.
    package mutating func position(ofScope labels: [String]) -> Int {
        if let position = scopes.firstIndex(where: { $0.labels == labels }) { return position }
        if let position = scopes.firstIndex(where: { !Set($0.labels).isDisjoint(with: labels) }) {
            scopes[position].labels = labels
            return position
        }
        scopes.append(Scope(labels: labels, mapping: ""))
        return scopes.count - 1
    }

    /// The generation that the record of each revoked object has when it returns, by the id without a generation.
    ///
    /// - Throws: `Fault` of kind `.inputOutput`.
    package func nextGenerations() throws(Fault) -> [String: Int] { try versions.nextGenerations() }

    /// Forgets what no source has stated for longer than the retention. Of a revoked object the id and its generation
    /// stay, because a revocation is final.
    ///
    /// - Returns: the number of objects forgotten.
    /// - Throws: `Fault` of kind `.inputOutput`.
    package mutating func expire(on day: Int) throws(Fault) -> Int {
        try versions.expire(on: day, after: retention.days)
    }
}

extension ExportedVersion {
    /// Whether only its id, its generation and that it was revoked are left.
    var isBare: Bool { revocation?.run == "" }

    /// The version without anything but its id, its generation and that it was revoked.
    var bare: ExportedVersion {
        var bare = ExportedVersion(
            mark: Mark(first: 0, second: 0), created: Timestamp(milliseconds: 0), modified: Timestamp(milliseconds: 0),
            seen: seen, scope: scope)
        bare.base = base
        bare.generation = generation
        bare.revocation = Revocation(run: "", markings: [])
        return bare
    }

    /// Whether it was revoked and its revoked version can still be written.
    package var isRevokedInFull: Bool { revocation != nil && !isBare }
}
