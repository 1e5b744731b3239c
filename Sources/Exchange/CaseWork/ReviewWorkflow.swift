internal import ReportValues
internal import CaseFile
package import Diagnostics
package import EntityResolution
package import PartyHome
package import Platform
package import RecordLinkage

/// A person's work through the pairs that wait in a merge: one question after the other, each answer kept at once.
///
/// The merge is computed once, when the review begins; what the answers settle among its entities is not asked again.
/// A decision that is taken back leaves the records, and every merge of them, as they were before it.
package struct ReviewWorkflow<Question: ReviewQuestion> {
    /// Keeps a decision about the two records of a question for good.
    package typealias Keep = (Decision, Question) throws(Fault) -> Void

    /// The questions and the answers so far.
    package private(set) var queue: ReviewQueue<Question>
    private let author: String
    private let clock: Clock
    private let keep: Keep
    private var latest: Timestamp?

    /// A review of some questions, in this order.
    ///
    /// - Parameters:
    ///   - apart: the entities that earlier decisions keep apart, two and two.
    ///   - author: who answers.
    ///   - latest: the time of the latest decision taken so far; all that is decided here is later.
    ///   - keep: where decisions go.
    package init(
        _ questions: [Question], apart: Set<Set<Question.EntityName>> = [], author: String, clock: Clock,
        after latest: Timestamp? = nil, keep: @escaping Keep
    ) {
        self.author = author
        self.clock = clock
        self.keep = keep
        self.latest = latest
        queue = ReviewQueue(questions, apart: apart)
    }

    /// The question to answer now; `nil` when none is left.
    package var current: (number: Int, pair: Question)? { queue.current }

    /// Answers the question and keeps the decision.
    package mutating func answer(_ verdict: Decision.Verdict, reason: String) throws(Fault) {
        guard let pair = current?.pair else { return }
        try keep(decision(verdict, pair, reason: reason), pair)
        queue.answer(verdict)
    }

    /// Passes the question over; it waits for the next review.
    package mutating func skip() { queue.answer(nil) }

    /// Goes back to the question before, and takes the decision about it back if there was one.
    ///
    /// - Returns: what had been done with it; `nil` at the first question.
    package mutating func undo() throws(Fault) -> ReviewQueue<Question>.Step? {
        guard let step = queue.steps.last else { return nil }
        if step.verdict != nil {
            try keep(decision(.withdrawn, step.pair, reason: "taken back in the review"), step.pair)
        }
        return queue.back()
    }

    // Of two decisions about the same records the later one stands: each has to be later than the one before it, even
    // when both are taken within a millisecond or the clock was set back.
    private mutating func decision(_ verdict: Decision.Verdict, _ pair: Question, reason: String) -> Decision {
        let now = clock.now()
        let time = latest.map { max(now, Timestamp(milliseconds: $0.milliseconds + 1)) } ?? now
        latest = time
        return Decision(
            left: pair.left, right: pair.right, verdict: verdict, author: author, time: time, reason: reason)
    }
}

extension ReviewWorkflow where Question == CandidatePair {
    /// A review of a home's case file, which keeps the decisions as `corridor decide` does.
    ///
    /// - Parameter view: what the case file says now.
    package init(_ home: Home, _ view: CaseView, author: String, clock: Clock) throws(Fault) {
        let caseFile = home.caseFile
        let latest = try caseFile.decisions().map(\.decision.time).max()
        self.init(
            view.result.questions, apart: view.resolved.apart, author: author, clock: clock, after: latest
        ) { decision, _ throws(Fault) in
            try caseFile.keep(decision, by: LogActor(name: author, time: decision.time))
        }
    }
}
