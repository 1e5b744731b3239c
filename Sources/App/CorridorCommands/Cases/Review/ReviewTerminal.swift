internal import ReportValues
internal import CaseWork
internal import Diagnostics
internal import EntityResolution
internal import RecordLinkage

/// A review at the terminal: each pair side by side, one key per answer.
struct ReviewTerminal<Subject: ReviewSubject> {
    private let subject: Subject
    private var workflow: ReviewWorkflow<Subject.Question>
    private let rows: (Subject.Question) -> RowComparison?
    private let reason: String?
    private var counts: [Decision.Verdict: Int] = [:]

    init(_ subject: Subject, author: String, reason: String?) throws(Fault) {
        self.subject = subject
        self.reason = reason
        workflow = try subject.workflow(author: author)
        rows = try subject.rows(of: workflow.queue.questions)
    }

    /// Asks until all questions are answered, the person quits, or the input ends.
    mutating func run() throws(Fault) {
        guard workflow.current != nil else {
            Console.say(Finding(.reviewEmpty))
            return
        }
        let keys = ReviewKeys()
        var isShown = false
        while let (number, pair) = workflow.current {
            if !isShown {
                Console.print("\n\(number) of \(workflow.queue.count)")
                show(pair)
                isShown = true
            }
            // No decision about a pair that could not be shown.
            guard StandardOutput.fault == nil else { break }
            Console.ask("same, different, unsure, skip (k), undo (z), quit, help (?): ")
            guard let key = try keys.next() else {
                Console.say("")
                break
            }
            Console.say(Printable.isPrintable(key.unicodeScalars[key.unicodeScalars.startIndex]) ? "\(key)" : "")
            guard key != "q" else { break }
            isShown = try !take(key, pair: pair, keys: keys)
        }
        if workflow.current == nil { Console.say("No proposed pairs are left.") }
        sum()
    }

    /// The maximum number of other records of an entity that are named.
    private static var named: Int { 5 }

    private func show(_ pair: Subject.Question) {
        subject.show(pair)
        let (left, right) = subject.companions(pair)
        for (label, others) in [("A", left), ("B", right)] where !others.isEmpty {
            let rest = others.count > Self.named ? " and \(others.count - Self.named) more" : ""
            Console.print(
                "  \(label) is already merged with \(others.prefix(Self.named).joined(separator: ", "))\(rest)")
        }
        if let rows = rows(pair) { RowComparisonText.print(rows) }
        if let group = group(of: pair) {
            let rest = group.names.count > Self.named ? " and \(group.names.count - Self.named) more" : ""
            Console.print(
                "  one of \(group.id): \(Console.count(group.entities.count, "entity", plural: "entities")), "
                    + "\(group.names.prefix(Self.named).joined(separator: "; "))\(rest). S, D or U answers all of it.")
        }
    }

    /// Performs the action of a key.
    ///
    /// - Returns: whether the next pair is to be shown.
    private mutating func take(_ key: Character, pair: Subject.Question, keys: borrowing ReviewKeys) throws(Fault)
        -> Bool
    {
        switch key {
        case "s": try answer(.same, pair: pair, keys: keys)
        case "d": try answer(.different, pair: pair, keys: keys)
        case "u": try answer(.unsure, pair: pair, keys: keys)
        case "S": return try answerGroup(.same, pair: pair, keys: keys)
        case "D": return try answerGroup(.different, pair: pair, keys: keys)
        case "U": return try answerGroup(.unsure, pair: pair, keys: keys)
        case "k", " ":
            workflow.skip()
            Console.print("Skipped.")
        case "z":
            guard let step = try workflow.undo() else {
                Console.say("There is nothing to undo.")
                return false
            }
            if let verdict = step.verdict {
                counts[verdict, default: 0] -= 1
                let group = step.group.isEmpty ? "" : ", and the rest of their group"
                Console.print("Undone: \(verdict.rawValue), \(step.pair.left) and \(step.pair.right)\(group).")
            } else {
                Console.print("Back to the pair that was skipped.")
            }
        case "?":
            help()
            return false
        default:
            Console.say(Finding(.reviewKeyUnknown, ["key": String(key)]))
            return false
        }
        return true
    }

    /// The group of a question, as long as nothing in it was answered: no answer contradicts another.
    private func group(of pair: Subject.Question) -> QuestionGroup<Subject.Question.EntityName>? {
        subject.group(of: pair).flatMap { workflow.queue.isOpen($0.entities) ? $0 : nil }
    }

    private func askReason(_ keys: borrowing ReviewKeys) throws(Fault) -> String {
        if let reason { return reason }
        let written = try keys.line("Why (Enter for \(Review.standardReason)): ") ?? ""
        return written.isEmpty ? Review.standardReason : written
    }

    /// Answers the whole group of a question.
    ///
    /// - Returns: whether the next pair is to be shown.
    private mutating func answerGroup(
        _ verdict: Decision.Verdict, pair: Subject.Question, keys: borrowing ReviewKeys
    ) throws(Fault) -> Bool {
        guard let group = group(of: pair) else {
            Console.say("This pair is in no larger group, or some of it was answered; use a small letter.")
            return false
        }
        guard let records = group.records(verdict) else {
            Console.say("The group has too many entities to be all different; answer its pairs.")
            return false
        }
        try workflow.answer(
            verdict, group: group.id, of: group.entities, records: records, reason: try askReason(keys))
        counts[verdict, default: 0] += 1
        Console.print(
            "Stored: \(verdict.rawValue), \(group.id), \(Console.count(group.entities.count, "entity", plural: "entities"))."
        )
        return true
    }

    private mutating func answer(
        _ verdict: Decision.Verdict, pair: Subject.Question, keys: borrowing ReviewKeys
    ) throws(Fault) {
        try workflow.answer(verdict, reason: try askReason(keys))
        counts[verdict, default: 0] += 1
        Console.print("Stored: \(verdict.rawValue), \(pair.left) and \(pair.right).")
    }

    private func help() {
        Console.say(
            """
              s  same: they are one
              d  different: they are two, whatever the evidence says
              u  unsure: it cannot be said; they stay apart and are not asked again here
              S, D, U  the same answer for every two entities of the group
              k  skip, as does space: they wait for the next review
              z  undo: back to the pair before; a decision about it is taken back
              q  quit; what was decided is kept
            """)
    }

    private func sum() {
        let kept = [Decision.Verdict.same, .different, .unsure].compactMap { verdict in
            counts[verdict].flatMap { $0 > 0 ? "\($0) \(verdict.rawValue)" : nil }
        }
        Console.print("\(kept.isEmpty ? "nothing decided" : kept.joined(separator: ", ")); \(workflow.queue.open) left")
        if !kept.isEmpty { Console.say("Run corridor merge to apply it.") }
    }
}
