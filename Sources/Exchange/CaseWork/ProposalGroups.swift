package import EntityResolution
package import RecordLinkage

/// The groups of a merge's proposals, by the questions of a review.
package struct ProposalGroups: Sendable {
    private let result: ResolutionResult
    private let groupsOfEntity: [String: [Int]]

    /// The groups of a merge.
    package init(_ result: ResolutionResult) {
        self.result = result
        var groups: [String: [Int]] = [:]
        for (index, group) in result.groups.enumerated() {
            for member in group.members { groups[member, default: []].append(index) }
        }
        groupsOfEntity = groups
    }

    /// The group that a question belongs to; `nil` when it is about these two entities alone.
    package func group(of question: CandidatePair) -> ReviewGroup? {
        let right = Set(groupsOfEntity[question.rightEntity] ?? [])
        let both = (groupsOfEntity[question.leftEntity] ?? []).filter(right.contains).map { result.groups[$0] }
        return both.first { $0.members.count > 2 }
    }

    /// The pairs of records whose decisions answer a group; `nil` when it has too many entities to decide that all are
    /// different.
    package func records(
        deciding group: ReviewGroup, _ verdict: Decision.Verdict
    ) -> [(left: String, right: String)]? {
        if verdict == .different, group.members.count > ResolutionResult.mostDifferent { return nil }
        return result.records(deciding: group, verdict)
    }
}
