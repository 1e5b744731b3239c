internal import FileMerging
internal import ReportValues
internal import CaseWork
internal import Diagnostics
internal import Platform
internal import RecordLinkage

/// The review of delimited text without a home, linked under the profile `linkage`.
struct TableReview: ReviewSubject {
    private let files: ReviewedFiles
    private let result: LinkageResult
    private let questions: [LinkageQuestion]
    let findings: [Finding]

    init(_ files: ReviewedFiles) throws(Fault) {
        self.files = files
        let (result, input, _) = try files.inputs.linked()
        self.result = result
        // Records that no decision could name are not asked about; record-id-repeated reports them.
        questions = result.questions(decided: files.decisions?.records ?? [], isNamed: true)
        findings = files.inputs.idleDecisions + input.findings + result.findings
    }

    func workflow(author: String) -> ReviewWorkflow<LinkageQuestion> {
        let files = files
        let apart = result.apart(files.decisions?.records ?? [])
        return ReviewWorkflow(questions, apart: apart, author: author, clock: .system, after: files.latest) {
            decision, question throws(Fault) in
            try files.keep(
                LinkageDecision(left: question.leftRecord, right: question.rightRecord, decision: decision))
        }
    }

    func rows(of questions: some Sequence<LinkageQuestion>) throws(Fault) -> (LinkageQuestion) -> RowComparison? {
        let table = result.table
        func number(_ row: Int) -> Int { table.inputRow(row) }
        let rows = try files.inputs.rows(Set(questions.flatMap { [number($0.leftRow), number($0.rightRow)] }))
        return { rows.comparison(number($0.leftRow), number($0.rightRow)) }
    }

    func show(_ question: LinkageQuestion) {
        LinkageExplanationText.print(
            result.explanation(ofRows: question.leftRow, question.rightRow), isWhole: true)
        Console.print("  model \(result.model.version)")
    }

    func companions(_ question: LinkageQuestion) -> (left: [String], right: [String]) {
        func others(_ row: Int) -> [String] {
            result.companions(ofRow: row).map { result.table.identity($0) }.sorted().map(\.description)
        }
        return (others(question.leftRow), others(question.rightRow))
    }

    func sheet(author: String, reason: String, made: Timestamp, limit: Int) throws(Fault) -> ReviewSheet {
        ReviewSheetBuilder.sheet(
            of: result, files: files.names, questions: questions, author: author, reason: reason,
            command: files.command, made: made, limit: limit, rows: try rows(of: questions.prefix(limit)))
    }
}
