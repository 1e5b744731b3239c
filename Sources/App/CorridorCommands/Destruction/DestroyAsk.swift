internal import ArgumentParser
internal import Corrections
internal import Diagnostics
internal import Messaging
internal import PartyHome
internal import X509

/// `corridor destroy ask`
struct DestroyAsk: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "ask", abstract: "Ask those who hold messages or objects to destroy them.",
        discussion: """
            A request names whole messages: for an object, those that it went in, by the ledger. It goes with the next \
            corridor send. Retract the objects too, so that they are hidden at once, whatever is decided. A home that \
            was restored has no record of what it sent since its backup: ask the partner for the ids of these messages, \
            and name them whole, with --from.
            """)

    @Argument(help: "Ids of messages that this home sent, and of objects.")
    var names: [String]
    @Option(help: ArgumentHelp("Ask this partner only.", valueName: "partner"))
    var from: String?
    @Option(help: "The reason; it goes to those who are asked.")
    var reason: String
    @OptionGroup var keys: KeyOptions
    @OptionGroup var home: HomeOptions

    func run() throws {
        let home = try self.home.openReminding()
        let partner = try from.map { name throws(Fault) in try home.party(named: name).text }
        let (requests, findings) = try self.home.mail(of: home, keys).askToDestroy(
            names, partner: partner, reason: reason)
        try DestructionText.print(requests, home)
        for finding in findings { Console.say(finding) }
    }
}
