internal import Diagnostics
internal import Platform
internal import RecordLinkage
internal import Synchronization

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
        let found = Search(blocking, scorer, isNew: [Bool](repeating: true, count: table.count))
        pairs = (found.pairs + found.neighbours).sorted()
        memory = PairMemory()
        examined = MergeCoverage(records: table.count, pairs: found.compared, total: table.count)
    }

    /// Examines the pairs with a new or changed record.
    ///
    /// - Parameter scorer: a scorer with the shipped frequencies only.
    init(_ blocking: Blocking, _ scorer: PairScorer, after before: PairMemory) {
        let table = scorer.prepared.table
        let fingerprints = PairMemory.fingerprints(of: table, keys: blocking.keys)
        let known = before.rows(in: table, fingerprints)
        var isNew = [Bool](repeating: true, count: table.count)
        for row in known where row >= 0 { isNew[Int(row)] = false }
        var found = Search(blocking, scorer, isNew: isNew)
        for pair in before.pairs {
            let (left, right) = (known[pair.left], known[pair.right])
            guard left >= 0, right >= 0, table.kinds[Int(left)] == table.kinds[Int(right)] else { continue }
            found.pairs.append(StandingDecisions.Pair(Int(left), Int(right)))
        }
        found.pairs.sort()
        memory = PairMemory(table, fingerprints: fingerprints, pairs: found.pairs)
        pairs = found.neighbours.isEmpty ? found.pairs : (found.pairs + found.neighbours).sorted()
        examined = MergeCoverage(records: isNew.count { $0 }, pairs: found.compared, total: table.count)
    }
}

/// Compares the candidate pairs on all cores. What is found does not depend on their number.
private struct Search {
    typealias Pair = StandingDecisions.Pair

    var pairs: [Pair] = []
    var neighbours: [Pair] = []
    var compared = 0

    init(_ blocking: Blocking, _ scorer: PairScorer, isNew: [Bool]) {
        func matters(_ left: Int, _ right: Int) -> Bool { scorer.bits(left, right) != nil }
        let parts = Self.parts(blocking.work)
        let found = Mutex<[(pairs: [Pair], compared: Int)]>(parts.map { _ in ([], 0) })
        try? Concurrent.perform(parts.count, workers: Concurrent.workers, makeWorker: {}) {
            (_: Void, part: Int) throws(Fault) in
            var (own, count): ([Pair], Int) = ([], 0)
            blocking.forEachPair(in: parts[part], with: isNew) { left, right in
                count += 1
                if matters(left, right) { own.append(Pair(left, right)) }
            }
            found.withLock { [own, count] in $0[part] = (own, count) }
        }
        for part in found.withLock({ $0 }) {
            pairs += part.pairs
            compared += part.compared
        }
        blocking.forEachNeighbour { left, right in
            compared += 1
            if matters(left, right) { neighbours.append(Pair(left, right)) }
        }
    }

    /// Divides blocks into parts of about the same work.
    private static func parts(_ work: [Int]) -> [Range<Int>] {
        let share = max(10_000, (work.last ?? 0) / 64)
        var (parts, start): ([Range<Int>], Int) = ([], 0)
        for block in work.indices.dropFirst() where work[block] - work[start] >= share {
            parts.append(start..<block)
            start = block
        }
        if start < work.count - 1 { parts.append(start..<work.count - 1) }
        return parts
    }
}
