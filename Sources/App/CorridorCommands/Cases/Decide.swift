internal import FileMerging
public import ArgumentParser
internal import CaseWork
internal import Files
internal import Platform
package import RecordLinkage

/// `corridor decide`
struct Decide: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Decide that two records are the same, different, or that it cannot be said.",
        discussion: """
            A decision is kept with who, when and why, and survives every later merge. withdrawn takes an earlier one \
            back. The next corridor merge applies it. --from takes the decisions of a file instead, such as the page of \
            corridor review --html saves: all of it or nothing, and what is known already only once.
            """)

    @Argument(help: "same, different, unsure or withdrawn.")
    var verdict: Decision.Verdict?
    @Argument(help: "A record or an entity.")
    var left: String?
    @Argument(help: "Another one.")
    var right: String?
    @Option(help: "Why; it stands beside the decision for good.")
    var reason: String?
    @Option(help: ArgumentHelp("Take the decisions of a file, one JSON object a line.", valueName: "jsonl"))
    var from: String?
    @OptionGroup var home: HomeOptions

    func validate() throws {
        if from != nil {
            guard verdict == nil, reason == nil else {
                throw ValidationError("The file of --from says what is decided, and why.")
            }
        } else {
            guard verdict != nil, left != nil, right != nil else {
                throw ValidationError("Give a verdict and two records, or a file with --from.")
            }
            guard reason != nil else { throw ValidationError("Say why with --reason.") }
        }
    }

    func run() throws {
        let home = try self.home.open()
        let workflow = MergeWorkflow(home, actor: self.home.acting(.system))
        if let from { return try take(from, workflow) }
        guard let verdict, let left, let right, let reason else { return }
        let decision = try workflow.decide(verdict, left: left, right: right, reason: reason)
        Console.print(
            "Kept: \(decision.verdict.rawValue), \(decision.left) and \(decision.right), by \(decision.author).")
        Console.say("Run corridor merge to apply it.")
    }

    private func take(_ path: String, _ workflow: MergeWorkflow) throws {
        let name = Paths.name(of: path)
        let taken = try workflow.take(DecisionFile(StandardStreams.open(path), named: name), named: name)
        Console.say(taken.findings, ofEach: nil)
        if taken.isRefused { throw ExitCode(ExitStatus.badData.rawValue) }
        Console.print(
            "\(name): \(Console.count(taken.kept, "decision")) kept, \(taken.known) known already"
                + (taken.overtaken > 0 ? ", \(taken.overtaken) overtaken by later ones" : ""))
        if taken.kept > 0 { Console.say("Run corridor merge to apply it.") }
    }
}

extension Decision.Verdict: ExpressibleByArgument {}
