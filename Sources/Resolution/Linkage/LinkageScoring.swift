internal import CPrefetch
internal import Files
internal import Findings

/// Compares and weighs all pairs that the blocks bring together, on two cores.
struct LinkageScoring {
    /// Tables up to so many pairs are compared whole.
    private static let wholeLimit = 600_000
    /// About how many pairs one part of the work has.
    private static let partSize = 200_000

    let blocks: LinkageBlocks
    let scorer: LinkageScorer
    let rows: [UInt32]

    private enum Part {
        case blocks(rule: Int, Range<Int>)
        case large(Int)
        case whole(Range<Int>)
    }

    /// The pairs that weigh at least `floor` bits, by row.
    func pairs(floor: Float) -> [LinkagePair] {
        let parts = parts()
        let found = FlatList<[LinkagePair]>(parts.count)
        let table = scorer.table
        try? Concurrent.perform(parts.count, workers: Concurrent.workers, { PairWeighing(scorer, floor: floor) }) {
            (weighing: PairWeighing, number: Int) throws(Fault) in
            var pairs: [LinkagePair] = []
            func take(_ left: Int, _ right: Int) {
                if let weight = weighing.weight(left, right) {
                    pairs.append(LinkagePair(left: UInt32(left), right: UInt32(right), weight: weight))
                }
            }
            switch parts[number] {
            case .blocks(let rule, let range):
                let own = blocks.blocks[rule]
                own.rows.withUnsafeBufferPointer { rows in
                    for block in range {
                        let key = own.keys[block]
                        let range = own.range(block)
                        for ahead in min(range.lowerBound + 24, rows.count)..<min(range.upperBound + 24, rows.count) {
                            let row = Int(rows[ahead])
                            let k = blocks.keys.keys.base + row * blocks.keys.width
                            corridor_prefetch(k)
                            corridor_prefetch(k + 16)
                            corridor_prefetch(table.row(row))
                        }
                        for one in range {
                            let left = Int(rows[one])
                            for other in (one + 1)..<range.upperBound {
                                let right = Int(rows[other])
                                if blocks.isFirst(left, right, rule: rule, key: key) { take(left, right) }
                            }
                        }
                    }
                }
            case .large(let number):
                let (rule, rows) = blocks.large[number]
                blocks.forEachPair(ofLarge: rows, rule: rule, in: table, take)
            case .whole(let range):
                for one in range {
                    for other in (one + 1)..<rows.count
                    where !blocks.hasCommonKey(Int(rows[one]), Int(rows[other])) {
                        take(Int(rows[one]), Int(rows[other]))
                    }
                }
            }
            found.set(number, pairs)
        }
        var all: [LinkagePair] = []
        for number in parts.indices { all += found.take(number) ?? [] }
        guard !blocks.large.isEmpty else { return all }
        // What was found in several blocks that were too large is kept once.
        all.sort { ($0.left, $0.right) < ($1.left, $1.right) }
        var last: LinkagePair?
        return all.filter { pair in
            defer { last = pair }
            return last?.left != pair.left || last?.right != pair.right
        }
    }

    private func parts() -> [Part] {
        var parts: [Part] = []
        for (rule, own) in blocks.blocks.enumerated() {
            var start = 0
            var pairs = 0
            for block in own.keys.indices {
                let count = own.range(block).count
                pairs += count * (count - 1) / 2
                if pairs >= Self.partSize || block == own.keys.count - 1 {
                    parts.append(.blocks(rule: rule, start..<block + 1))
                    (start, pairs) = (block + 1, 0)
                }
            }
        }
        parts += blocks.large.indices.map { .large($0) }
        if rows.count * (rows.count - 1) / 2 <= Self.wholeLimit {
            let size = max(1, rows.count / 8)
            for start in stride(from: 0, to: rows.count, by: size) {
                parts.append(.whole(start..<min(start + size, rows.count)))
            }
        }
        return parts
    }
}
