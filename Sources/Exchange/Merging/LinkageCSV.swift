public import Files
public import Findings
public import Resolution

/// Writes what a linkage made as delimited text (RFC 4180, UTF-8, LF).
public enum LinkageCSV {
    /// Writes `source,record,cluster` for every record, in the order of the input.
    public static func writeClusters(_ result: LinkageResult, to sink: any ByteSink) throws(Fault) {
        let names = result.clusterNames()
        var buffer = Buffer(sink)
        buffer.append("source,record,cluster\n".utf8)
        for row in result.table.inInputOrder() {
            buffer.field(result.table.source(Int(row)))
            buffer.append(CollectionOfOne(0x2C))
            buffer.field(result.table.record(Int(row)))
            buffer.append([0x2C, UInt8(ascii: "c")])
            buffer.hex(names[Int(row)])
            buffer.append(CollectionOfOne(0x0A))
            try buffer.flush(beyond: 1 << 18)
        }
        try buffer.flush(beyond: 0)
    }

    /// Writes `source_a,record_a,source_b,record_b,probability,outcome` for every pair that merged by its own evidence
    /// or is worth a look, the likeliest first.
    public static func writePairs(_ result: LinkageResult, to sink: any ByteSink) throws(Fault) {
        var buffer = Buffer(sink)
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
            try buffer.flush(beyond: 1 << 18)
        }
        try buffer.flush(beyond: 0)
    }

    /// A probability with six digits, never rounded up to 1.
    public static func probability(_ value: Double) -> String {
        let millionths = min(999_999, Int((value * 1_000_000).rounded()))
        let digits = String(millionths)
        return "0." + String(repeating: "0", count: 6 - digits.utf8.count) + digits
    }

    private struct Buffer {
        private let sink: any ByteSink
        private var bytes: [UInt8] = []
        private static let digits = Array("0123456789abcdef".utf8)

        init(_ sink: any ByteSink) { self.sink = sink }

        mutating func append(_ more: some Sequence<UInt8>) { bytes.append(contentsOf: more) }

        mutating func hex(_ number: UInt64) {
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

        mutating func flush(beyond size: Int) throws(Fault) {
            guard bytes.count > size else { return }
            var failure: Fault?
            bytes.withUnsafeBytes { raw in
                do throws(Fault) { try sink.write(raw) } catch { failure = error }
            }
            if let failure { throw failure }
            bytes.removeAll(keepingCapacity: true)
        }
    }
}
