internal import ArgumentParser
internal import Diagnostics
internal import PartyHome
internal import Platform

/// `corridor status`
struct Status: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "status",
        abstract: "Show how this home is: what waits, what is missing, what expires, what needs attention.",
        discussion: """
            For people, and for monitoring: exit status 0 when all is well, 1 when something needs attention, 5 when \
            the home cannot be read. It needs no passphrase and is quick however many messages there are. It is no \
            check of the home: corridor check-home reads every file.
            """)

    @OptionGroup var home: HomeOptions
    @OptionGroup var output: FormatOption

    func run() throws {
        let home = try self.home.openQuietly()
        let status = try home.status(at: Clock.system.now())
        switch output.format {
        case .text: StatusText(status, names: try home.partyNames()).print()
        case .json: Console.print(json: status.json)
        }
        try (status.findings.isEmpty ? ExitStatus.done : .badData).end()
    }
}
