internal import StrictJSON

extension Evaluator {
    /// The keywords that apply schemas to the same value.
    mutating func accepts(_ rules: Applicators, _ node: Int, _ evaluated: Evaluated?) -> Bool {
        if let reference = rules.reference, !accepts(reference, node, evaluated) { return false }
        if let dynamic = rules.dynamic, !accepts(target(of: dynamic), node, evaluated) { return false }
        for schema in rules.allOf {
            guard accepts(schema, node, evaluated) else { return false }
        }
        if let alternatives = rules.anyOf {
            guard matches(alternatives, node, evaluated, atMost: evaluated == nil ? 1 : .max) > 0 else {
                return false
            }
        }
        if let alternatives = rules.oneOf {
            guard matches(alternatives, node, evaluated, atMost: 2) == 1 else { return false }
        }
        if let not = rules.not, accepts(not, node) { return false }
        if let condition = rules.condition {
            if accepts(condition, node, evaluated) {
                if let then = rules.then, !accepts(then, node, evaluated) { return false }
            } else if let otherwise = rules.otherwise {
                guard accepts(otherwise, node, evaluated) else { return false }
            }
        }
        guard view.kind(node) == .object else { return true }
        for (name, schema) in rules.dependent where member(name, of: node) != nil {
            guard accepts(schema, node, evaluated) else { return false }
        }
        return true
    }

    /// How many branches fit, counted up to `most`.
    private mutating func matches(
        _ alternatives: Alternatives, _ node: Int, _ evaluated: Evaluated?, atMost most: Int
    ) -> Int {
        var count = 0
        if let places = candidates(alternatives, node) {
            for place in places where accepts(alternatives.branches[place], node, evaluated) {
                count += 1
                if count >= most { break }
            }
        } else {
            for branch in alternatives.branches where accepts(branch, node, evaluated) {
                count += 1
                if count >= most { break }
            }
        }
        return count
    }

    /// The places of the branches that the discriminator leaves; `nil` when it says nothing of this value.
    func candidates(_ alternatives: Alternatives, _ node: Int) -> [Int]? {
        guard let discriminator = alternatives.discriminator, view.kind(node) == .object,
            let value = member(discriminator.property, of: node)
        else { return nil }
        switch view.kind(value) {
        case .string, .escapedString:
            return view.withString(value) { discriminator.values.index(of: $0) }
                .map { discriminator.candidates[$0] } ?? discriminator.always
        default: return discriminator.always
        }
    }
}
