package import DelimitedText
package import Diagnostics
package import Files
internal import Platform
package import RecordLinkage
internal import Synchronization

/// Writes the result of a linkage as delimited text (RFC 4180, UTF-8, LF).
package enum LinkageCSV {
    /// The number of rows that each core formats at a time.
    static let rowsOfAPart = 1 << 16

    /// Writes `source,record,cluster` for every record, in the order of the input.
    ///
    /// - Returns: `csv-cells-marked`, when cells were escaped.
    package static func writeClusters(
        _ result: LinkageResult, form: DelimitedCell.Form, to sink: any ByteSink
    ) throws(Fault) -> Finding? {
        try writeClusters(result, form: form, to: sink, rowsOfAPart: rowsOfAPart)
    }

    static func writeClusters(
        _ result: LinkageResult, form: DelimitedCell.Form, to sink: any ByteSink, rowsOfAPart: Int
    ) throws(Fault) -> Finding? {
        let (table, names) = (result.table, result.clusterNamesByInput())
        let sources = table.sourceTexts.map { text in
            var field = DelimitedWriter(capacity: 64, form: form)
            text.withUnsafeBufferPointer { field.append(field: $0) }
            return field
        }
        let isMarked = sources.map { $0.markedCells > 0 }
        let marked = Mutex(0)
        var heading = DelimitedWriter(capacity: 64, form: .raw)
        heading.append("source,record,cluster\n")
        try heading.write(to: sink)
        let parts = (names.count + rowsOfAPart - 1) / rowsOfAPart
        let turn = Concurrent.Turn()
        try Concurrent.perform(parts, workers: Concurrent.workers, makeWorker: {}) {
            (_: Void, part: Int) throws(Fault) in
            let rows = part * rowsOfAPart..<min((part + 1) * rowsOfAPart, names.count)
            var buffer = DelimitedWriter(capacity: rows.count * 48, form: form)
            var markedSources = 0
            // Copies per core: reference counting of shared text on two cores costs more than the copies.
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
    /// or is proposed, by decreasing probability.
    ///
    /// - Returns: `csv-cells-marked`, when cells were escaped.
    package static func writePairs(
        _ result: LinkageResult, form: DelimitedCell.Form, to sink: any ByteSink
    ) throws(Fault) -> Finding? {
        var buffer = DelimitedWriter(capacity: 1 << 18, form: form)
        buffer.append("source_a,record_a,source_b,record_b,probability,outcome\n")
        for pair in result.pairs {
            var (a, b) = (Int(pair.left), Int(pair.right))
            if result.table.identity(b) < result.table.identity(a) { swap(&a, &b) }
            for row in [a, b] {
                result.table.source(row).withUnsafeBufferPointer { buffer.append(field: $0) }
                buffer.append(0x2C)
                buffer.append(field: result.table.record(row))
                buffer.append(0x2C)
            }
            buffer.append(probability(pair.probability))
            buffer.append(result.isMerged(pair) ? ",merged\n" : ",review\n")
            try buffer.flush(beyond: 1 << 18, to: sink)
        }
        try buffer.flush(beyond: 0, to: sink)
        return finding(buffer.markedCells)
    }

    /// The finding about escaped cells.
    static func finding(_ markedCells: Int) -> Finding? {
        markedCells > 0 ? Finding(.csvCellsMarked, ["count": "\(markedCells)"]) : nil
    }

    /// A probability with six digits, never rounded up to 1.
    package static func probability(_ value: Double) -> String {
        let millionths = min(999_999, Int((value * 1_000_000).rounded()))
        return "0." + millionths.padded(to: 6)
    }
}

extension DelimitedWriter {
    /// Appends the name of a cluster: `c` and 16 hexadecimal digits.
    fileprivate mutating func append(cluster number: UInt64) {
        append(UInt8(ascii: "c"))
        for shift in stride(from: UInt64(60), through: 0, by: -4) {
            let digit = UInt8(truncatingIfNeeded: number >> shift & 15)
            append(digit < 10 ? 0x30 + digit : 0x61 - 10 + digit)
        }
    }
}
