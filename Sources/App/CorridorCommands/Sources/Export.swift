public import ArgumentParser
internal import BundleFormats
internal import Diagnostics
internal import Files
package import Markings
package import Messaging
internal import PartyHome
internal import Platform
package import SourceFormats
internal import TradeModel

/// `corridor export`
struct Export: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Export a party's existing data as a bundle.",
        discussion: """
            Reads IATA Cargo-XML (XFWB, XFZB, XFFM, XFSU), Cargo-IMP (FWB, FHL, FFM, FSU) and ONE Record, CBP's air \
            manifest and ACAS (FRI, FRC, FXI, FXC, FSN), EDIFACT (CUSCAR, IFTMIN), X12 (309, 350, 856), STIX bundles \
            of others, FollowTheMoney entities, events of MISP, the lists of OFAC (with the files beside SDN.CSV), the \
            United Nations, the European Union and the United Kingdom, and tables (CSV, XLSX) with a mapping, which \
            corridor map suggest writes. A message that is known and not read is an error that names it. In one home \
            the same input gives the same bytes. Objects without a date of their own get the one of --dated. Bundles of other parties are used unchanged. An \
            invalid bundle is not written: each error names its source record. With --rejects, rows of tables with \
            errors are left out, and the rest is exported. The bundle is STIX 2.1 JSON, or a message of NIEM 6.0 if \
            the output's name ends in .xml. --preview writes nothing and lists the personal data to be exported, by \
            person. The home records which mapping assigned the ids of which records, and refuses another mapping \
            that would assign the same ids.

            The home also remembers which version of each record it exported: the bundle has what is new or changed \
            since then, and what that refers to. Where nothing is, no bundle is written and the status is 0. --all \
            writes everything, with the versions that it has. With --complete, records that are not in the file any \
            more are revoked. docs/every-night.md describes this, and --watch, which exports the files of a folder as \
            they arrive.

            Where the output is a folder (one that is there, or a path that ends in /), the export is several \
            bundles, NAME-0001.json and so on after the name of the first file, of at most --bundle-objects objects \
            each. Each is complete in itself: what its objects refer to is in it, with the same bytes in every bundle \
            that needs it. All of them appear, or none. corridor seal DIR/*.json sends them as one message.
            """)

    @Argument(help: "The files.")
    var inputs: [String] = []
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
    @Flag(help: "Write everything, including what is unchanged, with the versions that it has.")
    var all = false
    @Flag(help: "The file is the whole of its source: revoke the records that are not in it any more.")
    var complete = false
    @Option(
        help: ArgumentHelp(
            "With --complete: write nothing when more records would be revoked, a number, a share, or both (default: "
                + "5%,100).", valueName: "limit"))
    var maxRevocations: RevocationLimit?
    @Option(
        help: ArgumentHelp(
            "Export the records that an export revoked under new ids; the files must have all of them.",
            valueName: "export"))
    var undoRevocations: String?
    @Option(help: ArgumentHelp("A marking of all objects, such as TLP:AMBER.", valueName: "marking"))
    var marking: [TrafficLight] = []
    @Option(
        help: ArgumentHelp(
            "When all objects must be validated again, or are left out of views (review_by), such as 2031-01-01. A fixed "
                + "time: another one is a new version of every object. A column of a mapping (review_by) counts before it.",
            valueName: "time"))
    var reviewBy: Timestamp?
    @Option(help: ArgumentHelp("The date of objects without one (default: now).", valueName: "time"))
    var dated: Timestamp?
    @Option(
        help: ArgumentHelp(
            "The maximum number of findings of each kind (default: five errors, and the first of many warnings).",
            valueName: "n"))
    var limit: Int?
    @Option(
        name: .shortAndLong,
        help: ArgumentHelp(
            "The bundle to write; - for standard output; a folder, or a path that ends in /, for several bundles.",
            valueName: "path"))
    var output: String?
    @Option(
        help: ArgumentHelp(
            "With a folder: the most objects in a bundle (default: \(ExportJob.standardBundleObjects)).", valueName: "n"
        ))
    var bundleObjects: Int?
    @Option(
        help: ArgumentHelp(
            "Export the files that arrive in a folder, by the rules of --rules, until the program is stopped.",
            valueName: "dir"))
    var watch: String?
    @Option(help: ArgumentHelp("With --watch: the rules, a JSON file.", valueName: "file"))
    var rules: String?
    @Option(name: .shortAndLong, help: ArgumentHelp("With --watch: the folder to write bundles to.", valueName: "dir"))
    var directory: String?
    @Flag(help: "With --watch: export what is there, and end.")
    var once = false
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
        guard watch == nil else { return try validateWatch() }
        guard rules == nil, directory == nil, !once else {
            throw ValidationError("--rules, --directory and --once need --watch.")
        }
        guard !inputs.isEmpty else { throw ValidationError("Missing expected argument '<inputs> ...'") }
        guard preview != (output != nil) else { throw ValidationError("Give the file to write with -o, or --preview.") }
        guard map != nil || !mappingChanged else { throw ValidationError("--mapping-changed needs --map.") }
        guard rejects != nil || maxRejects == nil else { throw ValidationError("--max-rejects needs --rejects.") }
        guard rejects == nil || !preview else { throw ValidationError("--rejects needs -o, not --preview.") }
        if let reviewBy, reviewBy <= Clock.system.now() {
            throw ValidationError("--review-by is over: what must have been validated before now is left out at once.")
        }
        guard complete || maxRevocations == nil else { throw ValidationError("--max-revocations needs --complete.") }
        guard preview || legalBasis == nil else {
            throw ValidationError("--legal-basis needs --preview; pack and seal take the legal basis too.")
        }
        guard bundleObjects == nil || isFolder else {
            throw ValidationError(
                "--bundle-objects needs a folder with -o: one that is there, or a path that ends in /.")
        }
        guard bundleObjects.map(ExportJob.possibleBundleObjects.contains) ?? true else {
            let possible = ExportJob.possibleBundleObjects
            throw ValidationError("--bundle-objects is from \(possible.lowerBound) to \(possible.upperBound).")
        }
        guard output != "-" || form.format == .text else {
            throw ValidationError("--format json needs a file with -o: standard output has the bundle.")
        }
    }

    func run() throws {
        if let watch { return try self.watch(watch) }
        let home = try self.home.open()
        let actor = self.home.acting(.system)
        let time = dated ?? Clock.system.now()
        let job = self.job
        // A preview changes nothing, and is possible in a home that can only be read.
        let lock = preview ? nil : try home.lockExports()
        defer { withExtendedLifetime(lock) {} }
        let export = HomeExport(
            home, dated: time, markings: marking, reviewBy: reviewBy, coreSTIX: try wantsCoreSTIX(home))
        let prepared = try export.prepare(job, clock: Clock.system.now(), randomness: .system)
        try say(prepared)
        guard prepared.isValid else { return try end(prepared, saying: "Nothing was written.") }
        if let rejects {
            let total = prepared.read.summary.recordsRead
            let limit = maxRejects ?? .standard
            if let finding = limit.finding(of: prepared.rejected, among: total, in: rejects) {
                Console.say(finding)
                return try end(prepared, saying: "Nothing was exported.")
            }
        }
        guard let output else {
            try export.checkMapping(of: prepared, job, by: actor)
            return try showPreview(prepared.versions.result)
        }
        try export.publish(
            prepared, of: job, to: output == "-" ? nil : output, replacing: force, by: actor
        ) { bundle throws(Fault) in
            try StandardStreams.write(to: "-", replacing: false) { sink throws(Fault) in try bundle.write(to: sink) }
        }
        let outputs = isFolder ? export.paths(of: prepared, job, in: output) : [output]
        ExportReport(prepared, outputs: outputs, to: output, dated: dated == nil ? time : nil, isComplete: complete)
            .show(as: form.format)
        if let finding = try NewerVersionsOwed(at: home).finding(at: home) { Console.say(finding) }
    }

    /// Whether the output is a folder of several bundles.
    private var isFolder: Bool {
        guard let output, output != "-" else { return false }
        return output.hasSuffix("/") || Paths.isFolder(output)
    }

    /// What is to be exported, and how.
    private var job: ExportJob {
        var job = ExportJob(inputs)
        (job.format, job.mapping, job.isMappingChanged) = (format, map, mappingChanged)
        job.leavesOutRows = rejects != nil
        job.isPreview = preview
        job.rules.isComplete = complete
        job.rules.limit = maxRevocations ?? .standard
        job.rules.isAll = all
        job.rules.undone = undoRevocations
        if isFolder { job.bundleObjects = bundleObjects ?? ExportJob.standardBundleObjects }
        job.form = output.flatMap(BundleForm.init(path:)) ?? .json
        return job
    }

    /// Reports the findings, and the rows that were left out.
    private func say(_ prepared: PreparedExport) throws {
        let read = prepared.read
        Console.say(read.findings, ofEach: limit)
        if read.summary.findingsOmitted > 0 {
            Console.say("… and \(Console.count(read.summary.findingsOmitted, "finding")) of the same kinds")
        }
        Console.say(prepared.versions.findings, ofEach: limit)
        if let bundle = prepared.bundle { Console.say(bundle.warnings, ofEach: limit) }
        if let rejects {
            try Self.write(prepared.rejected, to: rejects, replacing: force)
            report(prepared.rejected, in: rejects)
        }
        if let bundle = prepared.bundle { Console.say(bundle.errors, ofEach: limit) }
    }

    /// Ends an export of bad data, which wrote nothing.
    private func end(_ prepared: PreparedExport, saying words: OutputLine) throws {
        adviseRejects(prepared.findings)
        let isInvalid = !(prepared.bundle?.errors.isEmpty ?? true)
        Console.say(isInvalid && rejects == nil ? "The bundle would not be valid: nothing was written." : words)
        switch form.format {
        case .text: break
        case .json: Console.print(json: ExportReport.json(prepared, outputs: []))
        }
        try ExitStatus.badData.end()
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
}

extension SourceFormat: ExpressibleByArgument {
    /// Reads the name of a format.
    package init?(argument: String) { self.init(named: argument) }

    /// The names of all formats, for a sentence.
    fileprivate static let names =
        allCases.dropLast().map(\.rawValue).joined(separator: ", ") + (allCases.last.map { " or " + $0.rawValue } ?? "")
}

extension TrafficLight: ExpressibleByArgument {
    /// Reads a label such as `TLP:AMBER`.
    package init?(argument: String) { self.init(label: argument) }
}

extension RevocationLimit: ExpressibleByArgument {
    /// Reads a number, a share such as `5%`, or both.
    package init?(argument: String) { self.init(argument) }
}
