package import FileMerging
package import ReportValues
internal import CaseFile
package import Diagnostics
package import EntityResolution
package import PartyHome
package import Platform
package import RecordLinkage

/// Builds the values of the review page from proposed pairs.
package enum ReviewSheetBuilder {
    /// The default maximum number of pairs on a page.
    package static let limit = 200

    /// The review page for a merge of files.
    ///
    /// - Parameters:
    ///   - files: the names of the files.
    ///   - command: the command that imports the decisions.
    ///   - rows: the values of the rows of delimited files that two objects were created from.
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

    /// The review page for a linkage of tables.
    ///
    /// - Parameters:
    ///   - files: the names of the files.
    ///   - questions: the questions, in this order.
    ///   - command: the command that imports the decisions.
    ///   - rows: the values of the two rows.
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

    /// The review page for proposed pairs.
    ///
    /// - Parameters:
    ///   - origin: the source of the pairs.
    ///   - command: the command that imports the decisions.
    ///   - limit: the maximum number of pairs.
    static func sheet(
        of records: any MergedObjects, title: String, origin: String, markings: [String], author: String,
        reason: String, command: String, made: Timestamp, limit: Int = limit
    ) -> ReviewSheet {
        let questions = records.result.questions
        let entities = ReportEntities(records)
        let groups = ReviewSheetGroups(records, entities)
        var numbered: [ReviewSheet.Group] = []
        var numbers: [String: Int] = [:]
        let shown = questions.prefix(limit).map { pair in
            var question = ReviewSheet.Question(
                card: entities.proposal(pair), left: .object(pair.left), right: .object(pair.right))
            if let group = groups.group(of: pair) {
                question.group = numbers[group.id] ?? numbered.count
                if numbers[group.id] == nil {
                    numbers[group.id] = numbered.count
                    numbered.append(groups.onPage(group))
                }
            }
            return question
        }
        return ReviewSheet(
            title: title, made: made, origin: origin, parametersVersion: records.result.parametersVersion,
            markings: markings, author: author, reason: reason, command: command, questions: shown, groups: numbered,
            omitted: max(0, questions.count - limit))
    }

    /// The review page for the case file of a home.
    ///
    /// - Parameter view: the current view of the case file.
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

/// The groups of proposals as the review page has them.
private struct ReviewSheetGroups {
    private let groups: ProposalGroups
    private let entities: ReportEntities
    private let firstRecords: [String: String]

    init(_ records: any MergedObjects, _ entities: ReportEntities) {
        groups = ProposalGroups(records.result)
        self.entities = entities
        firstRecords = Dictionary(
            records.result.entities.compactMap { entity in entity.members.first.map { (entity.id, $0) } }
        ) { first, _ in first }
    }

    func group(of pair: CandidatePair) -> ReviewGroup? { groups.group(of: pair) }

    func onPage(_ group: ReviewGroup) -> ReviewSheet.Group {
        func pairs(_ verdict: Decision.Verdict) -> [ReviewSheet.RecordPair]? {
            groups.records(deciding: group, verdict)?.map {
                ReviewSheet.RecordPair(left: .object($0.left), right: .object($0.right))
            }
        }
        return ReviewSheet.Group(
            id: group.id, names: group.members.map { firstRecords[$0].map(entities.name) ?? $0 },
            same: pairs(.same) ?? [], different: pairs(.different), unsure: pairs(.unsure) ?? [])
    }
}
