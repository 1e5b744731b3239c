internal import StrictJSON

/// Evaluation of schemas applied to the same value.
extension Evaluator {
    /// Evaluates the keywords that apply schemas to the same value.
    mutating func acceptsApplicators(_ schema: SchemaNode, node: Int, evaluated: EvaluatedLocations?) -> Bool {
        // Each property is read directly: a copy of the struct would retain and release a dozen references.
        if let reference = schema.applicators.reference, !accepts(reference, node: node, evaluated: evaluated) {
            return false
        }
        if let dynamic = schema.applicators.dynamic, !accepts(target(of: dynamic), node: node, evaluated: evaluated) {
            return false
        }
        for part in schema.applicators.allOf {
            guard accepts(part, node: node, evaluated: evaluated) else { return false }
        }
        if let alternatives = schema.applicators.anyOf {
            guard matches(alternatives, node: node, evaluated: evaluated, atMost: evaluated == nil ? 1 : .max) > 0
            else {
                return false
            }
        }
        if let alternatives = schema.applicators.oneOf {
            guard matches(alternatives, node: node, evaluated: evaluated, atMost: 2) == 1 else { return false }
        }
        if let not = schema.applicators.not, accepts(not, node: node) { return false }
        if let condition = schema.applicators.condition {
            if accepts(condition, node: node, evaluated: evaluated) {
                if let then = schema.applicators.then, !accepts(then, node: node, evaluated: evaluated) { return false }
            } else if let otherwise = schema.applicators.otherwise {
                guard accepts(otherwise, node: node, evaluated: evaluated) else { return false }
            }
        }
        guard view.kind(node) == .object else { return true }
        for (name, dependent) in schema.applicators.dependent where member(name, of: node) != nil {
            guard accepts(dependent, node: node, evaluated: evaluated) else { return false }
        }
        return true
    }

    /// The number of matching branches, counted up to `most`.
    private mutating func matches(
        _ alternatives: Alternatives, node: Int, evaluated: EvaluatedLocations?, atMost most: Int
    ) -> Int {
        var count = 0
        let places = candidates(alternatives, node) ?? alternatives.candidates[TypeSet.place(of: view.kind(node))]
        for place in places where accepts(alternatives.branches[place], node: node, evaluated: evaluated) {
            count += 1
            if count >= most { break }
        }
        return count
    }

    /// The indexes of the branches that the discriminator allows; `nil` when it does not apply to this value.
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
