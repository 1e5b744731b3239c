public import ArgumentParser
internal import BundleFormats
internal import Diagnostics
internal import Files
internal import Identifiers
package import Markings
internal import Messaging
internal import PartyHome
internal import Platform
internal import Policy

/// `corridor markings`
struct MarkingsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "markings",
        abstract: "Show how the objects of a bundle may be used, and what a reader may receive, with reasons.",
        discussion: """
            Without a reader: the banner of the bundle, and the number of objects by marking. With --reader: what that \
            reader may receive, what is withheld, and the reasons; exit status 4 if something is withheld. A reader \
            has attributes such as country:MX, party-id:… or group:federal. How markings are read and combined is in \
            specs/markings.md.

            With --to the reader is a partner of the home, and the answer is the one that corridor seal acts on: by the \
            partner's profile, the agreement with it, and the newest markings that the home holds.

            With --output the bundle is written as that reader may receive it: without withheld data, without \
            references to it, and without objects that require such a reference. It is for reading, not for exchange: \
            its objects have less content than the complete ones of the same version. Parts that still verify are \
            extracted by corridor disclose.
            """)

    @Argument(help: "The bundle; - for standard input.")
    var file: String
    @Option(help: ArgumentHelp("An attribute of the reader; may be given several times.", valueName: "scheme:value"))
    var reader: [Audience] = []
    @Option(help: ArgumentHelp("The partner who is the reader.", valueName: "partner"))
    var to: String?
    @Option(help: ArgumentHelp("The legal basis of the transfer, with --to.", valueName: "text"))
    var legalBasis: String?
    @Option(help: "The purpose of the reader.")
    var purpose: String?
    @Flag(help: "A recipient passes it on to the reader, instead of the originator.")
    var onward = false
    @Option(help: ArgumentHelp("An originator that consented to that, by the id of its identity.", valueName: "id"))
    var consent: [String] = []
    @Option(help: ArgumentHelp("The time of the decision (default: now).", valueName: "time"))
    var at: Timestamp?
    @Option(
        name: .shortAndLong,
        help: ArgumentHelp(
            "The file for the data that the reader may receive: .json, or .xml for the XML form.", valueName: "file")
    )
    var output: String?
    @Flag(help: "Replace a file that is there.")
    var force = false
    @Option(help: ArgumentHelp("The maximum number of lines of each kind.", valueName: "n"))
    var limit = 50
    @OptionGroup var form: FormatOption
    @OptionGroup var home: HomeOptions

    func validate() throws {
        guard !reader.isEmpty || to != nil || purpose == nil && !onward && consent.isEmpty && at == nil && output == nil
        else {
            throw ValidationError("--purpose, --onward, --consent, --at and --output need --reader.")
        }
        guard to == nil || output == nil && !onward else {
            throw ValidationError("--output and --onward go with --reader, not with --to.")
        }
        guard to != nil || legalBasis == nil else { throw ValidationError("--legal-basis needs --to.") }
        guard output != "-" else { throw ValidationError("--output names a file: standard output has the report.") }
        guard !force || output != nil else { throw ValidationError("--force needs --output.") }
        guard limit >= 0 else { throw ValidationError("--limit is a number from 0 on.") }
    }

    func run() throws {
        let who =
            reader.isEmpty || to != nil
            ? nil
            : Reader(
                Set(reader), purpose: purpose, isOnward: onward, time: at ?? Clock.system.now(), consents: Set(consent))
        let source = try StandardStreams.open(file)
        let view = try who.flatMap { who throws(Fault) in
            output == nil ? nil : try RedactedBundle(of: source, named: file, for: who)
        }
        let decision = try to.map { partner in try self.decision(about: source, for: partner) }
        let survey = try MarkingSummary(source, named: file, reader: who, view: view?.view, decided: decision)
        if let view, let output {
            try StandardStreams.write(to: output, replacing: force) { sink throws(Fault) in
                try view.write(to: sink, as: Paths.fileExtension(of: output).lowercased() == "xml" ? .xml : .json)
            }
        }
        if form.format == .json {
            Console.print(json: MarkingJSON.survey(survey, file: file))
        } else if let release = survey.release {
            print(release, survey)
            if let view, let output { Console.print("\(output): \(Console.count(view.objectCount, "object"))") }
        } else {
            print(survey)
        }
        if let release = survey.release, release.withheld + release.partial > 0 { try ExitStatus.refused.end() }
    }

    /// The decision for a partner: the same that sealing the file for it would act on.
    private func decision(about source: any ByteSource, for partner: String) throws -> BundleDecision {
        let home = try self.home.open()
        var request = OutgoingPolicy.Request(
            .seal, to: try home.party(named: partner), purpose: purpose, legalBasis: legalBasis)
        request.attributes = Set(reader)
        request.consents = Set(consent)
        let policy = try OutgoingPolicy(home, at: at ?? Clock.system.now())
        return try policy.decide(.bundle(source, named: file), [request], named: file)[0].decision
    }

    private func print(_ survey: MarkingSummary) {
        Console.print(
            "\(file): \(survey.combined.banner ?? "no banner"), \(Console.count(survey.objectCount, "object"))")
        for words in survey.combined.words.prefix(limit) { Console.print("  \(words)") }
        guard survey.objectCount > 0 else { return }
        var table = TextTable("OBJECTS", "PORTION", "HANDLING")
        for (marking, count) in survey.kinds.prefix(limit) {
            table.add(String(count), marking.portion, Self.words(marking))
        }
        Console.print(table)
        more(survey.kinds.count, "way of marking")
        guard survey.partCount > 0 else { return }
        Console.print("marked individually:")
        for part in survey.parts.prefix(limit) {
            let words = ([part.marking.portion] + part.marking.words).joined(separator: "; ")
            Console.print("  \(part.object) \(part.pointer): \(words)")
        }
        more(survey.partCount, "part")
    }

    private func print(_ release: BundleDecision, _ survey: MarkingSummary) {
        let given = release.whole + release.partial
        Console.print(
            """
            \(file) for \(to ?? release.reader.words): \(given) of \(Console.count(survey.objectCount, "object")), \
            \(release.partial) of them in part; \(release.withheld) withheld
            """)
        for line in ReleaseText.withheld(release, limit: limit) { Console.print(line) }
        for condition in release.conditions.prefix(limit) { Console.print("  under the condition: \(condition.words)") }
        more(release.conditions.count, "condition")
    }

    /// The requirements of a marking in words; for a TLP color alone, its meaning.
    private static func words(_ marking: EffectiveMarking) -> String {
        guard !marking.isEmpty else { return "not marked" }
        let colour = marking.trafficLight.flatMap { CodeList.trafficLights.entry($0.label)?.name }
        return marking.words.isEmpty ? colour ?? "" : marking.words.joined(separator: "; ")
    }

    private func more(_ count: Int, _ noun: String) {
        if count > limit { Console.print("  … and \(Console.count(count - limit, noun)) more") }
    }
}

extension Audience: ExpressibleByArgument {
    /// Reads `scheme:value`.
    package init?(argument: String) { self.init(argument) }
}
