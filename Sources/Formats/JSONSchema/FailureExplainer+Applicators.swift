internal import Diagnostics
internal import StrictJSON

extension FailureExplainer {
    /// The keywords that apply schemas to the same value.
    mutating func explain(_ rules: Applicators, _ schema: SchemaNode, _ node: Int, _ pointer: String) {
        if let reference = rules.reference { explain(reference, node, pointer, by: "/$ref") }
        if let dynamic = rules.dynamic { explain(evaluator.target(of: dynamic), node, pointer, by: "/$dynamicRef") }
        for (index, other) in rules.allOf.enumerated() { explain(other, node, pointer, by: "/allOf/\(index)") }
        if let alternatives = rules.anyOf { explain(alternatives, isExclusive: false, schema, node, pointer) }
        if let alternatives = rules.oneOf { explain(alternatives, isExclusive: true, schema, node, pointer) }
        if let not = rules.not, evaluator.accepts(not, node) {
            add(.schemaNot, schema, node, pointer, ["branch": nodes[not].name])
        }
        if let condition = rules.condition {
            let isMet = evaluator.accepts(condition, node)
            if let chosen = isMet ? rules.then : rules.otherwise {
                explain(chosen, node, pointer, by: isMet ? "/then" : "/else")
            }
        }
        guard view.kind(node) == .object else { return }
        for (name, other) in rules.dependent where evaluator.member(name, of: node) != nil {
            explain(
                other, node, pointer,
                by: "/dependentSchemas/" + JSONPointer.escape(String(decoding: name, as: UTF8.self)))
        }
    }

    /// `anyOf` and `oneOf`: the branch that the discriminator chooses is explained itself; without one, the branch
    /// that comes nearest is named.
    private mutating func explain(
        _ alternatives: Alternatives, isExclusive: Bool, _ schema: SchemaNode, _ node: Int, _ pointer: String
    ) {
        let keyword = isExclusive ? "oneOf" : "anyOf"
        let candidates = evaluator.candidates(alternatives, node)
        let places = candidates ?? Array(alternatives.branches.indices)
        let branches = places.map { alternatives.branches[$0] }
        let fitting = branches.filter { evaluator.accepts($0, node) }
        if fitting.count == 1 || !isExclusive && !fitting.isEmpty { return }
        if fitting.count > 1 {
            let names = fitting.map { nodes[$0].name }.joined(separator: ", ")
            return add(.schemaOneOf, schema, node, pointer, ["found": "\(fitting.count)", "branches": names])
        }
        if candidates != nil, branches.count == 1 {
            return explain(branches[0], node, pointer, by: "/\(keyword)/\(places[0])")
        }
        if candidates != nil, branches.isEmpty, let discriminator = alternatives.discriminator,
            let value = evaluator.member(discriminator.property, of: node)
        {
            let property = String(decoding: discriminator.property, as: UTF8.self)
            let known = discriminator.values.entries.map { String(decoding: $0, as: UTF8.self) }
            return add(
                .schemaDiscriminator, schema, value, pointer + "/" + JSONPointer.escape(property),
                ["property": property, "found": excerpt(value), "expected": known.joined(separator: ", ")],
                keyword: keyword)
        }
        explainNearest(branches, alternatives.branches.count, keyword, schema, node, pointer)
    }

    /// The nearest branch is the one with the fewest findings, those of the right type before others.
    private mutating func explainNearest(
        _ branches: [Int], _ count: Int, _ keyword: String, _ schema: SchemaNode, _ node: Int, _ pointer: String
    ) {
        var nearest: (branch: Int, findings: [Finding], score: Int)?
        for branch in branches.prefix(50) {
            var inner = FailureExplainer(document, program, view, limit: 20)
            swap(&inner.evaluator, &evaluator)
            inner.explain(branch, node, pointer)
            swap(&inner.evaluator, &evaluator)
            let isOfOtherType = inner.findings.contains { $0.code == .schemaType && $0.place.pointer == pointer }
            let score = inner.findings.count + (isOfOtherType ? 1000 : 0)
            if score < nearest?.score ?? Int.max { nearest = (branch, inner.findings, score) }
        }
        let first = nearest?.findings.first
        var reason = first?.sentence ?? ""
        if let place = first?.place.pointer, place != pointer { reason = "\(place): \(reason)" }
        add(
            .schemaAnyOf, schema, node, pointer,
            ["count": "\(count)", "branch": nearest.map { nodes[$0.branch].name } ?? "none", "reason": reason],
            keyword: keyword)
    }
}
