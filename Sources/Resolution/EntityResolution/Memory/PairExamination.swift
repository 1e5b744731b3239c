/// Looks for the pairs of a table that matter: that would be proposed at least, or conflict, were every name as rare as
/// what ships says.
///
/// A name that many bear only weighs less than that, and nothing else of a pair depends on other records. So a pair that
/// does not matter can neither merge nor wait, whatever else is in the table, and of two records that are as they were
/// and have the keys that they had it is known whether they matter. The weights themselves are always computed anew.
struct PairExamination {
    /// The pairs that matter, in order.
    let pairs: [StandingDecisions.Pair]
    /// What to remember; of a pair of neighbours in a large block nothing is, since their neighbourhood may change.
    let memory: PairMemory
    /// What was looked at.
    let examined: MergeCoverage

    /// Looks at every pair, and remembers nothing.
    init(_ blocking: Blocking, _ scorer: PairScorer) {
        let table = scorer.prepared.table
        var found = Self.search(blocking, scorer: scorer, isNew: [Bool](repeating: true, count: table.count))
        found.pairs += found.neighbours
        pairs = found.pairs.sorted()
        memory = PairMemory()
        examined = MergeCoverage(records: table.count, pairs: found.compared, total: table.count)
    }

    /// Looks at the pairs of which a record is not as it was.
    ///
    /// - Parameter scorer: one that does not heed frequencies.
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

    // So much above what a pair has, in bits, rounding cannot bring it.
    private static let margin = 1.0 / 1024

    private static func matters(_ left: Int, right: Int, scorer: PairScorer) -> Bool {
        let pair = scorer.compare(left, right)
        let bars = scorer.parameters.parameters(of: scorer.prepared.table.kinds[left])
        let total = pair.conflictingScheme == nil ? pair.total : pair.total(without: .identifier)
        return PairComparison.posterior(total + margin) >= min(bars.reviewThreshold, bars.mergeThreshold)
    }
}
