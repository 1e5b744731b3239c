/// How much of a table a merge looked at.
package struct MergeCoverage: Hashable, Sendable {
    /// The records that were not known as they are; all of them in a merge of everything.
    package let records: Int
    /// The pairs that were compared, beside those that are known to matter.
    package let pairs: Int
    /// All records.
    package let total: Int
}
