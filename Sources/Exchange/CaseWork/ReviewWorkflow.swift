internal import ReportValues
internal import CaseFile
package import Diagnostics
package import EntityResolution
package import PartyHome
package import Platform
package import RecordLinkage

/// A person's review of the proposed pairs of a merge: one question at a time, each answer stored immediately.
///
/// The merge is computed once, when the review begins; questions that earlier answers settle are not asked. An undone
/// decision leaves the records, and every merge of them, as they were before.
package struct ReviewWorkflow<Question: ReviewQuestion> {
    /// Stores a decision about the two records of a question.
    package typealias Keep = (Decision, Question) throws(Fault) -> Void
    /// Stores the decisions about a group: all or none.
    package typealias KeepGroup = ([Decision]) throws(Fault) -> Void

    /// The questions and the answers so far.
    package private(set) var queue: ReviewQueue<Question>
    private let author: String
    private let clock: Clock
    private let keep: Keep
    private let keepGroup: KeepGroup?
    private var latest: Timestamp?
    /// The decisions of the answers that were about a whole group, by the number of the step.
    private var groupDecisions: [Int: [Decision]] = [:]

    /// A review of some questions, in this order.
    ///
    /// - Parameters:
    ///   - apart: pairs of entities that earlier decisions keep apart.
    ///   - author: the reviewer.
    ///   - latest: the time of the latest existing decision; all new decisions are later.
    ///   - keepGroup: stores the decisions about a group; `nil` where questions are not grouped.
    ///   - keep: stores a decision.
    package init(
        _ questions: [Question], apart: Set<Set<Question.EntityName>> = [], author: String, clock: Clock,
        after latest: Timestamp? = nil, keepGroup: KeepGroup? = nil, keep: @escaping Keep
    ) {
        self.author = author
        self.clock = clock
        self.keep = keep
        self.keepGroup = keepGroup
        self.latest = latest
        queue = ReviewQueue(questions, apart: apart)
    }

    /// The current question; `nil` when none is left.
    package var current: (number: Int, pair: Question)? { queue.current }

    /// Answers the question and stores the decision.
    package mutating func answer(_ verdict: Decision.Verdict, reason: String) throws(Fault) {
        guard let pair = current?.pair else { return }
        try keep(decision(verdict, left: pair.left, right: pair.right, reason: reason), pair)
        queue.answer(verdict)
    }

    /// Answers the whole group of the question, and stores the decisions that follow, all in one step; `corridor decide
    /// withdrawn --group` undoes them.
    ///
    /// - Parameters:
    ///   - entities: the entities of the group.
    ///   - records: the pairs of records whose decisions answer it.
    package mutating func answer(
        _ verdict: Decision.Verdict, group: String, of entities: [Question.EntityName],
        records: [(left: String, right: String)], reason: String
    ) throws(Fault) {
        guard current != nil, let keepGroup else { return }
        let decisions = records.map {
            decision(verdict, left: $0.left, right: $0.right, reason: GroupDecision.reason(reason, group))
        }
        try keepGroup(decisions)
        groupDecisions[queue.steps.count] = decisions
        queue.answer(verdict, group: entities)
    }

    /// Skips the question; it remains for the next review.
    package mutating func skip() { queue.answer(nil) }

    /// Returns to the previous question, and withdraws the decision about it if there was one.
    ///
    /// - Returns: the answer that was undone; `nil` at the first question.
    package mutating func undo() throws(Fault) -> ReviewQueue<Question>.Step? {
        guard let step = queue.steps.last else { return nil }
        let reason = "taken back in the review"
        if let decisions = groupDecisions[queue.steps.count - 1], let keepGroup {
            try keepGroup(decisions.map { decision(.withdrawn, left: $0.left, right: $0.right, reason: reason) })
            groupDecisions[queue.steps.count - 1] = nil
        } else if step.verdict != nil {
            try keep(decision(.withdrawn, left: step.pair.left, right: step.pair.right, reason: reason), step.pair)
        }
        return queue.back()
    }

    // Of two decisions about the same records the later one counts: each must be later than the one before it, even
    // when both are made within a millisecond or the clock was set back.
    private mutating func decision(
        _ verdict: Decision.Verdict, left: String, right: String, reason: String
    ) -> Decision {
        let now = clock.now()
        let time = latest.map { max(now, Timestamp(milliseconds: $0.milliseconds + 1)) } ?? now
        latest = time
        return Decision(left: left, right: right, verdict: verdict, author: author, time: time, reason: reason)
    }
}

extension ReviewWorkflow where Question == CandidatePair {
    /// A review of a home's case file, which stores decisions as `corridor decide` does.
    ///
    /// - Parameter view: the current view of the case file.
    package init(_ home: Home, _ view: CaseView, author: String, clock: Clock) throws(Fault) {
        let caseFile = home.caseFile
        let latest = try caseFile.decisions().map(\.decision.time).max()
        self.init(
            view.result.questions, apart: view.resolved.apart, author: author, clock: clock, after: latest,
            keepGroup: { decisions throws(Fault) in
                guard let last = decisions.last else { return }
                _ = try caseFile.take(decisions, by: LogActor(name: author, time: last.time))
            }
        ) { decision, _ throws(Fault) in
            try caseFile.keep(decision, by: LogActor(name: author, time: decision.time))
        }
    }
}
