internal import CProcessor
internal import Diagnostics
internal import Platform

/// The candidate pairs: rows that share a key, each pair once, at its first common key.
///
/// A block over its rule's limit is divided by the values of its rows in other columns. If a part is still too large,
/// each row is compared with its neighbours in the table's order only. Large blocks of namesakes are left to rules that
/// require more in common.
struct LinkageBlocks: Sendable {
    /// The blocks of one rule: their rows, block after block, and the end of each block.
    struct Blocks: Sendable {
        var rows: [UInt32] = []
        var ends: [UInt32] = []
        var keys: [UInt32] = []
        /// The number of candidate pairs, repeated ones included.
        var pairs = 0

        mutating func append(_ block: some Collection<UInt32>, key: UInt32) {
            rows.append(contentsOf: block)
            ends.append(UInt32(rows.count))
            keys.append(key)
            pairs += block.count * (block.count - 1) / 2
        }

        func range(_ block: Int) -> Range<Int> { (block == 0 ? 0 : Int(ends[block - 1]))..<Int(ends[block]) }
    }

    /// The number of neighbours that a row is compared with in a block that cannot be divided.
    static let window = 5

    let keys: LinkageKeys
    /// The blocks by rule.
    let blocks: [Blocks]
    /// The blocks over the limit, with the number of their rule.
    let large: [(rule: Int, rows: [UInt32])]
    /// The rows of blocks that are over the limit and were not without the added rows; only when these are known.
    let outgrown: [UInt32]

    /// Builds the blocks on all cores.
    ///
    /// - Parameters:
    ///   - rows: the rows to compare.
    ///   - isAdded: for each row of the table, whether it was added since the blocks were last compared.
    init(_ keys: LinkageKeys, rows: [UInt32], isAdded: [Bool]? = nil) {
        let made = SharedResults<Divided>(keys.rules.count)
        let workers = Concurrent.workers(holding: RadixSort.size(rows.count))
        try? Concurrent.perform(keys.rules.count, workers: workers, makeWorker: { RadixSort(rows.count) }) {
            (sort: RadixSort, rule: Int) throws(Fault) in
            made.set(rule, Self.blocks(of: rule, keys: keys, rows: rows, isAdded: isAdded, sort: sort))
        }
        var blocks: [Blocks] = []
        var large: [(rule: Int, rows: [UInt32])] = []
        var outgrown: [UInt32] = []
        for rule in keys.rules.indices {
            guard let divided = made.take(rule) else { continue }
            blocks.append(divided.small)
            large += divided.large.map { (rule, $0) }
            outgrown += divided.outgrown
        }
        self.outgrown = outgrown
        self.keys = keys
        self.blocks = blocks
        self.large = large
    }

    /// No blocks: only keys, for blocks that are made elsewhere.
    init(_ keys: LinkageKeys) {
        self.keys = keys
        (blocks, large, outgrown) = ([], [], [])
    }

    /// The blocks of one rule by size, and the rows of those that outgrew the limit.
    private struct Divided: Sendable {
        var small = Blocks()
        var large: [[UInt32]] = []
        var outgrown: [UInt32] = []
    }

    private static func blocks(
        of number: Int, keys: LinkageKeys, rows: [UInt32], isAdded: [Bool]?, sort: RadixSort
    ) -> Divided {
        let (rule, range, stride) = (keys.rules[number], keys.ranges[number], keys.width)
        let base = keys.keys.base
        sort.clear()
        for row in rows {
            let own = base + Int(row) * stride
            for place in range where own[place] != 0 { sort.append(UInt64(own[place]) << 32 | UInt64(row)) }
        }
        return sort.withSorted { entries in
            var divided = Divided()
            let block = UnsafeMutableBufferPointer<UInt32>.allocate(capacity: entries.count)
            defer { block.deallocate() }
            var start = 0
            while start < entries.count {
                let key = UInt32(truncatingIfNeeded: entries[start] >> 32)
                var (end, count) = (start, 0)
                while end < entries.count, UInt32(truncatingIfNeeded: entries[end] >> 32) == key {
                    let row = UInt32(truncatingIfNeeded: entries[end])
                    if count == 0 || block[count - 1] != row {
                        block[count] = row
                        count += 1
                    }
                    end += 1
                }
                if count > rule.limit {
                    if !rule.isOfNamesakes { divided.large.append(Array(block[..<count])) }
                    if let isAdded {
                        let former = block[..<count].filter { !isAdded[Int($0)] }
                        if former.count <= rule.limit { divided.outgrown += former }
                    }
                    // The key no longer counts as a common key, because not all of its pairs are compared.
                    for row in block[..<count] {
                        let own = base + Int(row) * stride
                        for place in range where own[place] == key { own[place] = 0 }
                    }
                } else if count > 1 {
                    divided.small.append(block[..<count], key: key)
                }
                start = end
            }
            return divided
        }
    }

    // MARK: pairs

    /// Prefetches the keys and value numbers of a row.
    @inline(__always)
    func prefetch(_ row: Int) {
        let own = keys.row(row)
        // Sixteen keys fill one cache line.
        for place in stride(from: 0, to: min(keys.width, 48), by: 16) { corridor_prefetch(own + place) }
        corridor_prefetch(keys.table.row(row))
    }

    /// Passes those pairs of a block over the limit that are compared to `body`; some may occur twice.
    func forEachPair(ofLarge block: [UInt32], rule: Int, _ body: (Int, Int) -> Void) {
        func take(_ left: UInt32, _ right: UInt32) {
            guard left != right, !keys.isShared(Int(left), Int(right)) else { return }
            body(Int(min(left, right)), Int(max(left, right)))
        }
        for index in block.indices {
            for other in block[(index + 1)..<min(index + 1 + Self.window, block.count)] { take(block[index], other) }
        }
        let limit = keys.rules[rule].limit
        for column in columns(ofLarge: rule) {
            forEachGroup(of: block, column) { group in
                let reach = group.count <= limit ? group.count : Self.window
                for index in group.indices {
                    for other in (index + 1)..<max(index + 1, min(index + 1 + reach, group.endIndex)) {
                        take(group[index], group[other])
                    }
                }
            }
        }
    }

    /// The columns by which a rule's blocks over the limit are divided.
    func columns(ofLarge rule: Int) -> [Int] {
        (0..<keys.table.width).filter { column in
            keys.table.uses[column].isCompared && !keys.rules[rule].columns.contains(column)
                && keys.table.columns[column].uOfEqualValues < 0.02
        }
    }

    /// Passes the rows of a block with one value in a column to `body`, value by value, in the table's order.
    func forEachGroup(of block: [UInt32], _ column: Int, _ body: (ArraySlice<UInt32>) -> Void) {
        let table = keys.table
        let known = block.filter { table.cell(Int($0), column) != 0 }
        let ordered = known.sorted { left, right in
            let (a, b) = (table.cell(Int(left), column), table.cell(Int(right), column))
            return a != b ? a < b : left < right
        }
        var start = 0
        while start < ordered.count {
            let value = table.cell(Int(ordered[start]), column)
            var end = start + 1
            while end < ordered.count, table.cell(Int(ordered[end]), column) == value { end += 1 }
            body(ordered[start..<end])
            start = end
        }
    }
}
