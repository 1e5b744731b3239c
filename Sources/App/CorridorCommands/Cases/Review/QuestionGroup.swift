internal import CaseWork
internal import FileMerging
internal import EntityResolution
internal import RecordLinkage

/// The group of proposals that a question belongs to, which can be answered as a whole.
struct QuestionGroup<EntityName: Hashable & Sendable>: Sendable {
    /// Its id.
    let id: String
    /// Its entities.
    let entities: [EntityName]
    /// Their names, for the terminal.
    let names: [String]
    /// The pairs of records whose decisions answer it; `nil` when it has too many entities for that answer.
    let records: @Sendable (Decision.Verdict) -> [(left: String, right: String)]?
}

extension QuestionGroup<String> {
    /// The group of a question, if it has more than its two entities.
    init?(of question: CandidatePair, in groups: ProposalGroups, _ view: any MergedRecords) {
        guard let group = groups.group(of: question) else { return nil }
        self.init(
            id: group.id, entities: group.members,
            names: group.members.map { entity in
                (view.result.entity(entity)?.members.first).map { EntityText.name($0, view) }
                    ?? EntityText.short(entity)
            },
            records: { groups.records(deciding: group, $0) })
    }
}
