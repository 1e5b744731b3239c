public import Diagnostics

/// The position of a start tag in a document.
public struct XMLPosition: Hashable, Sendable {
    private let lineNumber: Int32
    private let columnNumber: Int32
    /// The offset of its first byte, from 0.
    public let offset: Int

    /// The line, from 1.
    public var line: Int { Int(lineNumber) }
    /// The column in Unicode scalars, from 1.
    public var column: Int { Int(columnNumber) }

    init(line: Int32, column: Int32, offset: Int) {
        lineNumber = line
        columnNumber = column
        self.offset = offset
    }

    /// The start of a document.
    static let start = XMLPosition(line: 1, column: 1, offset: 0)

    /// The place, with a pointer to the element.
    public func place(_ pointer: String? = nil) -> Place {
        Place(pointer: pointer, line: line, column: column, offset: offset)
    }
}
