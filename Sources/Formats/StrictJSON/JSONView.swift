/// A value of a parsed document where it stands, read like a `JSONValue`, without making one. Valid only inside
/// `JSONDocument.withView`.
@frozen package struct JSONView {
    /// The document.
    package let tape: TapeView
    /// The value's node.
    package let node: Int

    /// The value at a node.
    @inlinable package init(_ tape: TapeView, _ node: Int) {
        self.tape = tape
        self.node = node
    }

    /// A copy with everything in it.
    package var value: JSONValue { JSONDocument.value(tape, node) }

    /// The text of a string; `nil` for any other value.
    @inlinable package var string: String? { isString ? tape.string(node) : nil }

    /// Whether it is a string.
    @inlinable package var isString: Bool {
        switch tape.kind(node) {
        case .string, .escapedString: true
        default: false
        }
    }

    /// The truth value; `nil` for any other value.
    @inlinable package var bool: Bool? {
        switch tape.kind(node) {
        case .isTrue: true
        case .isFalse: false
        default: nil
        }
    }

    /// Whether it is an object.
    @inlinable package var isObject: Bool { tape.kind(node) == .object }

    /// The elements of an array; `nil` for any other value.
    @inlinable package var array: [JSONView]? {
        guard tape.kind(node) == .array else { return nil }
        var elements: [JSONView] = []
        let end = tape.next(node)
        var child = node + 1
        while child < end {
            elements.append(JSONView(tape, child))
            child = tape.next(child)
        }
        return elements
    }

    /// Passes the members of an object in their order: the node of the key, and the value. Nothing for any other value.
    @inlinable package func forEachMember(_ body: (_ key: Int, _ value: JSONView) -> Void) {
        guard isObject else { return }
        let end = tape.next(node)
        var key = node + 1
        while key < end {
            body(key, JSONView(tape, key + 1))
            key = tape.next(key + 1)
        }
    }

    /// A member of an object; `nil` when there is none, or for any other value.
    package subscript(key: String) -> JSONView? {
        guard isObject else { return nil }
        var key = key
        return key.withUTF8 { tape.member($0, of: node) }.map { JSONView(tape, $0) }
    }

    /// A member of an object by a name that is known when the program is built; `nil` when there is none, or for any
    /// other value.
    @inlinable package func member(_ name: StaticString) -> JSONView? {
        guard isObject else { return nil }
        let text = UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount)
        return tape.member(text, of: node).map { JSONView(tape, $0) }
    }

    /// Whether it is this string.
    @inlinable package func isString(_ text: String) -> Bool {
        guard isString else { return false }
        var text = text
        return text.withUTF8 { tape.isString(node, $0) }
    }

    /// Passes the UTF-8 of a string to a body; `nil` for any other value.
    @inlinable package func withString<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result? {
        isString ? tape.withString(node, body) : nil
    }

    /// Whether both are strings, and the same.
    @inlinable package func isSameString(as other: JSONView) -> Bool {
        guard isString else { return false }
        return other.withString { tape.isString(node, $0) } ?? false
    }
}
