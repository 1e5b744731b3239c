package import Diagnostics
package import TradeModel

/// The objects of an export, in a fixed order, and what was found on the way.
package struct SourceReadingResult: Sendable {
    /// Extension- and marking-definitions, the producer, the records' objects and their core-STIX shadow.
    ///
    /// Those of bundles that were taken whole are not among them; `forEachObject(_:)` has them all.
    package let objects: [STIXObject]
    let taken: [STIXSourceBundle]
    /// The rows of delimited files in the order of the input, when the options ask for them.
    package let rows: [MappedRowObject]
    /// Of which records a mapping made objects, in order.
    package let mapped: [MappedRecords]
    /// What was found.
    package let findings: [Finding]
    /// What was read and made.
    package let summary: SourceReadingSummary

    /// The number of all objects.
    package var count: Int { summary.objectsByType.values.reduce(0, +) }

    /// Hands out all objects in a fixed order: what was made here, then the bundles taken whole, each read anew.
    ///
    /// - Throws: what reading a bundle throws, and what `body` throws.
    package func forEachObject(_ body: (STIXObject) throws(Fault) -> Void) throws(Fault) {
        for object in objects { try body(object) }
        for bundle in taken { try bundle.forEachObject(body) }
    }
}
