internal import ArgumentParser
internal import Diagnostics
internal import Messaging
internal import PartyHome
internal import Platform

/// `corridor status`
struct Status: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "status",
        abstract: "Show how this home is: what waits, what is missing, what expires, what needs attention.",
        discussion: """
            Among what needs attention are newer versions and statements that are owed to partners, and what waits for \
            a decision: retractions, requests to destroy or for consent, what compromised keys signed, records to be \
            validated again.

            For people, and for monitoring: exit status 0 when all is well, 1 when something needs attention, 5 when \
            the home cannot be read. It needs no passphrase and is quick however many messages there are. It is no \
            check of the home: corridor check-home reads every file.
            """)

    @OptionGroup var home: HomeOptions
    @OptionGroup var output: FormatOption

    func run() throws {
        let home = try self.home.openQuietly()
        let now = Clock.system.now()
        var status = try home.status(at: now)
        let open = try OpenWork(at: home, now: now)
        status.add(newerVersions: open.newerVersions, findings: open.findings)
        switch output.format {
        case .text: StatusText(status, names: try home.partyNames()).print()
        case .json: Console.print(json: status.json)
        }
        try (status.findings.isEmpty ? ExitStatus.done : .badData).end()
    }
}
