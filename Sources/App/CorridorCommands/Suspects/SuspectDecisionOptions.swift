internal import ArgumentParser
internal import CaseFile
internal import Corrections
internal import Packages
internal import PartyHome
internal import Platform

/// The suspect messages and statements that a person decides on, and why.
struct SuspectDecisionOptions: ParsableArguments {
    @Argument(help: "The messages and statements, by beginnings of their ids (default: all that are suspect).")
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
        for one in decided.messages { Console.print("Message \(one.message) is \(state.rawValue).") }
        for one in decided.statements {
            let statement = one.signed.statement
            Console.print("Statement \(statement.digest.prefix(12)) (\(statement.act.rawValue)) is \(state.rawValue).")
        }
        if decided.messages.isEmpty, decided.statements.isEmpty { Console.say("Nothing was changed.") }
    }
}
