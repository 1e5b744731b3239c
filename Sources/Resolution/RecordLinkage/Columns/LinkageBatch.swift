// Sendable: one thread fills it, and when that is done others read it, none of them both at once. Its memory is its own.
/// Some rows on their way into a `LinkageTableBuilder`, column by column. Not for two threads at once while it is filled.
public final class LinkageBatch: @unchecked Sendable {
    /// One column's values, one after the other.
    struct Column: ~Copyable {
        private var bytes = GrowingBytes(capacity: 1 << 12)
        private var ends = GrowableBuffer<Int>(capacity: 1 << 10)

        /// How many values there are.
        var count: Int { ends.count }
        /// How many bytes they have.
        var size: Int { bytes.count }
        /// The bytes of all values.
        var text: UnsafeBufferPointer<UInt8> { bytes.from(0) }
        /// Where each value ends in the text.
        var places: UnsafeBufferPointer<Int> { ends.from(0) }
        /// Whether the value that is being put in has bytes already.
        private var isBegun: Bool { bytes.count > (ends.count > 0 ? ends.base[ends.count - 1] : 0) }

        mutating func clear() {
            bytes.count = 0
            ends.count = 0
        }

        /// Appends a word to the value that is being put in: after a space when it has some already.
        @inline(__always)
        mutating func append(word: UnsafeBufferPointer<UInt8>) {
            if isBegun {
                bytes.reserve(1)
                bytes.append(0x20)
            }
            bytes.append(contentsOf: word)
        }

        /// Ends the value that is being put in.
        @inline(__always)
        mutating func end() {
            ends.reserve(1)
            ends.append(bytes.count)
        }

        /// Hands every value to `body`.
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

    /// An empty batch for rows of so many fields.
    public init(fields: Int) {
        columns = .allocate(capacity: fields + 3)
        for index in 0..<fields + 3 { columns.initializeElement(at: index, to: Column()) }
    }

    deinit {
        columns.deinitialize()
        columns.deallocate()
    }

    /// How many rows it has.
    public var count: Int { columns[columns.count - 1].count }

    /// Forgets its rows, not its memory.
    public func clear() { for index in columns.indices { columns[index].clear() } }

    /// Appends a word to the value of a field of the row that is being put in: after a space when it has some already.
    @inline(__always)
    public func append(_ word: UnsafeBufferPointer<UInt8>, to field: Int) { columns[field].append(word: word) }

    /// Ends the row: where it comes from, its id there, and to what it is known to belong, which no comparison sees.
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
