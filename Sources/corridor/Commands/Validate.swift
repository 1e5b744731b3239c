internal import ArgumentParser
internal import BundleFormats
internal import Files
internal import Findings
internal import StrictJSON

/// `corridor validate`
struct Validate: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Check bundles: syntax, schema, references, identifiers, markings.",
        discussion:
            "Every finding has a code, a JSON Pointer, and line and column. Warnings do not make a bundle invalid.")

    @Argument(help: "Bundles; - for standard input.")
    var files: [String]
    @Option(help: ArgumentHelp("How many findings are shown for each file.", valueName: "n"))
    var limit = 50
    @OptionGroup var output: FormatOption

    func run() throws {
        var statuses: [ExitStatus] = []
        var results: [JSONValue] = []
        for file in files {
            do throws(Fault) {
                let source = try StandardStreams.open(file)
                guard source.count > 0 else { throw Fault(.fileEmpty, .badData, ["path": file]) }
                let report = try BundleValidator.validate(source, named: file)
                statuses.append(report.isValid ? .done : .badData)
                switch output.format {
                case .text: print(report, file)
                case .json: results.append(json(report, file))
                }
            } catch {
                Console.say(error)
                statuses.append(ExitStatus(error.kind))
            }
        }
        if output.format == .json { Console.print(json: JSONValue.array(results)) }
        try ExitStatus.worst(statuses).end()
    }

    private func print(_ report: ValidationReport, _ file: String) {
        for finding in report.findings.prefix(limit) {
            Console.print("\(safe: Console.render(finding, colour: Console.isOutputTerminal))")
        }
        if report.findings.count > limit { Console.print("… and \(report.findings.count - limit) more findings") }
        let counts = [Severity.error, .warning, .note].map { severity in
            Console.count(report.findings.count { $0.severity == severity }, severity.rawValue)
        }
        Console.print(
            "\(file): \(report.isValid ? "valid" : "not valid"), \(Console.count(report.objectCount, "object")), "
                + "\(counts.joined(separator: ", "))")
    }

    private func json(_ report: ValidationReport, _ file: String) -> JSONValue {
        var types = JSONObject()
        for (type, count) in report.countsByType.sorted(by: { $0.key < $1.key }) {
            types[type] = .number(JSONNumber(count))
        }
        return [
            "file": .string(file), "valid": .bool(report.isValid), "objects": .number(JSONNumber(report.objectCount)),
            "types": .object(types), "findings": .array(report.findings.map(\.json)),
        ]
    }
}
