internal import BundleFormats
internal import DelimitedText
internal import Diagnostics
internal import Files
internal import JSONSchema
internal import ModelChecks
internal import Platform
internal import StrictJSON

/// The result of `corridor validate` for one file.
struct ValidationOutcome: Sendable {
    let file: String
    private(set) var source: (any ByteSource)?
    private(set) var report: ValidationReport?
    private(set) var fault: Fault?
    /// The result in one of the standard's output formats, if requested.
    private var output: JSONValue?

    init(
        _ file: String, schema: SchemaFile?, codes: PublishedLists, clock: Timestamp, objectLimit: Int,
        standard: CompiledSchema.OutputFormat?
    ) {
        self.file = file
        do throws(Fault) {
            let source = try StandardStreams.open(file)
            self.source = source
            guard source.count > 0 else { throw Fault(.fileEmpty, kind: .badData, ["path": file]) }
            guard let schema else {
                report = try BundleValidator.validate(
                    source, named: file, codes: codes, clock: clock, objectLimit: objectLimit)
                return
            }
            report = try schema.validate(source, named: file)
            if let standard { output = try schema.output(standard, for: source, named: file) }
        } catch {
            fault = error
        }
    }

    var status: ExitStatus {
        if let fault { return ExitStatus(fault.kind) }
        return report?.isValid ?? false ? .done : .badData
    }

    /// The outcome in the shape of specs/cli.md, or of the standard.
    func json(isBundle: Bool) -> JSONValue? {
        if let output { return output }
        guard let report else { return nil }
        var object = JSONObject()
        object["file"] = .string(file)
        object["valid"] = .bool(report.isValid)
        if isBundle {
            var types = JSONObject()
            for (type, count) in report.countsByType.sorted(by: { $0.key < $1.key }) {
                types[type] = .number(JSONNumber(count))
            }
            object["objects"] = .number(JSONNumber(report.objectCount))
            object["types"] = .object(types)
        }
        object["findings"] = .array(report.findings.map(\.json))
        let omitted = report.counts.values.reduce(0, +) - report.findings.count
        if omitted > 0 { object["findings_omitted"] = .number(JSONNumber(omitted)) }
        return .object(object)
    }
}
