/// A property whose value determines which branches of `oneOf` or `anyOf` can match: each branch, except those in
/// `always`, allows only certain strings for it, so a branch that does not allow the actual value certainly fails.
struct Discriminator: Sendable {
    /// The property.
    let property: [UInt8]
    /// The values allowed by any branch.
    let values: ByteTable
    /// For each value, the indexes of the branches that can match, in order.
    let candidates: [[Int]]
    /// The indexes of the branches that do not restrict the property.
    let always: [Int]

    /// Infers the best discriminator of some branches; `nil` when no property distinguishes them.
    init?(_ branches: [Int], in nodes: [SchemaNode?]) {
        guard branches.count > 1 else { return nil }
        let limits = branches.map { Self.limits(of: $0, in: nodes, depth: 0) }
        var best: (property: [UInt8], score: Int)?
        for property in Set(limits.flatMap(\.keys)) {
            let sets = limits.compactMap { $0[property] }
            // Branches with the same allowed values are not distinguished; ties are resolved by the name's byte order.
            let score = Set(sets.map { $0.sorted { $0.lexicographicallyPrecedes($1) } }).count
            guard score > 1 || sets.count < branches.count else { continue }
            let isBetter = best.map {
                score > $0.score || score == $0.score && property.lexicographicallyPrecedes($0.property)
            }
            if isBetter ?? true { best = (property, score) }
        }
        guard let property = best?.property else { return nil }
        let always = branches.indices.filter { limits[$0][property] == nil }
        // A property that most branches do not restrict explains nothing.
        guard always.count * 2 <= branches.count else { return nil }
        var table: [[UInt8]] = []
        for limit in limits {
            for value in (limit[property] ?? []).sorted(by: { $0.lexicographicallyPrecedes($1) })
            where !table.contains(value) {
                table.append(value)
            }
        }
        self.property = property
        self.always = always
        values = ByteTable(table)
        candidates = table.map { value in
            branches.indices.filter { limits[$0][property]?.contains(value) ?? true }
        }
    }

    /// The properties that a schema restricts to certain strings whenever they are present.
    private static func limits(of schema: Int, in nodes: [SchemaNode?], depth: Int) -> [[UInt8]: Set<[UInt8]>] {
        guard depth < 8, let node = nodes[schema] else { return [:] }
        var result: [[UInt8]: Set<[UInt8]>] = [:]
        for (index, name) in node.objects.names.entries.enumerated() {
            let child = node.objects.schemas[index]
            guard child >= 0 else { continue }
            if let strings = strings(of: child, in: nodes, depth: depth + 1) { result[name] = strings }
        }
        let inherited = node.applicators.allOf + (node.applicators.reference.map { [$0] } ?? [])
        for other in inherited {
            result.merge(limits(of: other, in: nodes, depth: depth + 1)) { $0.intersection($1) }
        }
        for alternatives in [node.applicators.anyOf, node.applicators.oneOf].compactMap(\.self) {
            result.merge(limits(ofAny: alternatives.branches, in: nodes, depth: depth + 1)) { $0.intersection($1) }
        }
        return result
    }

    /// The properties that every branch restricts, with the union of their allowed values.
    private static func limits(
        ofAny branches: [Int], in nodes: [SchemaNode?], depth: Int
    ) -> [[UInt8]: Set<[UInt8]>] {
        guard let first = branches.first else { return [:] }
        var result = limits(of: first, in: nodes, depth: depth)
        for branch in branches.dropFirst() where !result.isEmpty {
            let other = limits(of: branch, in: nodes, depth: depth)
            result = result.filter { other[$0.key] != nil }
            for (property, strings) in result { result[property] = strings.union(other[property] ?? []) }
        }
        return result
    }

    /// The strings that a schema allows, if it allows only certain strings.
    private static func strings(of schema: Int, in nodes: [SchemaNode?], depth: Int) -> Set<[UInt8]>? {
        guard depth < 8, let node = nodes[schema] else { return nil }
        if let constants = node.constants, constants.others.isEmpty { return Set(constants.strings.entries) }
        return node.applicators.reference.flatMap { strings(of: $0, in: nodes, depth: depth + 1) }
    }
}
