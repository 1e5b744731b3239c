internal import ArgumentParser
internal import CaseFile
internal import Diagnostics
internal import PartyHome
internal import Platform

/// `corridor home require-two`
struct HomeRequireTwo: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "require-two", abstract: "Ask two different persons to sign acts of some kinds.",
        discussion: """
            Kinds: \(PersonAct.settable.map(\.rawValue).joined(separator: ", ")); none ends it. While any kind needs \
            two persons, changing this, and adding or removing persons, needs two with the role keys.
            """)

    @Argument(help: "The kinds of acts, with commas between them, or none.")
    var acts: String
    @Option(help: "The reason, for the log.")
    var reason: String = ""
    @OptionGroup var approval: ApprovalOptions
    @OptionGroup var home: HomeOptions

    func run() throws {
        var two: Set<PersonAct> = []
        for word in acts.split(separator: ",") where acts != "none" {
            guard let act = PersonAct.settable.first(where: { $0.rawValue == word }) else {
                throw Fault(
                    .usageWrong, kind: .usage,
                    [
                        "what": "\(word) is no kind of act that two persons can be asked for",
                        "instead": "Give \(PersonAct.settable.map(\.rawValue).joined(separator: ", ")), or none",
                    ])
            }
            two.insert(act)
        }
        let home = try self.home.open(.upkeep)
        let actor = self.home.acting(.system)
        var rules = try home.personRules()
        rules.requiresTwo = two
        let hasChanged = try home.setPersonRules(
            rules, reason: reason, approver: try approval.approver(at: home, for: .settings, actor: actor.name),
            by: actor)
        guard hasChanged else { return Console.print("Nothing was changed.") }
        Console.print(
            two.isEmpty
                ? "From now on no act needs two persons."
                : "From now on two persons sign: \(two.map(\.rawValue).sorted().joined(separator: ", ")).")
    }
}
