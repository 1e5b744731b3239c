internal import Glibc

/// In which order a person is asked: the question whose answer tells most comes first.
///
/// A question tells as much as its answer is uncertain, for every pair of records that the answer joins or parts: the
/// entropy of its probability in bits, times the records of the one entity, times the records of the other.
public enum ReviewOrder {
    /// How much an answer tells, in bits.
    ///
    /// - Parameters:
    ///   - probability: how likely they are one, from 0 to 1.
    ///   - left: how many records the entity of the left one has.
    ///   - right: how many records the entity of the right one has.
    public static func information(probability: Double, left: Int, right: Int) -> Double {
        entropy(probability) * Double(left) * Double(right)
    }

    /// The entropy of a yes or no, in bits: 1 at even odds, 0 where there is no doubt.
    static func entropy(_ probability: Double) -> Double {
        func part(_ share: Double) -> Double { share > 0 ? -share * log2(share) : 0 }
        return part(probability) + part(1 - probability)
    }
}

extension ResolutionResult {
    /// The pairs that wait and that nobody has answered, the one that tells most first. Of two that tell as much the one
    /// nearer to even odds comes first, then the one with the smaller ids.
    public var questions: [CandidatePair] {
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
