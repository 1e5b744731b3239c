internal import ReportValues
internal import CaseFile
internal import CaseWork
internal import Diagnostics
internal import Platform
internal import RecordLinkage

/// What is reviewed: the questions, how each is shown, and where the answers go.
protocol ReviewSubject {
    associatedtype Question: ReviewQuestion

    /// What is to be known before anything is asked.
    var findings: [Finding] { get }

    /// The review, whose decisions are kept at once.
    func desk(author: String) throws(Fault) -> ReviewWorkflow<Question>

    /// What is said of the records beside the evidence on a question; read before any is asked.
    func rows(of questions: some Sequence<Question>) throws(Fault) -> (Question) -> RowComparison?

    /// Prints a question: both records, the evidence, the bars.
    func show(_ question: Question)

    /// What else is one with each of the two records already: an answer is about all of it.
    func companions(_ question: Question) -> (left: [String], right: [String])

    /// The page to decide on.
    func sheet(author: String, reason: String, made: Timestamp, limit: Int) throws(Fault) -> ReviewSheet

    /// Notes that a page was made, before it appears.
    func record(page name: String, by actor: LogActor) throws(Fault)
}

extension ReviewSubject {
    var findings: [Finding] { [] }

    func rows(of questions: some Sequence<Question>) throws(Fault) -> (Question) -> RowComparison? { { _ in nil } }

    func record(page name: String, by actor: LogActor) throws(Fault) {}
}
