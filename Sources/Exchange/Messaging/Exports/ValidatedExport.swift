package import BundleFormats
package import Diagnostics
internal import Digests
package import Files
package import Platform
package import SourceFormats
internal import StrictJSON
internal import TradeModel

/// The bundle of an export, written to a temporary file and validated as every receiver validates it, before it is
/// published.
///
/// What sources say can break rules of STIX that their readers do not know: such a bundle is not handed out, and each
/// error names the record that it comes from.
package struct ValidatedExport {
    /// The errors, each at the record that its object was made of; empty when the bundle is valid.
    package let errors: [Finding]
    /// What is doubtful in the rows of tables, each at its row.
    package let warnings: [Finding]
    /// The errors of rows: each row with its first one.
    package let rowErrors: [RowPlace: Finding]
    /// The bundles, one after the other.
    private let spool: SpoolFile
    private let ranges: [Range<Int>]

    /// The number of bundles.
    package var count: Int { ranges.count }

    /// So many errors are listed; who has more has one cause.
    package static let limit = 1000

    /// Writes and checks the bundle of an export, or several ones.
    ///
    /// - Parameters:
    ///   - bundleObjects: the most objects in each of several bundles; `nil` for one bundle.
    ///   - folder: where there is room for it, readable by its owner alone.
    ///   - clock: the time that no version may be more than a day after.
    /// - Throws: `Fault` as reading and writing throw, `bundle-object-too-large`, and as
    ///   `SourceReadingResult.parts(of:)`.
    package init(
        _ result: SourceReadingResult, as form: BundleForm = .json, bundleObjects: Int? = nil, in folder: String,
        clock: Timestamp
    ) throws(Fault) {
        spool = try SpoolFile(in: folder)
        var ranges: [Range<Int>] = []
        var placed: [(finding: Finding, rows: [RowPlace])] = []
        // What several bundles have is reported once.
        var reported: Set<Finding> = []
        for part in try bundleObjects.map({ limit throws(Fault) in try result.parts(of: limit) }) ?? [result] {
            let start = spool.count
            let validation = try Self.write(part, as: form, to: spool, clock: clock)
            ranges.append(start..<spool.count)
            let written = PartOfSource(spool, start..<spool.count)
            let report =
                if let validation {
                    try validation.report(on: written)
                } else {
                    try BundleValidator.validate(written, named: "", clock: clock)
                }
            // However many warnings there are, an error is found.
            let listed = [Severity.error, .warning].flatMap { severity in
                report.findings.filter { $0.severity == severity }.prefix(Self.limit)
            }
            placed += try Self.placed(listed, in: part).filter {
                bundleObjects == nil || reported.insert($0.finding).inserted
            }
        }
        self.ranges = ranges
        errors = placed.map(\.finding).filter { $0.severity == .error }
        let known = Set(result.findings.map { Known($0) })
        warnings = placed.filter { $0.finding.severity == .warning && !$0.rows.isEmpty }.map(\.finding).filter {
            !known.contains(Known($0))
        }
        var rowErrors: [RowPlace: Finding] = [:]
        for (finding, rows) in placed where finding.severity == .error {
            for row in rows where rowErrors[row] == nil { rowErrors[row] = finding }
        }
        self.rowErrors = rowErrors
    }

    /// Writes a bundle with an id that is made of its objects.
    ///
    /// - Returns: what was found in the objects, for a bundle in JSON.
    private static func write(
        _ result: SourceReadingResult, as form: BundleForm, to sink: SpoolFile, clock: Timestamp
    ) throws(Fault) -> WritingValidation? {
        let identifier = BundleIdentifier()
        switch form {
        case .json:
            let writer = try BundleWriter(patching: sink)
            var validation = WritingValidation(clock: clock)
            let makeWorker = { validation.makeWorker() }
            try result.forEachDocument(
                makeWorker: makeWorker,
                work: { (worker: WritingValidation.Worker, object: WrittenDocument) throws(Fault) -> WrittenObject in
                    WrittenObject(
                        canonical: object.document.canonical(), text: object.text,
                        checked: try worker.check(object.document, at: object.number))
                },
                consume: { (made: WrittenObject) throws(Fault) in
                    identifier.add(canonical: made.canonical)
                    try writer.append(made.text)
                    validation.take(made.checked)
                })
            try writer.finish(id: identifier.finish())
            return validation
        case .xml:
            // The id comes first: the objects are read once for it, and once to be written.
            try result.forEachDocument(
                makeWorker: {},
                work: { (_: Void, object: WrittenDocument) throws(Fault) -> [UInt8] in object.document.canonical() },
                consume: { (canonical: [UInt8]) throws(Fault) in identifier.add(canonical: canonical) })
            let writer = try BundleWriter(sink: sink, id: identifier.finish(), as: form)
            try result.forEachDocument(
                makeWorker: {},
                work: { (_: Void, object: WrittenDocument) throws(Fault) -> [UInt8] in object.text },
                consume: { (text: [UInt8]) throws(Fault) in try writer.append(text) })
            try writer.finish()
            return nil
        }
    }

    /// An object on its way into a bundle in JSON.
    private struct WrittenObject {
        /// Its canonical form, for the id of the bundle.
        let canonical: [UInt8]
        let text: [UInt8]
        let checked: WritingValidation.Checked
    }

    /// Writes a bundle, by its number from 1, which is valid when there are no errors.
    package func write(_ number: Int = 1, to sink: any ByteSink) throws(Fault) {
        try sink.write(contentsOf: PartOfSource(spool, ranges[number - 1]))
    }

    /// The SHA-256 of the first bundle, in hexadecimal.
    package func digest() throws(Fault) -> String { try Digest.of(PartOfSource(spool, ranges[0])).hex }

    /// A finding by its code and line: what reading has reported is not reported again.
    private struct Known: Hashable {
        let code: FindingCode
        let entry: String?
        let line: Int?

        init(_ finding: Finding) { (code, entry, line) = (finding.code, finding.place.entry, finding.place.line) }
    }

    /// The findings at the records of their objects, in the words of the source, with the rows that these come from.
    private static func placed(
        _ findings: [Finding], in result: SourceReadingResult
    ) throws(Fault) -> [(finding: Finding, rows: [RowPlace])] {
        guard !findings.isEmpty else { return [] }
        let objects = try result.objects(numbered: Set(findings.compactMap { number(in: $0)?.object }))
        return findings.map { finding in
            var finding = finding
            guard let (number, rest) = number(in: finding), let found = objects[number] else { return (finding, []) }
            let pointer = "/" + found.object.type + rest
            if let row = found.rows.first {
                finding.place = Place(entry: row.place.file, pointer: pointer, line: row.line)
            } else {
                finding.place = Place(entry: record(of: found.object), pointer: pointer)
            }
            return (finding, found.rows.map(\.place))
        }
    }

    /// The record that an object was made of, else its id.
    private static func record(of object: STIXObject) -> String {
        guard let reference = object.externalReferences.first else { return object.id }
        let words = [
            reference["description"]?.string ?? reference["source_name"]?.string, reference["external_id"]?.string,
        ]
        return words.compactMap(\.self).joined(separator: ", ")
    }

    /// The number of the object that a finding is in, and the place in it.
    private static func number(in finding: Finding) -> (object: Int, pointer: String)? {
        let prefix = "/objects/"
        guard let pointer = finding.place.pointer, pointer.hasPrefix(prefix) else { return nil }
        let rest = pointer.dropFirst(prefix.count)
        let digits = rest.prefix { $0.isNumber }
        return Int(digits).map { ($0, String(rest.dropFirst(digits.count))) }
    }
}
