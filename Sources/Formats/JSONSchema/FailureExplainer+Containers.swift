internal import Diagnostics
internal import StrictJSON

/// Findings about arrays and objects.
extension FailureExplainer {
    /// Explains the keywords of arrays.
    mutating func explain(_ rules: ArrayRules, schema: SchemaNode, node: Int, pointer: String) {
        var matches = 0
        let children = evaluator.children(of: node)
        for (index, child) in children.enumerated() {
            if let inner = index < rules.prefix.count ? rules.prefix[index] : rules.items {
                let path = index < rules.prefix.count ? "\(rules.prefixKeyword)/\(index)" : rules.itemsKeyword
                if nodes[inner].always == false {
                    add(.schemaItemUnknown, schema: schema, node: child, pointer: "\(pointer)/\(index)", keyword: path)
                } else {
                    explain(inner, node: child, pointer: "\(pointer)/\(index)", by: "/" + path)
                }
            }
            if let contains = rules.contains, accepts(contains, node: child) { matches += 1 }
        }
        let count = children.count
        if let least = rules.minItems, count < least {
            add(
                .schemaMinItems, schema: schema, node: node, pointer: pointer,
                facts: ["found": "\(count)", "expected": "\(least)"])
        }
        if let most = rules.maxItems, count > most {
            add(
                .schemaMaxItems, schema: schema, node: node, pointer: pointer,
                facts: ["found": "\(count)", "expected": "\(most)"])
        }
        if rules.contains != nil {
            if matches < rules.minContains {
                add(
                    .schemaContains, schema: schema, node: node, pointer: pointer,
                    facts: ["found": "\(matches)", "expected": "\(rules.minContains)"])
            }
            if let most = rules.maxContains, matches > most {
                add(
                    .schemaMaxContains, schema: schema, node: node, pointer: pointer,
                    facts: ["found": "\(matches)", "expected": "\(most)"])
            }
        }
        if rules.isUnique, let repetition = evaluator.repetition(in: node) {
            add(
                .schemaUniqueItems, schema: schema, node: repetition.node, pointer: "\(pointer)/\(repetition.index)",
                facts: ["first": "\(repetition.first)"])
        }
    }

    /// Explains the keywords of objects.
    mutating func explain(_ rules: ObjectRules, schema: SchemaNode, node: Int, pointer: String) {
        var isPresent = [Bool](repeating: false, count: rules.isRequired.count)
        let values = evaluator.children(of: node)
        let view = view
        for value in values {
            let key = value - 1
            var token: String { JSONPointer.escape(view.string(key)) }
            var inner: String { pointer + "/" + token }
            var isKnown = false
            if let place = view.withString(key, { rules.names.index(of: $0) }) {
                isPresent[place] = true
                if rules.schemas[place] >= 0 {
                    isKnown = true
                    explainMember(rules.schemas[place], schema: schema, value: value, pointer: inner) {
                        "properties/" + token
                    }
                }
            }
            for (pattern, other) in rules.patterns where view.withString(key, { evaluator.matches(pattern, $0) }) {
                isKnown = true
                explainMember(other, schema: schema, value: value, pointer: inner) {
                    "patternProperties/" + JSONPointer.escape(pattern.text)
                }
            }
            if !isKnown, let additional = rules.additional {
                explainMember(additional, schema: schema, value: value, pointer: inner) { "additionalProperties" }
            }
            if let names = rules.propertyNames, !accepts(names, node: key) {
                add(
                    .schemaPropertyNames, schema: nodes[names], node: key, pointer: inner,
                    facts: ["property": view.string(key)])
            }
        }
        for place in rules.isRequired.indices where rules.isRequired[place] && !isPresent[place] {
            add(
                .schemaRequired, schema: schema, node: node, pointer: pointer,
                facts: ["property": String(decoding: rules.names.entries[place], as: UTF8.self)])
        }
        if let least = rules.minProperties, values.count < least {
            add(
                .schemaMinProperties, schema: schema, node: node, pointer: pointer,
                facts: ["found": "\(values.count)", "expected": "\(least)"])
        }
        if let most = rules.maxProperties, values.count > most {
            add(
                .schemaMaxProperties, schema: schema, node: node, pointer: pointer,
                facts: ["found": "\(values.count)", "expected": "\(most)"])
        }
        for (name, others) in rules.dependentRequired where evaluator.member(name, of: node) != nil {
            for other in others where evaluator.member(other, of: node) == nil {
                add(
                    .schemaDependentRequired, schema: schema, node: node, pointer: pointer,
                    facts: [
                        "property": String(decoding: other, as: UTF8.self),
                        "because": String(decoding: name, as: UTF8.self),
                    ])
            }
        }
    }

    /// Explains a member's value; a member that is not allowed is reported at its key.
    private mutating func explainMember(
        _ inner: Int, schema: SchemaNode, value: Int, pointer: @autoclosure () -> String, by path: () -> String
    ) {
        if nodes[inner].always == false {
            add(
                .schemaPropertyUnknown, schema: schema, node: value - 1, pointer: pointer(),
                facts: ["property": view.string(value - 1)],
                keyword: tracksLocations ? path() : nil)
        } else {
            explain(inner, node: value, pointer: pointer(), by: "/" + path())
        }
    }

    /// `unevaluatedItems` and `unevaluatedProperties`.
    mutating func explainUnevaluated(_ rules: SchemaNode, node: Int, pointer: String) {
        let isObject = view.kind(node) == .object
        guard isObject || view.kind(node) == .array,
            let inner = isObject ? rules.unevaluatedProperties : rules.unevaluatedItems
        else { return }
        let evaluated = EvaluatedLocations()
        if isObject {
            if rules.rules.contains(.objects), !evaluator.acceptsObject(rules, node: node, evaluated: evaluated) {
                return
            }
        } else if rules.rules.contains(.arrays), !evaluator.acceptsArray(rules, node: node, evaluated: evaluated) {
            return
        }
        if rules.rules.contains(.applicators), !evaluator.acceptsApplicators(rules, node: node, evaluated: evaluated) {
            return
        }
        for (index, child) in evaluator.children(of: node).enumerated() where !evaluated.children.contains(child) {
            if isObject {
                let place = pointer + "/" + JSONPointer.escape(view.string(child - 1))
                explainMember(inner, schema: rules, value: child, pointer: place) { "unevaluatedProperties" }
            } else if nodes[inner].always == false {
                add(
                    .schemaItemUnknown, schema: rules, node: child, pointer: "\(pointer)/\(index)",
                    keyword: "unevaluatedItems")
            } else {
                explain(inner, node: child, pointer: "\(pointer)/\(index)", by: "/unevaluatedItems")
            }
        }
    }
}
