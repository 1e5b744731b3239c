internal import StrictJSON

/// Evaluation of arrays and objects.
extension Evaluator {
    /// Evaluates the keywords of arrays.
    mutating func acceptsArray(_ schema: SchemaNode, node: Int, evaluated: EvaluatedLocations?) -> Bool {
        let end = view.next(node)
        var (child, index, matches) = (node + 1, 0, 0)
        while child < end {
            if index < schema.arrays.prefix.count {
                guard accepts(schema.arrays.prefix[index], node: child) else { return false }
                evaluated?.insert(child)
            } else if let items = schema.arrays.items {
                guard accepts(items, node: child) else { return false }
                evaluated?.insert(child)
            }
            if let contains = schema.arrays.contains, accepts(contains, node: child) {
                matches += 1
                if schema.arrays.containsEvaluates { evaluated?.insert(child) }
            }
            child = view.next(child)
            index += 1
        }
        if let least = schema.arrays.minItems, index < least { return false }
        if let most = schema.arrays.maxItems, index > most { return false }
        if schema.arrays.contains != nil {
            if matches < schema.arrays.minContains { return false }
            if let most = schema.arrays.maxContains, matches > most { return false }
        }
        return !schema.arrays.isUnique || index < 2 || repetition(in: node) == nil
    }

    /// A duplicate element, with its index and the index of the first equal element.
    typealias Repetition = (node: Int, index: Int, first: Int)

    /// The first duplicate element of an array.
    func repetition(in array: Int) -> Repetition? {
        let end = view.next(array)
        if isShort(array + 1, end) { return repetitionAmongFew(array + 1, end) }
        var seen: [Int: [(node: Int, index: Int)]] = [:]
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

    /// Whether an array is so short that hashing its elements costs more than comparing all pairs.
    private func isShort(_ start: Int, _ end: Int) -> Bool {
        var (child, count) = (start, 0)
        while child < end, count <= 8 {
            child = view.next(child)
            count += 1
        }
        return count <= 8
    }

    /// The first duplicate element, found by comparing each element with those before it.
    private func repetitionAmongFew(_ start: Int, _ end: Int) -> Repetition? {
        var (child, index) = (start, 0)
        while child < end {
            var (other, place) = (start, 0)
            while other < child {
                if view.areEqual(other, child) { return (child, index, place) }
                other = view.next(other)
                place += 1
            }
            child = view.next(child)
            index += 1
        }
        return nil
    }

    /// Evaluates the keywords of objects in one pass over the members.
    mutating func acceptsObject(_ schema: SchemaNode, node: Int, evaluated: EvaluatedLocations?) -> Bool {
        if let names = schema.objects.onlyRequired { return names.allSatisfy { member($0, of: node) != nil } }
        let end = view.next(node)
        var (key, count, required) = (node + 1, 0, 0)
        while key < end {
            let value = key + 1
            var isKnown = false
            let place = view.withString(key) { schema.objects.names.index(of: $0) }
            if let place {
                if schema.objects.isRequired[place] { required += 1 }
                if schema.objects.schemas[place] >= 0 {
                    guard accepts(schema.objects.schemas[place], node: value) else { return false }
                    isKnown = true
                }
            }
            if let place, let matching = schema.objects.matching {
                for match in matching[place] {
                    guard accepts(schema.objects.patterns[match].schema, node: value) else { return false }
                    isKnown = true
                }
            } else {
                for (pattern, property) in schema.objects.patterns
                where view.withString(key, { matches(pattern, $0) }) {
                    guard accepts(property, node: value) else { return false }
                    isKnown = true
                }
            }
            if !isKnown, let additional = schema.objects.additional {
                guard accepts(additional, node: value) else { return false }
                isKnown = true
            }
            if isKnown { evaluated?.insert(value) }
            if let names = schema.objects.propertyNames, !accepts(names, node: key) { return false }
            key = view.next(value)
            count += 1
        }
        if required < schema.objects.requiredCount { return false }
        if let least = schema.objects.minProperties, count < least { return false }
        if let most = schema.objects.maxProperties, count > most { return false }
        return schema.objects.dependentRequired.allSatisfy { name, others in
            member(name, of: node) == nil || others.allSatisfy { member($0, of: node) != nil }
        }
    }

    /// A member of an object.
    func member(_ key: [UInt8], of object: Int) -> Int? {
        key.withUnsafeBufferPointer { view.member($0, of: object) }
    }

    /// `unevaluatedItems` and `unevaluatedProperties`, after all other keywords.
    private mutating func acceptsUnevaluated(
        _ schema: Int, children: [Int], evaluated: EvaluatedLocations
    ) -> Bool {
        for child in children where !evaluated.children.contains(child) {
            guard accepts(schema, node: child) else { return false }
            evaluated.insert(child)
        }
        return true
    }

    mutating func acceptsUnevaluated(_ rules: SchemaNode, node: Int, evaluated: EvaluatedLocations) -> Bool {
        switch view.kind(node) {
        case .array:
            rules.unevaluatedItems.map { acceptsUnevaluated($0, children: children(of: node), evaluated: evaluated) }
                ?? true
        case .object:
            rules.unevaluatedProperties.map {
                acceptsUnevaluated($0, children: children(of: node), evaluated: evaluated)
            } ?? true
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
