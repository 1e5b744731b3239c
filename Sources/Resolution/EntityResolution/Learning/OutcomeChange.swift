/// The outcome for two records, and the outcome under other parameters.
package struct OutcomeChange: Hashable, Sendable {
    /// The outcome for two records.
    package enum Outcome: String, Hashable, Sendable, CaseIterable {
        /// They are in one entity.
        case merged
        /// Their entities are proposed for review.
        case review
        /// They are in two entities, and not proposed.
        case apart
    }

    /// One record's id.
    package let left: String
    /// The other record's id.
    package let right: String
    /// The kind of the records.
    package let kind: RecordKind
    /// The outcome.
    package let before: Outcome
    /// The outcome under the other parameters.
    package let after: Outcome
    /// The match probability of their own evidence.
    package let posteriorBefore: Double
    /// The match probability under the other parameters.
    package let posteriorAfter: Double
}

extension ResolvedTable {
    /// The merge of the same records under the same decisions with other parameters.
    package func resolved(with parameters: ResolutionParameters) -> ResolvedTable {
        Resolver(parameters: parameters).resolve(scorer.prepared.table, decisions: Array(standing.byPair.values))
    }

    /// The pairs whose outcome differs in another merge of the same records, by their ids: among all that were joined
    /// or proposed in one of the two.
    package func changes(to other: ResolvedTable) -> [OutcomeChange] {
        let table = scorer.prepared.table
        var pairs: Set<StandingDecisions.Pair> = []
        for result in [result, other.result] {
            let joined = result.entities.flatMap(\.merges).map { ($0.left, $0.right) }
            for (left, right) in joined + result.review.map({ ($0.left, $0.right) }) {
                guard let a = table.row(of: left), let b = table.row(of: right) else { continue }
                pairs.insert(StandingDecisions.Pair(a, b))
            }
        }
        let (before, after) = (Outcomes(self), Outcomes(other))
        return pairs.sorted().compactMap { pair in
            let (old, new) = (before[pair], after[pair])
            guard old != new else { return nil }
            return OutcomeChange(
                left: table.ids[pair.left], right: table.ids[pair.right], kind: table.kinds[pair.left], before: old,
                after: new, posteriorBefore: scorer.compare(pair.left, pair.right).posterior,
                posteriorAfter: other.scorer.compare(pair.left, pair.right).posterior)
        }
    }

    /// The outcomes of pairs of rows in one merge.
    private struct Outcomes {
        private let resolved: ResolvedTable
        /// The groups of each entity, by index.
        private let asked: [String: Set<Int>]

        init(_ resolved: ResolvedTable) {
            self.resolved = resolved
            asked = resolved.result.groups.enumerated().reduce(into: [:]) { asked, group in
                for member in group.element.members { asked[member, default: []].insert(group.offset) }
            }
        }

        subscript(pair: StandingDecisions.Pair) -> OutcomeChange.Outcome {
            let (left, right) = (resolved.entityID(ofRow: pair.left), resolved.entityID(ofRow: pair.right))
            if left == right { return .merged }
            return asked[left, default: []].isDisjoint(with: asked[right, default: []]) ? .apart : .review
        }
    }
}
