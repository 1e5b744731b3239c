/// How much of a table a merge looked at.
public struct MergeCoverage: Hashable, Sendable {
    /// The records that were not known as they are; all of them in a merge of everything.
    public let records: Int
    /// The pairs that were compared, beside those that are known to matter.
    public let pairs: Int
    /// All records.
    public let total: Int
}
