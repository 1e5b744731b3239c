internal import ArgumentParser
internal import PartyHome
internal import Platform

/// `corridor stream renew`
struct StreamRenew: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "renew",
        abstract: "Start a new stream for sequence numbers, as after a restore from a backup.",
        discussion: """
            A restored home does not know what it has sent since the backup, and would assign numbers twice, which \
            partners refuse as a fork. Run this after every restore, and on every copy of a home that is to send. A \
            home whose case file alone was restored notices this and refuses to send; a restore of the whole home \
            cannot be noticed. Partners need no notice: this home says again to them what concerns them, with the next \
            command that sends, and they do the same.
            """)

    @Flag(help: "This is a copy of a home that goes on: a second device of the party.")
    var beside = false
    @Option(help: "The reason, for the log.")
    var reason: String
    @OptionGroup var home: HomeOptions

    func run() throws {
        let home = try self.home.open(.upkeep)
        let renewed = try home.renewStream(
            reason: reason, isBeside: beside, randomness: .system, by: self.home.acting(.system))
        Console.print("Messages are numbered in the stream \(renewed.identity.stream) from now on.")
    }
}
