internal import RecordLinkage

/// What became of the clusters of a table when rows were added, in words.
struct ClusterChangesText {
    private let changes: ClusterChanges

    /// The most joins and splits that are listed.
    private static let limit = 10

    init(_ changes: ClusterChanges) { self.changes = changes }

    func say(to output: MergeOutput) {
        output.say(
            "\(Console.count(changes.added, "row")) added: \(changes.addedToFormer) in former clusters, "
                + "\(Console.count(changes.newClusters, "new cluster")); "
                + "\(changes.joins.count) joined, \(changes.splits.count) split")
        if let number = changes.reconsidered {
            output.say("compared: the added rows and what they can change, \(Console.count(number, "row"))")
        } else {
            output.say("compared: all rows")
        }
        for join in changes.joins.prefix(Self.limit) {
            output.say("  \(join.name) now has the rows of \(join.former.joined(separator: ", "))")
        }
        for split in changes.splits.prefix(Self.limit) {
            output.say("  the rows of \(split.former) are now in \(split.names.joined(separator: ", "))")
        }
        let more = max(0, changes.joins.count - Self.limit) + max(0, changes.splits.count - Self.limit)
        if more > 0 { output.say("  … and \(more) more; --format json lists all") }
    }
}
