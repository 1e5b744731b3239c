internal import ArgumentParser
internal import Diagnostics
internal import Messaging
internal import PartyHome

/// `corridor destroy refuse`
struct DestroyRefuse: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "refuse", abstract: "Refuse a request to destroy messages.",
        discussion: "Say no more than the other party may know: a legal hold can be a secret itself.")

    @Argument(help: "The request, by the beginning of its digest (six characters or more).")
    var request: String
    @Option(help: "The reason; it goes to the party that asked.")
    var reason: String
    @OptionGroup var keys: KeyOptions
    @OptionGroup var home: HomeOptions

    func run() throws {
        let home = try self.home.openReminding()
        let findings = try self.home.mail(of: home, keys).refuseToDestroy(request, reason: reason)
        Console.print("The refusal goes with the next corridor send.")
        for finding in findings { Console.say(finding) }
    }
}
