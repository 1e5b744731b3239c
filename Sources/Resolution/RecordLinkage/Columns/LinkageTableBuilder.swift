public import Diagnostics
internal import Platform

/// Builds a `LinkageTable` from the rows of delimited files.
public struct LinkageTableBuilder: Sendable {
    let fields: [LinkageField]
    private let isDetecting: Bool
    private let statistics: LinkageStatistics?
    private let columns: [NormalizedColumnBuilder]
    private let sources = RawColumnBuilder()
    private let labels = RawColumnBuilder()
    private let records = RecordIDColumn()

    /// A builder for rows with these fields.
    ///
    /// - Parameters:
    ///   - readers: for each field, the function that reads its dates as ISO 8601, possibly with reduced precision; `nil`
    ///     for text that is no date.
    ///   - isDetecting: whether columns of names and of other text whose values are numbers, times or long text are
    ///     compared as such. For a model that is given, pass its fields, and false.
    ///   - statistics: those of the model that will weigh the pairs; `nil` for those of the rows.
    public init(
        fields: [LinkageField], readers: [@Sendable (String) -> String?], isDetecting: Bool = true,
        statistics: LinkageStatistics? = nil
    ) {
        self.fields = fields
        self.isDetecting = isDetecting
        self.statistics = statistics?.columns.count == fields.count ? statistics : nil
        columns = zip(fields, readers).map { NormalizedColumnBuilder(LinkageText(field: $0, readDate: $1)) }
    }

    /// The number of records.
    public var count: Int { records.count }

    /// Adds a batch, and runs other work in parallel, such as reading the next batch, so that all cores are busy.
    public func add(_ batch: LinkageBatch, meanwhile other: () throws(Fault) -> Void) throws(Fault) {
        let (columns, sources, labels) = (columns, sources, labels)
        let records = records
        let width = columns.count
        // The longest work first, so that no core waits for it at the end.
        let byWork = batch.columns.indices.sorted { batch.columns[$0].size > batch.columns[$1].size }
        try Concurrent.perform(1 + byWork.count, workers: Concurrent.workers, makeWorker: {}) {
            (_: Void, turn: Int) throws(Fault) in
            guard turn > 0 else { return try other() }
            let column = byWork[turn - 1]
            switch column {
            case width: sources.append(batch, column: column)
            case width + 1: records.append(batch, column: column)
            case width + 2: labels.append(batch, column: column)
            default: columns[column].append(batch, column: column)
            }
        }
    }

    /// The table.
    public consuming func build() -> LinkageTable {
        let count = count
        let marks = SharedArray<UInt64>(zeros: count)
        let (sourceTexts, sourceNumbers) = sources.take()
        let sourceHashes = (0..<sourceTexts.count).map { StableHash.hash(sourceTexts.text($0)) }
        let names = records.take()
        let (recordBytes, recordEnds) = (SharedArray(names.bytes), SharedArray(names.ends))
        Concurrent.forEachPart(of: count) { rows in
            for row in rows {
                let start = row == 0 ? 0 : recordEnds.base[row - 1]
                let record = StableHash.hash(
                    UnsafeBufferPointer(start: recordBytes.base + start, count: recordEnds.base[row] - start))
                marks.base[row] = StableHash.join(sourceHashes[Int(sourceNumbers[row])], record)
            }
        }
        let normal = SharedResults<NormalizedColumn>(fields.count)
        let sizes = columns.map(\.size)
        let read = SharedResults<(TextDictionary, [UInt32])>(fields.count)
        var fields = fields
        let hasParts = fields.contains { [.givenName, .familyName].contains($0) }
        for field in fields.indices {
            let (dictionary, numbers) = columns[field].take()
            // Whether the whole names are names decides about the other columns.
            if isDetecting, fields[field] == .name {
                fields[field] = ColumnKind.field(.name, hasNames: hasParts, dictionary: dictionary, numbers: numbers)
            }
            read.set(field, (dictionary, numbers))
        }
        let hasNamesAnywhere = fields.contains { $0.isName }
        let isDetecting = isDetecting
        // The longest work first, so that no core waits for it at the end.
        let byWork = fields.indices.sorted { sizes[$0] > sizes[$1] }
        let (known, hasNames) = (fields, hasNamesAnywhere)
        try? Concurrent.perform(fields.count, workers: Concurrent.workers, makeWorker: {}) {
            (_: Void, turn: Int) throws(Fault) in
            let field = byWork[turn]
            guard let (dictionary, numbers) = read.take(field) else { return }
            let found =
                isDetecting && known[field] != .name
                ? ColumnKind.field(known[field], hasNames: hasNames, dictionary: dictionary, numbers: numbers)
                : known[field]
            normal.set(field, NormalizedColumn(found, dictionary: dictionary, numbers: numbers))
        }
        let order: RowOrder
        let rowNumbers: Set<Int>
        do {
            let all = fields.indices.compactMap { normal.take($0) }
            rowNumbers = Set(
                all.indices.filter { column in
                    statistics.map { $0.columns[column].use == .rowNumber }
                        ?? ColumnUse.isRowNumber(all[column].column)
                })
            // With their numbers no two rows would be the same.
            order = RowOrder(all.indices.filter { !rowNumbers.contains($0) }.map { all[$0] }, marks)
            for (field, column) in all.enumerated() { normal.set(field, column) }
        }
        let placed = SharedResults<(column: LinkageColumn, numbers: [UInt32])>(fields.count)
        // Each column is released once it is placed: otherwise memory would peak at twice the table.
        try? Concurrent.perform(fields.count, workers: Concurrent.workers, makeWorker: {}) {
            (_: Void, field: Int) throws(Fault) in
            guard let column = normal.take(field) else { return }
            placed.set(field, column.placed(by: order, statistics: statistics?.columns[field]))
        }
        let made = fields.indices.compactMap { placed.take($0) }
        let uses =
            statistics?.columns.map(\.use)
            ?? ColumnUse.judge(made.map(\.column), numbers: made.map(\.numbers), rowNumbers: rowNumbers)
        let layout = LinkageRowLayout(
            made.map(\.column.field), ignored: Set(uses.indices.filter { !uses[$0].isCompared }))
        let cells = SharedArray<UInt32>(zeros: count * layout.stride)
        let ordered = SharedArray<UInt64>(zeros: count)
        Concurrent.forEachPart(of: count) { rows in
            for row in rows { ordered.base[row] = marks.base[Int(order.records[row])] }
            for (field, column) in made.enumerated() {
                column.numbers.withUnsafeBufferPointer { numbers in
                    for row in rows {
                        layout.set(
                            field, number: numbers[row], in: column.column, row: cells.base + row * layout.stride)
                    }
                }
            }
        }
        return LinkageTable(
            columns: made.map(\.column), uses: uses, layout: layout, cells: cells, copies: order.copies,
            distinct: count - order.certainCopies.count, statistics: statistics, inputRows: order.records,
            marks: ordered, sources: sourceTexts, sourceNumbers: SharedArray(sourceNumbers),
            recordBytes: recordBytes, recordEnds: recordEnds, labels: SharedArray(labels.take().1))
    }
}
