internal import ArgumentParser
internal import CaseFile
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
    @OptionGroup var approval: ApprovalOptions
    @OptionGroup var home: HomeOptions

    func run() throws {
        let (home, actor) = (try self.home.open(.upkeep), self.home.acting(.system))
        try home.discard(
            id, reason: reason, approver: approval.approver(at: home, for: .destroy, actor: actor.name), by: actor)
        Console.print("Discarded \(id).")
    }
}
