// Sendable: one thread fills it; afterwards others read it, never both at once. It owns its memory.
/// A batch of rows for a `LinkageTableBuilder`, column by column. Not thread-safe while it is filled.
public final class LinkageBatch: @unchecked Sendable {
    /// The values of one column, concatenated.
    struct Column: ~Copyable {
        private var bytes = GrowingBytes(capacity: 1 << 12)
        private var ends = GrowableBuffer<Int>(capacity: 1 << 10)

        /// The number of values.
        var count: Int { ends.count }
        /// The size of all values in bytes.
        var size: Int { bytes.count }
        /// The bytes of all values.
        var text: UnsafeBufferPointer<UInt8> { bytes.from(0) }
        /// The end of each value in the text.
        var places: UnsafeBufferPointer<Int> { ends.from(0) }
        /// Whether the current value already has bytes.
        private var isBegun: Bool { bytes.count > (ends.count > 0 ? ends.base[ends.count - 1] : 0) }

        mutating func clear() {
            bytes.count = 0
            ends.count = 0
        }

        /// Appends a word to the current value, after a space unless it is the first.
        @inline(__always)
        mutating func append(word: UnsafeBufferPointer<UInt8>) {
            if isBegun {
                bytes.reserve(1)
                bytes.append(0x20)
            }
            bytes.append(contentsOf: word)
        }

        /// Ends the current value.
        @inline(__always)
        mutating func end() {
            ends.reserve(1)
            ends.append(bytes.count)
        }

        /// Passes every value to `body`.
        @inline(__always)
        func forEach(_ body: (UnsafeBufferPointer<UInt8>) -> Void) {
            var start = 0
            for place in 0..<ends.count {
                let end = ends.base[place]
                body(UnsafeBufferPointer(start: bytes.base + start, count: end - start))
                start = end
            }
        }
    }

    /// The columns of the fields, then source, record, and label.
    let columns: UnsafeMutableBufferPointer<Column>

    /// An empty batch for rows with this number of fields.
    public init(fields: Int) {
        columns = .allocate(capacity: fields + 3)
        for index in 0..<fields + 3 { columns.initializeElement(at: index, to: Column()) }
    }

    deinit {
        columns.deinitialize()
        columns.deallocate()
    }

    /// The number of rows.
    public var count: Int { columns[columns.count - 1].count }

    /// The values of a field, row by row; after the fields come the sources and the ids.
    package func values(of field: Int) -> [[UInt8]] {
        var values: [[UInt8]] = []
        columns[field].forEach { values.append(Array($0)) }
        return values
    }

    /// Removes the rows and keeps the memory.
    public func clear() { for index in columns.indices { columns[index].clear() } }

    /// Appends a word to a field of the current row, after a space unless it is the first.
    @inline(__always)
    public func append(_ word: UnsafeBufferPointer<UInt8>, to field: Int) { columns[field].append(word: word) }

    /// Ends the row with its source, its id there, and its label for evaluation, which no comparison uses.
    public func end(
        source: UnsafeBufferPointer<UInt8>, record: UnsafeBufferPointer<UInt8>, label: UnsafeBufferPointer<UInt8>
    ) {
        let fields = columns.count - 3
        columns[fields].append(word: source)
        columns[fields + 1].append(word: record)
        columns[fields + 2].append(word: label)
        for index in columns.indices { columns[index].end() }
    }
}
