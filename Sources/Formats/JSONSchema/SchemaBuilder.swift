internal import Diagnostics
internal import StrictJSON

/// Compiles the keywords of one schema.
struct SchemaBuilder {
    /// The parts of the schema compiled so far.
    private(set) var parts = SchemaNode.Parts()
    let entry: SchemaResources.Entry
    var location: String { entry.location }

    init(_ entry: SchemaResources.Entry) { self.entry = entry }

    mutating func build(with compiler: inout SchemaCompiler) throws(Fault) {
        if let always = entry.schema.bool {
            parts.always = always
            return
        }
        guard let object = entry.schema.object else {
            throw Fault(
                .schemaKeywordInvalid, kind: .badData,
                ["keyword": "the schema", "schema": location, "expected": "an object or a truth value"])
        }
        if entry.dialect.draft < .draft2019, let reference = object["$ref"] {
            // Draft 7 ignores everything beside a reference.
            try keyword("$ref", value: reference, compiler: &compiler)
            parts.rules = .applicators
            return
        }
        parts.title = object["title"]?.string
        for member in object.members {
            if entry.dialect.keyword(member.key) == nil {
                try unknown(member.key, value: member.value, compiler: compiler)
            } else {
                try keyword(member.key, value: member.value, compiler: &compiler)
            }
        }
        try items(object, &compiler)
        try properties(object, &compiler)
        finish(Set(object.keys.filter { entry.dialect.keyword($0) != nil }))
    }

    /// The keywords that belong to each set of rules.
    private static let kinds: [(rules: RuleSet, keywords: Set<String>)] = [
        (.strings, ["minLength", "maxLength", "pattern", "format", "contentEncoding", "contentMediaType"]),
        (.numbers, ["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"]),
        (.arrays, ["prefixItems", "items", "contains", "minItems", "maxItems", "uniqueItems"]),
        (
            .objects,
            [
                "properties", "required", "patternProperties", "additionalProperties", "propertyNames",
                "minProperties", "maxProperties", "dependentRequired", "dependencies",
            ]
        ),
        (
            .applicators,
            [
                "$ref", "$dynamicRef", "$recursiveRef", "allOf", "anyOf", "oneOf", "not", "if", "dependentSchemas",
                "dependencies",
            ]
        ), (.unevaluated, ["unevaluatedItems", "unevaluatedProperties"]),
    ]

    private mutating func finish(_ keys: Set<String>) {
        if !keys.contains("if") { (parts.applicators.then, parts.applicators.otherwise) = (nil, nil) }
        for (rules, keywords) in Self.kinds where !keys.isDisjoint(with: keywords) { parts.rules.insert(rules) }
    }

    private mutating func unknown(_ name: String, value: JSONValue, compiler: SchemaCompiler) throws(Fault) {
        guard compiler.options.unknown == .ignored else {
            throw Fault(.schemaKeywordUnsupported, kind: .badData, ["keyword": name, "schema": location])
        }
        parts.annotations.append((name, value))
    }

    private mutating func keyword(
        _ name: String, value: JSONValue, compiler: inout SchemaCompiler
    ) throws(Fault) {
        switch name {
        case "$ref", "$dynamicRef", "$recursiveRef":
            try reference(name, reference: try text(name, value), compiler: &compiler)
        case "$defs", "definitions":
            // Schemas without a reference to them are compiled too if unknown keywords are refused.
            for (key, child) in try map(name, value) where compiler.options.unknown == .refused {
                _ = try compile(child, path: [name, key], compiler: &compiler)
            }
        case "type": parts.types = try types(value)
        case "const": parts.constants = constants([value], isConst: true)
        case "enum": parts.constants = constants(try list(name, value), isConst: false)
        case "minLength", "maxLength", "pattern", "format", "contentEncoding", "contentMediaType":
            try stringKeyword(name, value: value, options: compiler.options)
        case "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf":
            try numberKeyword(name, value)
        case "minItems", "maxItems", "minContains", "maxContains", "uniqueItems", "contains", "unevaluatedItems":
            try arrayKeyword(name, value: value, compiler: &compiler)
        case "additionalProperties", "propertyNames", "minProperties", "maxProperties", "patternProperties",
            "dependentRequired", "dependentSchemas", "dependencies", "unevaluatedProperties":
            try objectKeyword(name, value: value, compiler: &compiler)
        case "allOf": parts.applicators.allOf = try compileList(name, value: value, compiler: &compiler)
        case "anyOf":
            parts.applicators.anyOf = Alternatives(branches: try compileList(name, value: value, compiler: &compiler))
        case "oneOf":
            parts.applicators.oneOf = Alternatives(branches: try compileList(name, value: value, compiler: &compiler))
        case "not": parts.applicators.not = try compile(value, path: [name], compiler: &compiler)
        case "if": parts.applicators.condition = try compile(value, path: [name], compiler: &compiler)
        case "then": parts.applicators.then = try compile(value, path: [name], compiler: &compiler)
        case "else": parts.applicators.otherwise = try compile(value, path: [name], compiler: &compiler)
        case "title", "description", "default", "deprecated", "readOnly", "writeOnly", "examples", "contentSchema":
            parts.annotations.append((name, value))
        default:
            // Identifiers are handled by the resources; `properties`, `required` and the keywords of items are handled
            // together, after all others.
            break
        }
    }

    private mutating func stringKeyword(
        _ name: String, value: JSONValue, options: CompiledSchema.Options
    ) throws(Fault) {
        switch name {
        case "minLength": parts.strings.minLength = try count(name, value)
        case "maxLength": parts.strings.maxLength = try count(name, value)
        case "pattern": parts.strings.pattern = try pattern(try text(name, value))
        case "format":
            parts.strings.format = try format(try text(name, value), options)
            parts.annotations.append((name, value))
        default:
            parts.annotations.append((name, value))
            guard options.checksContents else { return }
            var rule = parts.strings.content ?? ContentRule()
            if try text(name, value) == "base64" { rule.isBase64 = true }
            if try text(name, value) == "application/json" { rule.isJSON = true }
            parts.strings.content = rule
        }
    }

    private mutating func numberKeyword(_ name: String, _ value: JSONValue) throws(Fault) {
        let number = try number(name, value)
        switch name {
        case "minimum": parts.numbers.minimum = number
        case "maximum": parts.numbers.maximum = number
        case "exclusiveMinimum": parts.numbers.exclusiveMinimum = number
        case "exclusiveMaximum": parts.numbers.exclusiveMaximum = number
        default:
            guard number > JSONNumber(0) else { throw invalid(name, "a number above zero") }
            parts.numbers.multipleOf = number
        }
    }

    private mutating func arrayKeyword(
        _ name: String, value: JSONValue, compiler: inout SchemaCompiler
    ) throws(Fault) {
        switch name {
        case "minItems": parts.arrays.minItems = try count(name, value)
        case "maxItems": parts.arrays.maxItems = try count(name, value)
        case "minContains": parts.arrays.minContains = try count(name, value)
        case "maxContains": parts.arrays.maxContains = try count(name, value)
        case "uniqueItems":
            guard let isUnique = value.bool else { throw invalid(name, "true or false") }
            parts.arrays.isUnique = isUnique
        case "contains":
            parts.arrays.contains = try compile(value, path: [name], compiler: &compiler)
            parts.arrays.containsEvaluates = entry.dialect.draft >= .draft2020
        default: parts.unevaluatedItems = try compile(value, path: [name], compiler: &compiler)
        }
    }

    private mutating func objectKeyword(
        _ name: String, value: JSONValue, compiler: inout SchemaCompiler
    ) throws(Fault) {
        switch name {
        case "additionalProperties": parts.objects.additional = try compile(value, path: [name], compiler: &compiler)
        case "propertyNames": parts.objects.propertyNames = try compile(value, path: [name], compiler: &compiler)
        case "minProperties": parts.objects.minProperties = try count(name, value)
        case "maxProperties": parts.objects.maxProperties = try count(name, value)
        case "patternProperties":
            for (key, child) in try map(name, value) {
                parts.objects.patterns.append(
                    (try pattern(key), try compile(child, path: [name, key], compiler: &compiler)))
            }
        case "unevaluatedProperties":
            parts.unevaluatedProperties = try compile(value, path: [name], compiler: &compiler)
        default:
            for (key, child) in try map(name, value) {
                if name == "dependentSchemas" || name == "dependencies" && child.array == nil {
                    parts.applicators.dependent.append(
                        (Array(key.utf8), try compile(child, path: [name, key], compiler: &compiler)))
                } else {
                    parts.objects.dependentRequired.append(
                        (Array(key.utf8), try strings(name, child).map { Array($0.utf8) }))
                }
            }
        }
    }

    /// The first elements and the rest: since 2020-12 `prefixItems` and `items`, before that `items` and
    /// `additionalItems`, or `items` alone for all elements.
    private mutating func items(_ object: JSONObject, _ compiler: inout SchemaCompiler) throws(Fault) {
        let isNew = entry.dialect.draft >= .draft2020
        let first = isNew ? "prefixItems" : "items"
        if entry.dialect.keyword(first) != nil, let value = object[first], isNew || value.array != nil {
            // Before 2020-12 the list may be empty.
            if isNew || value.array != [] {
                parts.arrays.prefix = try compileList(first, value: value, compiler: &compiler)
            }
            let rest = isNew ? "items" : "additionalItems"
            (parts.arrays.prefixKeyword, parts.arrays.itemsKeyword) = (first, rest)
            if let value = object[rest] { parts.arrays.items = try compile(value, path: [rest], compiler: &compiler) }
        } else if entry.dialect.keyword("items") != nil, let value = object["items"] {
            parts.arrays.items = try compile(value, path: ["items"], compiler: &compiler)
        }
    }

    /// `properties` and `required` share one table, so that one pass over an object is sufficient for both.
    private mutating func properties(_ object: JSONObject, _ compiler: inout SchemaCompiler) throws(Fault) {
        func value(_ name: String) -> JSONValue? { entry.dialect.keyword(name) == nil ? nil : object[name] }
        let schemas = try value("properties").map { (value) throws(Fault) in try map("properties", value) } ?? []
        let required = try value("required").map { (value) throws(Fault) in try strings("required", value) } ?? []
        var names = schemas.map { Array($0.key.utf8) }
        for (key, child) in schemas {
            parts.objects.schemas.append(try compile(child, path: ["properties", key], compiler: &compiler))
        }
        parts.objects.isRequired = names.map { _ in false }
        var places = Dictionary(uniqueKeysWithValues: names.enumerated().map { ($1, $0) })
        for name in required.map({ Array($0.utf8) }) {
            if let place = places[name] {
                parts.objects.isRequired[place] = true
                continue
            }
            places[name] = names.count
            names.append(name)
            parts.objects.schemas.append(-1)
            parts.objects.isRequired.append(true)
        }
        parts.objects.names = ByteTable(names)
        parts.objects.requiredCount = parts.objects.isRequired.count { $0 }
    }

    private mutating func reference(
        _ name: String, reference: String, compiler: inout SchemaCompiler
    ) throws(Fault) {
        guard let target = try compiler.resources.resolve(reference, against: entry.base) else {
            throw Fault(
                .schemaReferenceUnresolved, kind: .badData, ["reference": reference, "schema": location + "/" + name])
        }
        let schema = try compiler.compile(target)
        let anchor = name == "$recursiveRef" ? SchemaResources.recursiveAnchor : URIReference(reference).decodedFragment
        if name != "$ref", let anchor,
            let dynamic = compiler.dynamicReference(to: anchor, initial: schema, in: target.base)
        {
            parts.applicators.dynamic = dynamic
        } else if parts.applicators.reference == nil {
            parts.applicators.reference = schema
        } else {
            parts.applicators.allOf.append(schema)
        }
    }

    private func compile(
        _ child: JSONValue, path: [String], compiler: inout SchemaCompiler
    ) throws(Fault) -> Int {
        try compiler.compile(compiler.resources.entry(child, in: entry, at: path))
    }

    private func compileList(
        _ name: String, value: JSONValue, compiler: inout SchemaCompiler
    ) throws(Fault) -> [Int] {
        var result: [Int] = []
        let children = try list(name, value)
        guard !children.isEmpty else { throw invalid(name, "a list of schemas that is not empty") }
        for (index, child) in children.enumerated() {
            result.append(try compile(child, path: [name, "\(index)"], compiler: &compiler))
        }
        return result
    }
}
