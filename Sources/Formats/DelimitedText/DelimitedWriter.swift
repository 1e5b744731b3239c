public import Diagnostics
public import Files

/// Writes delimited text (RFC 4180) to memory, and from there to a sink.
public struct DelimitedWriter {
    /// The bytes not yet flushed.
    public private(set) var bytes: [UInt8] = []
    /// The number of cells written with an escape (``DelimitedCell``).
    public private(set) var markedCells = 0
    private let form: DelimitedCell.Form

    /// Creates an empty writer.
    ///
    /// - Parameter capacity: the number of bytes to reserve.
    public init(capacity: Int, form: DelimitedCell.Form) {
        self.form = form
        bytes.reserveCapacity(capacity)
    }

    /// Appends a byte.
    public mutating func append(_ byte: UInt8) { bytes.append(byte) }

    /// Appends bytes unchanged.
    public mutating func append(_ more: [UInt8]) { bytes.append(contentsOf: more) }

    /// Appends text unchanged.
    public mutating func append(_ text: String) { bytes.append(contentsOf: text.utf8) }

    /// Appends a field in the writer's form, quoted if necessary.
    public mutating func append(field text: String) {
        var text = text
        text.withUTF8 { append(field: $0) }
    }

    /// Appends a field in the writer's form, quoted if necessary.
    ///
    /// - Parameter text: UTF-8.
    public mutating func append(field text: UnsafeBufferPointer<UInt8>) {
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
            return bytes.append(contentsOf: text)
        }
        append(0x22)
        for byte in text {
            if byte == 0x22 { append(0x22) }
            append(byte)
        }
        append(0x22)
    }

    /// Appends a row of fields with its line break.
    public mutating func append(row fields: [String]) {
        for (index, field) in fields.enumerated() {
            if index > 0 { append(0x2C) }
            append(field: field)
        }
        append(0x0A)
    }

    /// Writes the bytes in memory to a sink and clears them, if there are more than `size`.
    ///
    /// - Throws: errors of the sink.
    public mutating func flush(beyond size: Int, to sink: any ByteSink) throws(Fault) {
        guard bytes.count > size else { return }
        try write(to: sink)
        bytes.removeAll(keepingCapacity: true)
    }

    /// Writes the bytes in memory to a sink.
    ///
    /// - Throws: errors of the sink.
    public func write(to sink: any ByteSink) throws(Fault) {
        var failure: Fault?
        bytes.withUnsafeBytes { raw in
            do throws(Fault) { try sink.write(raw) } catch { failure = error }
        }
        if let failure { throw failure }
    }
}
