internal import Diagnostics
internal import Glibc
internal import Platform

/// Attaches single records to clusters by the evidence of the whole cluster.
///
/// A record with one error matches neither of two records with another error each; what it has in common with the one or
/// the other is evidence that it is the same thing. Clusters are compared as the first pass left them, so that the order
/// of the single records does not matter.
struct SecondPass {
    /// The most members of a cluster that a record is compared with, and the most clusters that one is compared with.
    private static let (mostMembers, mostClusters) = (12, 4)
    /// The bits by which the best cluster of a record must be better than the next.
    private static let margin: Float = 2
    /// The bits that a record needs with the whole cluster beyond what a pair needs.
    private static let surplus: Float = 2

    private struct Attachment {
        let row: Int
        let root: UInt32
        let weight: Float
    }

    let scorer: LinkageScorer
    /// The weight in bits from which two records are linked.
    let bound: Float

    /// The roots with single records attached.
    ///
    /// - Parameters:
    ///   - roots: for each row the first row of its cluster.
    ///   - pairs: the pairs above the review threshold.
    ///   - mayJoin: whether decisions allow joining two rows.
    func attached(_ roots: [UInt32], pairs: [LinkagePair], mayJoin: (Int, Int) -> Bool) -> [UInt32] {
        var sizes = [UInt32](repeating: 0, count: roots.count)
        for root in roots { sizes[Int(root)] += 1 }
        func isSingle(_ row: UInt32) -> Bool { sizes[Int(roots[Int(row)])] == 1 }
        // A row that has pairs above the threshold with two clusters was joined with neither.
        var partners = roots
        var isRefused = [Bool](repeating: false, count: roots.count)
        for pair in pairs.prefix(while: { $0.weight >= bound }) {
            for (row, other) in [(Int(pair.left), pair.right), (Int(pair.right), pair.left)] {
                let root = roots[Int(other)]
                if partners[row] != roots[row], partners[row] != root { isRefused[row] = true }
                partners[row] = root
            }
        }
        // For each single row the clusters that it has a pair with.
        var candidates: [UInt64] = []
        for pair in pairs where isSingle(pair.left) != isSingle(pair.right) {
            let (row, other) = isSingle(pair.left) ? (pair.left, pair.right) : (pair.right, pair.left)
            guard !isRefused[Int(row)] else { continue }
            candidates.append(UInt64(row) << 32 | UInt64(roots[Int(other)]))
        }
        guard !candidates.isEmpty else { return roots }
        candidates = Array(Set(candidates)).sorted()
        let members = members(ofClusters: Set(candidates.map { UInt32(truncatingIfNeeded: $0) }), roots)
        let found = weighed(candidates, members)
        var result = roots
        var joined: [UInt32: [Int]] = [:]
        for one in found.sorted(by: { $0.weight != $1.weight ? $0.weight > $1.weight : $0.row < $1.row }) {
            // Those that came before it may speak against it.
            let all = (members[one.root] ?? []) + (joined[one.root] ?? [])
            guard all.allSatisfy({ mayJoin($0, one.row) }),
                (joined[one.root] ?? []).allSatisfy({ !isVetoed($0, one.row) })
            else { continue }
            joined[one.root, default: []].append(one.row)
            let first = min(result[Int(one.root)], UInt32(one.row))
            for row in all + [one.row] { result[row] = first }
        }
        return result
    }

    private func members(ofClusters wanted: Set<UInt32>, _ roots: [UInt32]) -> [UInt32: [Int]] {
        var members: [UInt32: [Int]] = [:]
        for (row, root) in roots.enumerated() where wanted.contains(root) { members[root, default: []].append(row) }
        return members
    }

    /// The best cluster of each single row, where it is good enough and better than the next.
    private func weighed(_ candidates: [UInt64], _ members: [UInt32: [Int]]) -> [Attachment] {
        var starts = candidates.indices.filter { $0 == 0 || candidates[$0 - 1] >> 32 != candidates[$0] >> 32 }
        starts.append(candidates.count)
        let parts = max(1, min(64, starts.count - 1))
        let found = SharedResults<[Attachment]>(parts)
        let table = scorer.table
        try? Concurrent.perform(parts, workers: Concurrent.workers, makeWorker: { RowComparer(table) }) {
            (comparer: RowComparer, part: Int) throws(Fault) in
            var own: [Attachment] = []
            for run in part * (starts.count - 1) / parts..<(part + 1) * (starts.count - 1) / parts {
                let row = Int(candidates[starts[run]] >> 32)
                var best: [(root: UInt32, weight: Float)] = candidates[starts[run]..<starts[run + 1]]
                    .prefix(Self.mostClusters).map { candidate in
                        let root = UInt32(truncatingIfNeeded: candidate)
                        return (root, weight(row, with: members[root] ?? [], comparer))
                    }
                best.sort { $0.weight != $1.weight ? $0.weight > $1.weight : $0.root < $1.root }
                guard best[0].weight >= bound + Self.surplus,
                    best.count == 1 || best[0].weight >= best[1].weight + Self.margin
                else { continue }
                own.append(Attachment(row: row, root: best[0].root, weight: best[0].weight))
            }
            found.set(part, own)
        }
        return (0..<parts).flatMap { found.take($0) ?? [] }
    }

    /// The weight of a row with a whole cluster: in each group of columns the best that it has with any member, less the
    /// chances that so many members give it; nothing when a veto applies between it and a member.
    private func weight(_ row: Int, with members: [Int], _ comparer: RowComparer) -> Float {
        let few = members.prefix(Self.mostMembers)
        var best = [LinkageScorer.Bits](
            repeating: [-.infinity, -.infinity], count: scorer.model.groups.count)
        for member in few {
            let (low, high) = (min(row, member), max(row, member))
            let vector = comparer.compare(low, high)
            guard scorer.veto(vector, left: low, right: high) == .none else { return -.infinity }
            for group in best.indices {
                let bits = scorer.bits(ofGroup: group, vector, left: low, right: high)
                if bits.min() > best[group].min() { best[group] = bits }
            }
        }
        let sum = best.reduce(scorer.prior, +)
        return LinkageScorer.both(sum.x, sum.y) - log2f(Float(max(few.count, 1)))
    }

    private func isVetoed(_ one: Int, _ other: Int) -> Bool {
        let (low, high) = (min(one, other), max(one, other))
        return scorer.veto(RowComparer(scorer.table).compare(low, high), left: low, right: high) != .none
    }
}
