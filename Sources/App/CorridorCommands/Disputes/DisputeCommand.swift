internal import ArgumentParser
internal import CaseFile
internal import CaseWork
internal import Corrections
internal import Diagnostics
internal import EntityResolution
internal import Messaging
internal import PartyHome

/// `corridor dispute`
struct DisputeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "dispute", abstract: "Attach what a person or a party says against objects.",
        discussion: """
            Somebody whom a record is about may say that it is wrong (5 USC 552a(d)(4)). The statement goes to all who \
            got the objects from this home, to those who stated them, and with every later share; find, show and report \
            say so. It changes nothing in the objects, and hides nothing.
            """)

    @Argument(help: "Objects, by their ids, and entities, whose records are meant.")
    var names: [String]
    @Option(help: "What is said: text of at most 10,000 bytes.")
    var statement: String
    @Option(help: ArgumentHelp("Whose statement it is (default: this party).", valueName: "name"))
    var by: String?
    @OptionGroup var keys: KeyOptions
    @OptionGroup var home: HomeOptions

    func run() throws {
        let home = try self.home.openReminding()
        var ids: [String] = []
        for name in names {
            let isSent = try name.contains("--") && !home.caseFile.ledger(ofObject: name).isEmpty
            if isSent {
                ids.append(name)
                continue
            }
            switch try home.caseAnswers().handle(name) {
            case .entity(let entity): ids += entity.members
            case .object(let id): ids.append(id)
            }
        }
        let result = try self.home.mail(of: home, keys).dispute(
            ids, by: Dispute(by: by ?? home.identity.name, text: statement))
        CorrectionText.print(result, "Disputed:")
        for finding in result.findings { Console.say(finding) }
    }
}
