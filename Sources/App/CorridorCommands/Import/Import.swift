internal import ArgumentParser
internal import Diagnostics
internal import Messaging
internal import PartyHome
internal import Platform
internal import StrictJSON

/// `corridor import`
struct Import: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Verify, open, validate and store envelopes: each file in full or not at all.",
        discussion: """
            Refused files are kept unchanged in quarantine. A signed and sealed receipt goes to the outbox. From a \
            folder all files with the extension .asice are imported. Files of one stream are imported in the order of \
            their numbers, independent of their names. Without arguments, what corridor receive put into the inbox is \
            imported.
            """)

    @Argument(help: "Envelopes, or folders with envelopes; without any, the inbox.")
    var files: [String] = []
    @OptionGroup var objects: ObjectLimitOption
    @OptionGroup var keys: KeyOptions
    @OptionGroup var home: HomeOptions
    @OptionGroup var output: FormatOption

    func run() throws {
        let home = try self.home.openReminding(.upkeep)
        let importer = Importer(
            home, keys: try keys.ring(home), clock: .system, randomness: .system,
            actor: self.home.acting(.system), messages: .commandLine, objectLimit: objects.bytes)
        var statuses: [ExitStatus] = []
        var results: [JSONValue] = []
        func report(_ result: Result<Importer.Outcome, Fault>) {
            switch result {
            case .success(let outcome):
                statuses.append(ExitStatus(outcome.outcome))
                switch output.format {
                case .text: ImportOutcomeText.print(outcome)
                case .json: results.append(outcome.json)
                }
            case .failure(let fault):
                Console.say(fault)
                statuses.append(ExitStatus(fault.kind))
            }
        }
        if files.isEmpty {
            var isEmpty = true
            InboxImport(home, importer).run { result in
                isEmpty = false
                report(result)
            }
            if isEmpty { Console.say("Nothing waits in the inbox.") }
        } else {
            let list = try ImportList(files, for: home.identity.party)
            for argument in list.unmatched { Console.say("There is nothing to import in \(argument).") }
            for file in list.paths {
                do throws(Fault) { report(.success(try importer.importFile(file))) } catch { report(.failure(error)) }
            }
        }
        if output.format == .json { Console.print(json: JSONValue.array(results)) }
        try ExitStatus.worst(statuses).end()
    }
}
