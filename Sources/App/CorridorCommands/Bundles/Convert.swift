internal import ArgumentParser
internal import BundleFormats
internal import DelimitedText
internal import Diagnostics
internal import Files
internal import SourceFormats
internal import TradeModel

/// `corridor convert`
struct Convert: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "convert",
        abstract:
            "Convert a bundle between JSON and XML without loss, or to FollowTheMoney with a report of losses.",
        discussion: """
            The JSON form is STIX 2.1, the XML form a message of NIEM 6.0. Both have the same content: converted there \
            and back, a bundle is unchanged. Objects are converted one at a time, so that size does not matter. Errors \
            in a bundle are reported by corridor validate; a bundle that cannot be read is not converted.

            With --core-stix, a bundle gets notes, relationships and a report over each master waybill, which say what \
            trade objects say to readers that know core STIX only. What it already has of these is not added again.

            FollowTheMoney entities are written one per line. The report lists what is lost, and what is kept only as \
            text; markings become text, which readers of FollowTheMoney do not enforce.
            """)

    /// The output formats of a conversion.
    enum Target: String, ExpressibleByArgument, CaseIterable {
        case json, xml, ftm

        /// The format for a file name's extension.
        init?(path: String) {
            if [".ftm.jsonl", ".ftm.json", ".ijson"].contains(where: path.hasSuffix) {
                self = .ftm
            } else {
                self.init(rawValue: Paths.fileExtension(of: path).lowercased())
            }
        }
    }

    @Argument(help: "The bundle; - for standard input.")
    var input: String
    @Option(name: .shortAndLong, help: ArgumentHelp("The file to write; - for standard output.", valueName: "file"))
    var output: String
    @Option(help: "json, xml or ftm (default: from the extension of the output: .json, .xml, .ftm.jsonl).")
    var to: Target?
    @Flag(
        name: .customLong("core-stix"),
        help: "Add notes, relationships and reports for readers that know core STIX only.")
    var coreSTIX = false
    @Flag(help: "Replace a file that is there.")
    var force = false
    @OptionGroup var objects: ObjectLimitOption
    @OptionGroup var form: FormatOption

    func validate() throws {
        guard let target = to ?? Target(path: output) else {
            throw ValidationError("The extension of \(output) is unknown: give --to json, --to xml or --to ftm.")
        }
        guard !coreSTIX || target != .ftm else {
            throw ValidationError("--core-stix is for bundles, not for FollowTheMoney.")
        }
        guard form.format == .text || (target == .ftm && output != "-") else {
            throw ValidationError("--format json is for the report of --to ftm; name a file with --output.")
        }
    }

    func run() throws {
        let source = try StandardStreams.open(input)
        guard source.count > 0 else { throw Fault(.fileEmpty, kind: .badData, ["path": input]) }
        switch to ?? Target(path: output) ?? .json {
        case .json: try convert(source, to: .json)
        case .xml: try convert(source, to: .xml)
        case .ftm: try writeEntities(of: source)
        }
    }

    private func convert(_ source: any ByteSource, to form: BundleForm) throws {
        var count = 0
        if coreSTIX {
            try StandardStreams.write(to: output, replacing: force) { sink throws(Fault) in
                count = try CoreSTIXBundle.write(
                    source, named: input, as: form, into: sink, objectLimit: objects.bytes)
            }
            return printSummary("\(Console.count(count, "object"))")
        }
        try StandardStreams.write(to: output, replacing: force) { sink throws(Fault) in
            count = try BundleConverter.convert(source, named: input, to: form, into: sink, objectLimit: objects.bytes)
        }
        printSummary("\(Console.count(count, "object"))")
    }

    private func writeEntities(of source: any ByteSource) throws {
        let name = input == "-" ? "standard input" : Paths.name(of: input)
        var objects: [STIXObject] = []
        try BundleReader.forEachObject(in: source, named: name, objectLimit: self.objects.bytes) {
            (object) throws(Fault) in objects.append(object)
        }
        var report: LossReport?
        try StandardStreams.write(to: output, replacing: force) { sink throws(Fault) in
            report = try FollowTheMoneyWriter.write(objects, to: sink)
        }
        guard let report else { return }
        if form.format == .json { return Console.print(json: report.json) }
        printSummary(
            "\(report.written == 1 ? "1 entity" : "\(report.written) entities") from "
                + "\(Console.count(report.objects, "object"))")
        guard !report.losses.isEmpty else { return }
        Console.say("\(safe: Self.table(of: report).text)")
    }

    private func printSummary(_ line: OutputLine) {
        if output == "-" { Console.say(line) } else { Console.print("\(output): " + line) }
    }

    /// The losses by kind and property; the JSON form lists them by type, with examples.
    private static func table(of report: LossReport) -> TextTable {
        var table = TextTable("  BECAME", "WHAT", "OBJECTS", "OF TYPE")
        for fate in [LossReport.Fate.lost, .text] {
            let losses = Dictionary(grouping: report.losses.filter { $0.fate == fate }, by: \.property)
            for (property, losses) in losses.sorted(by: { $0.key < $1.key }) {
                let became =
                    switch fate {
                    case .lost: "  lost"
                    case .text: "  words only"
                    }
                table.add(
                    became, property == "*" ? "all of it" : property,
                    "\(losses.reduce(0) { $0 + $1.count })", losses.map(\.type).joined(separator: ", "))
            }
        }
        return table
    }
}
