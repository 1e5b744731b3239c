/// One row of a delimited file.
///
/// The fields stand one after the other in one buffer and become strings only when asked for.
public struct DelimitedRow: Sendable {
    /// The number of the row among the data rows, from 1; the header is not counted.
    public let number: Int
    /// The line of the file that it begins in, from 1.
    public let line: Int
    /// All fields in UTF-8, unquoted, one after the other.
    let bytes: [UInt8]
    /// Where each field ends in `bytes`.
    let ends: [Int]
    /// The fields that stand for no value, as UTF-8.
    let nulls: [[UInt8]]

    /// The number of fields.
    public var count: Int { ends.count }

    /// A field as UTF-8 bytes, as read.
    public func bytes(at index: Int) -> ArraySlice<UInt8> {
        bytes[(index == 0 ? 0 : ends[index - 1])..<ends[index]]
    }

    /// A field as read; `nil` when the row is too short for it or it stands for no value.
    public subscript(index: Int) -> String? {
        guard index >= 0, index < ends.count else { return nil }
        let field = bytes(at: index)
        return isNull(field) ? nil : String(decoding: field, as: UTF8.self)
    }

    /// All fields, `nil` for those that stand for no value.
    public var fields: [String?] { (0..<count).map { self[$0] } }

    private func isNull(_ field: ArraySlice<UInt8>) -> Bool {
        guard !nulls.isEmpty else { return false }
        let trimmed = field.drop { $0 == 0x20 }
        let length = (trimmed.lastIndex { $0 != 0x20 } ?? trimmed.startIndex - 1) + 1 - trimmed.startIndex
        return nulls.contains { $0.elementsEqual(trimmed.prefix(length)) }
    }
}
