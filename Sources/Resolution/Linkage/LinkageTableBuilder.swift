internal import Files
public import Findings

/// Gathers the rows of delimited files into a `LinkageTable`.
public struct LinkageTableBuilder: Sendable {
    private let fields: [LinkageField]
    private let columns: [FormColumn]
    private let sources = RawColumn()
    private let labels = RawColumn()
    private let records = RecordNames()

    /// A builder for rows that have these fields.
    ///
    /// - Parameter readers: for each field, how its dates are read: as ISO 8601, perhaps reduced; `nil` for no date.
    public init(fields: [LinkageField], readers: [@Sendable (String) -> String?]) {
        self.fields = fields
        columns = zip(fields, readers).map { FormColumn(LinkageText(field: $0, readDate: $1)) }
    }

    /// How many records it has.
    public var count: Int { records.count }

    /// Puts in a batch, and meanwhile does something else, such as reading the next one: both cores have work.
    public func add(_ batch: LinkageBatch, meanwhile other: () throws(Fault) -> Void) throws(Fault) {
        let (columns, sources, labels) = (columns, sources, labels)
        let records = records
        let width = columns.count
        // The longest work first, so that no core waits for it at the end.
        let byWork = batch.columns.indices.sorted { batch.columns[$0].size > batch.columns[$1].size }
        try Concurrent.perform(1 + byWork.count, workers: Concurrent.workers, {}) {
            (_: Void, turn: Int) throws(Fault) in
            guard turn > 0 else { return try other() }
            let column = byWork[turn - 1]
            switch column {
            case width: sources.append(batch.columns[column])
            case width + 1: records.append(batch.columns[column])
            case width + 2: labels.append(batch.columns[column])
            default: columns[column].append(batch.columns[column])
            }
        }
    }

    /// The table.
    public consuming func build() -> LinkageTable {
        let (count, layout) = (count, LinkageRowLayout(fields))
        let marks = FlatArray<UInt64>(zeros: count)
        let (sourceTexts, sourceNumbers) = sources.take()
        let sourceHashes = (0..<sourceTexts.count).map { Mixing.hash(sourceTexts.text($0)) }
        let names = records.take()
        let (recordBytes, recordEnds) = (FlatArray(names.bytes), FlatArray(names.ends))
        Self.inParts(count) { rows in
            for row in rows {
                let start = row == 0 ? 0 : recordEnds.base[row - 1]
                let record = Mixing.hash(
                    UnsafeBufferPointer(start: recordBytes.base + start, count: recordEnds.base[row] - start))
                marks.base[row] = Mixing.join(sourceHashes[Int(sourceNumbers[row])], record)
            }
        }
        let normal = FlatList<NormalColumn>(fields.count)
        let (fields, columns) = (fields, columns)
        // The longest work first, so that no core waits for it at the end.
        let byWork = fields.indices.sorted { columns[$0].size > columns[$1].size }
        try? Concurrent.perform(fields.count, workers: Concurrent.workers, {}) { (_: Void, turn: Int) throws(Fault) in
            let field = byWork[turn]
            let (dictionary, numbers) = columns[field].take()
            normal.set(field, NormalColumn(fields[field], dictionary, numbers))
        }
        let order: FlatArray<UInt32>
        let copies: [UInt32]
        do {
            let all = fields.indices.compactMap { normal.take($0) }
            (order, copies) = Self.order(all, marks)
            for (field, column) in all.enumerated() { normal.set(field, column) }
        }
        let placed = FlatList<(column: LinkageColumn, numbers: [UInt32])>(fields.count)
        // Each is given up as soon as it is placed: twice the table would be the most memory that anything takes.
        try? Concurrent.perform(fields.count, workers: Concurrent.workers, {}) { (_: Void, field: Int) throws(Fault) in
            if let column = normal.take(field) { placed.set(field, column.placed(by: order)) }
        }
        let made = fields.indices.compactMap { placed.take($0) }
        let cells = FlatArray<UInt32>(zeros: count * layout.stride)
        let ordered = FlatArray<UInt64>(zeros: count)
        Self.inParts(count) { rows in
            for row in rows { ordered.base[row] = marks.base[Int(order[row])] }
            for (field, column) in made.enumerated() {
                column.numbers.withUnsafeBufferPointer { numbers in
                    for row in rows {
                        layout.set(field, numbers[row], in: column.column, cells.base + row * layout.stride)
                    }
                }
            }
        }
        let telling = copies.filter { row in
            let own = cells.base + Int(row) * layout.stride
            return (0..<fields.count).count { own[$0] != 0 } >= LinkageTable.columnsOfACopy
        }
        let counted = made.enumerated().map { field, made in
            made.column.without(telling.lazy.map { cells.base[Int($0) * layout.stride + field] })
        }
        return LinkageTable(
            columns: counted, layout: layout, cells: cells, copies: copies, distinct: count - telling.count,
            inputRows: order,
            marks: ordered, sources: sourceTexts, sourceNumbers: FlatArray(sourceNumbers),
            recordBytes: recordBytes, recordEnds: recordEnds, labels: FlatArray(labels.take().1))
    }

    // Rows that sound alike in what most blocks are made of lie together: who is compared is near in memory, and where a
    // block is too large its neighbours are the likeliest. The rest of the order only has to be the same each time. With it
    // the places whose rows have the same values as the row before.
    private static func order(
        _ columns: [NormalColumn], _ marks: FlatArray<UInt64>
    ) -> (order: FlatArray<UInt32>, copies: [UInt32]) {
        let leading = columns.first { [.familyName, .name].contains($0.column.field) } ?? columns.first
        let second = columns.first { $0.column.field == .givenName }
        let places = FlatArray(marks.count, repeating: RowPlace(row: 0, sound: 0, content: 0))
        let leads = FlatArray<UInt32>(zeros: marks.count)
        inParts(marks.count) { rows in
            let (places, columns) = (places.base, columns)
            for row in rows { places[row].row = UInt32(row) }
            for column in columns {
                column.numbers.withUnsafeBufferPointer { numbers in
                    column.hashes.withUnsafeBufferPointer { hashes in
                        for row in rows {
                            places[row].content = Mixing.join(places[row].content, hashes[Int(numbers[row])])
                        }
                    }
                }
            }
            let leads = leads.base
            second?.forEachSound(of: rows) { places[$0].sound = $1 }
            leading?.forEachSound(of: rows) { leads[$0] = $1 }
        }
        let sort = RadixSort(marks.count)
        for row in 0..<marks.count { sort.append(UInt64(leads[row]) << 32 | UInt64(row)) }
        return sort.withSorted { leaders in
            var runs = leaders.indices.filter { $0 == 0 || leaders[$0 - 1] >> 32 != leaders[$0] >> 32 }
            runs.append(leaders.count)
            // Each run of one sound is sorted by the part that it begins in.
            let order = FlatArray<UInt32>(zeros: leaders.count)
            let isCopy = FlatArray<UInt8>(zeros: leaders.count)
            inParts(runs.count - 1) { part in
                let marks = marks.base
                let own = FlatArray(
                    leaders[runs[part.lowerBound]..<runs[part.upperBound]].map {
                        places[Int(UInt32(truncatingIfNeeded: $0))]
                    })
                let start = runs[part.lowerBound]
                for run in part where runs[run + 1] - runs[run] > 1 {
                    own.buffer[runs[run] - start..<runs[run + 1] - start].sort { left, right in
                        if left.sound != right.sound { return left.sound < right.sound }
                        return left.content != right.content
                            ? left.content < right.content : marks[Int(left.row)] < marks[Int(right.row)]
                    }
                }
                for index in 0..<own.count {
                    order[start + index] = own[index].row
                    guard index > 0, own[index].content == own[index - 1].content else { continue }
                    let (row, other) = (Int(own[index].row), Int(own[index - 1].row))
                    if columns.allSatisfy({ $0.numbers[row] == $0.numbers[other] }) { isCopy[start + index] = 1 }
                }
            }
            return (order, isCopy.buffer.indices.filter { isCopy.buffer[$0] == 1 }.map { UInt32($0) })
        }
    }

    /// What a row's place in the order depends on, within those that lead alike.
    private struct RowPlace: BitwiseCopyable {
        var row: UInt32
        var sound: UInt32
        var content: UInt64
    }

    /// Hands some numbers of rows to `body`, a part to each core.
    private static func inParts(_ count: Int, _ body: (Range<Int>) -> Void) {
        let size = max(1, (count + Concurrent.workers - 1) / Concurrent.workers)
        try? Concurrent.perform((count + size - 1) / size, workers: Concurrent.workers, {}) {
            (_: Void, part: Int) throws(Fault) in body(part * size..<min(count, (part + 1) * size))
        }
    }
}
