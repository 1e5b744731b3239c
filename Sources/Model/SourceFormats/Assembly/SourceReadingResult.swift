package import Diagnostics
package import TradeModel

/// The objects read from sources, in a fixed order, and the findings.
package struct SourceReadingResult: Sendable {
    /// Extension- and marking-definitions, the producer, the records' objects and their summary for core STIX.
    ///
    /// Objects of source bundles are not included; `forEachObject(_:)` passes them all.
    package let objects: [STIXObject]
    let bundles: [STIXSourceBundle]
    /// The rows of delimited files in the order of the input, if the options ask for them.
    package let rows: [MappedRowObject]
    /// The records that a mapping created objects from, in order.
    package let mapped: [MappedRecords]
    /// The records of scheme 1 whose objects are related to their former ids.
    package let continued: Set<MappedRecords>
    /// The rows of tables that were left out.
    package let rejected: [RejectedRow]
    /// The errors of rows, when rows with errors are to be left out: they have to be read again without these rows.
    package let rowErrors: [RowPlace: Finding]
    let rowsOfObjects: ObjectRows
    /// The findings.
    package let findings: [Finding]
    /// The summary in numbers.
    package let summary: SourceReadingSummary

    /// The rows of tables that an object comes from, each with the line in which it begins.
    package func rows(of id: String) -> [(place: RowPlace, line: Int?)] { rowsOfObjects.rows(of: id) }

    /// The number of all objects.
    package var count: Int { summary.objectsByType.values.reduce(0, +) }

    /// Passes all objects to `body` in a fixed order: first `objects`, then the source bundles, each read again.
    ///
    /// - Throws: errors of reading a bundle, and of `body`.
    package func forEachObject(_ body: (STIXObject) throws(Fault) -> Void) throws(Fault) {
        for object in objects { try body(object) }
        for bundle in bundles { try bundle.forEachObject(body) }
    }
}
