internal import StrictJSON

/// Collects the annotations of a valid document: the values of keywords that assert nothing.
struct AnnotationCollector {
    private let document: JSONDocument
    private let nodes: [SchemaNode]
    private let root: Int
    private let view: TapeView
    private var evaluator: Evaluator
    private var result: [OutputUnit] = []
    private var trail: [OutputUnit.Location] = []

    init(_ document: JSONDocument, program: SchemaProgram, view: TapeView) {
        self.document = document
        nodes = program.nodes
        root = program.root
        self.view = view
        evaluator = Evaluator(program, view, steps: Evaluator.budget(document))
    }

    /// All annotations.
    mutating func units() -> [OutputUnit] {
        collect(root, node: document.root.index, path: "", pointer: document.pointer(to: document.root))
        return result
    }

    private mutating func collect(_ schema: Int, node: Int, path: String, pointer: String) {
        guard evaluator.accepts(schema, node: node), !evaluator.isExhausted else { return }
        let rules = nodes[schema]
        let entered = evaluator.enter(rules)
        trail.append(OutputUnit.Location(keyword: path, absolute: rules.location, instance: pointer))
        defer {
            trail.removeLast()
            if entered { evaluator.leave() }
        }
        for (name, value) in rules.annotations {
            let keyword = "/" + JSONPointer.escape(name)
            let location = OutputUnit.Location(
                keyword: path + keyword, absolute: rules.location + keyword, instance: pointer)
            result.append(OutputUnit(location: location, trail: trail, annotation: value))
        }
        switch view.kind(node) {
        case .array: collectItems(rules.arrays, node: node, path: path, pointer: pointer)
        case .object: collectMembers(rules.objects, node: node, path: path, pointer: pointer)
        default: break
        }
        collectInPlace(rules.applicators, node: node, path: path, pointer: pointer)
    }

    private mutating func collectInPlace(_ rules: Applicators, node: Int, path: String, pointer: String) {
        if let reference = rules.reference { collect(reference, node: node, path: path + "/$ref", pointer: pointer) }
        if let dynamic = rules.dynamic {
            collect(evaluator.target(of: dynamic), node: node, path: path + "/$dynamicRef", pointer: pointer)
        }
        for (name, branches) in [
            ("allOf", rules.allOf), ("anyOf", rules.anyOf?.branches ?? []), ("oneOf", rules.oneOf?.branches ?? []),
        ] {
            for (index, branch) in branches.enumerated() {
                collect(branch, node: node, path: "\(path)/\(name)/\(index)", pointer: pointer)
            }
        }
        if let condition = rules.condition {
            collect(condition, node: node, path: path + "/if", pointer: pointer)
            let isMet = evaluator.accepts(condition, node: node)
            if let chosen = isMet ? rules.then : rules.otherwise {
                collect(chosen, node: node, path: path + (isMet ? "/then" : "/else"), pointer: pointer)
            }
        }
        guard view.kind(node) == .object else { return }
        for (name, schema) in rules.dependent where evaluator.member(name, of: node) != nil {
            let key = JSONPointer.escape(String(decoding: name, as: UTF8.self))
            collect(schema, node: node, path: path + "/dependentSchemas/" + key, pointer: pointer)
        }
    }

    private mutating func collectItems(_ rules: ArrayRules, node: Int, path: String, pointer: String) {
        for (index, child) in evaluator.children(of: node).enumerated() {
            if index < rules.prefix.count {
                collect(
                    rules.prefix[index], node: child, path: "\(path)/\(rules.prefixKeyword)/\(index)",
                    pointer: "\(pointer)/\(index)")
            } else if let items = rules.items {
                collect(items, node: child, path: "\(path)/\(rules.itemsKeyword)", pointer: "\(pointer)/\(index)")
            }
            if let contains = rules.contains {
                collect(contains, node: child, path: path + "/contains", pointer: "\(pointer)/\(index)")
            }
        }
    }

    private mutating func collectMembers(_ rules: ObjectRules, node: Int, path: String, pointer: String) {
        for value in evaluator.children(of: node) {
            let key = JSONPointer.escape(view.string(value - 1))
            let inner = pointer + "/" + key
            var isKnown = false
            if let place = view.withString(value - 1, { rules.names.index(of: $0) }), rules.schemas[place] >= 0 {
                isKnown = true
                collect(rules.schemas[place], node: value, path: path + "/properties/" + key, pointer: inner)
            }
            for (pattern, schema) in rules.patterns where view.withString(value - 1, { evaluator.matches(pattern, $0) })
            {
                isKnown = true
                collect(
                    schema, node: value, path: path + "/patternProperties/" + JSONPointer.escape(pattern.text),
                    pointer: inner)
            }
            if !isKnown, let additional = rules.additional {
                collect(additional, node: value, path: path + "/additionalProperties", pointer: inner)
            }
        }
    }
}
