internal import Diagnostics
internal import StrictJSON

extension FailureExplainer {
    /// The keywords of arrays.
    mutating func explain(_ rules: ArrayRules, _ schema: SchemaNode, _ node: Int, _ pointer: String) {
        var matches = 0
        let children = evaluator.children(of: node)
        for (index, child) in children.enumerated() {
            if let inner = index < rules.prefix.count ? rules.prefix[index] : rules.items {
                let path = index < rules.prefix.count ? "\(rules.prefixKeyword)/\(index)" : rules.itemsKeyword
                if nodes[inner].always == false {
                    add(.schemaItemUnknown, schema, child, "\(pointer)/\(index)", keyword: path)
                } else {
                    explain(inner, child, "\(pointer)/\(index)", by: "/" + path)
                }
            }
            if let contains = rules.contains, evaluator.accepts(contains, child) { matches += 1 }
        }
        let count = children.count
        if let least = rules.minItems, count < least {
            add(.schemaMinItems, schema, node, pointer, ["found": "\(count)", "expected": "\(least)"])
        }
        if let most = rules.maxItems, count > most {
            add(.schemaMaxItems, schema, node, pointer, ["found": "\(count)", "expected": "\(most)"])
        }
        if rules.contains != nil {
            if matches < rules.minContains {
                add(
                    .schemaContains, schema, node, pointer,
                    ["found": "\(matches)", "expected": "\(rules.minContains)"])
            }
            if let most = rules.maxContains, matches > most {
                add(.schemaMaxContains, schema, node, pointer, ["found": "\(matches)", "expected": "\(most)"])
            }
        }
        if rules.isUnique, let repetition = evaluator.repetition(in: node) {
            add(
                .schemaUniqueItems, schema, repetition.node, "\(pointer)/\(repetition.index)",
                ["first": "\(repetition.first)"])
        }
    }

    /// The keywords of objects.
    mutating func explain(_ rules: ObjectRules, _ schema: SchemaNode, _ node: Int, _ pointer: String) {
        var present = Set<Int>()
        let values = evaluator.children(of: node)
        for value in values {
            let key = value - 1
            let token = JSONPointer.escape(view.string(key))
            let inner = pointer + "/" + token
            var isKnown = false
            if let place = view.withString(key, { rules.names.index(of: $0) }) {
                present.insert(place)
                if rules.schemas[place] >= 0 {
                    isKnown = true
                    explainMember(rules.schemas[place], schema, value, inner) { "properties/" + token }
                }
            }
            for (pattern, other) in rules.patterns where view.withString(key, { evaluator.matches(pattern, $0) }) {
                isKnown = true
                explainMember(other, schema, value, inner) {
                    "patternProperties/" + JSONPointer.escape(pattern.text)
                }
            }
            if !isKnown, let additional = rules.additional {
                explainMember(additional, schema, value, inner) { "additionalProperties" }
            }
            if let names = rules.propertyNames, !evaluator.accepts(names, key) {
                add(.schemaPropertyNames, nodes[names], key, inner, ["property": view.string(key)])
            }
        }
        for (place, name) in rules.names.entries.enumerated() where rules.isRequired[place] {
            guard !present.contains(place) else { continue }
            add(.schemaRequired, schema, node, pointer, ["property": String(decoding: name, as: UTF8.self)])
        }
        if let least = rules.minProperties, values.count < least {
            add(.schemaMinProperties, schema, node, pointer, ["found": "\(values.count)", "expected": "\(least)"])
        }
        if let most = rules.maxProperties, values.count > most {
            add(.schemaMaxProperties, schema, node, pointer, ["found": "\(values.count)", "expected": "\(most)"])
        }
        for (name, others) in rules.dependentRequired where evaluator.member(name, of: node) != nil {
            for other in others where evaluator.member(other, of: node) == nil {
                add(
                    .schemaDependentRequired, schema, node, pointer,
                    [
                        "property": String(decoding: other, as: UTF8.self),
                        "because": String(decoding: name, as: UTF8.self),
                    ])
            }
        }
    }

    /// A member's value; a member that may not be there is named itself, at its key.
    private mutating func explainMember(
        _ inner: Int, _ schema: SchemaNode, _ value: Int, _ pointer: String, by path: () -> String
    ) {
        if nodes[inner].always == false {
            add(
                .schemaPropertyUnknown, schema, value - 1, pointer, ["property": view.string(value - 1)],
                keyword: tracksLocations ? path() : nil)
        } else {
            explain(inner, value, pointer, by: "/" + path())
        }
    }

    /// `unevaluatedItems` and `unevaluatedProperties`.
    mutating func explainUnevaluated(_ rules: SchemaNode, _ node: Int, _ pointer: String) {
        let isObject = view.kind(node) == .object
        guard isObject || view.kind(node) == .array,
            let inner = isObject ? rules.unevaluatedProperties : rules.unevaluatedItems
        else { return }
        let evaluated = EvaluatedLocations()
        if isObject {
            if rules.rules.contains(.objects), !evaluator.acceptsObject(rules, node, evaluated) { return }
        } else if rules.rules.contains(.arrays), !evaluator.acceptsArray(rules, node, evaluated) {
            return
        }
        if rules.rules.contains(.applicators), !evaluator.acceptsApplicators(rules, node, evaluated) { return }
        for (index, child) in evaluator.children(of: node).enumerated() where !evaluated.children.contains(child) {
            if isObject {
                let place = pointer + "/" + JSONPointer.escape(view.string(child - 1))
                explainMember(inner, rules, child, place) { "unevaluatedProperties" }
            } else if nodes[inner].always == false {
                add(.schemaItemUnknown, rules, child, "\(pointer)/\(index)", keyword: "unevaluatedItems")
            } else {
                explain(inner, child, "\(pointer)/\(index)", by: "/unevaluatedItems")
            }
        }
    }
}
