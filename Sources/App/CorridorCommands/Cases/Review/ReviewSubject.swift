internal import ReportValues
internal import CaseFile
internal import CaseWork
internal import Diagnostics
internal import Platform
internal import RecordLinkage

/// The subject of a review: the questions, how each is shown, and where the answers are stored.
protocol ReviewSubject {
    associatedtype Question: ReviewQuestion

    /// Findings to report before the first question.
    var findings: [Finding] { get }

    /// The review, which stores decisions immediately.
    func workflow(author: String) throws(Fault) -> ReviewWorkflow<Question>

    /// Reads the source rows for questions, before the first is asked.
    func rows(of questions: some Sequence<Question>) throws(Fault) -> (Question) -> RowComparison?

    /// Prints a question: both records, the evidence, the thresholds.
    func show(_ question: Question)

    /// The other records of the entities of both records: an answer concerns all of them.
    func companions(_ question: Question) -> (left: [String], right: [String])

    /// The group of proposals that a question belongs to; `nil` where it is about its pair alone.
    func group(of question: Question) -> QuestionGroup<Question.EntityName>?

    /// The review page.
    func sheet(author: String, reason: String, made: Timestamp, limit: Int) throws(Fault) -> ReviewSheet

    /// Records that a page was written, before it appears.
    func record(page name: String, by actor: LogActor) throws(Fault)
}

extension ReviewSubject {
    var findings: [Finding] { [] }

    func rows(of questions: some Sequence<Question>) throws(Fault) -> (Question) -> RowComparison? { { _ in nil } }

    func group(of question: Question) -> QuestionGroup<Question.EntityName>? { nil }

    func record(page name: String, by actor: LogActor) throws(Fault) {}
}
