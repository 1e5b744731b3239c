internal import ArgumentParser
internal import BundleFormats
internal import DelimitedText
internal import Diagnostics
internal import JSONSchema
internal import ModelChecks
internal import Platform
internal import StrictJSON

/// `corridor validate`
struct Validate: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "validate",
        abstract: "Validate bundles, or any documents against a schema.",
        discussion: """
            Bundles, in JSON or XML, are checked for syntax, schema, references, identifiers and markings; with \
            --schema, any documents against a JSON Schema of draft 2020-12, 2019-09 or 7, or an XML Schema if its name \
            ends in .xsd. Every finding has a code, a JSON Pointer or path of elements, and line and column. Warnings \
            do not make a document invalid. Codes are looked up in the code lists of the home (corridor codes). \
            Nothing is downloaded: schemas that a schema refers to are given with --schemas.
            """)

    /// The forms of the result.
    enum Form: String, ExpressibleByArgument, CaseIterable {
        case text, json, flag, basic, detailed
    }

    @Argument(help: "Bundles or documents; - for standard input.")
    var files: [String]
    @Option(help: ArgumentHelp("The schema of the documents (default: the files are bundles).", valueName: "file"))
    var schema: String?
    @Option(help: ArgumentHelp("A file or folder of schemas that the schema refers to.", valueName: "path"))
    var schemas: [String] = []
    @Flag(help: "Treat formats such as date-time as annotations, without checking them.")
    var annotateFormats = false
    @Option(
        help: ArgumentHelp(
            "The maximum number of findings per file (default: 50; many warnings of one code count as one).",
            valueName: "n"))
    var limit: Int?
    @Option(
        help: ArgumentHelp(
            "The reference time; versions dated more than a day later are reported (default: now).", valueName: "time"))
    var at: Timestamp?
    @OptionGroup var objects: ObjectLimitOption
    @OptionGroup var codes: CodeListOptions
    @Option(help: "text, json, or with --schema one of the standard's forms: flag, basic, detailed.")
    var format: Form = .text

    func validate() throws {
        guard schema != nil || schemas.isEmpty && !annotateFormats else {
            throw ValidationError("--schemas and --annotate-formats need --schema.")
        }
        guard schema == nil || at == nil else { throw ValidationError("--at is for bundles, not with --schema.") }
        guard schema != nil || format == .text || format == .json else {
            throw ValidationError("--format \(format.rawValue) needs --schema.")
        }
        guard files.filter({ $0 == "-" }).count < 2 else { throw ValidationError("Standard input can be read once.") }
    }

    func run() throws {
        let schema = try openSchema()
        for finding in schema?.findings ?? [] { Console.say(finding) }
        let codes = schema == nil ? try codes.lists() : .none
        let (clock, objectLimit) = (at ?? Clock.system.now(), objects.bytes)
        var (statuses, results): ([ExitStatus], [JSONValue]) = ([], [])
        // Files are processed in groups, so that results appear early and memory is bounded.
        let together = max(16, 2 * Concurrent.workers)
        for start in stride(from: 0, to: files.count, by: together) {
            let outcomes = try Concurrent.map(Array(files[start..<min(start + together, files.count)])) {
                file throws(Fault) in
                ValidationOutcome(
                    file, schema: schema, codes: codes, clock: clock, objectLimit: objectLimit,
                    standard: CompiledSchema.OutputFormat(rawValue: format.rawValue))
            }
            for outcome in outcomes {
                statuses.append(outcome.status)
                if let fault = outcome.fault { Console.say(fault) }
                if let json = outcome.json(isBundle: schema == nil) { results.append(json) }
                if format == .text { print(outcome, isBundle: schema == nil) }
            }
        }
        printSummary(statuses, results)
        try ExitStatus.worst(statuses).end()
    }

    private func openSchema() throws -> SchemaFile? {
        let schema = try schema.map { (path) throws(Fault) in
            try SchemaFile(path: path, others: schemas, formats: annotateFormats ? .annotated : .asserted)
        }
        guard schema?.isXML != true || format == .text || format == .json else {
            throw ValidationError("--format \(format.rawValue) needs a JSON Schema.")
        }
        return schema
    }

    private func printSummary(_ statuses: [ExitStatus], _ results: [JSONValue]) {
        switch format {
        case .text:
            guard files.count > 1 else { return }
            let valid = statuses.count { $0 == .done }
            Console.print("\(files.count) files: \(valid) valid, \(files.count - valid) not")
        case .json: Console.print(json: JSONValue.array(results))
        case .flag, .basic, .detailed: for result in results { Console.print(json: result) }
        }
    }

    private func print(_ outcome: ValidationOutcome, isBundle: Bool) {
        guard let report = outcome.report else { return }
        let groups =
            limit == nil ? FindingGroup.groups(of: report.findings) : report.findings.map { FindingGroup(first: $0) }
        let shown = groups.prefix(limit ?? 50)
        for group in shown {
            let excerpt = outcome.source.flatMap { SourceExcerpt(group.first.place, in: $0) }
            let text = Console.render(
                group.first, colour: Console.isOutputTerminal, excerpt: excerpt, count: group.count)
            Console.print("\(safe: text)")
        }
        let rest = report.counts.values.reduce(0, +) - shown.reduce(0) { $0 + $1.count }
        if rest > 0 { Console.print("… and \(rest) more findings") }
        let counts = [Severity.error, .warning, .note].map { severity in
            Console.count(report.count(of: severity), severity.rawValue)
        }
        let objects = isBundle ? Console.count(report.objectCount, "object") + ", " : ""
        let verdict = report.isValid ? "valid" : "not valid"
        Console.print("\(outcome.file): \(verdict), \(objects)\(counts.joined(separator: ", "))")
    }
}
