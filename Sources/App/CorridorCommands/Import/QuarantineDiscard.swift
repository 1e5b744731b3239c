internal import ArgumentParser
internal import PartyHome
internal import Platform

/// `corridor quarantine discard`
struct QuarantineDiscard: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "discard", abstract: "Delete a refused file; its log entries stay.")

    @Argument(help: "The id of the file.")
    var id: String
    @Option(help: "The reason, for the log.")
    var reason: String
    @OptionGroup var home: HomeOptions

    func run() throws {
        try home.open().discard(id, reason: reason, by: home.acting(.system))
        Console.print("Discarded \(id).")
    }
}
