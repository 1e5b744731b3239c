internal import Glibc

/// Unsafe access to the tape and source of a document, for fast traversal. Valid only inside `JSONDocument.withView`.
@frozen package struct TapeView {
    package let words: UnsafePointer<TapeWord>
    package let source: UnsafePointer<UInt8>

    /// The node.
    @inlinable package func word(_ node: Int) -> TapeWord { words[node] }

    /// The kind of a node.
    @inlinable package func kind(_ node: Int) -> TapeWord.Kind { words[node].kind }

    /// The index of the first node after a value and its descendants.
    @inlinable package func next(_ node: Int) -> Int {
        let word = words[node]
        return word.isContainer ? word.payload : node + 1
    }

    /// The bytes of a number, or of a string between its quotes, as written.
    @inlinable package func text(_ node: Int) -> UnsafeBufferPointer<UInt8> {
        let word = words[node]
        let start = word.kind == .number ? word.offset : word.offset + 1
        return UnsafeBufferPointer(start: source + start, count: word.payload)
    }

    /// Passes the unescaped bytes of a string to `body`, without a copy if it has no escapes.
    @inlinable package func withString<Result>(_ node: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        if words[node].isPlainString { return body(text(node)) }
        return Escapes.unescape(text(node)).withUnsafeBufferPointer(body)
    }

    /// A string.
    @inlinable package func string(_ node: Int) -> String {
        withString(node) { String(decoding: $0, as: UTF8.self) }
    }

    /// Whether an unescaped string equals these bytes.
    @inlinable package func isString(_ node: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        // Most strings that are compared have another length.
        if words[node].isPlainString, words[node].payload != bytes.count { return false }
        return withString(node) { Self.areEqual($0, bytes) }
    }

    /// The value of an object's member; `nil` when there is none.
    @inlinable package func member(_ key: UnsafeBufferPointer<UInt8>, of object: Int) -> Int? {
        let end = words[object].payload
        var node = object + 1
        while node < end {
            if isString(node, key) { return node + 1 }
            node = next(node + 1)
        }
        return nil
    }

    /// The number of an array's elements or an object's members.
    package func count(_ container: Int) -> Int {
        let step = words[container].kind == .object ? 1 : 0
        let end = words[container].payload
        var (node, count) = (container + 1, 0)
        while node < end {
            node = next(node + step)
            count += 1
        }
        return count
    }

    /// Whether two byte sequences are equal.
    package static func areEqual(_ left: UnsafeBufferPointer<UInt8>, _ right: UnsafeBufferPointer<UInt8>) -> Bool {
        guard left.count == right.count else { return false }
        guard let first = left.baseAddress, let second = right.baseAddress else { return true }
        return memcmp(first, second, left.count) == 0
    }
}
