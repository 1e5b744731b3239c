/// Facts about compiled schemas that do not depend on a document, so that they are not determined again for each value.
struct SchemaOptimizer {
    /// The maximum number of pattern matches in advance: compiling a schema must not take long.
    private static let maximumMatches = 1 << 17

    private let nodes: [SchemaNode?]
    /// The names of properties in any of the schemas.
    private let names: [[UInt8]]

    init(_ nodes: [SchemaNode?]) {
        self.nodes = nodes
        names = Set(nodes.flatMap { $0?.objects.names.entries ?? [] }).sorted { $0.lexicographicallyPrecedes($1) }
    }

    /// The same schema with its shortcuts.
    func shortened(_ node: SchemaNode) -> SchemaNode {
        let alternatives = node.applicators.anyOf ?? node.applicators.oneOf
        guard alternatives != nil || node.rules.contains(.objects) else { return node }
        var applicators = node.applicators
        if let branches = applicators.anyOf?.branches { applicators.anyOf = shortened(branches) }
        if let branches = applicators.oneOf?.branches { applicators.oneOf = shortened(branches) }
        return SchemaNode(node, applicators: applicators, objects: shortened(node.objects))
    }

    private func shortened(_ branches: [Int]) -> Alternatives {
        Alternatives(
            branches: branches, discriminator: Discriminator(branches, in: nodes),
            candidates: TypeSet.names.map { name in
                branches.indices.filter { allows(name.type, branches[$0], depth: 0) }
            })
    }

    /// Whether a schema can accept any value of a type.
    private func allows(_ type: TypeSet, _ schema: Int, depth: Int) -> Bool {
        guard depth < 8, let node = nodes[schema] else { return true }
        if node.always == false { return false }
        if let types = node.types {
            // A number may be an integer.
            let possible: TypeSet = type == .number ? [.number, .integer] : type
            if types.isDisjoint(with: possible) { return false }
        }
        let inherited = node.applicators.allOf + (node.applicators.reference.map { [$0] } ?? [])
        return inherited.allSatisfy { allows(type, $0, depth: depth + 1) }
    }

    private func shortened(_ rules: ObjectRules) -> ObjectRules {
        var result = rules
        if rules.requiredCount > 0, rules.requiredCount <= 2, rules.requiresOnly {
            result.onlyRequired = rules.names.entries
        }
        guard !rules.patterns.isEmpty, names.count * rules.patterns.count <= Self.maximumMatches else { return result }
        match(&result)
        return result
    }

    /// Determines which of the patterns each known name matches.
    private func match(_ rules: inout ObjectRules) {
        var result = rules
        let own = Set(rules.names.entries)
        let others = names.filter { !own.contains($0) }
        result.names = ByteTable(rules.names.entries + others)
        result.schemas += others.map { _ in -1 }
        result.isRequired += others.map { _ in false }
        var matching: [[Int]] = []
        for name in result.names.entries {
            var places: [Int] = []
            for (place, pattern) in rules.patterns.map(\.pattern).enumerated() {
                // A pattern that exceeds its limit is reported in the findings about a document.
                guard let matches = name.withUnsafeBufferPointer(pattern.matches) else { return }
                if matches { places.append(place) }
            }
            matching.append(places)
        }
        result.matching = matching
        rules = result
    }
}
