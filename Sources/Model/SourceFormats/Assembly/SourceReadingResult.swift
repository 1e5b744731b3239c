package import Diagnostics
internal import Digests
internal import ModelChecks
internal import Platform
internal import StrictJSON
package import TradeModel

/// The objects read from sources, in a fixed order, and the findings.
///
/// The objects are in a spool, and passed on one after the other; a tree is made only of those that are asked for.
package struct SourceReadingResult: Sendable {
    let read: ReadObjects
    /// The objects of the records, and their summary for core STIX, that are written.
    package private(set) var selection: ObjectSelection
    /// The ids with a generation, each with its id without one.
    package let generated: [String: String]
    /// The ids of objects that only this export contains.
    package let madeOnce: Set<String>
    /// What stands before the objects: extension- and marking-definitions, and the producer.
    private(set) var head: [STIXObject] = []
    /// What stands after the objects: the reports for core STIX.
    private(set) var reports: [STIXObject] = []
    let bundles: [STIXSourceBundle]
    private let versions: VersionFingerprints
    let options: SourceReadingOptions
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
    /// The names of the tables.
    private let tables: Set<String>
    /// The records that their source has deleted, each as source and id, with U+001F between them.
    package let withdrawn: Set<String>
    /// The findings.
    package private(set) var findings: [Finding]
    /// The summary in numbers.
    package private(set) var summary: SourceReadingSummary
    private let typesOfBundles: [String: Int]

    init(
        _ read: ReadObjects, generated: [String: String], madeOnce: Set<String>,
        bundles: [STIXSourceBundle], versions: VersionFingerprints, options: SourceReadingOptions,
        rows: [MappedRowObject], mapped: [MappedRecords], continued: Set<MappedRecords>, rejected: [RejectedRow],
        rowErrors: [RowPlace: Finding], tables: Set<String>, withdrawn: Set<String>,
        findings: [Finding], summary: SourceReadingSummary
    ) {
        self.read = read
        selection = ObjectSelection(positions: Array(0..<read.count))
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
        self.tables = tables
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

    // MARK: the objects that were read

    /// The number of objects that were read, without those of bundles.
    package var readCount: Int { read.count }

    /// The position of an object that was read.
    package func position(of id: String) -> Int? { read.position(of: id) }

    /// The id of an object that was read, by its position.
    package func id(at position: Int) -> String { read.id(at: position) }

    /// The format of the file that an object comes from, by its position.
    package func format(at position: Int) -> SourceFormat { read.format(at: position) }

    /// Whether an object comes from a record of a file, unlike places that many messages refer to.
    package func isOfRecord(at position: Int) -> Bool { read.source(at: position)?.file != nil }

    /// The rows of tables that an object comes from, each with the line in which it begins.
    package func rows(of id: String) -> [(place: RowPlace, line: Int?)] {
        read.position(of: id).map { rows(at: [$0])[$0] ?? [] } ?? []
    }

    /// The rows of tables that objects come from, by the positions of these; none for an object of another format.
    func rows(at positions: Set<Int>) -> [Int: [(place: RowPlace, line: Int?)]] {
        read.sources(at: positions).mapValues { sources in
            sources.compactMap { source in
                guard let file = source.file, tables.contains(file) else { return nil }
                return (RowPlace(file: file, row: source.row), source.line)
            }
        }
    }

    // MARK: what is written

    /// The number of all objects.
    package var count: Int { summary.objectsByType.values.reduce(0, +) }

    /// The same result with another selection of its objects, and the definitions and reports that belong to these.
    ///
    /// - Throws: `Fault` of kind `.inputOutput`.
    package func with(_ selection: ObjectSelection) throws(Fault) -> SourceReadingResult {
        var copy = self
        copy.selection = selection
        // A first export: the definitions and reports are there.
        guard !bundles.isEmpty || !self.selection.isAll(of: read.count) || !selection.isAll(of: read.count) else {
            return copy
        }
        try copy.complete(reportingConflicts: false)
        return copy
    }

    /// Adds definitions, producer and reports.
    ///
    /// - Parameter made: the reports, where they are made already.
    /// - Throws: `Fault` of kind `.inputOutput`.
    mutating func complete(with made: [STIXObject]? = nil, reportingConflicts: Bool) throws(Fault) {
        summary.objectsByType = typesOfBundles
        (head, reports) = ([], [])
        guard !selection.isEmpty || bundles.isEmpty else { return }
        if let made {
            reports = made
        } else if options.coreSTIX {
            reports = try coreSTIXReports()
        }
        var uses = DefinitionUse(of: producer)
        for position in selection.positions { uses.formUnion(read.uses(at: position)) }
        for object in selection.added + reports { uses.formUnion(DefinitionUse(of: object)) }
        head = uses.definitions + [producer] + reviewMarkings
        if !bundles.isEmpty { try leaveOutRepeated(reportingConflicts: reportingConflicts) }
        var counts = [Int](repeating: 0, count: read.types.count)
        for position in selection.positions { counts[read.typeNumber(at: position)] += 1 }
        for (number, count) in counts.enumerated() where count > 0 {
            summary.objectsByType[read.types.name(number), default: 0] += count
        }
        for object in head + selection.added + reports { summary.objectsByType[object.type, default: 0] += 1 }
    }

    /// The markings that say by when objects of the selection must be validated again.
    private var reviewMarkings: [STIXObject] {
        guard !read.reviews.isEmpty else { return [] }
        var isUsed = [Bool](repeating: false, count: read.reviews.count + 1)
        for position in selection.positions { isUsed[read.review(at: position)] = true }
        return read.reviews.indices.filter { isUsed[$0 + 1] }.map { ReviewMarking(read.reviews[$0], options).object }
    }

    /// The reports over what is written, with the notes and relationships that are there.
    private func coreSTIXReports() throws(Fault) -> [STIXObject] {
        let summary = CoreSTIXSummary(namespace: options.namespace, isAdding: false)
        func pass<Made>(
            where isAsked: (String) -> Bool, work: (JSONDocument) -> Made, consume: (Made) -> Void
        ) throws(Fault) {
            try forEachSelectedDocument(
                where: isAsked, makeWorker: {},
                work: { (_: Void, object: WrittenDocument) throws(Fault) -> Made in work(object.document) },
                consume: { (made: Made) throws(Fault) in consume(made) })
        }
        summary.remark(on: try producer.document()).map(summary.note)
        try pass(where: summary.isNoted, work: summary.remark) { $0.map(summary.note) }
        try pass(where: summary.isSummarised, work: summary.addition, consume: summary.report)
        return summary.reports()
    }

    /// Leaves out what the bundles of others have already, and reports what they have otherwise.
    private mutating func leaveOutRepeated(reportingConflicts: Bool) throws(Fault) {
        var versions = self.versions
        var conflicts: [Finding] = []
        func isNew(_ object: STIXObject) -> Bool {
            switch versions.note(object) {
            case .new: return true
            case .same: return false
            case .different:
                if reportingConflicts {
                    conflicts.append(
                        Finding(
                            .versionConflict,
                            ["id": object.id, "path": "the bundles", "modified": object.modified?.rfc3339 ?? ""]))
                }
                return true
            }
        }
        head = head.filter(isNew)
        var kept: [Int] = []
        for position in selection.positions where isNew(try object(at: position)) { kept.append(position) }
        selection.positions = kept
        selection.added = selection.added.filter(isNew)
        reports = reports.filter(isNew)
        findings += conflicts
    }

    /// An object that was read, in the version that is written.
    private func object(at position: Int) throws(Fault) -> STIXObject {
        let object = try read.object(at: position)
        return try selection.revision(at: position)?.applied(to: object) ?? object
    }

    /// Passes on the objects of the selection, of some types.
    private func forEachSelected(
        where isAsked: (String) -> Bool = { _ in true }, _ body: (STIXObject) throws(Fault) -> Void
    ) throws(Fault) {
        let positions = selection.positions.filter { isAsked(read.type(at: $0)) }
        for start in stride(from: 0, to: positions.count, by: ReadObjects.batch) {
            let some = positions[start..<min(positions.count, start + ReadObjects.batch)]
            for (position, text) in zip(some, try read.texts(at: some)) {
                let object = try STIXObject(try JSONValue(parsing: text))
                try body(try selection.revision(at: position)?.applied(to: object) ?? object)
            }
        }
        for object in selection.added where isAsked(object.type) { try body(object) }
    }

    /// The objects of the records, and their summary for core STIX, as trees: for a few objects.
    package func makeBody() throws(Fault) -> [STIXObject] {
        var made: [STIXObject] = []
        try forEachSelected { object in made.append(object) }
        return made
    }

    /// All objects but those of bundles of others, as trees: for a few objects.
    package func makeObjects() throws(Fault) -> [STIXObject] { head + (try makeBody()) + reports }

    /// Passes all objects to `body` in a fixed order: first definitions, producer, objects and reports, then the source
    /// bundles, each read again.
    ///
    /// - Throws: errors of reading, and of `body`.
    package func forEachObject(_ body: (STIXObject) throws(Fault) -> Void) throws(Fault) {
        for object in head { try body(object) }
        try forEachSelected(body)
        for object in reports { try body(object) }
        for bundle in bundles { try bundle.forEachObject(body) }
    }

    /// Some of the objects in the order of `forEachObject`, by their numbers, each with the rows that it comes from.
    ///
    /// - Throws: errors of reading.
    package func objects(
        numbered numbers: Set<Int>
    ) throws(Fault) -> [Int: (object: STIXObject, rows: [(place: RowPlace, line: Int?)])] {
        let own = head.count + selection.positions.count + selection.added.count + reports.count
        var found: [Int: (object: STIXObject, rows: [(place: RowPlace, line: Int?)])] = [:]
        let isRead = head.count..<head.count + selection.positions.count
        let rows = rows(at: Set(numbers.filter(isRead.contains).map { selection.positions[$0 - head.count] }))
        let others = selection.added + reports
        for number in numbers where number >= 0 && number < own {
            if number < head.count {
                found[number] = (head[number], [])
            } else if isRead.contains(number) {
                let position = selection.positions[number - head.count]
                found[number] = (try object(at: position), rows[position] ?? [])
            } else {
                found[number] = (others[number - isRead.upperBound], [])
            }
        }
        guard numbers.contains(where: { $0 >= own }) else { return found }
        var number = own
        for bundle in bundles {
            try bundle.forEachObject { object throws(Fault) in
                if numbers.contains(number) { found[number] = (object, []) }
                number += 1
            }
        }
        return found
    }
}
