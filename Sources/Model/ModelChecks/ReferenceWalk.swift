internal import StrictJSON

/// Visits the references of an object to others: values of properties whose names end in `_ref`, and the entries of
/// lists whose names end in `_refs`.
struct ReferenceWalk {
    /// A reference where it stands.
    struct Found {
        /// The node of the object.
        fileprivate let object: Int
        /// The node of the name of the member of the object that it is in; `nil` when it is that member itself.
        fileprivate let top: Int?
        /// The node of the name of its property.
        fileprivate let key: Int
        /// The id of the target.
        let target: JSONView
        /// Whether it is the only entry of its list.
        let isAlone: Bool

        /// The name of its property.
        var property: String { target.tape.string(key) }

        /// Passes the UTF-8 of the name of its property to a body.
        func withProperty<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
            target.tape.withString(key, body)
        }

        /// Whether its property has this name.
        func isProperty(_ name: StaticString) -> Bool {
            target.tape.isString(key, UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount))
        }

        /// Its JSON Pointer in the object, which is made for findings only.
        var pointer: String {
            let tape = target.tape
            var (container, result) = (object, "")
            while container != target.node {
                let isObject = tape.kind(container) == .object
                var (child, index) = (container + 1, 0)
                while true {
                    let value = isObject ? child + 1 : child
                    let next = tape.next(value)
                    if target.node < next {
                        result += "/" + (isObject ? JSONPointer.escape(tape.string(child)) : String(index))
                        container = value
                        break
                    }
                    child = next
                    index += 1
                }
            }
            return result
        }

        /// Whether it is in the member of the object that has this name, and not that member itself.
        func isInside(_ name: String) -> Bool { top.map { target.tape.string($0) == name } ?? false }

        /// Whether it is in the member of the object that has the name of its property, and not that member itself.
        var isInsideItsOwn: Bool {
            guard let top else { return false }
            guard top != key else { return !hasEscapes }
            return withProperty { target.tape.isString(top, $0) } && !hasEscapes
        }

        /// Whether it is the only entry of a list that is a member of the object.
        var isAloneAtTop: Bool { isAlone && top == key }

        /// Whether a JSON Pointer escapes the name of its property.
        private var hasEscapes: Bool {
            withProperty { $0.contains { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "~") } }
        }
    }

    private let tape: TapeView
    private let object: Int

    /// Passes the references of an object, in their order.
    static func visit(_ object: JSONView, _ body: (Found) -> Void) {
        ReferenceWalk(tape: object.tape, object: object.node).visit(object.node, top: nil, body)
    }

    /// The parser limits the depth.
    private func visit(_ node: Int, top: Int?, _ body: (Found) -> Void) {
        let end = tape.next(node)
        var child = node + 1
        switch tape.kind(node) {
        case .object:
            while child < end {
                member(child, top: top, body)
                child = tape.next(child + 1)
            }
        case .array:
            while child < end {
                if tape.word(child).isContainer { visit(child, top: top, body) }
                child = tape.next(child)
            }
        default: return
        }
    }

    private func member(_ key: Int, top: Int?, _ body: (Found) -> Void) {
        let value = key + 1
        switch tape.kind(value) {
        case .string, .escapedString:
            guard isReference(key) == .one else { return }
            body(Found(object: object, top: top, key: key, target: JSONView(tape, value), isAlone: true))
        case .array where isReference(key) == .list:
            let end = tape.next(value)
            var child = value + 1
            let isAlone = child < end && tape.next(child) == end
            while child < end {
                let target = JSONView(tape, child)
                if target.isString {
                    body(Found(object: object, top: top ?? key, key: key, target: target, isAlone: isAlone))
                }
                child = tape.next(child)
            }
        case .object, .array: visit(value, top: top ?? key, body)
        case .null, .isTrue, .isFalse, .number: return
        }
    }

    private enum Ending { case one, list, other }

    /// What the ending of a name says of the value.
    private func isReference(_ key: Int) -> Ending {
        tape.withString(key) { name in
            var count = name.count
            guard count >= 4 else { return .other }
            let isList = name[count - 1] == UInt8(ascii: "s")
            if isList { count -= 1 }
            guard count >= 4, name[count - 1] == UInt8(ascii: "f"), name[count - 2] == UInt8(ascii: "e"),
                name[count - 3] == UInt8(ascii: "r"), name[count - 4] == UInt8(ascii: "_")
            else { return .other }
            return isList ? .list : .one
        }
    }
}
