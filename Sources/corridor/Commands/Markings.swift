public import ArgumentParser
internal import Exchange
internal import Files
internal import Findings
internal import StrictJSON
public import TradeIntel

/// `corridor markings`
struct Markings: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Say what may be done with the objects of a bundle, and what a reader may have of them, and why.",
        discussion: """
            Without a reader: the banner of the bundle, and how many objects are marked in which way. With --reader: \
            what that reader may have, what is withheld, and the reasons; it ends with 4 when something is withheld. \
            A reader has attributes such as country:MX, party-id:… or group:federal. How markings are read and combined \
            is in specs/markings.md.
            """)

    @Argument(help: "The bundle; - for standard input.")
    var file: String
    @Option(help: ArgumentHelp("An attribute of the reader; may be given several times.", valueName: "scheme:value"))
    var reader: [Audience] = []
    @Option(help: "What the reader wants it for.")
    var purpose: String?
    @Flag(help: "A receiver passes it on to the reader, not the originator.")
    var onward = false
    @Option(help: ArgumentHelp("An originator that agreed to that, by the id of its identity.", valueName: "id"))
    var consent: [String] = []
    @Option(help: ArgumentHelp("The time to judge at (default: now).", valueName: "time"))
    var at: Timestamp?
    @Option(help: ArgumentHelp("How many lines of a kind are shown.", valueName: "n"))
    var limit = 50
    @OptionGroup var output: FormatOption

    func validate() throws {
        guard !reader.isEmpty || purpose == nil && !onward && consent.isEmpty && at == nil else {
            throw ValidationError("--purpose, --onward, --consent and --at need --reader.")
        }
        guard limit >= 0 else { throw ValidationError("--limit is a number from 0 on.") }
    }

    func run() throws {
        let who =
            reader.isEmpty
            ? nil
            : Reader(
                Set(reader), purpose: purpose, isOnward: onward, time: at ?? Clock.system.now(), consents: Set(consent))
        let survey = try MarkingSurvey(StandardStreams.open(file), named: file, reader: who)
        if output.format == .json {
            Console.print(json: MarkingJSON.survey(survey, file: file))
        } else if let release = survey.release {
            print(release, survey)
        } else {
            print(survey)
        }
        if let release = survey.release, release.withheld + release.partial > 0 { try ExitStatus.refused.end() }
    }

    private func print(_ survey: MarkingSurvey) {
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
        Console.print("marked by themselves:")
        for part in survey.parts.prefix(limit) {
            let words = ([part.marking.portion] + part.marking.words).joined(separator: "; ")
            Console.print("  \(part.object) \(part.pointer): \(words)")
        }
        more(survey.partCount, "part")
    }

    private func print(_ release: MarkingSurvey.Release, _ survey: MarkingSurvey) {
        let given = release.whole + release.partial
        Console.print(
            """
            \(file) for \(release.reader.words): \(given) of \(Console.count(survey.objectCount, "object")), \
            \(release.partial) of them in part; \(release.withheld) withheld
            """)
        for entry in release.entries.prefix(limit) {
            let name = entry.name.map { " (\($0))" } ?? ""
            let place = entry.withheld.pointer.isEmpty ? "" : " " + entry.withheld.pointer
            Console.print("  withheld \(entry.object)\(name)\(place)")
            for reason in entry.withheld.reasons { Console.print("    → \(reason.words)") }
        }
        more(release.entries.count, "thing withheld")
        for condition in release.conditions.prefix(limit) { Console.print("  under the condition: \(condition.words)") }
        more(release.conditions.count, "condition")
    }

    /// What a marking asks for; of a colour alone, what the colour means.
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
    public init?(argument: String) { self.init(argument) }
}
