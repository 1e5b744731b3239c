/// What an export is to contain.
package struct ExportRules: Hashable, Sendable {
    /// Whether the files are the whole of their sources, so that what they do not contain is revoked.
    package var isComplete = false
    /// How many records may be revoked.
    package var limit = RevocationLimit.standard
    /// Whether unchanged and revoked objects are exported too.
    package var isAll = false
    /// Whether the home stores what it remembers even if nothing has changed: what several bundles wait for.
    package var isStoredAlways = false
    /// The export whose revocations are undone by this one.
    package var undone: String?

    /// What is new or changed, and what that refers to.
    package init() {}
}
