internal import FileMerging
public import ArgumentParser
internal import CaseWork
internal import Files
internal import Platform
package import RecordLinkage

/// `corridor decide`
struct Decide: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "decide",
        abstract: "Decide that two records are the same, different, or undecidable.",
        discussion: """
            A decision is stored with author, time and reason, and applies to every later merge. withdrawn undoes an \
            earlier one. The next corridor merge applies it. --from imports the decisions of a file, such as the one \
            saved by the page of corridor review --html: all or nothing, and known decisions only once.

            corridor merge lists the proposals in groups. --group answers all of a group at once: same joins all its \
            members, different keeps each two of them apart. --bulk does so for every group of the tier bulk, whose \
            pairs are as likely as an automatic merge. Both say under which name their decisions can be withdrawn \
            with --group.
            """)

    @Argument(help: "same, different, unsure or withdrawn.")
    var verdict: Decision.Verdict?
    @Argument(help: "A record or an entity.")
    var left: String?
    @Argument(help: "The other record or entity.")
    var right: String?
    @Option(help: ArgumentHelp("Decide about a whole group of proposals.", valueName: "id"))
    var group: String?
    @Flag(help: "Decide about every group of the tier bulk.")
    var bulk = false
    @Option(help: "The reason, stored with the decision.")
    var reason: String?
    @Option(help: ArgumentHelp("Import the decisions of a file, one JSON object per line.", valueName: "jsonl"))
    var from: String?
    @OptionGroup var home: HomeOptions

    func validate() throws {
        if from != nil {
            guard verdict == nil, reason == nil, group == nil, !bulk else {
                throw ValidationError("The file of --from contains verdicts and reasons.")
            }
        } else if group != nil || bulk {
            guard verdict != nil, left == nil, right == nil, group == nil || !bulk else {
                throw ValidationError("Give a verdict and either --group or --bulk, without records.")
            }
            guard reason != nil else { throw ValidationError("Give a reason with --reason.") }
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
        guard let verdict, let reason else { return }
        if let subject = group.map({ GroupDecision.Subject.group($0) }) ?? (bulk ? .bulk : nil) {
            return try decide(verdict, about: subject, workflow, reason: reason)
        }
        guard let left, let right else { return }
        let decision = try workflow.decide(verdict, left: left, right: right, reason: reason)
        Console.print(
            "Stored: \(decision.verdict.rawValue), \(decision.left) and \(decision.right), by \(decision.author).")
        Console.say("Run corridor merge to apply it.")
    }

    private func decide(
        _ verdict: Decision.Verdict, about subject: GroupDecision.Subject, _ workflow: MergeWorkflow, reason: String
    ) throws {
        let made = try workflow.decide(verdict, about: subject, reason: reason)
        Console.print(
            "Stored: \(verdict.rawValue), \(Console.count(made.groups, "group")), "
                + "\(Console.count(made.decisions.count, "decision")), as \(made.label).")
        Console.say("Run corridor merge to apply it.")
        if verdict != .withdrawn, !made.decisions.isEmpty {
            Console.say("To undo it: corridor decide withdrawn --group \(made.label) --reason WHY.")
        }
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
