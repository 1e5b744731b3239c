/// A row of a delimited file.
///
/// The fields are contiguous in one buffer and become strings only on access.
public struct DelimitedRow: Sendable {
    /// The number of the data row, from 1; the header is not counted.
    public let number: Int
    /// The line of the file in which it starts, from 1.
    public let line: Int
    /// All fields in UTF-8, unquoted and contiguous.
    let bytes: [UInt8]
    /// The end of each field in `bytes`.
    let ends: [Int]
    /// The texts of null values, as UTF-8.
    let nulls: [[UInt8]]

    /// Copies the row that is being read.
    init(_ fields: DelimitedFields, nulls: [[UInt8]]) {
        (number, line) = (fields.number, fields.line)
        self.nulls = nulls
        var (bytes, ends) = ([UInt8](), [Int]())
        ends.reserveCapacity(fields.count)
        for index in 0..<fields.count {
            bytes.append(contentsOf: fields[index])
            ends.append(bytes.count)
        }
        (self.bytes, self.ends) = (bytes, ends)
    }

    /// The number of fields.
    public var count: Int { ends.count }

    /// A field as UTF-8 bytes, as read.
    public func bytes(at index: Int) -> ArraySlice<UInt8> {
        bytes[(index == 0 ? 0 : ends[index - 1])..<ends[index]]
    }

    /// A field as read; `nil` when the row is too short or the field is a null value.
    public subscript(index: Int) -> String? {
        guard index >= 0, index < ends.count else { return nil }
        let field = bytes(at: index)
        return Self.isNull(field, nulls) ? nil : String(decoding: field, as: UTF8.self)
    }

    /// All fields, with `nil` for null values.
    public var fields: [String?] { (0..<count).map { self[$0] } }

    /// Whether a field is a null value, ignoring surrounding spaces.
    static func isNull<Field>(_ field: Field, _ nulls: [[UInt8]]) -> Bool
    where Field: BidirectionalCollection<UInt8>, Field.Index == Int {
        guard !nulls.isEmpty else { return false }
        let start = field.firstIndex { $0 != 0x20 } ?? field.endIndex
        let end = field.lastIndex { $0 != 0x20 }.map { $0 + 1 } ?? start
        return nulls.contains { $0.elementsEqual(field[start..<end]) }
    }
}
