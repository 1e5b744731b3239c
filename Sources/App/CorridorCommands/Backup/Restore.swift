internal import ArgumentParser
internal import CaseFile
internal import Diagnostics
internal import PartyHome
internal import Platform

/// `corridor restore`
struct Restore: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "restore",
        abstract: "Restore a home from a backup, with its state files and the recovery key.",
        discussion: """
            Everything is checked before anything is placed, and a home that is there is never touched. The restored home \
            numbers its messages in a new stream. What the newest state file knows beyond the backup is replayed: purges, \
            suspensions, agreements, settings, numbers of lists. Where no state file is newer than the backup, the home \
            sends nothing and shows nothing until somebody decides (corridor home accept-restore), or a newer state file \
            is found (corridor home catch-up); it imports meanwhile.
            """)

    @Argument(help: "The backup.")
    var backup: String
    @Option(help: ArgumentHelp("The folder for the home.", valueName: "dir"))
    var to: String
    @OptionGroup var recovery: RecoveryOptions
    @OptionGroup var approval: ApprovalOptions
    @Option(
        name: .long, help: ArgumentHelp("The actor's name, for the log (default: the user's name).", valueName: "name"))
    var actor: String?

    func run() throws {
        let actor = HomeOptions.acting(actor, .system)
        let approval = approval
        let result = try HomeRestorer(clock: .system, randomness: .system, actor: actor) { home throws(Fault) in
            try approval.approver(at: home, for: .restore, actor: actor.name)
        }.restore(backup, to: to, states: try recovery.states())
        Console.print(
            "Restored \(result.home.identity.name) to \(to): \(Console.count(result.files, "file")) of "
                + "\(result.backup.rfc3339).")
        for finding in result.findings { Console.say(finding) }
        if let state = result.state {
            Console.print("It has caught up with what the home knew at \(state.rfc3339).")
        } else {
            Console.say(try result.home.restoreNotice())
        }
    }
}
