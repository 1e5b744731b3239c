internal import ArgumentParser
internal import CaseFile
internal import Messaging
internal import PartyHome
internal import Platform

/// What accepting and refusing retractions have in common.
struct RetractionDecisionOptions: ParsableArguments {
    @Argument(
        help: "Beginnings of the digests of statements, or partners for all that wait of them (default: all that wait)."
    )
    var names: [String] = []
    @Option(help: "The reason, for the log.")
    var reason: String
    @OptionGroup var approval: ApprovalOptions
    @OptionGroup var home: HomeOptions

    func decide(isAccepted: Bool) throws {
        let home = try self.home.open()
        let actor = self.home.acting(.system)
        let decided = try RetractionDecisions(home, by: actor).decide(
            names, isAccepted: isAccepted, reason: reason,
            approver: try approval.approver(at: home, for: .retractions, actor: actor.name))
        Console.print(
            "\(isAccepted ? "Accepted" : "Refused") \(Console.count(decided.count, "retraction")).")
        if isAccepted {
            Console.say("Partners that hold these objects are sent them with the next corridor send.")
        }
    }
}
