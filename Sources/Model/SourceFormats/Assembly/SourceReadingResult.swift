package import Diagnostics
internal import ModelChecks
internal import Platform
package import TradeModel

/// The objects read from sources, in a fixed order, and the findings.
package struct SourceReadingResult: Sendable {
    /// The objects of the records and their summary for core STIX, without definitions, producer and reports.
    package private(set) var body: [STIXObject]
    /// For each object of `body` as it was read, the format of the file that it comes from.
    package let formats: [SourceFormat]
    /// The ids with a generation, each with its id without one.
    package let generated: [String: String]
    /// The ids of objects that only this export contains.
    package let madeOnce: Set<String>
    /// Extension- and marking-definitions, the producer, the records' objects and their summary for core STIX.
    ///
    /// Objects of source bundles are not included; `forEachObject(_:)` passes them all.
    package private(set) var objects: [STIXObject] = []
    let bundles: [STIXSourceBundle]
    private let versions: VersionFingerprints
    private let options: SourceReadingOptions
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
    /// The records that their source has deleted, each as source and id, with U+001F between them.
    package let withdrawn: Set<String>
    /// The findings.
    package private(set) var findings: [Finding]
    /// The summary in numbers.
    package private(set) var summary: SourceReadingSummary
    private let typesOfBundles: [String: Int]

    init(
        body: [STIXObject], formats: [SourceFormat], generated: [String: String], madeOnce: Set<String>,
        bundles: [STIXSourceBundle], versions: VersionFingerprints, options: SourceReadingOptions,
        rows: [MappedRowObject], mapped: [MappedRecords], continued: Set<MappedRecords>, rejected: [RejectedRow],
        rowErrors: [RowPlace: Finding], rowsOfObjects: ObjectRows, withdrawn: Set<String>,
        findings: [Finding], summary: SourceReadingSummary
    ) {
        self.body = body
        self.formats = formats
        self.generated = generated
        self.madeOnce = madeOnce
        self.bundles = bundles
        self.versions = versions
        self.options = options
        self.rows = rows
        self.mapped = mapped
        self.continued = continued
        self.rejected = rejected
        self.rowErrors = rowErrors
        self.rowsOfObjects = rowsOfObjects
        self.withdrawn = withdrawn
        self.findings = findings
        self.summary = summary
        typesOfBundles = summary.objectsByType
    }

    /// Whether it contains bundles of other creators, which are taken over unchanged.
    package var hasBundles: Bool { !bundles.isEmpty }

    /// The options that the sources were read with.
    package var producer: STIXObject { options.producer }
    /// The ids of the markings of every object.
    package var markings: [String] { options.markings }
    /// The mapping of tables.
    package var mapping: MappingFile? { options.mapping }
    /// How the ids of rows are derived.
    package var scheme: ObjectIDScheme { options.scheme }

    /// Whether an object comes from a record of a file, unlike places that many messages refer to.
    package func isOfRecord(_ id: String) -> Bool { rowsOfObjects.record(of: id)?.file != nil }

    /// The rows of tables that an object comes from, each with the line in which it begins.
    package func rows(of id: String) -> [(place: RowPlace, line: Int?)] { rowsOfObjects.rows(of: id) }

    /// The number of all objects.
    package var count: Int { summary.objectsByType.values.reduce(0, +) }

    /// The same result with other objects in the body, and the definitions and reports that belong to these.
    package func with(body: [STIXObject]) -> SourceReadingResult {
        var copy = self
        copy.body = body
        copy.complete(reportingConflicts: false)
        return copy
    }

    /// Adds definitions, producer and reports to the body.
    mutating func complete(reportingConflicts: Bool) {
        summary.objectsByType = typesOfBundles
        objects = []
        guard !body.isEmpty || bundles.isEmpty else { return }
        let producer = options.producer
        let readable = [producer] + body
        let reports =
            options.coreSTIX ? CoreSTIXSummary.reports(over: readable, namespace: options.namespace) : []
        let whole = readable + reports
        var versions = self.versions
        objects = (ModelExtensions.definitions(usedBy: whole, options: options) + whole).filter { object in
            switch bundles.isEmpty ? .new : versions.note(object) {
            case .new: return true
            case .same: return false
            case .different:
                if reportingConflicts {
                    findings.append(
                        Finding(
                            .versionConflict,
                            ["id": object.id, "path": "the bundles", "modified": object.modified?.rfc3339 ?? ""]))
                }
                return true
            }
        }
        for object in objects { summary.objectsByType[object.type, default: 0] += 1 }
    }

    /// Passes all objects to `body` in a fixed order: first `objects`, then the source bundles, each read again.
    ///
    /// - Throws: errors of reading a bundle, and of `body`.
    package func forEachObject(_ body: (STIXObject) throws(Fault) -> Void) throws(Fault) {
        for object in objects { try body(object) }
        for bundle in bundles { try bundle.forEachObject(body) }
    }
}
