internal import StrictJSON

extension Evaluator {
    /// The keywords of arrays.
    mutating func accepts(_ rules: ArrayRules, _ node: Int, _ evaluated: Evaluated?) -> Bool {
        let end = view.next(node)
        var (child, index, matches) = (node + 1, 0, 0)
        while child < end {
            if index < rules.prefix.count {
                guard accepts(rules.prefix[index], child) else { return false }
                evaluated?.insert(child)
            } else if let items = rules.items {
                guard accepts(items, child) else { return false }
                evaluated?.insert(child)
            }
            if let contains = rules.contains, accepts(contains, child) {
                matches += 1
                if rules.containsEvaluates { evaluated?.insert(child) }
            }
            child = view.next(child)
            index += 1
        }
        if let least = rules.minItems, index < least { return false }
        if let most = rules.maxItems, index > most { return false }
        if rules.contains != nil {
            if matches < rules.minContains { return false }
            if let most = rules.maxContains, matches > most { return false }
        }
        return !rules.isUnique || index < 2 || repetition(in: node) == nil
    }

    /// The first element of an array that repeats an earlier one, with that one's index.
    func repetition(in array: Int) -> (node: Int, index: Int, first: Int)? {
        var seen: [Int: [(node: Int, index: Int)]] = [:]
        let end = view.next(array)
        var (child, index) = (array + 1, 0)
        while child < end {
            let hash = view.hash(child)
            for other in seen[hash] ?? [] where view.areEqual(other.node, child) { return (child, index, other.index) }
            seen[hash, default: []].append((child, index))
            child = view.next(child)
            index += 1
        }
        return nil
    }

    /// The keywords of objects, in one walk over the members.
    mutating func accepts(_ rules: ObjectRules, _ node: Int, _ evaluated: Evaluated?) -> Bool {
        let end = view.next(node)
        var (key, count, required) = (node + 1, 0, 0)
        while key < end {
            let value = key + 1
            var isKnown = false
            if let place = view.withString(key, { rules.names.index(of: $0) }) {
                if rules.isRequired[place] { required += 1 }
                if rules.schemas[place] >= 0 {
                    guard accepts(rules.schemas[place], value) else { return false }
                    isKnown = true
                }
            }
            for (pattern, schema) in rules.patterns where view.withString(key, { matches(pattern, $0) }) {
                guard accepts(schema, value) else { return false }
                isKnown = true
            }
            if !isKnown, let additional = rules.additional {
                guard accepts(additional, value) else { return false }
                isKnown = true
            }
            if isKnown { evaluated?.insert(value) }
            if let names = rules.propertyNames, !accepts(names, key) { return false }
            key = view.next(value)
            count += 1
        }
        if required < rules.requiredCount { return false }
        if let least = rules.minProperties, count < least { return false }
        if let most = rules.maxProperties, count > most { return false }
        return rules.dependentRequired.allSatisfy { name, others in
            member(name, of: node) == nil || others.allSatisfy { member($0, of: node) != nil }
        }
    }

    /// A member of an object.
    func member(_ key: [UInt8], of object: Int) -> Int? {
        key.withUnsafeBufferPointer { view.member($0, of: object) }
    }

    /// `unevaluatedItems` and `unevaluatedProperties`, after all else.
    private mutating func acceptsUnevaluated(
        _ schema: Int, _ children: [Int], _ evaluated: Evaluated
    ) -> Bool {
        for child in children where !evaluated.children.contains(child) {
            guard accepts(schema, child) else { return false }
            evaluated.insert(child)
        }
        return true
    }

    mutating func acceptsUnevaluated(_ rules: SchemaNode, _ node: Int, _ evaluated: Evaluated) -> Bool {
        switch view.kind(node) {
        case .array: rules.unevaluatedItems.map { acceptsUnevaluated($0, children(of: node), evaluated) } ?? true
        case .object:
            rules.unevaluatedProperties.map { acceptsUnevaluated($0, children(of: node), evaluated) } ?? true
        default: true
        }
    }

    /// The elements of an array, or the values of an object's members.
    func children(of container: Int) -> [Int] {
        let step = view.kind(container) == .object ? 1 : 0
        let end = view.next(container)
        var result: [Int] = []
        var child = container + 1 + step
        while child < end + step {
            result.append(child)
            child = view.next(child) + step
        }
        return result
    }
}
