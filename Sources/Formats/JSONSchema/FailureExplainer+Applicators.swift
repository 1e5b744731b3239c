internal import Diagnostics
internal import StrictJSON

/// Findings about schemas applied to the same value.
extension FailureExplainer {
    /// Explains the keywords that apply schemas to the same value.
    mutating func explain(_ rules: Applicators, schema: SchemaNode, node: Int, pointer: String) {
        if let reference = rules.reference { explain(reference, node: node, pointer: pointer, by: "/$ref") }
        if let dynamic = rules.dynamic {
            explain(evaluator.target(of: dynamic), node: node, pointer: pointer, by: "/$dynamicRef")
        }
        for (index, other) in rules.allOf.enumerated() {
            explain(other, node: node, pointer: pointer, by: "/allOf/\(index)")
        }
        if let alternatives = rules.anyOf {
            explain(alternatives, isExclusive: false, schema: schema, node: node, pointer: pointer)
        }
        if let alternatives = rules.oneOf {
            explain(alternatives, isExclusive: true, schema: schema, node: node, pointer: pointer)
        }
        if let not = rules.not, accepts(not, node: node) {
            add(.schemaNot, schema: schema, node: node, pointer: pointer, facts: ["branch": nodes[not].name])
        }
        if let condition = rules.condition {
            let isMet = accepts(condition, node: node)
            if let chosen = isMet ? rules.then : rules.otherwise {
                explain(chosen, node: node, pointer: pointer, by: isMet ? "/then" : "/else")
            }
        }
        guard view.kind(node) == .object else { return }
        for (name, other) in rules.dependent where evaluator.member(name, of: node) != nil {
            explain(
                other, node: node, pointer: pointer,
                by: "/dependentSchemas/" + JSONPointer.escape(String(decoding: name, as: UTF8.self)))
        }
    }

    /// `anyOf` and `oneOf`: the branch selected by the discriminator is explained itself; without a discriminator, the
    /// nearest branch is named.
    private mutating func explain(
        _ alternatives: Alternatives, isExclusive: Bool, schema: SchemaNode, node: Int, pointer: String
    ) {
        let keyword = isExclusive ? "oneOf" : "anyOf"
        let candidates = evaluator.candidates(alternatives, node)
        let places = candidates ?? Array(alternatives.branches.indices)
        let branches = places.map { alternatives.branches[$0] }
        let fitting = branches.filter { accepts($0, node: node) }
        if fitting.count == 1 || !isExclusive && !fitting.isEmpty { return }
        if fitting.count > 1 {
            let names = fitting.map { nodes[$0].name }.joined(separator: ", ")
            return add(
                .schemaOneOf, schema: schema, node: node, pointer: pointer,
                facts: ["found": "\(fitting.count)", "branches": names])
        }
        if candidates != nil, branches.count == 1 {
            return explain(branches[0], node: node, pointer: pointer, by: "/\(keyword)/\(places[0])")
        }
        if candidates != nil, branches.isEmpty, let discriminator = alternatives.discriminator,
            let value = evaluator.member(discriminator.property, of: node)
        {
            let property = String(decoding: discriminator.property, as: UTF8.self)
            let known = discriminator.values.entries.map { String(decoding: $0, as: UTF8.self) }
            return add(
                .schemaDiscriminator, schema: schema, node: value,
                pointer: pointer + "/" + JSONPointer.escape(property),
                facts: ["property": property, "found": excerpt(value), "expected": known.joined(separator: ", ")],
                keyword: keyword)
        }
        explainNearest(
            branches, count: alternatives.branches.count, keyword: keyword, schema: schema, node: node, pointer: pointer
        )
    }

    /// The nearest branch is the one with the fewest findings; branches that accept the type come first.
    private mutating func explainNearest(
        _ branches: [Int], count: Int, keyword: String, schema: SchemaNode, node: Int, pointer: String
    ) {
        var nearest: (branch: Int, findings: [Finding], score: Int)?
        for branch in branches.prefix(50) {
            var inner = FailureExplainer(document, program: program, view: view, limit: 20)
            swap(&inner.evaluator, &evaluator)
            inner.explain(branch, node: node, pointer: pointer)
            swap(&inner.evaluator, &evaluator)
            let isOfOtherType = inner.findings.contains { $0.code == .schemaType && $0.place.pointer == pointer }
            let score = inner.findings.count + (isOfOtherType ? 1000 : 0)
            if score < nearest?.score ?? Int.max { nearest = (branch, inner.findings, score) }
        }
        let first = nearest?.findings.first
        var reason = first?.sentence ?? ""
        if let place = first?.place.pointer, place != pointer { reason = "\(place): \(reason)" }
        add(
            .schemaAnyOf, schema: schema, node: node, pointer: pointer,
            facts: ["count": "\(count)", "branch": nearest.map { nodes[$0.branch].name } ?? "none", "reason": reason],
            keyword: keyword)
    }
}
