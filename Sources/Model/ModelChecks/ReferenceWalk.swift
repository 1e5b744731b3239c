internal import StrictJSON

/// Visits the references of an object to others: values of properties whose names end in `_ref`, and the entries of
/// lists whose names end in `_refs`.
struct ReferenceWalk {
    /// A step into a value.
    fileprivate enum Step {
        /// To a member, by the node of its key.
        case member(Int)
        /// To an entry of a list.
        case entry(Int)
    }

    /// A reference where it stands.
    struct Found {
        /// The node of the name of its property.
        fileprivate let key: Int
        /// The id of the target.
        let target: JSONView
        /// Whether it is the only entry of its list.
        let isAlone: Bool
        /// The steps to what it is in, and the last one.
        fileprivate let steps: [Step]
        fileprivate let last: Step

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

        /// Its JSON Pointer in the object.
        var pointer: String {
            (steps + [last]).map { step in
                switch step {
                case .member(let key): "/" + JSONPointer.escape(target.tape.string(key))
                case .entry(let index): "/\(index)"
                }
            }.joined()
        }

        /// Whether it is in the member of the object that has this name, and not that member itself.
        func isInside(_ name: String) -> Bool {
            guard case .member(let key)? = steps.first else { return false }
            return target.tape.string(key) == name
        }

        /// Whether it is in the member of the object that has the name of its property, and not that member itself.
        var isInsideItsOwn: Bool {
            guard case .member(let first)? = steps.first else { return false }
            guard first != key else { return !hasEscapes }
            return withProperty { target.tape.isString(first, $0) } && !hasEscapes
        }

        /// Whether it is the only entry of a list that is a member of the object.
        var isAloneAtTop: Bool {
            guard isAlone, steps.count == 1, case .member(key) = steps[0] else { return false }
            return true
        }

        /// Whether a JSON Pointer escapes the name of its property.
        private var hasEscapes: Bool {
            withProperty { $0.contains { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "~") } }
        }
    }

    private let tape: TapeView
    private var steps: [Step] = []

    /// Passes the references of an object, in their order.
    static func visit(_ object: JSONView, _ body: (Found) -> Void) {
        var walk = ReferenceWalk(tape: object.tape)
        walk.visit(object.node, body)
    }

    private init(tape: TapeView) { self.tape = tape }

    private mutating func visit(_ node: Int, _ body: (Found) -> Void) {
        let end = tape.next(node)
        var child = node + 1
        switch tape.kind(node) {
        case .object:
            while child < end {
                member(child, body)
                child = tape.next(child + 1)
            }
        case .array:
            var index = 0
            while child < end {
                if tape.word(child).isContainer {
                    steps.append(.entry(index))
                    visit(child, body)
                    steps.removeLast()
                }
                child = tape.next(child)
                index += 1
            }
        default: return
        }
    }

    private mutating func member(_ key: Int, _ body: (Found) -> Void) {
        let value = key + 1
        switch tape.kind(value) {
        case .string, .escapedString:
            guard ends(key, in: "_ref") else { return }
            body(
                Found(
                    key: key, target: JSONView(tape, value), isAlone: true, steps: steps, last: .member(key)))
        case .array where ends(key, in: "_refs"):
            steps.append(.member(key))
            defer { steps.removeLast() }
            var (child, index) = (value + 1, 0)
            let end = tape.next(value)
            let isAlone = child < end && tape.next(child) == end
            while child < end {
                let target = JSONView(tape, child)
                if target.isString {
                    body(Found(key: key, target: target, isAlone: isAlone, steps: steps, last: .entry(index)))
                }
                child = tape.next(child)
                index += 1
            }
        case .object, .array:
            steps.append(.member(key))
            visit(value, body)
            steps.removeLast()
        case .null, .isTrue, .isFalse, .number: return
        }
    }

    private func ends(_ key: Int, in ending: StaticString) -> Bool {
        tape.withString(key) { text in
            let count = ending.utf8CodeUnitCount
            guard text.count >= count else { return false }
            return TapeView.areEqual(
                UnsafeBufferPointer(rebasing: text[(text.count - count)...]),
                UnsafeBufferPointer(start: ending.utf8Start, count: count))
        }
    }
}
