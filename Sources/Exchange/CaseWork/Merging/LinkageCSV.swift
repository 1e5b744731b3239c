public import DelimitedText
public import Diagnostics
public import Files
internal import Platform
public import RecordLinkage
internal import Synchronization

/// Writes what a linkage made as delimited text (RFC 4180, UTF-8, LF).
public enum LinkageCSV {
    /// How many rows are made text of at a time, on each core.
    static let rowsOfAPart = 1 << 16

    /// Writes `source,record,cluster` for every record, in the order of the input.
    ///
    /// - Returns: `csv-cells-marked`, when cells were written otherwise than they are.
    public static func writeClusters(
        _ result: LinkageResult, form: DelimitedCell.Form, to sink: any ByteSink
    ) throws(Fault) -> Finding? {
        try writeClusters(result, form: form, to: sink, rowsOfAPart: rowsOfAPart)
    }

    static func writeClusters(
        _ result: LinkageResult, form: DelimitedCell.Form, to sink: any ByteSink, rowsOfAPart: Int
    ) throws(Fault) -> Finding? {
        let (table, names) = (result.table, result.clusterNamesByInput())
        let sources = table.sourceTexts.map { text in
            var field = DelimitedBuffer(capacity: 64, form: form)
            field.append(field: text)
            return field
        }
        let isMarked = sources.map { $0.markedCells > 0 }
        let marked = Mutex(0)
        var heading = DelimitedBuffer(capacity: 64, form: .raw)
        heading.append("source,record,cluster\n".utf8)
        try heading.write(to: sink)
        let parts = (names.count + rowsOfAPart - 1) / rowsOfAPart
        let turn = Concurrent.Turn()
        try Concurrent.perform(parts, workers: Concurrent.workers, {}) { (_: Void, part: Int) throws(Fault) in
            let rows = part * rowsOfAPart..<min((part + 1) * rowsOfAPart, names.count)
            var buffer = DelimitedBuffer(capacity: rows.count * 48, form: form)
            var markedSources = 0
            // Its own copies: counting who uses one text on two cores costs more than writing it.
            let sources = sources.map { $0.bytes.map(\.self) }
            for input in rows {
                let source = table.sourceNumber(ofInput: input)
                if isMarked[source] { markedSources += 1 }
                buffer.append(sources[source])
                buffer.append(0x2C)
                buffer.append(field: table.record(ofInput: input))
                buffer.append(0x2C)
                buffer.append(cluster: names[input])
                buffer.append(0x0A)
            }
            marked.withLock { $0 += buffer.markedCells + markedSources }
            try turn.take(part) { () throws(Fault) in try buffer.write(to: sink) }
        }
        return finding(marked.withLock { $0 })
    }

    /// Writes `source_a,record_a,source_b,record_b,probability,outcome` for every pair that merged by its own evidence
    /// or is worth a look, the likeliest first.
    ///
    /// - Returns: `csv-cells-marked`, when cells were written otherwise than they are.
    public static func writePairs(
        _ result: LinkageResult, form: DelimitedCell.Form, to sink: any ByteSink
    ) throws(Fault) -> Finding? {
        var buffer = DelimitedBuffer(capacity: 1 << 18, form: form)
        buffer.append("source_a,record_a,source_b,record_b,probability,outcome\n".utf8)
        for pair in result.pairs {
            var (a, b) = (Int(pair.left), Int(pair.right))
            if result.table.identity(b) < result.table.identity(a) { swap(&a, &b) }
            for row in [a, b] {
                buffer.append(field: result.table.source(row))
                buffer.append(0x2C)
                buffer.append(field: result.table.record(row))
                buffer.append(0x2C)
            }
            buffer.append(probability(pair.probability).utf8)
            buffer.append((result.isMerged(pair) ? ",merged\n" : ",review\n").utf8)
            try buffer.flush(beyond: 1 << 18, to: sink)
        }
        try buffer.flush(beyond: 0, to: sink)
        return finding(buffer.markedCells)
    }

    /// What is said of cells that were written otherwise than they are.
    static func finding(_ markedCells: Int) -> Finding? {
        markedCells > 0 ? Finding(.csvCellsMarked, ["count": "\(markedCells)"]) : nil
    }

    /// A probability with six digits, never rounded up to 1.
    public static func probability(_ value: Double) -> String {
        let millionths = min(999_999, Int((value * 1_000_000).rounded()))
        let digits = String(millionths)
        return "0." + String(repeating: "0", count: 6 - digits.utf8.count) + digits
    }
}
