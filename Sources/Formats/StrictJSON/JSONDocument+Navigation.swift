public import Diagnostics

/// Access to values by node, key and JSON Pointer, and their places.
extension JSONDocument {
    /// The kind of a value.
    public func kind(of node: JSONNode) -> JSONKind {
        withView { view in
            switch view.kind(node.index) {
            case .null: .null
            case .isTrue, .isFalse: .bool
            case .number: .number
            case .string, .escapedString: .string
            case .array: .array
            case .object: .object
            }
        }
    }

    /// The text of a string; `nil` for any other value.
    public func string(at node: JSONNode) -> String? {
        kind(of: node) == .string ? withView { $0.string(node.index) } : nil
    }

    /// A number; `nil` for any other value.
    public func number(at node: JSONNode) -> JSONNumber? {
        guard kind(of: node) == .number else { return nil }
        return withView { JSONNumber(unchecked: String(decoding: $0.text(node.index), as: UTF8.self)) }
    }

    /// A truth value; `nil` for any other value.
    public func bool(at node: JSONNode) -> Bool? {
        withView { view in
            switch view.kind(node.index) {
            case .isTrue: true
            case .isFalse: false
            default: nil
            }
        }
    }

    /// The elements of an array, in order; empty for any other value.
    public func elements(of node: JSONNode) -> [JSONNode] {
        guard kind(of: node) == .array else { return [] }
        return withView { view in
            var result: [JSONNode] = []
            let end = view.next(node.index)
            var child = node.index + 1
            while child < end {
                result.append(JSONNode(child))
                child = view.next(child)
            }
            return result
        }
    }

    /// The members of an object, in order; empty for any other value.
    public func members(of node: JSONNode) -> [(key: String, value: JSONNode)] {
        guard kind(of: node) == .object else { return [] }
        return withView { view in
            var result: [(key: String, value: JSONNode)] = []
            let end = view.next(node.index)
            var child = node.index + 1
            while child < end {
                result.append((view.string(child), JSONNode(child + 1)))
                child = view.next(child + 1)
            }
            return result
        }
    }

    /// The number of an array's elements or an object's members; 0 for any other value.
    public func count(of node: JSONNode) -> Int {
        withView { $0.word(node.index).isContainer ? $0.count(node.index) : 0 }
    }

    /// A member of an object; `nil` when there is none, or for any other value.
    public func member(_ key: String, of node: JSONNode) -> JSONNode? {
        var key = key
        return withView { view in
            guard view.kind(node.index) == .object else { return nil }
            return key.withUTF8 { view.member($0, of: node.index) }.map(JSONNode.init)
        }
    }

    /// The value at a JSON Pointer (RFC 6901); `nil` when there is none.
    public func node(at pointer: String) -> JSONNode? {
        guard let tokens = JSONPointer.tokens(pointer) else { return nil }
        var node = root
        for token in tokens {
            switch kind(of: node) {
            case .object:
                guard let value = member(token, of: node) else { return nil }
                node = value
            case .array:
                guard let index = JSONPointer.index(token) else { return nil }
                let elements = elements(of: node)
                guard index < elements.count else { return nil }
                node = elements[index]
            default: return nil
            }
        }
        return node
    }

    /// Copies a value with its descendants.
    public func value(at node: JSONNode) -> JSONValue { withView { Self.value($0, node.index) } }

    /// The value of the whole document.
    public var value: JSONValue { value(at: root) }

    static func value(_ view: TapeView, _ node: Int) -> JSONValue {
        switch view.kind(node) {
        case .null: return .null
        case .isTrue: return .bool(true)
        case .isFalse: return .bool(false)
        case .number: return .number(JSONNumber(unchecked: String(decoding: view.text(node), as: UTF8.self)))
        case .string, .escapedString: return .string(view.string(node))
        case .array:
            var elements: [JSONValue] = []
            let end = view.next(node)
            var child = node + 1
            while child < end {
                elements.append(value(view, child))
                child = view.next(child)
            }
            return .array(elements)
        case .object:
            var object = JSONObject()
            let end = view.next(node)
            var child = node + 1
            while child < end {
                object.appendUnique(view.string(child), value(view, child + 1))
                child = view.next(child + 1)
            }
            return .object(object)
        }
    }

    /// The place of a value: line, column, byte offset and pointer.
    public func place(of node: JSONNode) -> Place {
        var place = place(ofByte: withView { $0.word(node.index).offset })
        place.pointer = pointer(to: node)
        return place
    }

    /// The place of the value at a JSON Pointer relative to this document's root. If there is none, the place of the
    /// deepest existing value on the path, with the requested pointer.
    public func place(of pointer: String) -> Place {
        var known = pointer
        while true {
            if let node = node(at: known) {
                var place = place(of: node)
                place.pointer = origin.pointer + pointer
                return place
            }
            guard let slash = known.lastIndex(of: "/") else { return Place(pointer: origin.pointer + pointer) }
            known = String(known[..<slash])
        }
    }

    /// The JSON Pointer of a value; in a part of a larger document, the pointer in the larger one.
    public func pointer(to target: JSONNode) -> String {
        withView { view in
            var result = origin.pointer
            var container = 0
            while container != target.index {
                let isObject = view.kind(container) == .object
                var (node, index) = (container + 1, 0)
                while true {
                    let value = isObject ? node + 1 : node
                    let next = view.next(value)
                    if target.index < next {
                        result += "/" + (isObject ? JSONPointer.escape(view.string(node)) : String(index))
                        // The pointer of a key is that of its member.
                        if target.index < value { return result }
                        container = value
                        break
                    }
                    node = next
                    index += 1
                }
            }
            return result
        }
    }
}
