internal import Findings
internal import StrictJSON

/// Reads the keywords of one schema.
struct SchemaBuilder {
    /// What the schema has been found to be made of.
    private(set) var parts = SchemaNode.Parts()
    let entry: SchemaResources.Entry
    var location: String { entry.location }
    private var strings = StringRules()
    private var numbers = NumberRules()
    private var arrays = ArrayRules()
    private var objects = ObjectRules()
    private var applicators = Applicators()

    init(_ entry: SchemaResources.Entry) { self.entry = entry }

    mutating func build(with compiler: inout SchemaCompiler) throws(Fault) {
        if let always = entry.schema.bool {
            parts.always = always
            return
        }
        guard let object = entry.schema.object else {
            throw Fault(
                .schemaKeywordInvalid, .badData,
                ["keyword": "the schema", "schema": location, "expected": "an object or a truth value"])
        }
        if entry.dialect.draft == .draft7, let reference = object["$ref"] {
            // Draft 7: whatever stands beside a reference is ignored.
            try keyword("$ref", reference, &compiler)
            parts.applicators = applicators
            return
        }
        parts.title = object["title"]?.string
        for member in object.members {
            if entry.dialect.keyword(member.key) == nil {
                try unknown(member.key, member.value, compiler)
            } else {
                try keyword(member.key, member.value, &compiler)
            }
        }
        try items(object, &compiler)
        try properties(object, &compiler)
        finish(Set(object.keys.filter { entry.dialect.keyword($0) != nil }))
    }

    /// Keeps the rules that the schema has any keywords for.
    private mutating func finish(_ keys: Set<String>) {
        func has(_ names: String...) -> Bool { !keys.isDisjoint(with: names) }
        if !has("if") { (applicators.then, applicators.otherwise) = (nil, nil) }
        if has("minLength", "maxLength", "pattern", "format", "contentEncoding", "contentMediaType") {
            parts.strings = strings
        }
        if has("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf") { parts.numbers = numbers }
        if has("prefixItems", "items", "contains", "minItems", "maxItems", "uniqueItems") { parts.arrays = arrays }
        if has(
            "properties", "required", "patternProperties", "additionalProperties", "propertyNames", "minProperties",
            "maxProperties", "dependentRequired", "dependencies")
        {
            parts.objects = objects
        }
        if has(
            "$ref", "$dynamicRef", "$recursiveRef", "allOf", "anyOf", "oneOf", "not", "if", "dependentSchemas",
            "dependencies")
        {
            parts.applicators = applicators
        }
    }

    private mutating func unknown(_ name: String, _ value: JSONValue, _ compiler: SchemaCompiler) throws(Fault) {
        guard compiler.options.unknown == .ignored else {
            throw Fault(.schemaKeywordUnsupported, .badData, ["keyword": name, "schema": location])
        }
        parts.annotations.append((name, value))
    }

    private mutating func keyword(
        _ name: String, _ value: JSONValue, _ compiler: inout SchemaCompiler
    ) throws(Fault) {
        switch name {
        case "$ref", "$dynamicRef", "$recursiveRef": try reference(name, try text(name, value), &compiler)
        case "$defs", "definitions":
            // What nothing refers to is read too where nothing may be left unread.
            for (key, child) in try map(name, value) where compiler.options.unknown == .refused {
                _ = try compile(child, [name, key], &compiler)
            }
        case "type": parts.types = try types(value)
        case "const": parts.constants = constants([value], isConst: true)
        case "enum": parts.constants = constants(try list(name, value), isConst: false)
        case "minLength", "maxLength", "pattern", "format", "contentEncoding", "contentMediaType":
            try stringKeyword(name, value, compiler.options)
        case "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf":
            try numberKeyword(name, value)
        case "minItems", "maxItems", "minContains", "maxContains", "uniqueItems", "contains", "unevaluatedItems":
            try arrayKeyword(name, value, &compiler)
        case "additionalProperties", "propertyNames", "minProperties", "maxProperties", "patternProperties",
            "dependentRequired", "dependentSchemas", "dependencies", "unevaluatedProperties":
            try objectKeyword(name, value, &compiler)
        case "allOf": applicators.allOf = try compileList(name, value, &compiler)
        case "anyOf": applicators.anyOf = Alternatives(branches: try compileList(name, value, &compiler))
        case "oneOf": applicators.oneOf = Alternatives(branches: try compileList(name, value, &compiler))
        case "not": applicators.not = try compile(value, [name], &compiler)
        case "if": applicators.condition = try compile(value, [name], &compiler)
        case "then": applicators.then = try compile(value, [name], &compiler)
        case "else": applicators.otherwise = try compile(value, [name], &compiler)
        case "title", "description", "default", "deprecated", "readOnly", "writeOnly", "examples", "contentSchema":
            parts.annotations.append((name, value))
        default:
            // Identifiers have been read by the resources; `properties`, `required` and the keywords of items are
            // read together, after all others.
            break
        }
    }

    private mutating func stringKeyword(
        _ name: String, _ value: JSONValue, _ options: JSONSchema.Options
    ) throws(Fault) {
        switch name {
        case "minLength": strings.minLength = try count(name, value)
        case "maxLength": strings.maxLength = try count(name, value)
        case "pattern": strings.pattern = try pattern(try text(name, value))
        case "format":
            strings.format = try format(try text(name, value), options)
            parts.annotations.append((name, value))
        default:
            parts.annotations.append((name, value))
            guard options.checksContents else { return }
            var rule = strings.content ?? ContentRule()
            if try text(name, value) == "base64" { rule.isBase64 = true }
            if try text(name, value) == "application/json" { rule.isJSON = true }
            strings.content = rule
        }
    }

    private mutating func numberKeyword(_ name: String, _ value: JSONValue) throws(Fault) {
        let number = try number(name, value)
        switch name {
        case "minimum": numbers.minimum = number
        case "maximum": numbers.maximum = number
        case "exclusiveMinimum": numbers.exclusiveMinimum = number
        case "exclusiveMaximum": numbers.exclusiveMaximum = number
        default:
            guard number > JSONNumber(0) else { throw invalid(name, "a number above zero") }
            numbers.multipleOf = number
        }
    }

    private mutating func arrayKeyword(
        _ name: String, _ value: JSONValue, _ compiler: inout SchemaCompiler
    ) throws(Fault) {
        switch name {
        case "minItems": arrays.minItems = try count(name, value)
        case "maxItems": arrays.maxItems = try count(name, value)
        case "minContains": arrays.minContains = try count(name, value)
        case "maxContains": arrays.maxContains = try count(name, value)
        case "uniqueItems":
            guard let isUnique = value.bool else { throw invalid(name, "true or false") }
            arrays.isUnique = isUnique
        case "contains":
            arrays.contains = try compile(value, [name], &compiler)
            arrays.containsEvaluates = entry.dialect.draft == .draft2020
        default: parts.unevaluatedItems = try compile(value, [name], &compiler)
        }
    }

    private mutating func objectKeyword(
        _ name: String, _ value: JSONValue, _ compiler: inout SchemaCompiler
    ) throws(Fault) {
        switch name {
        case "additionalProperties": objects.additional = try compile(value, [name], &compiler)
        case "propertyNames": objects.propertyNames = try compile(value, [name], &compiler)
        case "minProperties": objects.minProperties = try count(name, value)
        case "maxProperties": objects.maxProperties = try count(name, value)
        case "patternProperties":
            for (key, child) in try map(name, value) {
                objects.patterns.append((try pattern(key), try compile(child, [name, key], &compiler)))
            }
        case "unevaluatedProperties": parts.unevaluatedProperties = try compile(value, [name], &compiler)
        default:
            for (key, child) in try map(name, value) {
                if name == "dependentSchemas" || name == "dependencies" && child.array == nil {
                    applicators.dependent.append((Array(key.utf8), try compile(child, [name, key], &compiler)))
                } else {
                    objects.dependentRequired.append(
                        (Array(key.utf8), try self.strings(name, child).map { Array($0.utf8) }))
                }
            }
        }
    }

    /// The elements at the beginning, and those behind them: since 2020-12 `prefixItems` and `items`, before that
    /// `items` and `additionalItems`, or `items` alone for all.
    private mutating func items(_ object: JSONObject, _ compiler: inout SchemaCompiler) throws(Fault) {
        let isNew = entry.dialect.draft == .draft2020
        let first = isNew ? "prefixItems" : "items"
        if entry.dialect.keyword(first) != nil, let value = object[first], isNew || value.array != nil {
            // Before 2020-12 the list may be empty.
            if isNew || value.array != [] { arrays.prefix = try compileList(first, value, &compiler) }
            let rest = isNew ? "items" : "additionalItems"
            if let value = object[rest] { arrays.items = try compile(value, [rest], &compiler) }
        } else if entry.dialect.keyword("items") != nil, let value = object["items"] {
            arrays.items = try compile(value, ["items"], &compiler)
        }
    }

    /// `properties` and `required` share one table, so that one walk over an object serves both.
    private mutating func properties(_ object: JSONObject, _ compiler: inout SchemaCompiler) throws(Fault) {
        func value(_ name: String) -> JSONValue? { entry.dialect.keyword(name) == nil ? nil : object[name] }
        let schemas = try value("properties").map { (value) throws(Fault) in try map("properties", value) } ?? []
        let required = try value("required").map { (value) throws(Fault) in try self.strings("required", value) } ?? []
        var names = schemas.map { Array($0.key.utf8) }
        for (key, child) in schemas { objects.schemas.append(try compile(child, ["properties", key], &compiler)) }
        objects.isRequired = names.map { _ in false }
        var places = Dictionary(uniqueKeysWithValues: names.enumerated().map { ($1, $0) })
        for name in required.map({ Array($0.utf8) }) {
            if let place = places[name] {
                objects.isRequired[place] = true
                continue
            }
            places[name] = names.count
            names.append(name)
            objects.schemas.append(-1)
            objects.isRequired.append(true)
        }
        objects.names = ByteTable(names)
        objects.requiredCount = objects.isRequired.count { $0 }
    }

    private mutating func reference(
        _ name: String, _ reference: String, _ compiler: inout SchemaCompiler
    ) throws(Fault) {
        guard let target = try compiler.resources.resolve(reference, against: entry.base) else {
            throw Fault(
                .schemaReferenceUnresolved, .badData, ["reference": reference, "schema": location + "/" + name])
        }
        let schema = try compiler.compile(target)
        let anchor = name == "$recursiveRef" ? SchemaResources.recursiveAnchor : URIReference(reference).decodedFragment
        if name != "$ref", let anchor,
            let dynamic = compiler.dynamicReference(to: anchor, initial: schema, in: target.base)
        {
            applicators.dynamic = dynamic
        } else if applicators.reference == nil {
            applicators.reference = schema
        } else {
            applicators.allOf.append(schema)
        }
    }

    private func compile(
        _ child: JSONValue, _ path: [String], _ compiler: inout SchemaCompiler
    ) throws(Fault) -> Int {
        try compiler.compile(compiler.resources.entry(child, in: entry, at: path))
    }

    private func compileList(
        _ name: String, _ value: JSONValue, _ compiler: inout SchemaCompiler
    ) throws(Fault) -> [Int] {
        var result: [Int] = []
        let children = try list(name, value)
        guard !children.isEmpty else { throw invalid(name, "a list of schemas that is not empty") }
        for (index, child) in children.enumerated() {
            result.append(try compile(child, [name, "\(index)"], &compiler))
        }
        return result
    }
}
