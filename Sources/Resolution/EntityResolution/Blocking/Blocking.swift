internal import TextNormalization

/// The candidate pairs: rows that share a blocking key, each pair once, at its first common key.
///
/// A block over the limit is split by rarer keys of its records. If a part is still too large, it is sorted and each
/// record compared with its nearest neighbours only, which is reported: no block is dropped.
struct Blocking: Sendable {
    /// A block that was compared in a window only.
    struct Narrowed: Hashable, Sendable {
        /// The number of records that share its key.
        let count: Int
        /// The first of them.
        let row: Int
    }

    /// The keys of each row whose blocks are compared whole, sorted: rows that share one are a candidate pair.
    let keys: [[UInt64]]
    /// The blocks compared whole, by key.
    private let blocks: [(key: UInt64, rows: [Int32])]
    /// The blocks compared in a window, their rows in order of similarity.
    private let windows: [[Int32]]
    private let window: Int
    /// The blocks that were compared in a window only.
    let narrowed: [Narrowed]
    /// The rows without any key.
    let keyless: [Int]

    /// The blocks of a table.
    init(_ prepared: NormalizedTable, limit: Int, window: Int) {
        self.window = window
        var keys = (0..<prepared.table.count).map { RecordKeys.keys(of: $0, in: prepared) }
        keyless = keys.indices.filter { keys[$0].isEmpty }
        var large = Self.split(keys, limit: limit).large
        // In a large block every record's key is replaced by the key combined with each of its rarer traits.
        for (key, rows) in large {
            for row in rows {
                var own = keys[Int(row)].filter { $0 != key }
                for refinement in RecordKeys.refinements(of: Int(row), in: prepared) {
                    var refined = BlockingKey(.refined, prepared.table.kinds[Int(row)])
                    refined.add(key)
                    refined.add(refinement)
                    own.append(refined.value)
                }
                keys[Int(row)] = own
            }
        }
        for row in keys.indices { keys[row] = Array(Set(keys[row])).sorted() }
        let parted = Self.split(keys, limit: limit)
        large = parted.large
        let largeKeys = Set(large.map(\.key))
        if !largeKeys.isEmpty {
            for row in keys.indices { keys[row].removeAll { largeKeys.contains($0) } }
        }
        self.keys = keys
        blocks = parted.small
        windows = large.map { Self.ordered($0.rows, prepared) }
        narrowed = large.map { Narrowed(count: $0.rows.count, row: Int($0.rows[0])) }
    }

    /// Calls `body` with each pair of rows of the blocks compared whole, the smaller row first, in which at least one
    /// row is chosen.
    ///
    /// - Parameter chosen: for each row, whether it is chosen.
    func forEachPair(with chosen: [Bool], _ body: (Int, Int) -> Void) {
        for (key, rows) in blocks {
            for (index, left) in rows.enumerated() {
                let isChosen = chosen[Int(left)]
                for right in rows[(index + 1)...]
                where (isChosen || chosen[Int(right)]) && firstCommon(left, right) == key {
                    body(Int(left), Int(right))
                }
            }
        }
    }

    /// Calls `body` with each pair of neighbouring rows of a block compared in a window that share no key of a block
    /// compared whole, the smaller row first.
    func forEachNeighbour(_ body: (Int, Int) -> Void) {
        var seen: Set<UInt64> = []
        for rows in windows {
            for (index, one) in rows.enumerated() {
                for other in rows[(index + 1)..<min(rows.count, index + 1 + window)] {
                    let (left, right) = (min(one, other), max(one, other))
                    guard firstCommon(left, right) == nil,
                        seen.insert(UInt64(UInt32(bitPattern: left)) << 32 | UInt64(UInt32(bitPattern: right))).inserted
                    else { continue }
                    body(Int(left), Int(right))
                }
            }
        }
    }

    private func firstCommon(_ left: Int32, _ right: Int32) -> UInt64? {
        let (a, b) = (keys[Int(left)], keys[Int(right)])
        var (i, j) = (0, 0)
        while i < a.count, j < b.count {
            if a[i] == b[j] { return a[i] }
            if a[i] < b[j] { i += 1 } else { j += 1 }
        }
        return nil
    }

    private typealias Block = (key: UInt64, rows: [Int32])

    private static func split(_ keys: [[UInt64]], limit: Int) -> (small: [Block], large: [Block]) {
        var entries: [(key: UInt64, row: Int32)] = []
        entries.reserveCapacity(keys.reduce(0) { $0 + $1.count })
        for (row, own) in keys.enumerated() { for key in own { entries.append((key, Int32(row))) } }
        entries.sort { $0.key != $1.key ? $0.key < $1.key : $0.row < $1.row }
        var (small, large): ([Block], [Block]) = ([], [])
        var start = 0
        while start < entries.count {
            var end = start + 1
            while end < entries.count, entries[end].key == entries[start].key { end += 1 }
            if end - start > 1 {
                let block = (key: entries[start].key, rows: entries[start..<end].map(\.row))
                if end - start > limit { large.append(block) } else { small.append(block) }
            }
            start = end
        }
        return (small, large)
    }

    // Similar records become neighbours: they are sorted by name, then by id.
    private static func ordered(_ rows: [Int32], _ prepared: NormalizedTable) -> [Int32] {
        let keyed = rows.map { row -> (text: String, row: Int32) in
            let names =
                prepared.table.kinds[Int(row)] == .person
                ? prepared.personNames(Int(row)).map(\.ring) : prepared.organisationNames(Int(row)).map(\.joined)
            return (String(decoding: names.first ?? [], as: UTF8.self), row)
        }
        return keyed.sorted { $0.text != $1.text ? $0.text < $1.text : $0.row < $1.row }.map(\.row)
    }
}
