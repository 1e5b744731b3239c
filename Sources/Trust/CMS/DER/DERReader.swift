/// Reads strict DER (ITU-T X.690, section 10): definite lengths in their shortest form, one-byte tags, no trailing
/// bytes. It reads from a slice and copies nothing.
struct DERReader {
    /// An error in the encoding.
    struct Failure: Error {
        /// The expected element, for messages.
        let expected: String
        /// The offset in the whole encoding.
        let offset: Int
    }

    /// One encoded value.
    struct Element {
        let tag: UInt8
        /// The whole encoding: tag, length, content.
        let encoding: ArraySlice<UInt8>
        /// The content only.
        let content: ArraySlice<UInt8>
    }

    private var rest: ArraySlice<UInt8>

    init(_ bytes: ArraySlice<UInt8>) { rest = bytes }

    var isAtEnd: Bool { rest.isEmpty }

    /// The tag of the next value, when there is one.
    var nextTag: UInt8? { rest.first }

    /// The offset of the next value in the whole encoding.
    var position: Int { rest.startIndex }

    /// Reads the next value with any tag.
    mutating func any(_ expected: String = "a value") throws(Failure) -> Element {
        let whole = rest
        let start = rest.startIndex
        let (tag, length) = try header(expected)
        guard rest.count >= length else { throw Failure(expected: "\(length) bytes of content", offset: start) }
        let content = rest.prefix(length)
        rest = rest.dropFirst(length)
        return Element(tag: tag, encoding: whole[start..<content.endIndex], content: content)
    }

    /// Enters the next value, which must have this tag, without requiring all of its content to be present.
    ///
    /// - Returns: the end offset of its content.
    mutating func goInto(_ tag: UInt8, _ expected: String) throws(Failure) -> Int {
        let start = rest.startIndex
        let (found, length) = try header(expected)
        guard found == tag else { throw Failure(expected: expected, offset: start) }
        return rest.startIndex + length
    }

    /// Reads tag and length.
    private mutating func header(_ expected: String) throws(Failure) -> (tag: UInt8, length: Int) {
        let start = rest.startIndex
        guard let tag = rest.popFirst(), tag & 0x1F != 0x1F, let first = rest.popFirst() else {
            throw Failure(expected: expected, offset: start)
        }
        var length = Int(first)
        if first >= 0x80 {
            let count = Int(first & 0x7F)
            // A length of eight bytes would exceed any memory; the shortest form has no leading zero.
            guard (1...4).contains(count), rest.count >= count, rest.first != 0 else {
                throw Failure(expected: "a definite length in its shortest form", offset: start)
            }
            length = rest.prefix(count).reduce(0) { $0 << 8 | Int($1) }
            rest = rest.dropFirst(count)
            guard length >= 0x80, count == 1 || length >= 1 << (8 * (count - 1)) else {
                throw Failure(expected: "a definite length in its shortest form", offset: start)
            }
        }
        return (tag, length)
    }

    /// Reads the next value, which must have this tag.
    mutating func read(_ tag: UInt8, _ expected: String) throws(Failure) -> Element {
        guard rest.first == tag else { throw Failure(expected: expected, offset: rest.startIndex) }
        return try any(expected)
    }

    /// Reads the next value if it has this tag.
    mutating func readIfPresent(_ tag: UInt8, _ expected: String) throws(Failure) -> Element? {
        rest.first == tag ? try any(expected) : nil
    }

    /// Enters the next value, which must have this tag.
    mutating func enter(_ tag: UInt8, _ expected: String) throws(Failure) -> DERReader {
        DERReader(try read(tag, expected).content)
    }

    /// Reads a non-negative integer that fits an Int.
    mutating func smallInteger(_ expected: String) throws(Failure) -> Int {
        let start = rest.startIndex
        let content = try read(DERTag.integer, expected).content
        guard let first = content.first, first < 0x80, content.count <= 4,
            content.count == 1 || first != 0 || content[content.startIndex + 1] >= 0x80
        else { throw Failure(expected: expected, offset: start) }
        return content.reduce(0) { $0 << 8 | Int($1) }
    }

    /// Reads an object identifier: its content bytes.
    mutating func identifier(_ expected: String) throws(Failure) -> [UInt8] {
        Array(try read(DERTag.objectIdentifier, expected).content)
    }

    /// Reads an object identifier, which must be the given one.
    mutating func require(_ identifier: [UInt8], _ expected: String) throws(Failure) {
        let start = rest.startIndex
        guard try self.identifier(expected) == identifier else { throw Failure(expected: expected, offset: start) }
    }

    /// Checks that no bytes are left.
    func finish(_ what: String) throws(Failure) {
        guard rest.isEmpty else { throw Failure(expected: "the end of \(what)", offset: rest.startIndex) }
    }
}
