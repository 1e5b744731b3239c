package import RecordLinkage

extension ResolutionResult {
    /// The pairs that wait and that nobody has answered, the one that tells most first. Of two that tell as much the one
    /// nearer to even odds comes first, then the one with the smaller ids.
    package var questions: [CandidatePair] {
        let sizes = Dictionary(entities.map { ($0.id, $0.members.count) }) { first, _ in first }
        return review.filter { $0.explanation.decision == nil }.map { pair in
            let information = ReviewOrder.information(
                probability: pair.posterior, left: sizes[pair.leftEntity] ?? 1, right: sizes[pair.rightEntity] ?? 1)
            return (pair: pair, information: information, distance: abs(pair.posterior - 0.5))
        }.sorted {
            if $0.information != $1.information { return $0.information > $1.information }
            if $0.distance != $1.distance { return $0.distance < $1.distance }
            return ($0.pair.left, $0.pair.right) < ($1.pair.left, $1.pair.right)
        }.map(\.pair)
    }
}

extension CandidatePair: ReviewQuestion {
    /// Being unsure of one pair of records says nothing of another pair: it waits by itself.
    package static let parting: Set<Decision.Verdict> = [.different]
}

extension ResolvedTable {
    /// The entities that reviewers found different, two and two.
    package var apart: Set<Set<String>> {
        Set(standing.pairs(.different).map { [entityOfRow[$0.pair.left], entityOfRow[$0.pair.right]] })
    }
}
