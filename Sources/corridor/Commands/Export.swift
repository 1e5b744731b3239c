public import ArgumentParser
internal import BundleFormats
internal import Exchange
internal import Files
internal import Findings
public import Interchange
internal import StrictJSON
public import TradeIntel

/// `corridor export`
struct Export: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Turn what a party already has into a STIX 2.1 bundle.",
        discussion: """
            Reads IATA Cargo-XML (XFWB, XFZB), Cargo-IMP (FWB, FHL) and ONE Record, X12 309 manifests, STIX bundles of \
            others, FollowTheMoney entities, the lists of OFAC and the United Nations, and CSV with a mapping. In one \
            home the same input gives the same bytes. Objects without a date of their own get the one of --dated. \
            Bundles of others are taken as they stand.
            """)

    @Argument(help: "The files.")
    var inputs: [String]
    @Option(name: .customLong("as"), help: "\(ExportFormat.names) (default: recognised from the content).")
    var format: ExportFormat?
    @Option(help: ArgumentHelp("How the columns of CSV become objects.", valueName: "file"))
    var map: String?
    @Option(help: ArgumentHelp("A marking of all objects, such as TLP:AMBER.", valueName: "marking"))
    var marking: [TrafficLight] = []
    @Option(help: ArgumentHelp("The date of objects that have none (default: now).", valueName: "time"))
    var dated: Timestamp?
    @Option(help: ArgumentHelp("How many findings of each kind are shown.", valueName: "n"))
    var limit = 5
    @Option(name: .shortAndLong, help: ArgumentHelp("The bundle to write; - for standard output.", valueName: "file"))
    var output: String?
    @Flag(help: "Write nothing; list what would leave about persons, by whom it is about.")
    var preview = false
    @Flag(help: "Replace a file that is there.")
    var force = false
    @OptionGroup var home: HomeOptions
    @OptionGroup var form: FormatOption

    func validate() throws {
        guard (output == nil) == preview else {
            throw ValidationError("Name the bundle with --output, or look first with --preview.")
        }
        guard preview || form.format == .text else { throw ValidationError("--format json needs --preview.") }
    }

    func run() throws {
        let home = try self.home.open()
        let time = dated ?? Clock.system.now()
        let exporting = ExportDesk(home, dated: time, markings: marking)
        let result = try exporting.export(inputs, as: format, mapping: map)
        Console.say(result.findings, ofEach: limit)
        if result.summary.findingsOmitted > 0 {
            Console.say("… and \(Console.count(result.summary.findingsOmitted, "finding")) of the same kinds")
        }
        guard !result.findings.contains(where: { $0.severity == .error }) else {
            Console.say("Nothing was written.")
            try ExitStatus.badData.end()
            return
        }
        guard let output else { return try show(result) }
        try StandardStreams.write(to: output, replacing: force) { sink throws(Fault) in
            // Bundles taken whole may be larger than memory: once for the id, once to be written.
            let identifier = BundleIdentifier()
            try result.forEachObject { object throws(Fault) in identifier.add(object) }
            let writer = try BundleWriter(sink: sink, id: identifier.finish())
            try result.forEachObject { object throws(Fault) in try writer.append(object) }
            try writer.finish()
        }
        print(result.summary, result.count, time, to: output)
    }

    /// What would leave about persons, and on what ground.
    private func show(_ result: ExportResult) throws {
        var objects: [STIXObject] = []
        try result.forEachObject { object throws(Fault) in
            if ["identity", "location", "note", "marking-definition", "relationship"].contains(object.type) {
                objects.append(object)
            }
        }
        let personal = PersonalData(in: objects)
        if form.format == .json { return Console.print(json: personal.json) }
        for subject in personal.subjects {
            let facts = [subject.category, subject.statement].compactMap(\.self)
            let kind = subject.isPerson ? "person" : "perhaps a person"
            Console.print("\(subject.name) (\(([kind] + facts).joined(separator: ", ")))")
            Console.print(
                "  marked   \(subject.markings.isEmpty ? "not at all" : subject.markings.joined(separator: ", "))")
            let ground = subject.purposes.isEmpty ? "none stated" : subject.purposes.joined(separator: ", ")
            Console.print("  purposes \(ground)")
            for field in subject.fields { Console.print("  \(field.name): \(field.values.joined(separator: "; "))") }
        }
        if personal.otherNotes > 0 {
            Console.print("\(Console.count(personal.otherNotes, "note")) about other things may name persons too.")
        }
        let persons = personal.subjects.count { $0.isPerson }
        Console.say(
            "\(Console.count(persons, "person")) and \(personal.subjects.count - persons) who may be one; nothing was written."
        )
    }

    private func print(_ summary: ExportSummary, _ count: Int, _ time: Timestamp, to output: String) {
        let types = summary.objectsByType.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
            .map { "\($0.value) \($0.key)" }
        let counts: Line =
            "\(Console.count(count, "object")) from \(Console.count(summary.recordsRead, "record")) in "
            + "\(Console.count(summary.files, "file"))"
        // Standard output is the bundle's when it goes there.
        if output == "-" { Console.say(counts) } else { Console.print("\(output): " + counts) }
        Console.say("  \(types.joined(separator: ", "))")
        if dated == nil, summary.objectsUndated > 0 {
            Console.say(
                "  dated \(time), for want of a date of their own: \(Console.count(summary.objectsUndated, "object"))")
        }
        if summary.recordsSkipped > 0 {
            Console.say("  left out: \(Console.count(summary.recordsSkipped, "record"))")
        }
        if summary.identifiersFlagged > 0 {
            Console.say(
                "  kept, though they fail their check: \(Console.count(summary.identifiersFlagged, "identifier"))")
        }
        if !summary.columnsDropped.isEmpty {
            Console.say("  columns left behind: \(summary.columnsDropped.joined(separator: ", "))")
        }
    }
}

extension ExportFormat: ExpressibleByArgument {
    /// The names, for a sentence.
    fileprivate static let names =
        allCases.dropLast().map(\.rawValue).joined(separator: ", ") + (allCases.last.map { " or " + $0.rawValue } ?? "")
}

extension TrafficLight: ExpressibleByArgument {
    /// Reads a label such as `TLP:AMBER`.
    public init?(argument: String) { self.init(label: argument) }
}
