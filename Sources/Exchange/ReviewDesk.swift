internal import CaseFile
public import Files
public import Findings
public import Resolution

/// A person's work through the pairs that wait in a merge: one question after the other, each answer kept at once.
///
/// The merge is computed once, when the review begins; what the answers settle among its entities is not asked again.
/// A decision that is taken back leaves the records, and every merge of them, as they were before it.
public struct ReviewDesk {
    /// Keeps a decision for good.
    public typealias Keep = (Decision) throws(Fault) -> Void

    /// What is reviewed.
    public let records: any MergedRecords
    /// The questions and the answers so far.
    public private(set) var queue: ReviewQueue
    private let author: String
    private let clock: Clock
    private let keep: Keep
    private var latest: Timestamp?

    /// A review of a merge.
    ///
    /// - Parameters:
    ///   - author: who answers.
    ///   - latest: the time of the latest decision taken so far; all that is decided here is later.
    ///   - keep: where decisions go.
    public init(
        _ records: any MergedRecords, author: String, clock: Clock, after latest: Timestamp? = nil,
        keep: @escaping Keep
    ) {
        self.records = records
        self.author = author
        self.clock = clock
        self.keep = keep
        self.latest = latest
        queue = ReviewQueue(records.result)
    }

    /// A review of a home's case file, which keeps the decisions as `corridor decide` does.
    public init(_ home: PartyHome, author: String, clock: Clock) throws(Fault) {
        let caseFile = home.caseFile
        let latest = try caseFile.decisions().map(\.decision.time).max()
        self.init(try CaseView(home), author: author, clock: clock, after: latest) { decision throws(Fault) in
            try caseFile.keep(decision, by: Actor(name: author, time: decision.time))
        }
    }

    /// The question to answer now; `nil` when none is left.
    public var current: (number: Int, pair: CandidatePair)? { queue.current }

    /// Answers the question and keeps the decision.
    public mutating func answer(_ verdict: Decision.Verdict, reason: String) throws(Fault) {
        guard let pair = current?.pair else { return }
        try keep(decision(verdict, pair, reason: reason))
        queue.answer(verdict)
    }

    /// Passes the question over; it waits for the next review.
    public mutating func skip() { queue.answer(nil) }

    /// Goes back to the question before, and takes the decision about it back if there was one.
    ///
    /// - Returns: what had been done with it; `nil` at the first question.
    public mutating func undo() throws(Fault) -> ReviewQueue.Step? {
        guard let step = queue.steps.last else { return nil }
        if step.verdict != nil { try keep(decision(.withdrawn, step.pair, reason: "taken back in the review")) }
        return queue.back()
    }

    // Of two decisions about the same records the later one stands: each has to be later than the one before it, even
    // when both are taken within a millisecond or the clock was set back.
    private mutating func decision(_ verdict: Decision.Verdict, _ pair: CandidatePair, reason: String) -> Decision {
        let now = clock.now()
        let time = latest.map { max(now, Timestamp(milliseconds: $0.milliseconds + 1)) } ?? now
        latest = time
        return Decision(
            left: pair.left, right: pair.right, verdict: verdict, author: author, time: time, reason: reason)
    }
}
