internal import Files
public import Findings

/// Gathers the rows of delimited files into a `LinkageTable`.
public struct LinkageTableBuilder: Sendable {
    private let fields: [LinkageField]
    private let columns: [RawColumn]
    private let sources = RawColumn()
    private let labels = RawColumn()
    private var recordBytes: [UInt8] = []
    private var recordEnds: [Int] = []

    /// A builder for rows that have these fields.
    public init(fields: [LinkageField]) {
        self.fields = fields
        columns = fields.map { _ in RawColumn() }
    }

    /// How many records it has.
    public var count: Int { recordEnds.count }

    /// Puts in a batch, and meanwhile does something else, such as reading the next one: both cores have work.
    public mutating func add(_ batch: LinkageBatch, meanwhile other: () throws(Fault) -> Void) throws(Fault) {
        let all = columns + [sources, labels]
        let places = Array(fields.indices) + [fields.count, fields.count + 2]
        try Concurrent.perform(all.count + 1, workers: Concurrent.workers, {}) { (_: Void, part: Int) throws(Fault) in
            if part == 0 { try other() } else { all[part - 1].append(batch.columns[places[part - 1]]) }
        }
        let records = batch.columns[fields.count + 1]
        let start = recordBytes.count
        recordBytes += records.bytes
        recordEnds.append(contentsOf: records.ends.lazy.map { $0 + start })
    }

    /// The table.
    ///
    /// - Parameter readers: for each field, how its dates are read: as ISO 8601, perhaps reduced; `nil` for no date.
    public consuming func build(readers: [@Sendable (String) -> String?]) -> LinkageTable {
        let (count, width) = (count, fields.count)
        let marks = FlatArray<UInt64>(count, repeating: 0)
        let (sourceTexts, sourceNumbers) = sources.take()
        let sourceHashes = (0..<sourceTexts.count).map { Mixing.hash(sourceTexts.text($0)) }
        recordBytes.withUnsafeBufferPointer { bytes in
            for row in 0..<count {
                let start = row == 0 ? 0 : recordEnds[row - 1]
                let record = Mixing.hash(UnsafeBufferPointer(rebasing: bytes[start..<recordEnds[row]]))
                marks[row] = Mixing.join(sourceHashes[Int(sourceNumbers[row])], record)
            }
        }
        let normal = FlatList<NormalColumn>(fields.count)
        let (fields, columns) = (fields, columns)
        try? Concurrent.perform(fields.count, workers: Concurrent.workers, {}) { (_: Void, field: Int) throws(Fault) in
            let (dictionary, numbers) = columns[field].take()
            normal.set(
                field, NormalColumn(LinkageText(field: fields[field], readDate: readers[field]), dictionary, numbers))
        }
        let made = fields.indices.compactMap { normal.take($0) }
        let order = Self.order(made, marks)
        let cells = FlatArray<UInt32>(count * width, repeating: 0)
        let ordered = FlatArray<UInt64>(count, repeating: 0)
        for (row, input) in order.enumerated() { ordered[row] = marks[Int(input)] }
        for (field, column) in made.enumerated() {
            column.numbers.withUnsafeBufferPointer { numbers in
                for (row, input) in order.enumerated() { cells.base[row * width + field] = numbers[Int(input)] }
            }
        }
        return LinkageTable(
            columns: made.map(\.column), cells: cells, inputRows: FlatArray(order, or: 0), marks: ordered,
            sources: sourceTexts, sourceNumbers: FlatArray(sourceNumbers, or: 0),
            recordBytes: FlatArray(recordBytes, or: 0), recordEnds: FlatArray(recordEnds, or: 0),
            labels: FlatArray(labels.take().1, or: 0))
    }

    // Rows alike in what most blocks are made of lie together; the rest of the order only has to be the same each time.
    private static func order(_ columns: [NormalColumn], _ marks: FlatArray<UInt64>) -> [UInt32] {
        let leading = columns.first { [.familyName, .name].contains($0.column.field) } ?? columns.first
        let contents = FlatArray<UInt64>(marks.count, repeating: 0)
        for column in columns {
            column.numbers.withUnsafeBufferPointer { numbers in
                for row in 0..<marks.count {
                    contents.base[row] = Mixing.join(contents.base[row], column.hashes[Int(numbers[row])])
                }
            }
        }
        func leader(_ row: UInt32) -> UInt64 {
            (leading.map { $0.hashes[Int($0.numbers[Int(row)])] } ?? 0) & 0xffff_ffff_0000_0000
        }
        let sort = RadixSort(marks.count)
        for row in 0..<UInt32(marks.count) { sort.append(leader(row) | UInt64(row)) }
        var order = sort.sorted().map { UInt32(truncatingIfNeeded: $0) }
        var start = 0
        while start < order.count {
            var end = start + 1
            let first = leader(order[start])
            while end < order.count, leader(order[end]) == first { end += 1 }
            if end - start > 1 {
                order[start..<end].sort { left, right in
                    let (a, b) = (contents[Int(left)], contents[Int(right)])
                    return a != b ? a < b : marks[Int(left)] < marks[Int(right)]
                }
            }
            start = end
        }
        return order
    }
}
