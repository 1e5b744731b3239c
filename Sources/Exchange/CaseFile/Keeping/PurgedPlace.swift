/// The place of a message that was purged, by which it is refused ever after.
package struct PurgedPlace: Hashable, Sendable {
    /// The columns of its row in `package` that remain after a purge, and those of its row in `purge`, as text.
    package let columns: [String: String]

    /// The columns of `package`.
    static let package = [
        "kind", "message", "originator", "recipient", "gateway", "stream", "sequence", "manifest_digest", "file_digest",
        "handled", "previous",
    ]
    /// The columns of `purge`, under other names.
    static let purge = ["time", "actor", "reason", "versions", "package_key", "case_key"]

    /// A place.
    package init(columns: [String: String]) { self.columns = columns }
}
