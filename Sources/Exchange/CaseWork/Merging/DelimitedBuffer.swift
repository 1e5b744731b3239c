internal import DelimitedText
internal import Diagnostics
internal import Files

/// Delimited text (RFC 4180) on its way into a file.
struct DelimitedBuffer {
    /// What is in it.
    private(set) var bytes: [UInt8] = []
    /// How many cells were written otherwise than they are.
    private(set) var markedCells = 0
    private let form: DelimitedCell.Form

    /// Nothing, and memory for some bytes.
    init(capacity: Int, form: DelimitedCell.Form) {
        self.form = form
        bytes.reserveCapacity(capacity)
    }

    /// Appends a byte.
    mutating func append(_ byte: UInt8) { bytes.append(byte) }

    /// Appends bytes.
    mutating func append(_ more: some Collection<UInt8>) { bytes.append(contentsOf: more) }

    /// Appends a field in the buffer's form, quoted where it must be.
    mutating func append(field text: some Collection<UInt8>) {
        switch form {
        case .raw: append(quoted: text)
        case .marked:
            guard let cell = DelimitedCell.marked(text) else { return append(quoted: text) }
            append(quoted: cell)
            markedCells += 1
        }
    }

    private mutating func append(quoted text: some Collection<UInt8>) {
        guard text.contains(where: { $0 == 0x2C || $0 == 0x22 || $0 == 0x0A || $0 == 0x0D }) else {
            return append(text)
        }
        append(0x22)
        for byte in text {
            if byte == 0x22 { append(0x22) }
            append(byte)
        }
        append(0x22)
    }

    /// Appends a row of fields.
    mutating func append(row fields: [String]) {
        for (index, field) in fields.enumerated() {
            if index > 0 { append(0x2C) }
            append(field: field.utf8)
        }
        append(0x0A)
    }

    /// Appends the name of a cluster: `c` and sixteen hexadecimal digits.
    mutating func append(cluster number: UInt64) {
        append(UInt8(ascii: "c"))
        for shift in stride(from: UInt64(60), through: 0, by: -4) {
            let digit = UInt8(truncatingIfNeeded: number >> shift & 15)
            append(digit < 10 ? 0x30 + digit : 0x61 - 10 + digit)
        }
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
