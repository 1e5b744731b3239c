internal import CaseFile
internal import Diagnostics
internal import Files
internal import Messaging
internal import Platform
internal import SourceFormats
internal import StrictJSON

/// What an export says of itself.
struct ExportReport {
    private let export: PreparedExport
    /// Where the bundles were written.
    private let outputs: [String]
    /// The output as it was given.
    private let output: String
    private let dated: Timestamp?
    private let isComplete: Bool

    /// The report of an export that was published.
    ///
    /// - Parameter dated: the time of objects without one, if it was not given.
    init(_ export: PreparedExport, outputs: [String], to output: String, dated: Timestamp?, isComplete: Bool) {
        (self.export, self.outputs, self.output) = (export, outputs, output)
        (self.dated, self.isComplete) = (dated, isComplete)
    }

    /// Shows it.
    func show(as format: OutputFormat) {
        switch format {
        case .json: Console.print(json: Self.json(export, outputs: outputs))
        case .text: print()
        }
    }

    private func print() {
        let (summary, read) = (export.versions.result.summary, export.read.summary)
        guard export.bundle != nil else {
            let line: OutputLine =
                "not written, because nothing is new or changed in \(Console.count(read.recordsRead, "record"))"
            if output == "-" { Console.say(line) } else { Console.print("\(output): " + line) }
            sayVersions()
            sayOmissions()
            return
        }
        let counts: OutputLine =
            "\(Console.count(export.versions.result.count, "object")) from "
            + "\(Console.count(read.recordsRead, "record")) in \(Console.count(read.files, "file"))"
        // Standard output contains the bundle if it is written there.
        if output == "-" { Console.say(counts) } else { Console.print("\(words): " + counts) }
        let types = summary.objectsByType.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
            .map { "\($0.value) \($0.key)" }
        Console.say("  \(types.joined(separator: ", "))")
        sayVersions()
        if let dated, summary.objectsUndated > 0, export.versions.isFirst {
            Console.say(
                "  dated \(dated), for want of a date of their own: \(Console.count(summary.objectsUndated, "object"))")
        }
        sayOmissions()
    }

    /// The bundles: one by its path, several by the first and the last.
    private var words: String {
        guard outputs.count > 1, let first = outputs.first, let last = outputs.last else {
            return outputs.first ?? output
        }
        return "\(first) to \(Paths.name(of: last))"
    }

    /// Says what is new since the last export, unless everything is.
    private func sayVersions() {
        let (records, objects) = (export.versions.records, export.versions.objects)
        guard !export.versions.isFirst else { return }
        Console.say(
            "  records: \(records.new) new, \(records.changed) changed, \(records.unchanged) unchanged, "
                + "\(records.gone) gone")
        if objects.revoked > 0 {
            Console.say(
                "  revoked: \(Console.count(records.revoked, "record")), \(Console.count(objects.revoked, "object")); to "
                    + "undo it, export the file that has them with --undo-revocations \(export.versions.run)")
        } else if records.gone > 0, !isComplete {
            Console.say("  what is gone was not revoked: that takes --complete")
        }
    }

    private func sayOmissions() {
        let summary = export.read.summary
        if summary.recordsSkipped > 0 {
            Console.say("  omitted: \(Console.count(summary.recordsSkipped, "record"))")
        }
        if summary.identifiersFlagged > 0 {
            Console.say(
                "  kept, though they fail their check: \(Console.count(summary.identifiersFlagged, "identifier"))")
        }
        if !summary.columnsDropped.isEmpty {
            Console.say("  columns not exported: \(summary.columnsDropped.joined(separator: ", "))")
        }
    }

    /// The most findings in a report.
    private static let findingLimit = 1000

    /// The report in the shape of specs/cli.md.
    ///
    /// - Parameter outputs: where the bundles were written; empty when they were not.
    static func json(_ export: PreparedExport, outputs: [String]) -> JSONValue {
        let (versions, read) = (export.versions, export.read.summary)
        let isWritten = !outputs.isEmpty && export.bundle != nil
        var object = JSONObject()
        object["written"] = .bool(isWritten)
        if isWritten, let first = outputs.first { object["output"] = .string(first) }
        if isWritten, outputs.count > 1 { object["outputs"] = .array(outputs.map { .string($0) }) }
        object["export"] = .string(versions.run)
        object["sources"] = .array(versions.sources.map { .string($0.name) })
        object["files"] = .number(JSONNumber(read.files))
        object["records_read"] = .number(JSONNumber(read.recordsRead))
        object["records_omitted"] = .number(JSONNumber(read.recordsSkipped))
        object["rows_rejected"] = .number(JSONNumber(export.rejected.count))
        object["objects_written"] = .number(JSONNumber(isWritten ? versions.result.count : 0))
        object["records"] = json(versions.records)
        object["objects"] = json(versions.objects)
        object["columns_dropped"] = .array(read.columnsDropped.map { .string($0) })
        object["findings"] = .array(export.findings.prefix(findingLimit).map(\.json))
        let omitted = read.findingsOmitted + max(0, export.findings.count - findingLimit)
        if omitted > 0 { object["findings_omitted"] = .number(JSONNumber(omitted)) }
        return .object(object)
    }

    private static func json(_ counts: ExportCounts) -> JSONValue {
        [
            "new": .number(JSONNumber(counts.new)), "changed": .number(JSONNumber(counts.changed)),
            "unchanged": .number(JSONNumber(counts.unchanged)), "gone": .number(JSONNumber(counts.gone)),
            "revoked": .number(JSONNumber(counts.revoked)),
        ]
    }
}
