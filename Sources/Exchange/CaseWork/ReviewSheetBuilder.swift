package import FileMerging
package import ReportValues
internal import CaseFile
package import Diagnostics
package import EntityResolution
package import PartyHome
package import Platform
package import RecordLinkage

/// Gathers the pairs that wait into the values of a page to decide on.
package enum ReviewSheetBuilder {
    /// How many pairs a page holds when nothing else is said.
    package static let limit = 200

    /// What waits in a merge of files, as a page to be decided on.
    ///
    /// - Parameters:
    ///   - files: the names of the files.
    ///   - command: what takes the decisions in.
    ///   - rows: what delimited files say in the rows that two objects were made of.
    package static func sheet(
        of merge: FileMerge, files: String, author: String, reason: String, command: String, made: Timestamp,
        limit: Int = limit, rows: (CandidatePair) -> RowComparison?
    ) -> ReviewSheet {
        var sheet = sheet(
            of: merge, title: "Pairs that wait in \(files)", origin: files,
            markings: merge.markings, author: author, reason: reason, command: command,
            made: made, limit: limit)
        for (index, pair) in merge.result.questions.prefix(limit).enumerated() {
            sheet.questions[index].rows = rows(pair)
        }
        return sheet
    }

    /// What waits in a linkage of tables, as a page to be decided on.
    ///
    /// - Parameters:
    ///   - files: the names of the files.
    ///   - questions: what is to be asked, in this order.
    ///   - command: what takes the decisions in.
    ///   - rows: what the files say in the two rows.
    package static func sheet(
        of result: LinkageResult, files: String, questions: [LinkageQuestion], author: String, reason: String,
        command: String, made: Timestamp, limit: Int = limit, rows: (LinkageQuestion) -> RowComparison?
    ) -> ReviewSheet {
        let cards = LinkageCards(result)
        func name(_ record: LinkageRecord) -> ReviewSheet.RecordName {
            .row(source: record.source, record: record.record)
        }
        return ReviewSheet(
            title: "Pairs that wait in \(files)", made: made, origin: files, parametersVersion: result.model.version,
            author: author, reason: reason, command: command,
            questions: questions.prefix(limit).map { question in
                ReviewSheet.Question(
                    card: cards.proposal(question), left: name(question.leftRecord), right: name(question.rightRecord),
                    rows: rows(question))
            }, omitted: max(0, questions.count - limit))
    }

    /// What waits, as a page to be decided on.
    ///
    /// - Parameters:
    ///   - origin: whom or what the pairs are from.
    ///   - command: what takes the decisions in.
    ///   - limit: how many pairs at most.
    static func sheet(
        of records: any MergedObjects, title: String, origin: String, markings: [String], author: String,
        reason: String, command: String, made: Timestamp, limit: Int = limit
    ) -> ReviewSheet {
        let questions = records.result.questions
        let entities = ReportEntities(records)
        return ReviewSheet(
            title: title, made: made, origin: origin, parametersVersion: records.result.parametersVersion,
            markings: markings, author: author, reason: reason, command: command,
            questions: questions.prefix(limit).map { pair in
                ReviewSheet.Question(
                    card: entities.proposal(pair), left: .object(pair.left), right: .object(pair.right))
            }, omitted: max(0, questions.count - limit))
    }

    /// What waits in the case file of a home, as a page to be decided on.
    ///
    /// - Parameter view: what the case file says now.
    package static func sheet(
        of home: Home, _ view: CaseView, author: String, reason: String, made: Timestamp, limit: Int = limit
    ) throws(Fault) -> ReviewSheet {
        return sheet(
            of: try CaseObjects(home, view), title: "Pairs that wait in the case file of \(home.identity.name)",
            origin: "Case file of \(home.identity.name)", markings: try CaseReportBuilder(home).markings(),
            author: author, reason: reason, command: "corridor decide --from decisions.jsonl", made: made,
            limit: limit)
    }
}
