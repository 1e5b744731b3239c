/// Equality and hashes of values as JSON Schema defines them (2020-12 Core, section 4.2.2).
extension TapeView {
    /// The exact value of a number.
    package func decimal(_ node: Int) -> Decimal { Decimal(text(node)) }

    /// Whether two values are equal by the definition of JSON Schema: numbers by value, objects in any order.
    package func areEqual(_ left: Int, _ right: Int) -> Bool {
        switch (kind(left), kind(right)) {
        case (.null, .null), (.isTrue, .isTrue), (.isFalse, .isFalse): return true
        case (.number, .number): return Self.areEqual(text(left), text(right)) || decimal(left) == decimal(right)
        case (.string, .string), (.string, .escapedString), (.escapedString, .string), (.escapedString, .escapedString):
            return withString(left) { first in withString(right) { Self.areEqual(first, $0) } }
        case (.array, .array):
            let (leftEnd, rightEnd) = (next(left), next(right))
            var (first, second) = (left + 1, right + 1)
            while first < leftEnd, second < rightEnd {
                guard areEqual(first, second) else { return false }
                (first, second) = (next(first), next(second))
            }
            return first == leftEnd && second == rightEnd
        case (.object, .object): return areEqualObjects(left, right)
        default: return false
        }
    }

    /// Members are found by the hashes of their keys, so that large objects in different orders do not cost quadratic
    /// time.
    private func areEqualObjects(_ left: Int, _ right: Int) -> Bool {
        var keys: [UInt64: [Int]] = [:]
        let (leftEnd, rightEnd) = (next(left), next(right))
        var (node, count) = (right + 1, 0)
        while node < rightEnd {
            keys[withString(node) { KeyHash.shared($0) }, default: []].append(node)
            node = next(node + 1)
            count += 1
        }
        node = left + 1
        while node < leftEnd {
            let candidates = keys[withString(node) { KeyHash.shared($0) }] ?? []
            guard let other = candidates.first(where: { areEqual($0, node) }), areEqual(node + 1, other + 1) else {
                return false
            }
            node = next(node + 1)
            count -= 1
        }
        return count == 0
    }

    /// Whether a value equals `value` by the definition of JSON Schema.
    package func isEqual(_ node: Int, _ value: JSONValue) -> Bool {
        switch (kind(node), value) {
        case (.null, .null), (.isTrue, .bool(true)), (.isFalse, .bool(false)): return true
        case (.number, .number(let number)): return decimal(node) == number.decimal
        case (.string, .string(let text)), (.escapedString, .string(let text)):
            return withString(node) { $0.elementsEqual(text.utf8) }
        case (.array, .array(let elements)):
            guard count(node) == elements.count else { return false }
            var child = node + 1
            for element in elements {
                guard isEqual(child, element) else { return false }
                child = next(child)
            }
            return true
        case (.object, .object(let object)):
            guard count(node) == object.count else { return false }
            return object.members.allSatisfy { member in
                var key = member.key
                guard let child = key.withUTF8({ self.member($0, of: node) }) else { return false }
                return isEqual(child, member.value)
            }
        default: return false
        }
    }

    /// A hash that is the same for equal values, with a secret per process.
    package func hash(_ node: Int) -> Int {
        var hasher = Hasher()
        switch kind(node) {
        case .null: hasher.combine(0 as UInt8)
        case .isTrue: hasher.combine(1 as UInt8)
        case .isFalse: hasher.combine(2 as UInt8)
        case .number: hasher.combine(decimal(node))
        case .string, .escapedString: withString(node) { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
        case .array:
            hasher.combine(3 as UInt8)
            var child = node + 1
            while child < next(node) {
                hasher.combine(hash(child))
                child = next(child)
            }
        case .object:
            var sum = 4
            var child = node + 1
            while child < next(node) {
                var inner = Hasher()
                inner.combine(hash(child))
                inner.combine(hash(child + 1))
                sum = sum &+ inner.finalize()
                child = next(child + 1)
            }
            hasher.combine(sum)
        }
        return hasher.finalize()
    }
}
