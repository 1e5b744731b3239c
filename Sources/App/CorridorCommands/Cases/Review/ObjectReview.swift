internal import FileMerging
internal import ReportValues
internal import CaseWork
internal import Diagnostics
internal import EntityResolution
internal import Platform

/// The review of files without a home, merged under the profile `intelligence`.
struct ObjectReview: ReviewSubject {
    private let files: ReviewedFiles
    private let merge: FileMerge
    private let groups: ProposalGroups
    private let rowNumbers: [String: Int]

    init(_ files: ReviewedFiles, model: String?) throws(Fault) {
        self.files = files
        merge = try files.inputs.merged(try ParametersFile.read(model))
        rowNumbers = merge.rowNumbers
        groups = ProposalGroups(merge.result)
    }

    func group(of question: CandidatePair) -> QuestionGroup<String>? {
        QuestionGroup<String>(of: question, in: groups, merge)
    }

    var findings: [Finding] { files.inputs.idleDecisions + merge.findings }

    func workflow(author: String) -> ReviewWorkflow<CandidatePair> {
        let files = files
        return ReviewWorkflow(
            merge.result.questions, apart: merge.resolved.apart, author: author, clock: .system, after: files.latest,
            keepGroup: { decisions throws(Fault) in try files.keep(decisions) }
        ) { decision, _ throws(Fault) in try files.keep(decision) }
    }

    func rows(of questions: some Sequence<CandidatePair>) throws(Fault) -> (CandidatePair) -> RowComparison? {
        let numbers = rowNumbers
        let rows = try files.inputs.rows(Set(questions.flatMap { [$0.left, $0.right] }.compactMap { numbers[$0] }))
        return { rows.comparison(numbers[$0.left], numbers[$0.right]) }
    }

    func show(_ question: CandidatePair) { EntityText.print(question.explanation, merge, isWhole: true) }

    func companions(_ question: CandidatePair) -> (left: [String], right: [String]) {
        EntityText.companions(of: question, merge)
    }

    func sheet(author: String, reason: String, made: Timestamp, limit: Int) throws(Fault) -> ReviewSheet {
        ReviewSheetBuilder.sheet(
            of: merge, files: files.names, author: author, reason: reason, command: files.command, made: made,
            limit: limit, rows: try rows(of: merge.result.questions.prefix(limit)))
    }
}
