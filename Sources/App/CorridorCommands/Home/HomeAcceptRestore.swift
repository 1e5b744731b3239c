internal import ArgumentParser
internal import CaseFile
internal import PartyHome
internal import Platform

/// `corridor home accept-restore`
struct HomeAcceptRestore: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "accept-restore", abstract: "Decide that a restored home is used as it is.",
        discussion: """
            Nothing shows what it missed since the backup: messages that were purged, partners that were suspended, \
            agreements that ended. Import what the partners sent meanwhile first, and ask them. The decision is logged.
            """)

    @Option(help: "The reason, for the log.")
    var reason: String
    @OptionGroup var approval: ApprovalOptions
    @OptionGroup var home: HomeOptions

    func run() throws {
        let home = try self.home.open(.upkeep)
        let actor = self.home.acting(.system)
        try home.acceptRestore(
            reason: reason, approver: try approval.approver(at: home, for: .restore, actor: actor.name), by: actor)
        Console.print("The restored home is used as it is.")
    }
}
