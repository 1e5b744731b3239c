public import ArgumentParser
internal import Exchange
internal import Files
internal import Findings
public import Resolution

/// `corridor decide`
struct Decide: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Decide that two records are the same, different, or that it cannot be said.",
        discussion: """
            A decision is kept with who, when and why, and survives every later merge. withdrawn takes an earlier one \
            back. The next corridor merge applies it.
            """)

    @Argument(help: "same, different, unsure or withdrawn.")
    var verdict: Decision.Verdict
    @Argument(help: "A record or an entity.")
    var left: String
    @Argument(help: "Another one.")
    var right: String
    @Option(help: "Why; it stands beside the decision for good.")
    var reason: String
    @OptionGroup var home: HomeOptions

    func run() throws {
        let home = try self.home.open()
        let decision = try MergeDesk(home, actor: self.home.acting(.system)).decide(
            verdict, left, right, reason: reason)
        Console.print(
            "Kept: \(decision.verdict.rawValue), \(decision.left) and \(decision.right), by \(decision.author).")
        Console.say("Run corridor merge to apply it.")
    }
}

extension Decision.Verdict: ExpressibleByArgument {}
