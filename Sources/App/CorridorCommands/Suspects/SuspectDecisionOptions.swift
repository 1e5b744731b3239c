internal import ArgumentParser
internal import CaseFile
internal import PartyHome
internal import Platform

/// The suspect messages that a person decides on, and why.
struct SuspectDecisionOptions: ParsableArguments {
    @Argument(help: "The messages, by beginnings of their ids (default: all that are suspect).")
    var messages: [String] = []
    @Option(help: "The reason, for the log.")
    var reason: String
    @OptionGroup var approval: ApprovalOptions
    @OptionGroup var home: HomeOptions

    func decide(_ state: SuspectPackage.State) throws {
        let home = try self.home.open()
        let actor = self.home.acting(.system)
        let decided = try home.decide(
            onSuspects: messages, state, reason: reason,
            approver: try approval.approver(at: home, for: .suspect, actor: actor.name), by: actor)
        for one in decided { Console.print("Message \(one.message) is \(state.rawValue).") }
        if decided.isEmpty { Console.say("Nothing was changed.") }
    }
}
