internal import ArgumentParser
internal import PartyHome
internal import Platform

/// `corridor quarantine discard`
struct QuarantineDiscard: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "discard", abstract: "Throw a refused file away; the log keeps what it was.")

    @Argument(help: "Its id.")
    var id: String
    @Option(help: "Why, for the log.")
    var reason: String
    @OptionGroup var home: HomeOptions

    func run() throws {
        try home.open().discard(id, reason: reason, by: home.acting(.system))
        Console.print("Discarded \(id).")
    }
}
