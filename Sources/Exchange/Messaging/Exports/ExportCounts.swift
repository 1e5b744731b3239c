/// How many objects or records of an export are what.
package struct ExportCounts: Hashable, Sendable {
    /// Never exported before.
    package var new = 0
    /// Exported before with another content.
    package var changed = 0
    /// As they were exported last.
    package var unchanged = 0
    /// Exported before, and not in the files any more.
    package var gone = 0
    /// Those of them that this export revokes.
    package var revoked = 0

    /// No objects.
    package init() {}

    /// The sum of two counts.
    package static func + (one: ExportCounts, other: ExportCounts) -> ExportCounts {
        var sum = one
        sum.new += other.new
        sum.changed += other.changed
        sum.unchanged += other.unchanged
        sum.gone += other.gone
        sum.revoked += other.revoked
        return sum
    }
}
