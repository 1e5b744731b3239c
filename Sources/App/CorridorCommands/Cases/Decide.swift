internal import FileMerging
public import ArgumentParser
internal import CaseWork
internal import Files
internal import Platform
package import RecordLinkage

/// `corridor decide`
struct Decide: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Decide that two records are the same, different, or undecidable.",
        discussion: """
            A decision is stored with author, time and reason, and applies to every later merge. withdrawn undoes an \
            earlier one. The next corridor merge applies it. --from imports the decisions of a file, such as the one \
            saved by the page of corridor review --html: all or nothing, and known decisions only once.
            """)

    @Argument(help: "same, different, unsure or withdrawn.")
    var verdict: Decision.Verdict?
    @Argument(help: "A record or an entity.")
    var left: String?
    @Argument(help: "The other record or entity.")
    var right: String?
    @Option(help: "The reason, stored with the decision.")
    var reason: String?
    @Option(help: ArgumentHelp("Import the decisions of a file, one JSON object per line.", valueName: "jsonl"))
    var from: String?
    @OptionGroup var home: HomeOptions

    func validate() throws {
        if from != nil {
            guard verdict == nil, reason == nil else {
                throw ValidationError("The file of --from contains verdicts and reasons.")
            }
        } else {
            guard verdict != nil, left != nil, right != nil else {
                throw ValidationError("Give a verdict and two records, or a file with --from.")
            }
            guard reason != nil else { throw ValidationError("Give a reason with --reason.") }
        }
    }

    func run() throws {
        let home = try self.home.open()
        let workflow = MergeWorkflow(home, actor: self.home.acting(.system))
        if let from { return try take(from, workflow) }
        guard let verdict, let left, let right, let reason else { return }
        let decision = try workflow.decide(verdict, left: left, right: right, reason: reason)
        Console.print(
            "Stored: \(decision.verdict.rawValue), \(decision.left) and \(decision.right), by \(decision.author).")
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
