internal import Diagnostics
internal import Platform

/// Compares and weighs all candidate pairs on all cores.
struct LinkageScoring {
    /// The most pairs of a table that is scored as one part.
    private static let wholeLimit = 600_000
    /// The approximate number of pairs in one part of the work.
    private static let partSize = 200_000
    /// How many rows ahead data is prefetched.
    private static let ahead = 24

    let blocks: LinkageBlocks
    let scorer: LinkageScorer
    let rows: [UInt32]

    private enum Part {
        case blocks(rule: Int, Range<Int>)
        case large(Int)
        case whole(Range<Int>)
    }

    /// Whether all pairs of this number of rows are compared.
    static func isWhole(_ rows: Int) -> Bool { rows * (rows - 1) / 2 <= wholeLimit }

    /// The pairs that weigh at least `floor` bits, by row.
    func pairs(floor: Float) -> [LinkagePair] {
        let parts = parts()
        let found = SharedResults<[LinkagePair]>(parts.count)
        let table = scorer.table
        try? Concurrent.perform(parts.count, workers: Concurrent.workers, makeWorker: { RowComparer(table) }) {
            (comparer: RowComparer, number: Int) throws(Fault) in
            var weighing = PairWeighing(scorer, comparer, floor: floor)
            switch parts[number] {
            case .blocks(let rule, let range): add(rule, range, to: &weighing)
            case .large(let number):
                let (rule, rows) = blocks.large[number]
                blocks.forEachPair(ofLarge: rows, rule: rule) { weighing.add($0, $1) }
            case .whole(let range):
                for one in range {
                    for other in (one + 1)..<rows.count
                    where !blocks.keys.isShared(Int(rows[one]), Int(rows[other])) {
                        weighing.add(Int(rows[one]), Int(rows[other]))
                    }
                }
            }
            found.set(number, weighing.finish())
        }
        var all: [LinkagePair] = []
        // Blocks over the limit yield pairs that no other block has, some of them repeatedly.
        var repeated: [LinkagePair] = []
        for (number, part) in parts.enumerated() {
            let pairs = found.take(number) ?? []
            if case .large = part { repeated += pairs } else { all += pairs }
        }
        return all + LinkagePair.eachOnce(repeated)
    }

    /// Adds those pairs of some blocks that share no earlier key.
    private func add(_ rule: Int, _ range: Range<Int>, to weighing: inout PairWeighing) {
        let own = blocks.blocks[rule]
        own.rows.withUnsafeBufferPointer { rows in
            for block in range {
                let key = own.keys[block]
                let range = own.range(block)
                for ahead in range where ahead + Self.ahead < rows.count {
                    blocks.prefetch(Int(rows[ahead + Self.ahead]))
                }
                for one in range {
                    let left = Int(rows[one])
                    for other in (one + 1)..<range.upperBound {
                        let right = Int(rows[other])
                        if blocks.keys.isFirst(left, right, rule: rule, key: key) { weighing.add(left, right) }
                    }
                }
            }
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
        guard Self.isWhole(rows.count) else { return parts + blocks.large.indices.map { .large($0) } }
        // All pairs that share no key: those of blocks over the limit are among them.
        let size = max(1, rows.count / 8)
        for start in stride(from: 0, to: rows.count, by: size) {
            parts.append(.whole(start..<min(start + size, rows.count)))
        }
        return parts
    }
}
