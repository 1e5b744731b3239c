/// What an export read and made, in numbers.
package struct SourceReadingSummary: Hashable, Sendable {
    /// The number of files.
    package internal(set) var files = 0
    /// The number of records read: messages, or data rows.
    package internal(set) var recordsRead = 0
    /// The number of records that were left out, each with a finding.
    package internal(set) var recordsSkipped = 0
    /// The number of objects by type, everything in the bundle counted.
    package internal(set) var objectsByType: [String: Int] = [:]
    /// The number of objects without a date of their own, which got that of the run.
    package internal(set) var objectsUndated = 0
    /// The number of identifiers that fail their check rule; they are kept.
    package internal(set) var identifiersFlagged = 0
    /// The number of findings that are not listed, being of kinds that ten thousand are listed of.
    package internal(set) var findingsOmitted = 0
    /// The columns that the mapping carries, in its order.
    package internal(set) var columnsCarried: [String] = []
    /// The columns of the files that stay behind, in their order.
    package internal(set) var columnsDropped: [String] = []

    /// An empty summary.
    package init() {}
}
