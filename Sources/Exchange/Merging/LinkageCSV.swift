public import Files
public import Findings
public import Resolution
internal import Synchronization

/// Writes what a linkage made as delimited text (RFC 4180, UTF-8, LF).
public enum LinkageCSV {
    /// How many rows are made text of at a time, on each core.
    private static let rowsOfAPart = 1 << 16

    /// Writes `source,record,cluster` for every record, in the order of the input.
    public static func writeClusters(_ result: LinkageResult, to sink: any ByteSink) throws(Fault) {
        let (names, rows) = (result.clusterNames(), result.table.inInputOrder())
        let sources = result.table.sourceTexts.map { text in
            var field = Buffer()
            field.field(text)
            return field.bytes
        }
        var heading = Buffer()
        heading.append("source,record,cluster\n".utf8)
        try heading.write(to: sink)
        let step = rowsOfAPart * Concurrent.workers
        for start in stride(from: 0, to: rows.count, by: step) {
            let end = min(start + step, rows.count)
            let parts = (end - start + rowsOfAPart - 1) / rowsOfAPart
            let made = Mutex([Buffer](repeating: Buffer(), count: parts))
            try Concurrent.perform(parts, workers: Concurrent.workers, {}) { (_: Void, part: Int) throws(Fault) in
                let from = start + part * rowsOfAPart
                var buffer = Buffer()
                // Its own copies: counting who uses one text on two cores costs more than writing it.
                let sources = sources.map { $0.map(\.self) }
                for input in from..<min(from + rowsOfAPart, end) {
                    buffer.append(sources[result.table.sourceNumber(ofInput: input)])
                    buffer.append(CollectionOfOne(0x2C))
                    buffer.field(result.table.record(ofInput: input))
                    buffer.append(CollectionOfOne(0x2C))
                    buffer.cluster(names[Int(rows[input])])
                    buffer.append(CollectionOfOne(0x0A))
                }
                made.withLock { $0[part] = buffer }
            }
            for buffer in made.withLock({ $0 }) { try buffer.write(to: sink) }
        }
    }

    /// Writes `source_a,record_a,source_b,record_b,probability,outcome` for every pair that merged by its own evidence
    /// or is worth a look, the likeliest first.
    public static func writePairs(_ result: LinkageResult, to sink: any ByteSink) throws(Fault) {
        var buffer = Buffer()
        buffer.append("source_a,record_a,source_b,record_b,probability,outcome\n".utf8)
        for pair in result.pairs {
            var (a, b) = (Int(pair.left), Int(pair.right))
            if result.table.identity(b) < result.table.identity(a) { swap(&a, &b) }
            for row in [a, b] {
                buffer.field(result.table.source(row))
                buffer.append(CollectionOfOne(0x2C))
                buffer.field(result.table.record(row))
                buffer.append(CollectionOfOne(0x2C))
            }
            buffer.append(probability(pair.probability).utf8)
            buffer.append((result.isMerged(pair) ? ",merged\n" : ",review\n").utf8)
            try buffer.flush(beyond: 1 << 18, to: sink)
        }
        try buffer.flush(beyond: 0, to: sink)
    }

    /// A probability with six digits, never rounded up to 1.
    public static func probability(_ value: Double) -> String {
        let millionths = min(999_999, Int((value * 1_000_000).rounded()))
        let digits = String(millionths)
        return "0." + String(repeating: "0", count: 6 - digits.utf8.count) + digits
    }

    /// Text on its way into a file.
    private struct Buffer: Sendable {
        private(set) var bytes: [UInt8] = []
        private static let digits = Array("0123456789abcdef".utf8)

        mutating func append(_ more: some Sequence<UInt8>) { bytes.append(contentsOf: more) }

        /// Appends the name of a cluster: `c` and sixteen digits.
        mutating func cluster(_ number: UInt64) {
            bytes.append(UInt8(ascii: "c"))
            for shift in stride(from: UInt64(60), through: 0, by: -4) {
                bytes.append(Self.digits[Int(number >> shift & 15)])
            }
        }

        /// Appends a field, quoted where it must be.
        mutating func field(_ text: some Collection<UInt8>) {
            guard text.contains(where: { $0 == 0x2C || $0 == 0x22 || $0 == 0x0A || $0 == 0x0D }) else {
                bytes.append(contentsOf: text)
                return
            }
            bytes.append(0x22)
            for byte in text {
                if byte == 0x22 { bytes.append(0x22) }
                bytes.append(byte)
            }
            bytes.append(0x22)
        }

        /// Writes what is in it when that is more than some bytes, and forgets it.
        mutating func flush(beyond size: Int, to sink: any ByteSink) throws(Fault) {
            guard bytes.count > size else { return }
            try write(to: sink)
            bytes.removeAll(keepingCapacity: true)
        }

        /// Writes what is in it.
        func write(to sink: any ByteSink) throws(Fault) {
            var failure: Fault?
            bytes.withUnsafeBytes { raw in
                do throws(Fault) { try sink.write(raw) } catch { failure = error }
            }
            if let failure { throw failure }
        }
    }
}
