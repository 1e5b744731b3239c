internal import ArgumentParser
internal import PartyHome
internal import Platform

/// `corridor stream renew`
struct StreamRenew: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "renew",
        abstract: "Number messages in a new stream from now on, as after a restore from a backup.",
        discussion: """
            A home that was restored does not know what it has sent since the backup, and would give numbers twice, \
            which partners refuse as a fork. Say this after every restore, and on every copy of a home that is to \
            send: where the case file alone was restored the home notices it and refuses to send; where all of it was, \
            nobody but you knows. Partners need not be told.
            """)

    @Option(help: "Why, for the log.")
    var reason: String
    @OptionGroup var home: HomeOptions

    func run() throws {
        let home = try self.home.open()
        let renewed = try home.renewStream(
            reason: reason, randomness: .system, by: self.home.acting(.system))
        Console.print("Messages are numbered in the stream \(renewed.identity.stream) from now on.")
    }
}
