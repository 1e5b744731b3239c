package import RecordLinkage

/// The questions of a review, in the order of their information.
extension ResolutionResult {
    /// The proposed pairs without an answer, in order of decreasing information. Of two with equal information the one
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
    /// A reviewer who is unsure of one pair of records has not answered another pair of the same entities.
    package static let parting: Set<Decision.Verdict> = [.different]
}

extension ResolvedTable {
    /// The pairs of entities that reviewers decided to be different.
    package var apart: Set<Set<String>> {
        Set(standing.pairs(.different).map { [entityID(ofRow: $0.pair.left), entityID(ofRow: $0.pair.right)] })
    }
}
