package import Platform

/// What a home remembers of an object that it exported: which version it was, never its content.
package struct ExportedVersion: Hashable, Sendable {
    /// Half of the SHA-256 of an object's content without its times and the place of its record in a file.
    package struct Mark: Hashable, Sendable {
        package let first: UInt64
        package let second: UInt64

        /// A mark from its halves.
        package init(first: UInt64, second: UInt64) {
            self.first = first
            self.second = second
        }

        /// A mark from the bytes of a digest.
        package init(digest: [UInt8]) {
            first = digest.prefix(8).reduce(0) { $0 << 8 | UInt64($1) }
            second = digest.dropFirst(8).prefix(8).reduce(0) { $0 << 8 | UInt64($1) }
        }
    }

    /// What a relationship relates: its revoked version has to say that again.
    package struct Relation: Hashable, Sendable {
        package let type: String
        package let source: String
        package let target: String

        /// A relation.
        package init(type: String, source: String, target: String) {
            self.type = type
            self.source = source
            self.target = target
        }
    }

    /// A revoked object: which export revoked it, and the markings of its last version.
    package struct Revocation: Hashable, Sendable {
        package let run: String
        package let markings: [String]

        /// A revocation.
        package init(run: String, markings: [String]) {
            self.run = run
            self.markings = markings
        }
    }

    /// The mark of its content; of a revoked object of the last one before.
    package var mark: Mark
    /// When the home first exported it.
    package var created: Timestamp
    /// When its content last changed.
    package var modified: Timestamp
    /// The time of modification that the source stated of that content, where it is another one than `modified`.
    package var stated: Timestamp?
    /// The file and the place in it that its last version names; `nil` when it names none.
    package var place: String?
    /// The record that it comes from, as `SOURCE U+001F RECORD`; `nil` for what is derived from other objects.
    package var record: String?
    /// The day since 1970 on which it was noted that a source still has it.
    package var seen: Int
    /// The position of its scope in the memory.
    package var scope: Int
    /// The id without a generation; `nil` when that is its own.
    package var base: String?
    /// The number of times that its record was revoked and returned, from 1.
    package var generation = 1
    /// What it relates, if it is a relationship.
    package var relation: Relation?
    /// Whether and by what it was revoked.
    package var revocation: Revocation?

    /// A version.
    package init(mark: Mark, created: Timestamp, modified: Timestamp, seen: Int, scope: Int) {
        self.mark = mark
        self.created = created
        self.modified = modified
        self.seen = seen
        self.scope = scope
    }
}
