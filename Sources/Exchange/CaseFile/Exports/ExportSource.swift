/// A source that a home exports: a list, a system, or a family of messages whose objects share ids.
package struct ExportSource: Hashable, Sendable, Comparable {
    /// The family of formats, such as `table`.
    package let family: String
    /// The name of the source, such as the mapping's `source_name`.
    package let name: String

    /// A source.
    package init(family: String, name: String) {
        self.family = family
        self.name = name
    }

    /// Whether the left one comes first in lists.
    package static func < (one: ExportSource, other: ExportSource) -> Bool {
        (one.name, one.family) < (other.name, other.family)
    }
}

/// What is known without its key of the memory of a source.
package struct ExportMemoryRecord: Hashable, Sendable {
    /// Its number in the case file.
    package let number: Int
    /// The source.
    package let source: ExportSource
    /// The id of the last export that changed it.
    package let run: String
    /// When that was.
    package let time: String
    /// How many objects it knows.
    package let entries: Int
}

/// The memories of an export whose bundle has still to appear, or did already: known by the file.
package struct PendingExport: Hashable, Sendable {
    /// The id of the export.
    package let run: String
    /// Where the bundle appears; for several bundles their folder and their name, with a slash at the end.
    package let path: String
    /// The SHA-256 of the bundle, or of the list of several ones.
    package let digest: String

    /// An export that waits for its bundle.
    package init(run: String, path: String, digest: String) {
        (self.run, self.path, self.digest) = (run, path, digest)
    }
}
