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
        /// The name of its property.
        let property: String
        /// The id of the target.
        let target: JSONView
        fileprivate let steps: [Step]

        /// Its JSON Pointer in the object.
        var pointer: String {
            steps.map { step in
                switch step {
                case .member(let key): "/" + JSONPointer.escape(target.tape.string(key))
                case .entry(let index): "/\(index)"
                }
            }.joined()
        }

        /// Whether it is in the member of the object that has this name, and not that member itself.
        func isInside(_ name: String) -> Bool {
            guard steps.count > 1, case .member(let key)? = steps.first else { return false }
            return JSONPointer.escape(target.tape.string(key)) == name
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
            body(Found(property: tape.string(key), target: JSONView(tape, value), steps: steps + [.member(key)]))
        case .array where ends(key, in: "_refs"):
            let property = tape.string(key)
            steps.append(.member(key))
            defer { steps.removeLast() }
            var (child, index) = (value + 1, 0)
            while child < tape.next(value) {
                let target = JSONView(tape, child)
                if target.isString {
                    body(Found(property: property, target: target, steps: steps + [.entry(index)]))
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
