package import Diagnostics

/// Some successive elements of an array as they are written, not yet parsed.
package struct JSONElementBatch: Sendable {
    /// The index of the first element.
    package let first: Int
    /// The error after the elements, if there is one.
    package internal(set) var failure: Fault?

    var bytes: [UInt8] = []
    /// Whether the error follows the last element so closely that the element does not count: only its own error, which
    /// comes first, does.
    var endsInDoubt = false
    private var elements: [Element] = []
    /// The pointer of the array, with a slash.
    private let pointer: String
    private let limits: JSONLimits

    private struct Element: Sendable {
        let start: Int
        let end: Int
        let offset: Int
        let line: Int
        let column: Int
    }

    init(first: Int, pointer: String, limits: JSONLimits) {
        self.first = first
        self.pointer = pointer
        self.limits = limits
    }

    /// The number of bytes.
    package var size: Int { bytes.count }

    mutating func add(_ range: Range<Int>, at origin: JSONOrigin) {
        elements.append(
            Element(
                start: range.lowerBound, end: range.upperBound, offset: origin.offset, line: origin.line,
                column: origin.column))
    }

    /// Parses the elements in order and passes each with its index; then throws the batch's error, if it has one.
    ///
    /// - Throws: `Fault` of kind `.badData` with the codes of `JSONDocument.parse`; errors of `body`.
    package func forEach(_ body: (JSONDocument, Int) throws(Fault) -> Void) throws(Fault) {
        for (place, element) in elements.enumerated() {
            let index = first + place
            let origin = JSONOrigin(
                offset: element.offset, line: element.line, column: element.column, pointer: pointer + "\(index)")
            let document = try JSONDocument.parse(
                Array(bytes[element.start..<element.end]), limits: limits, origin: origin)
            if endsInDoubt, place == elements.count - 1 { break }
            try body(document, index)
        }
        if let failure { throw failure }
    }
}
