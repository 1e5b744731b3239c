internal import RecordLinkage
internal import TextNormalization

/// The candidate pairs: rows that share a blocking key, each pair once, at its first common key.
///
/// A block over the limit is divided by rarer traits of its records. If a part is still too large, it is sorted and
/// each record compared with its nearest neighbours only, which is reported: no block is dropped.
struct Blocking: Sendable {
    /// A block that was compared in a window only.
    struct Narrowed: Hashable, Sendable {
        /// The number of records that share its key.
        let count: Int
        /// The first of them.
        let row: Int
    }

    /// The keys of each row whose blocks are compared whole, sorted: rows that share one are a candidate pair.
    let keys: ListColumn<UInt32>
    /// The blocks compared whole: their keys, the end of each in `rows`, and their rows.
    private let blockKeys: [UInt32]
    private let ends: [UInt32]
    private let rows: [UInt32]
    /// The blocks compared in a window, their rows in order of similarity.
    private let windows: [[UInt32]]
    private let window: Int
    /// The blocks that were compared in a window only.
    let narrowed: [Narrowed]
    /// The rows without any key.
    let keyless: [Int]

    /// The blocks of a table.
    init(_ prepared: NormalizedTable, limit: Int, window: Int) {
        self.window = window
        var maker = RecordKeys(prepared)
        var keys = ListColumn<UInt32>()
        for row in 0..<prepared.table.count { maker.append(row, to: &keys) }
        keyless = (0..<prepared.table.count).filter { keys.isEmpty($0) }
        let sort = RadixSort(keys.values.count)
        let over = Self.large(keys, sort, limit: limit)
        if !over.isEmpty {
            // The key of a large block is replaced by the same key combined with each of the record's rarer traits.
            let isLarge = Set(over.map(\.key))
            var hasLarge = [Bool](repeating: false, count: prepared.table.count)
            for block in over { for row in block.rows { hasLarge[Int(row)] = true } }
            var refined = ListColumn<UInt32>()
            var traits = ListColumn<UInt32>()
            var own: [UInt32] = []
            for row in 0..<prepared.table.count {
                let present = keys[row]
                guard hasLarge[row] else {
                    refined.append(present)
                    continue
                }
                own.removeAll(keepingCapacity: true)
                traits.removeAll()
                maker.appendTraits(row, to: &traits)
                for key in present {
                    if isLarge.contains(key) {
                        for trait in traits[0] { own.append(BlockingKey.value(key, refinedBy: trait)) }
                    } else {
                        own.append(key)
                    }
                }
                own.sort()
                for place in own.indices where place == 0 || own[place] != own[place - 1] { refined.push(own[place]) }
                refined.endRow()
            }
            keys = refined
        }
        let large = over.isEmpty ? [] : Self.large(keys, sort, limit: limit)
        if !large.isEmpty {
            let isLarge = Set(large.map(\.key))
            var small = ListColumn<UInt32>()
            for row in 0..<prepared.table.count { small.append(keys[row].lazy.filter { !isLarge.contains($0) }) }
            keys = small
        }
        self.keys = keys
        (blockKeys, ends, rows) = Self.blocks(keys, sort)
        // Several keys may bring the same records together.
        windows = Set(large.map(\.rows)).map { Self.ordered($0, prepared) }.sorted { $0.lexicographicallyPrecedes($1) }
        narrowed = large.map { Narrowed(count: $0.rows.count, row: Int($0.rows[0])) }
    }

    // MARK: Pairs

    /// The number of blocks compared whole.
    var count: Int { ends.count }

    /// The number of pairs of rows of the blocks before each one, repeated pairs included.
    var work: [Int] {
        var work = [0]
        for block in ends.indices {
            let size = range(block).count
            work.append((work.last ?? 0) + size * (size - 1) / 2)
        }
        return work
    }

    private func range(_ block: Int) -> Range<Int> { (block == 0 ? 0 : Int(ends[block - 1]))..<Int(ends[block]) }

    /// Calls `body` with each pair of rows of some blocks compared whole, the smaller row first, in which at least one
    /// row is chosen.
    ///
    /// - Parameters:
    ///   - blocks: the blocks; all when not given.
    ///   - chosen: for each row, whether it is chosen.
    func forEachPair(in blocks: Range<Int>? = nil, with chosen: [Bool], _ body: (Int, Int) -> Void) {
        keys.values.withUnsafeBufferPointer { values in
            for block in blocks ?? 0..<count {
                let (key, members) = (blockKeys[block], rows[range(block)])
                guard members.contains(where: { chosen[Int($0)] }) else { continue }
                for index in members.indices {
                    let left = Int(members[index])
                    let isChosen = chosen[left]
                    let one = UnsafeBufferPointer(rebasing: values[keys.range(left)])
                    for other in members[(index + 1)...] {
                        let right = Int(other)
                        guard isChosen || chosen[right],
                            Self.firstCommon(one, UnsafeBufferPointer(rebasing: values[keys.range(right)])) == key
                        else { continue }
                        body(left, right)
                    }
                }
            }
        }
    }

    /// Calls `body` with each pair of neighbouring rows of a block compared in a window that share no key of a block
    /// compared whole, the smaller row first.
    func forEachNeighbour(_ body: (Int, Int) -> Void) {
        var pairs: [UInt64] = []
        keys.values.withUnsafeBufferPointer { values in
            for rows in windows {
                for (index, one) in rows.enumerated() {
                    for other in rows[(index + 1)..<min(rows.count, index + 1 + window)] {
                        let (left, right) = (min(one, other), max(one, other))
                        let common = Self.firstCommon(
                            UnsafeBufferPointer(rebasing: values[keys.range(Int(left))]),
                            UnsafeBufferPointer(rebasing: values[keys.range(Int(right))]))
                        if common == 0 { pairs.append(UInt64(left) << 32 | UInt64(right)) }
                    }
                }
            }
        }
        pairs.sort()
        var last: UInt64?
        for pair in pairs where pair != last {
            body(Int(pair >> 32), Int(pair & 0xffff_ffff))
            last = pair
        }
    }

    /// The first key that two rows share; 0 for none.
    @inline(__always)
    private static func firstCommon(_ a: UnsafeBufferPointer<UInt32>, _ b: UnsafeBufferPointer<UInt32>) -> UInt32 {
        var (i, j) = (0, 0)
        while i < a.count, j < b.count {
            let (one, other) = (a[i], b[j])
            if one == other { return one }
            i += one < other ? 1 : 0
            j += other < one ? 1 : 0
        }
        return 0
    }

    // MARK: Blocks

    private static func fill(_ sort: RadixSort, _ keys: ListColumn<UInt32>) {
        sort.clear()
        for row in 0..<keys.count {
            for key in keys[row] { sort.append(UInt64(key) << 32 | UInt64(row)) }
        }
    }

    // Passes each run of equal keys to `body`.
    private static func forEachRun(
        _ keys: ListColumn<UInt32>, with sort: RadixSort, _ body: (UnsafeBufferPointer<UInt64>) -> Void
    ) {
        fill(sort, keys)
        sort.withSorted { entries in
            var start = 0
            while start < entries.count {
                var end = start + 1
                while end < entries.count, entries[end] >> 32 == entries[start] >> 32 { end += 1 }
                if end - start > 1 { body(UnsafeBufferPointer(rebasing: entries[start..<end])) }
                start = end
            }
        }
    }

    private static func large(
        _ keys: ListColumn<UInt32>, _ sort: RadixSort, limit: Int
    ) -> [(key: UInt32, rows: [UInt32])] {
        var large: [(key: UInt32, rows: [UInt32])] = []
        forEachRun(keys, with: sort) { run in
            guard run.count > limit else { return }
            large.append((UInt32(run[0] >> 32), run.map { UInt32(truncatingIfNeeded: $0) }))
        }
        return large
    }

    private static func blocks(
        _ keys: ListColumn<UInt32>, _ sort: RadixSort
    ) -> (keys: [UInt32], ends: [UInt32], rows: [UInt32]) {
        var (found, ends, rows): ([UInt32], [UInt32], [UInt32]) = ([], [], [])
        forEachRun(keys, with: sort) { run in
            found.append(UInt32(run[0] >> 32))
            for entry in run { rows.append(UInt32(truncatingIfNeeded: entry)) }
            ends.append(UInt32(rows.count))
        }
        return (found, ends, rows)
    }

    // Similar records become neighbours: they are sorted by name, then by id.
    private static func ordered(_ rows: [UInt32], _ prepared: NormalizedTable) -> [UInt32] {
        let keyed = rows.map { row -> (text: ArraySlice<UInt8>, row: UInt32) in
            let isPerson = prepared.table.kinds[Int(row)] == .person
            let name = prepared.nameForms[Int(row)].first.map {
                isPerson ? prepared.persons.ringText(Int($0)) : prepared.organisations.joinedText(Int($0))
            }
            return (name ?? [], row)
        }
        return keyed.sorted {
            !$0.text.elementsEqual($1.text) ? $0.text.lexicographicallyPrecedes($1.text) : $0.row < $1.row
        }
        .map(\.row)
    }
}
