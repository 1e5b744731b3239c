internal import ArgumentParser
internal import BundleFormats
internal import Files
internal import Findings
internal import Interchange
internal import StrictJSON
internal import TradeIntel

/// `corridor convert`
struct Convert: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Write a bundle in another vocabulary, and say what that cannot hold.",
        discussion: """
            Writes FollowTheMoney entities, one a line. The report says what is lost, and what is kept as words only; \
            markings are words there, which no reader of FollowTheMoney obeys.
            """)

    /// The vocabularies.
    enum Target: String, ExpressibleByArgument, CaseIterable {
        case ftm
    }

    @Argument(help: "The bundle; - for standard input.")
    var input: String
    @Option(help: "The vocabulary: ftm (default: by the name of the output).")
    var to: Target?
    @Option(name: .shortAndLong, help: ArgumentHelp("The file to write; - for standard output.", valueName: "file"))
    var output: String
    @Flag(help: "Replace a file that is there.")
    var force = false
    @OptionGroup var form: FormatOption

    func validate() throws {
        guard to != nil || Self.target(of: output) != nil else {
            throw ValidationError("Say --to ftm, or name the output …ftm.jsonl.")
        }
        guard output != "-" || form.format == .text else {
            throw ValidationError("The report cannot go to standard output too: name a file with --output.")
        }
    }

    func run() throws {
        let source = try StandardStreams.open(input)
        let name = input == "-" ? "standard input" : Paths.name(of: input)
        var objects: [STIXObject] = []
        try BundleReader.forEachObject(in: source, named: name) { (object) throws(Fault) in objects.append(object) }
        var report: LossReport?
        try StandardStreams.write(to: output, replacing: force) { sink throws(Fault) in
            report = try FollowTheMoneyWriter.write(objects, to: sink)
        }
        guard let report else { return }
        if form.format == .json { return Console.print(json: report.json) }
        let summary: Line =
            "\(output): \(report.written == 1 ? "1 entity" : "\(report.written) entities") from "
            + "\(Console.count(report.objects, "object"))"
        if output == "-" { Console.say(summary) } else { Console.print(summary) }
        guard !report.losses.isEmpty else { return }
        Console.say("\(safe: Self.table(of: report).text)")
    }

    /// The losses by what became of them and by property; the JSON form has them by type, with examples.
    private static func table(of report: LossReport) -> TextTable {
        var table = TextTable("  BECAME", "WHAT", "OBJECTS", "OF TYPE")
        for fate in [LossReport.Fate.lost, .text] {
            let losses = Dictionary(grouping: report.losses.filter { $0.fate == fate }, by: \.property)
            for (property, losses) in losses.sorted(by: { $0.key < $1.key }) {
                table.add(
                    fate == .lost ? "  lost" : "  words only", property == "*" ? "all of it" : property,
                    "\(losses.reduce(0) { $0 + $1.count })", losses.map(\.type).joined(separator: ", "))
            }
        }
        return table
    }

    private static func target(of name: String) -> Target? {
        [".ftm.jsonl", ".ftm.json", ".ijson"].contains { name.hasSuffix($0) } ? .ftm : nil
    }
}
