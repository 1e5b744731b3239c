/// The numbers of records read and objects created.
package struct SourceReadingSummary: Hashable, Sendable {
    /// The number of files.
    package internal(set) var files = 0
    /// The number of records read: messages, or data rows.
    package internal(set) var recordsRead = 0
    /// The number of records that were left out, each with a finding.
    package internal(set) var recordsSkipped = 0
    /// The number of objects by type, including everything in the bundle.
    package internal(set) var objectsByType: [String: Int] = [:]
    /// The number of objects without a date of their own, which get the date of the run.
    package internal(set) var objectsUndated = 0
    /// The number of identifiers with a failed check rule; they are kept.
    package internal(set) var identifiersFlagged = 0
    /// The number of findings that are not listed because ten thousand of their kind are.
    package internal(set) var findingsOmitted = 0
    /// The columns that the mapping uses, in its order.
    package internal(set) var columnsCarried: [String] = []
    /// The columns of the files that are not used, in their order.
    package internal(set) var columnsDropped: [String] = []

    /// An empty summary.
    package init() {}
}
