internal import CaseFile
internal import Credentials
public import Files
public import Findings
public import Reporting
internal import Resolution

/// Gathers the pairs that wait into the values of a page to decide on.
public enum ReviewSheetDesk {
    /// How many pairs a page holds when nothing else is said.
    public static let limit = 200

    /// What waits in a merge of bundles, as a page to be decided on.
    ///
    /// - Parameters:
    ///   - names: the names of the files.
    ///   - decisions: the file of the decisions that were followed, to which new ones are to be added.
    public static func sheet(
        of merge: FileMerge, names: [String], author: String, reason: String, following decisions: String?,
        made: Timestamp, limit: Int = limit
    ) -> ReviewSheet {
        let files = names.joined(separator: ", ")
        return sheet(
            of: merge, title: "Pairs that wait in \(files)", origin: files,
            markings: MarkingSurvey.words(of: merge.objects), author: author, reason: reason,
            command: decisions.map { "cat decisions.jsonl >> \($0)" }
                ?? "corridor merge \(names.joined(separator: " ")) --decisions decisions.jsonl",
            made: made, limit: limit)
    }

    /// What waits, as a page to be decided on.
    ///
    /// - Parameters:
    ///   - origin: whom or what the pairs are from.
    ///   - command: what takes the decisions in.
    ///   - limit: how many pairs at most.
    public static func sheet(
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
    public static func sheet(
        of home: PartyHome, author: String, reason: String, made: Timestamp, limit: Int = limit
    ) throws(Fault) -> ReviewSheet {
        return sheet(
            of: try CaseContents(home), title: "Pairs that wait in the case file of \(home.identity.name)",
            origin: "Case file of \(home.identity.name)", markings: try ReportDesk(home).markings(),
            author: author, reason: reason, command: "corridor decide --from decisions.jsonl", made: made,
            limit: limit)
    }
}
