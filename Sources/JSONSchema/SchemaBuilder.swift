internal import Findings
internal import StrictJSON

/// Reads the keywords of one schema.
struct SchemaBuilder {
    /// What the schema has been found to be made of.
    private(set) var parts = SchemaNode.Parts()
    private let schema: JSONValue
    private let base: String
    private let location: String
    private var strings = StringRules()
    private var numbers = NumberRules()
    private var arrays = ArrayRules()
    private var objects = ObjectRules()
    private var applicators = Applicators()

    /// Keywords without effect on validity.
    private static let annotations: Set<String> = [
        "$id", "$anchor", "$comment", "title", "description", "examples", "default", "deprecated", "readOnly",
        "writeOnly",
    ]

    init(_ entry: SchemaResources.Entry) {
        (schema, base, location) = (entry.schema, entry.base, entry.location)
    }

    mutating func build(with compiler: inout SchemaCompiler) throws(Fault) {
        if let always = schema.bool {
            parts.always = always
            return
        }
        guard let object = schema.object else {
            throw Fault(
                .schemaKeywordInvalid, .badData,
                ["keyword": "the schema", "schema": location, "expected": "an object or a truth value"])
        }
        parts.title = object["title"]?.string
        for member in object.members { try keyword(member.key, member.value, &compiler) }
        try properties(object, &compiler)
        if object["if"] == nil { (applicators.then, applicators.otherwise) = (nil, nil) }
        let keys = Set(object.keys)
        func has(_ names: String...) -> Bool { !keys.isDisjoint(with: names) }
        if has("minLength", "maxLength", "pattern", "format") { parts.strings = strings }
        if has("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf") { parts.numbers = numbers }
        if has("prefixItems", "items", "contains", "minItems", "maxItems", "uniqueItems") { parts.arrays = arrays }
        if has(
            "properties", "required", "patternProperties", "additionalProperties", "propertyNames", "minProperties",
            "maxProperties", "dependentRequired")
        {
            parts.objects = objects
        }
        if has("$ref", "allOf", "anyOf", "oneOf", "not", "if", "dependentSchemas") { parts.applicators = applicators }
    }

    private mutating func keyword(
        _ name: String, _ value: JSONValue, _ compiler: inout SchemaCompiler
    ) throws(Fault) {
        if Self.annotations.contains(name) { return }
        switch name {
        case "$schema":
            let dialect = try text(name, value)
            guard dialect == JSONSchema.dialect || dialect == JSONSchema.dialect + "#" else {
                throw Fault(.schemaDialectUnsupported, .badData, ["dialect": dialect])
            }
        case "$defs": for (key, child) in try map(name, value) { _ = try compile(child, [name, key], &compiler) }
        case "$ref": applicators.reference = try reference(try text(name, value), &compiler)
        case "type": parts.types = try types(value)
        case "const": parts.constants = constants([value], isConst: true)
        case "enum": parts.constants = constants(try list(name, value), isConst: false)
        case "minLength": strings.minLength = try count(name, value)
        case "maxLength": strings.maxLength = try count(name, value)
        case "pattern": strings.pattern = try pattern(try text(name, value))
        case "format": strings.format = try format(try text(name, value), compiler)
        case "minimum": numbers.minimum = try number(name, value)
        case "maximum": numbers.maximum = try number(name, value)
        case "exclusiveMinimum": numbers.exclusiveMinimum = try number(name, value)
        case "exclusiveMaximum": numbers.exclusiveMaximum = try number(name, value)
        case "multipleOf":
            let divisor = try number(name, value)
            guard divisor > JSONNumber(0) else { throw invalid(name, "a number above zero") }
            numbers.multipleOf = divisor
        case "minItems": arrays.minItems = try count(name, value)
        case "maxItems": arrays.maxItems = try count(name, value)
        case "minContains": arrays.minContains = try count(name, value)
        case "maxContains": arrays.maxContains = try count(name, value)
        case "minProperties": objects.minProperties = try count(name, value)
        case "maxProperties": objects.maxProperties = try count(name, value)
        case "uniqueItems":
            guard let isUnique = value.bool else { throw invalid(name, "true or false") }
            arrays.isUnique = isUnique
        case "prefixItems": arrays.prefix = try compileList(name, value, &compiler)
        case "items": arrays.items = try compile(value, [name], &compiler)
        case "contains": arrays.contains = try compile(value, [name], &compiler)
        case "additionalProperties": objects.additional = try compile(value, [name], &compiler)
        case "propertyNames": objects.propertyNames = try compile(value, [name], &compiler)
        case "unevaluatedItems": parts.unevaluatedItems = try compile(value, [name], &compiler)
        case "unevaluatedProperties": parts.unevaluatedProperties = try compile(value, [name], &compiler)
        case "properties", "required": break
        case "patternProperties":
            for (key, child) in try map(name, value) {
                objects.patterns.append((try pattern(key), try compile(child, [name, key], &compiler)))
            }
        case "dependentRequired":
            for (key, names) in try map(name, value) {
                objects.dependentRequired.append((Array(key.utf8), try strings(name, names).map { Array($0.utf8) }))
            }
        case "dependentSchemas":
            for (key, child) in try map(name, value) {
                applicators.dependent.append((Array(key.utf8), try compile(child, [name, key], &compiler)))
            }
        case "allOf": applicators.allOf = try compileList(name, value, &compiler)
        case "anyOf": applicators.anyOf = Alternatives(branches: try compileList(name, value, &compiler))
        case "oneOf": applicators.oneOf = Alternatives(branches: try compileList(name, value, &compiler))
        case "not": applicators.not = try compile(value, [name], &compiler)
        case "if": applicators.condition = try compile(value, [name], &compiler)
        case "then": applicators.then = try compile(value, [name], &compiler)
        case "else": applicators.otherwise = try compile(value, [name], &compiler)
        default:
            throw Fault(.schemaKeywordUnsupported, .badData, ["keyword": name, "schema": location])
        }
    }

    /// `properties` and `required` share one table, so that one walk over an object serves both.
    private mutating func properties(_ object: JSONObject, _ compiler: inout SchemaCompiler) throws(Fault) {
        let schemas = try object["properties"].map { (value) throws(Fault) in try map("properties", value) } ?? []
        let required = try object["required"].map { (value) throws(Fault) in try strings("required", value) } ?? []
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

    private func compile(
        _ child: JSONValue, _ path: [String], _ compiler: inout SchemaCompiler
    ) throws(Fault) -> Int {
        let inner = child["$id"]?.string.map { SchemaResources.base($0, base) }
        let place = path.reduce(location) { $0 + "/" + JSONPointer.escape($1) }
        return try compiler.compile(
            SchemaResources.Entry(schema: child, base: inner ?? base, location: inner.map { $0 + "#" } ?? place))
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

    private func reference(_ reference: String, _ compiler: inout SchemaCompiler) throws(Fault) -> Int {
        guard let target = compiler.resources.resolve(reference, against: base) else {
            throw Fault(
                .schemaReferenceUnresolved, .badData, ["reference": reference, "schema": location + "/$ref"])
        }
        return try compiler.compile(target)
    }
}

extension SchemaBuilder {
    private func types(_ value: JSONValue) throws(Fault) -> TypeSet {
        var result: TypeSet = []
        let names = if let name = value.string { [name] } else { try strings("type", value) }
        for name in names {
            guard let type = TypeSet.names.first(where: { $0.name == name })?.type else {
                throw invalid("type", "one of the seven type names, or a list of them")
            }
            result.insert(type)
        }
        return result
    }

    private func constants(_ values: [JSONValue], isConst: Bool) -> Constants {
        var distinct: [[UInt8]] = []
        var seen: Set<[UInt8]> = []
        for text in values.compactMap(\.string) where seen.insert(Array(text.utf8)).inserted {
            distinct.append(Array(text.utf8))
        }
        return Constants(
            isConst: isConst, strings: ByteTable(distinct), others: values.filter { $0.string == nil },
            text: values.prefix(12).map { $0.text() }.joined(separator: ", ") + (values.count > 12 ? ", …" : ""))
    }

    private func pattern(_ text: String) throws(Fault) -> Pattern {
        do throws(Pattern.Unsupported) { return try Pattern(text) } catch {
            throw Fault(
                .schemaPatternUnsupported, .badData,
                ["pattern": text, "schema": location, "reason": error.reason])
        }
    }

    private func format(_ name: String, _ compiler: SchemaCompiler) throws(Fault) -> Format? {
        guard compiler.assertsFormats else { return nil }
        guard let format = Format(rawValue: name) else {
            throw Fault(.schemaFormatUnsupported, .badData, ["format": name, "schema": location])
        }
        return format
    }

    private func text(_ name: String, _ value: JSONValue) throws(Fault) -> String {
        guard let text = value.string else { throw invalid(name, "a string") }
        return text
    }

    private func number(_ name: String, _ value: JSONValue) throws(Fault) -> JSONNumber {
        guard let number = value.number else { throw invalid(name, "a number") }
        return number
    }

    private func count(_ name: String, _ value: JSONValue) throws(Fault) -> Int {
        guard let count = value.number?.integer, count >= 0 else {
            throw invalid(name, "a whole number, zero or more")
        }
        return count
    }

    private func list(_ name: String, _ value: JSONValue) throws(Fault) -> [JSONValue] {
        guard let list = value.array else { throw invalid(name, "a list") }
        return list
    }

    private func map(_ name: String, _ value: JSONValue) throws(Fault) -> [(key: String, value: JSONValue)] {
        guard let object = value.object else { throw invalid(name, "an object") }
        return object.members.map { ($0.key, $0.value) }
    }

    private func strings(_ name: String, _ value: JSONValue) throws(Fault) -> [String] {
        var result: [String] = []
        for element in try list(name, value) {
            guard let text = element.string else { throw invalid(name, "a list of strings") }
            result.append(text)
        }
        return result
    }

    private func invalid(_ name: String, _ expected: String) -> Fault {
        Fault(
            .schemaKeywordInvalid, .badData,
            ["keyword": name, "schema": location + "/" + JSONPointer.escape(name), "expected": expected])
    }
}
