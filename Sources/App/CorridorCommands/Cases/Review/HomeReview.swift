internal import ReportValues
internal import CaseFile
internal import CaseWork
internal import Diagnostics
internal import EntityResolution
internal import PartyHome
internal import Platform

/// The review of a home's case file.
struct HomeReview: ReviewSubject {
    private let home: Home
    private let view: CaseView
    private let groups: ProposalGroups

    init(_ home: Home) throws(Fault) {
        self.home = home
        view = try CaseView(home)
        groups = ProposalGroups(view.result)
    }

    func group(of question: CandidatePair) -> QuestionGroup<String>? {
        QuestionGroup<String>(of: question, in: groups, view)
    }

    func workflow(author: String) throws(Fault) -> ReviewWorkflow<CandidatePair> {
        try ReviewWorkflow(home, view, author: author, clock: .system)
    }

    func show(_ question: CandidatePair) { EntityText.print(question.explanation, view, isWhole: true) }

    func companions(_ question: CandidatePair) -> (left: [String], right: [String]) {
        EntityText.companions(of: question, view)
    }

    func sheet(author: String, reason: String, made: Timestamp, limit: Int) throws(Fault) -> ReviewSheet {
        try ReviewSheetBuilder.sheet(of: home, view, author: author, reason: reason, made: made, limit: limit)
    }

    func record(page name: String, by actor: LogActor) throws(Fault) {
        Console.say(try home.record(page: name, by: actor))
    }
}
