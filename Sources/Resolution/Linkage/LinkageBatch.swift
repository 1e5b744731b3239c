/// Some rows on their way into a `LinkageTableBuilder`, column by column.
public struct LinkageBatch: Sendable {
    /// One column's values, one after the other.
    struct Column: Sendable {
        var bytes: [UInt8] = []
        var ends: [Int] = []

        mutating func clear() {
            bytes.removeAll(keepingCapacity: true)
            ends.removeAll(keepingCapacity: true)
        }

        /// Hands every value to `body`.
        func forEach(_ body: (UnsafeBufferPointer<UInt8>) -> Void) {
            bytes.withUnsafeBufferPointer { bytes in
                var start = 0
                for end in ends {
                    body(UnsafeBufferPointer(rebasing: bytes[start..<end]))
                    start = end
                }
            }
        }
    }

    /// The columns of the fields, then source, record, and label.
    var columns: [Column]

    /// An empty batch for rows of so many fields.
    public init(fields: Int) { columns = (0..<fields + 3).map { _ in Column() } }

    /// How many rows it has.
    public var count: Int { columns.last?.ends.count ?? 0 }

    /// Forgets its rows, not its memory.
    public mutating func clear() { for index in columns.indices { columns[index].clear() } }

    /// Appends a word to the value of a field of the row that is being put in: after a space when it has some already.
    public mutating func append(_ word: UnsafeBufferPointer<UInt8>, to field: Int) {
        if columns[field].bytes.count > columns[field].ends.last ?? 0 { columns[field].bytes.append(0x20) }
        columns[field].bytes.append(contentsOf: word)
    }

    /// Ends the row: where it comes from, its id there, and to what it is known to belong, which no comparison sees.
    public mutating func end(
        source: UnsafeBufferPointer<UInt8>, record: UnsafeBufferPointer<UInt8>, label: UnsafeBufferPointer<UInt8>
    ) {
        let fields = columns.count - 3
        columns[fields].bytes.append(contentsOf: source)
        columns[fields + 1].bytes.append(contentsOf: record)
        columns[fields + 2].bytes.append(contentsOf: label)
        for index in columns.indices { columns[index].ends.append(columns[index].bytes.count) }
    }
}
