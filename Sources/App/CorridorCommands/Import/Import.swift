internal import ArgumentParser
internal import Diagnostics
internal import Messaging
internal import PartyHome
internal import Platform
internal import StrictJSON

/// `corridor import`
struct Import: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Verify, open, validate and store envelopes: each file in full or not at all.",
        discussion: """
            Refused files are kept unchanged in quarantine. A signed and sealed receipt goes to the outbox. From a \
            folder all files with the extension .asice are imported. Files of one stream are imported in the order of \
            their numbers, independent of their names.
            """)

    @Argument(help: "Envelopes, or folders with envelopes.")
    var files: [String]
    @OptionGroup var objects: ObjectLimitOption
    @OptionGroup var keys: KeyOptions
    @OptionGroup var home: HomeOptions
    @OptionGroup var output: FormatOption

    func run() throws {
        let home = try self.home.openReminding()
        let importer = Importer(
            home, keys: try keys.ring(home), clock: .system, randomness: .system,
            actor: self.home.acting(.system), messages: .commandLine, objectLimit: objects.bytes)
        let list = try ImportList(files, for: home.identity.party)
        for argument in list.unmatched { Console.say("There is nothing to import in \(argument).") }
        var statuses: [ExitStatus] = []
        var results: [JSONValue] = []
        for file in list.paths {
            do throws(Fault) {
                let outcome = try importer.importFile(file)
                statuses.append(ExitStatus(outcome.outcome))
                switch output.format {
                case .text: ImportOutcomeText.print(outcome)
                case .json: results.append(outcome.json)
                }
            } catch {
                Console.say(error)
                statuses.append(ExitStatus(error.kind))
            }
        }
        if output.format == .json { Console.print(json: JSONValue.array(results)) }
        try ExitStatus.worst(statuses).end()
    }
}
