/// A row of a delimited file while it is being read: its fields are in the reader's memory, valid only until the next
/// row.
public struct DelimitedFields {
    /// The number of the data row, from 1; the header is not counted.
    public let number: Int
    /// The line of the file in which it starts, from 1.
    public let line: Int
    private let bytes: UnsafeBufferPointer<UInt8>
    private let ends: UnsafeBufferPointer<Int>
    /// The number of bytes between two fields.
    private let gap: Int
    private let nulls: [[UInt8]]

    init(
        number: Int, line: Int, bytes: UnsafeBufferPointer<UInt8>, ends: UnsafeBufferPointer<Int>, gap: Int,
        nulls: [[UInt8]]
    ) {
        self.number = number
        self.line = line
        self.bytes = bytes
        self.ends = ends
        self.gap = gap
        self.nulls = nulls
    }

    /// The number of fields.
    public var count: Int { ends.count }

    /// A field as UTF-8 bytes, as read.
    public subscript(index: Int) -> UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(rebasing: bytes[(index == 0 ? 0 : ends[index - 1] + gap)..<ends[index]])
    }

    /// Whether a field is a null value.
    public func isNull(_ index: Int) -> Bool { DelimitedRow.isNull(self[index], nulls) }
}
