/// Finds the pairs of a table that matter: those that would at least be proposed, or conflict, if every name were as
/// rare as the shipped frequencies say.
///
/// A name that many records share only weighs less than that, and nothing else about a pair depends on other records.
/// So a pair that does not matter can neither merge nor be proposed, whatever else is in the table, and for two
/// unchanged records with unchanged keys it is already known whether they matter. The weights themselves are always
/// recomputed.
struct PairExamination {
    /// The pairs that matter, in order.
    let pairs: [StandingDecisions.Pair]
    /// The memory for the next merge. Pairs of neighbours in a large block are not stored, because their neighbourhood
    /// may change.
    let memory: PairMemory
    /// The coverage of the examination.
    let examined: MergeCoverage

    /// Examines every pair, and stores nothing.
    init(_ blocking: Blocking, _ scorer: PairScorer) {
        let table = scorer.prepared.table
        var found = Self.search(blocking, scorer: scorer, isNew: [Bool](repeating: true, count: table.count))
        found.pairs += found.neighbours
        pairs = found.pairs.sorted()
        memory = PairMemory()
        examined = MergeCoverage(records: table.count, pairs: found.compared, total: table.count)
    }

    /// Examines the pairs with a new or changed record.
    ///
    /// - Parameter scorer: a scorer with the shipped frequencies only.
    init(_ blocking: Blocking, _ scorer: PairScorer, after before: PairMemory) {
        let table = scorer.prepared.table
        let fingerprints = (0..<table.count).map {
            PairMemory.fingerprint(of: $0, in: table, keys: blocking.keys[$0])
        }
        let known = before.rows(in: table, fingerprints)
        var isNew = [Bool](repeating: true, count: table.count)
        for row in known.compactMap({ $0 }) { isNew[row] = false }
        var found = Self.search(blocking, scorer: scorer, isNew: isNew)
        for pair in before.pairs {
            guard let left = known[pair.left], let right = known[pair.right] else { continue }
            found.pairs.append(StandingDecisions.Pair(left, right))
        }
        found.pairs.sort()
        memory = PairMemory(table, fingerprints: fingerprints, pairs: found.pairs)
        pairs = (found.pairs + found.neighbours).sorted()
        examined = MergeCoverage(records: isNew.count { $0 }, pairs: found.compared, total: table.count)
    }

    private struct Found {
        var pairs: [StandingDecisions.Pair] = []
        var neighbours: [StandingDecisions.Pair] = []
        var compared = 0
    }

    private static func search(_ blocking: Blocking, scorer: PairScorer, isNew: [Bool]) -> Found {
        var found = Found()
        blocking.forEachPair(with: isNew) { left, right in
            found.compared += 1
            if matters(left, right: right, scorer: scorer) { found.pairs.append(StandingDecisions.Pair(left, right)) }
        }
        blocking.forEachNeighbour { left, right in
            found.compared += 1
            if matters(left, right: right, scorer: scorer) {
                found.neighbours.append(StandingDecisions.Pair(left, right))
            }
        }
        return found
    }

    // A margin in bits that rounding errors cannot exceed.
    private static let margin = 1.0 / 1024

    private static func matters(_ left: Int, right: Int, scorer: PairScorer) -> Bool {
        let pair = scorer.compare(left, right)
        let kindParameters = scorer.parameters.parameters(of: scorer.prepared.table.kinds[left])
        let total = pair.conflictingScheme == nil ? pair.total : pair.total(without: .identifier)
        return PairComparison.posterior(total + margin)
            >= min(kindParameters.reviewThreshold, kindParameters.mergeThreshold)
    }
}
