public import ArgumentParser
internal import BundleFormats
internal import Diagnostics
package import Markings
internal import Messaging
internal import PartyHome
internal import Platform
package import SourceFormats
internal import TradeModel

/// `corridor export`
struct Export: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Export a party's existing data as a bundle.",
        discussion: """
            Reads IATA Cargo-XML (XFWB, XFZB, XFFM, XFSU), Cargo-IMP (FWB, FHL, FFM, FSU) and ONE Record, CBP's air \
            manifest and ACAS (FRI, FRC, FXI, FXC, FSN), EDIFACT (CUSCAR, IFTMIN), X12 309 manifests, STIX bundles \
            of others, FollowTheMoney entities, the lists of OFAC (with the files beside SDN.CSV), the United Nations, \
            the European Union and the United Kingdom, and tables (CSV, XLSX) with a mapping, which corridor map \
            suggest writes. A message that is known and not read is an error that names it. In one home the same input gives the same bytes. Objects \
            without a date of their own get the one of --dated. Bundles of other parties are used unchanged. An \
            invalid bundle is not written: each error names its source record. With --rejects, rows of tables with \
            errors are left out, and the rest is exported. The bundle is STIX 2.1 JSON, or a message of NIEM 6.0 if \
            the output's name ends in .xml. --preview writes nothing and lists the personal data to be exported, by \
            person. The home records which mapping assigned the ids of which records, and refuses another mapping \
            that would assign the same ids.
            """)

    @Argument(help: "The files.")
    var inputs: [String]
    @Option(name: .customLong("as"), help: "\(SourceFormat.names) (default: recognised from the content).")
    var format: SourceFormat?
    @Option(help: ArgumentHelp("The mapping of CSV columns to objects.", valueName: "file"))
    var map: String?
    @Flag(help: "The mapping is an edited version of the one that exported these records before, and replaces it.")
    var mappingChanged = false
    @Option(
        help: ArgumentHelp(
            "Leave out rows of tables with errors, export the rest, and write these rows to a file, each with its line, "
                + "the reason and its text.", valueName: "file"))
    var rejects: String?
    @Option(
        help: ArgumentHelp(
            "With --rejects: export nothing when more rows are rejected, a number or a share such as 5% (default: 50%).",
            valueName: "limit"))
    var maxRejects: RejectLimit?
    @Option(help: ArgumentHelp("A marking of all objects, such as TLP:AMBER.", valueName: "marking"))
    var marking: [TrafficLight] = []
    @Option(help: ArgumentHelp("The date of objects without one (default: now).", valueName: "time"))
    var dated: Timestamp?
    @Option(
        help: ArgumentHelp(
            "The maximum number of findings of each kind (default: five errors, and the first of many warnings).",
            valueName: "n"))
    var limit: Int?
    @Option(name: .shortAndLong, help: ArgumentHelp("The bundle to write; - for standard output.", valueName: "file"))
    var output: String?
    @Flag(help: "Write nothing; list the personal data to be exported.")
    var preview = false
    @Option(help: ArgumentHelp("With --preview: the legal basis of the transfer.", valueName: "text"))
    var legalBasis: String?
    @OptionGroup var form: FormatOption
    @Flag(
        name: .customLong("core-stix"),
        help: "Add notes, relationships and reports for readers that know core STIX only.")
    var coreSTIX = false
    @Option(
        name: .customLong("for"),
        help: ArgumentHelp(
            "A partner that will receive the bundle: add what its profile asks for.", valueName: "partner"))
    var partners: [String] = []
    @Flag(help: "Replace a file that is there.")
    var force = false
    @OptionGroup var home: HomeOptions

    func validate() throws {
        guard preview != (output != nil) else { throw ValidationError("Give the file to write with -o, or --preview.") }
        guard map != nil || !mappingChanged else { throw ValidationError("--mapping-changed needs --map.") }
        guard rejects != nil || maxRejects == nil else { throw ValidationError("--max-rejects needs --rejects.") }
        guard rejects == nil || !preview else { throw ValidationError("--rejects needs -o, not --preview.") }
        guard preview || legalBasis == nil && form.format == .text else {
            throw ValidationError("--legal-basis and --format need --preview; pack and seal take the legal basis too.")
        }
    }

    func run() throws {
        let home = try self.home.open()
        let time = dated ?? Clock.system.now()
        let export = HomeExport(home, dated: time, markings: marking, coreSTIX: try wantsCoreSTIX(home))
        if let rejects { return try run(export, in: home, dated: time, rejects: rejects) }
        let result = try export.export(inputs, as: format, mapping: map)
        Console.say(result.findings, ofEach: limit)
        if result.summary.findingsOmitted > 0 {
            Console.say("… and \(Console.count(result.summary.findingsOmitted, "finding")) of the same kinds")
        }
        guard !result.findings.contains(where: { $0.severity == .error }) else {
            adviseRejects(result.findings)
            Console.say("Nothing was written.")
            return try ExitStatus.badData.end()
        }
        try home.remember(
            result, mappedBy: map, isChanged: mappingChanged, isPreview: preview, by: self.home.acting(.system))
        guard let output else { return try showPreview(result) }
        try write(result, to: output, in: home)
        try home.noteContinued(result, by: self.home.acting(.system))
        print(result.summary, count: result.count, time: time, to: output)
    }

    /// Whether the bundle is for readers of core STIX too: by the option, or because a partner asks for it.
    private func wantsCoreSTIX(_ home: Home) throws(Fault) -> Bool {
        var wanted = coreSTIX
        for name in partners where try home.profile(of: home.party(named: name))?.wantsCoreSTIX == true {
            wanted = true
        }
        return wanted
    }

    private func showPreview(_ result: SourceReadingResult) throws(Fault) {
        var objects: [STIXObject] = []
        try result.forEachObject { object throws(Fault) in objects.append(object) }
        ExportPreview(PersonalData(objects), legalBasis: legalBasis).show(as: form.format)
    }

    private func write(_ result: SourceReadingResult, to output: String, in home: Home) throws {
        let bundle = try ValidatedExport(
            result, as: BundleForm(path: output) ?? .json, in: home.layout.home, clock: Clock.system.now())
        Console.say(bundle.warnings, ofEach: limit)
        guard bundle.errors.isEmpty else {
            Console.say(bundle.errors, ofEach: limit)
            adviseRejects(bundle.errors)
            Console.say("The bundle would not be valid: nothing was written.")
            return try ExitStatus.badData.end()
        }
        try StandardStreams.write(to: output, replacing: force) { sink throws(Fault) in try bundle.write(to: sink) }
    }

    func print(_ summary: SourceReadingSummary, count: Int, time: Timestamp, to output: String) {
        let types = summary.objectsByType.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
            .map { "\($0.value) \($0.key)" }
        let counts: OutputLine =
            "\(Console.count(count, "object")) from \(Console.count(summary.recordsRead, "record")) in "
            + "\(Console.count(summary.files, "file"))"
        // Standard output contains the bundle if it is written there.
        if output == "-" { Console.say(counts) } else { Console.print("\(output): " + counts) }
        Console.say("  \(types.joined(separator: ", "))")
        if dated == nil, summary.objectsUndated > 0 {
            Console.say(
                "  dated \(time), for want of a date of their own: \(Console.count(summary.objectsUndated, "object"))")
        }
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
}

extension SourceFormat: ExpressibleByArgument {
    /// The names of all formats, for a sentence.
    fileprivate static let names =
        allCases.dropLast().map(\.rawValue).joined(separator: ", ") + (allCases.last.map { " or " + $0.rawValue } ?? "")
}

extension TrafficLight: ExpressibleByArgument {
    /// Reads a label such as `TLP:AMBER`.
    package init?(argument: String) { self.init(label: argument) }
}
