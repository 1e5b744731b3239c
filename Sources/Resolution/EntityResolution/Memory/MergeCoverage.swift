/// How much of a table an incremental merge examined.
package struct MergeCoverage: Hashable, Sendable {
    /// The number of new or changed records; all of them in a full merge.
    package let records: Int
    /// The number of pairs compared, besides those already known to matter.
    package let pairs: Int
    /// The number of all records.
    package let total: Int
}
