internal import ArgumentParser
internal import CaseFile
internal import PartyHome
internal import Platform

/// `corridor hold remove`
struct HoldRemove: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "remove", abstract: "Remove a legal hold.",
        discussion: """
            Nothing is destroyed by that, but for copies of sent messages that only the hold kept; what a purge was \
            refused for has to be purged again. A home can ask two persons to sign it (corridor home require-two hold).
            """)

    @Argument(help: "The number of the hold.")
    var number: Int
    @Option(help: "The reason, for the log.")
    var reason: String
    @OptionGroup var approval: ApprovalOptions
    @OptionGroup var home: HomeOptions

    func run() throws {
        let home = try self.home.open(.upkeep)
        let actor = self.home.acting(.system)
        try HoldRegistry(home, actor: actor).remove(
            number, reason: reason, approver: try approval.approver(at: home, for: .hold, actor: actor.name))
        Console.print("Hold \(number) is removed.")
    }
}
