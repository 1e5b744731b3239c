internal import StrictJSON

/// One compiled schema. Schemas refer to each other by index, so that recursion needs no reference cycles.
final class SchemaNode: Sendable {
    /// The schema's absolute location: identifier and JSON Pointer.
    let location: String
    /// The number of the resource that contains it.
    let resource: Int
    /// Its `title`, for explanations.
    let title: String?
    /// Keywords that assert nothing and become annotations: name and value.
    let annotations: [(name: String, value: JSONValue)]
    /// The result of a boolean schema.
    let always: Bool?
    let types: TypeSet?
    let constants: Constants?
    /// The rules that it has; the properties below are unused for the others.
    let rules: RuleSet
    let strings: StringRules
    let numbers: NumberRules
    let arrays: ArrayRules
    let objects: ObjectRules
    let applicators: Applicators
    /// `unevaluatedItems`
    let unevaluatedItems: Int?
    /// `unevaluatedProperties`
    let unevaluatedProperties: Int?

    /// The parts of a schema while it is compiled.
    struct Parts {
        var title: String?
        var annotations: [(name: String, value: JSONValue)] = []
        var always: Bool?
        var types: TypeSet?
        var constants: Constants?
        var rules: RuleSet = []
        var strings = StringRules()
        var numbers = NumberRules()
        var arrays = ArrayRules()
        var objects = ObjectRules()
        var applicators = Applicators()
        var unevaluatedItems: Int?
        var unevaluatedProperties: Int?
    }

    init(_ parts: Parts, at location: String, resource: Int) {
        self.location = location
        self.resource = resource
        title = parts.title
        annotations = parts.annotations
        always = parts.always
        types = parts.types
        constants = parts.constants
        rules = parts.rules
        strings = parts.strings
        numbers = parts.numbers
        arrays = parts.arrays
        objects = parts.objects
        applicators = parts.applicators
        unevaluatedItems = parts.unevaluatedItems
        unevaluatedProperties = parts.unevaluatedProperties
    }

    /// Copies a schema with other applicators and rules for objects.
    init(_ other: SchemaNode, applicators: Applicators, objects: ObjectRules) {
        location = other.location
        resource = other.resource
        title = other.title
        annotations = other.annotations
        always = other.always
        types = other.types
        constants = other.constants
        rules = other.rules
        strings = other.strings
        numbers = other.numbers
        arrays = other.arrays
        self.objects = objects
        self.applicators = applicators
        unevaluatedItems = other.unevaluatedItems
        unevaluatedProperties = other.unevaluatedProperties
    }

    /// The schemas that it applies to the same value.
    var inPlace: [Int] {
        var result = applicators.allOf + applicators.dependent.map(\.schema)
        result += applicators.dynamic.map { [$0.initial] + $0.targets.values.sorted() } ?? []
        result += applicators.anyOf?.branches ?? []
        result += applicators.oneOf?.branches ?? []
        for one in [
            applicators.reference, applicators.not, applicators.condition, applicators.then, applicators.otherwise,
        ] {
            if let one { result.append(one) }
        }
        return result
    }

    /// Its name in explanations.
    var name: String { title ?? location }
}

/// The sets of keywords of a schema.
struct RuleSet: OptionSet, Hashable, Sendable {
    let rawValue: UInt8
    static let strings = RuleSet(rawValue: 1)
    static let numbers = RuleSet(rawValue: 2)
    static let arrays = RuleSet(rawValue: 4)
    static let objects = RuleSet(rawValue: 8)
    static let applicators = RuleSet(rawValue: 16)
    static let unevaluated = RuleSet(rawValue: 32)
}

/// `type`
struct TypeSet: OptionSet, Hashable, Sendable {
    let rawValue: UInt8
    static let null = TypeSet(rawValue: 1)
    static let boolean = TypeSet(rawValue: 2)
    static let number = TypeSet(rawValue: 4)
    static let integer = TypeSet(rawValue: 8)
    static let string = TypeSet(rawValue: 16)
    static let array = TypeSet(rawValue: 32)
    static let object = TypeSet(rawValue: 64)

    static let names: [(name: String, type: TypeSet)] = [
        ("null", .null), ("boolean", .boolean), ("number", .number), ("integer", .integer), ("string", .string),
        ("array", .array), ("object", .object),
    ]

    /// The index in `names` of the type of a value, with `number` for any number.
    static func place(of kind: TapeWord.Kind) -> Int {
        switch kind {
        case .null: 0
        case .isTrue, .isFalse: 1
        case .number: 2
        case .string, .escapedString: 4
        case .array: 5
        case .object: 6
        }
    }

    /// The names of the types, for explanations.
    var text: String { Self.names.filter { contains($0.type) }.map(\.name).joined(separator: " or ") }
}

/// `const` and `enum`
struct Constants: Sendable {
    /// Whether the keyword was `const`.
    let isConst: Bool
    /// The strings among the values.
    let strings: ByteTable
    /// The other values.
    let others: [JSONValue]
    /// All values, for explanations.
    let text: String
}

/// The keywords of strings.
struct StringRules: Sendable {
    var minLength: Int?
    var maxLength: Int?
    var pattern: Pattern?
    var format: Format?
    var content: ContentRule?
}

/// The keywords of numbers.
struct NumberRules: Sendable {
    var minimum: JSONNumber?
    var maximum: JSONNumber?
    var exclusiveMinimum: JSONNumber?
    var exclusiveMaximum: JSONNumber?
    var multipleOf: JSONNumber?
}

/// The keywords of arrays.
struct ArrayRules: Sendable {
    var prefix: [Int] = []
    /// The schema of the elements after those of `prefix`.
    var items: Int?
    var contains: Int?
    /// The keywords that `prefix` and `items` come from, which differ before 2020-12.
    var prefixKeyword = "prefixItems"
    var itemsKeyword = "items"
    /// Whether elements that match `contains` count as evaluated: since 2020-12.
    var containsEvaluates = true
    var minContains = 1
    var maxContains: Int?
    var minItems: Int?
    var maxItems: Int?
    var isUnique = false
}

/// The keywords of objects.
struct ObjectRules: Sendable {
    /// The names in `properties` and `required`, followed by those of all other schemas if there are patterns.
    var names = ByteTable([[UInt8]]())
    /// For each name, the schema of the property; -1 when there is none.
    var schemas: [Int] = []
    /// For each name, whether the property is required.
    var isRequired: [Bool] = []
    var requiredCount = 0
    /// The required names, if there are no other rules: looking up a few names costs less than a pass over the members.
    var onlyRequired: [[UInt8]]?
    var patterns: [(pattern: Pattern, schema: Int)] = []
    /// For each name, the patterns that match it, if they were determined in advance.
    var matching: [[Int]]?
    var additional: Int?
    var propertyNames: Int?
    var minProperties: Int?
    var maxProperties: Int?
    var dependentRequired: [(name: [UInt8], required: [[UInt8]])] = []

    /// Whether there are no rules except `required`.
    var requiresOnly: Bool {
        patterns.isEmpty && additional == nil && propertyNames == nil && minProperties == nil && maxProperties == nil
            && dependentRequired.isEmpty && schemas.allSatisfy { $0 < 0 } && isRequired.allSatisfy(\.self)
    }
}

/// The keywords that apply schemas to the same value.
struct Applicators: Sendable {
    var reference: Int?
    var dynamic: DynamicReference?
    var allOf: [Int] = []
    var anyOf: Alternatives?
    var oneOf: Alternatives?
    var not: Int?
    var condition: Int?
    var then: Int?
    var otherwise: Int?
    var dependent: [(name: [UInt8], schema: Int)] = []
}

/// `$dynamicRef` or `$recursiveRef` where more than one resource has the anchor.
struct DynamicReference: Sendable {
    /// The anchor.
    let name: String
    /// The target when no entered resource has the anchor.
    let initial: Int
    /// For the number of a resource that has the anchor, the schema there.
    var targets: [Int: Int]
}

/// The branches of `anyOf` or `oneOf`.
struct Alternatives: Sendable {
    var branches: [Int]
    /// The discriminator of the branches that can match.
    var discriminator: Discriminator?
    /// For each type in `TypeSet.names`, the indexes of the branches that can accept any value of it.
    var candidates: [[Int]] = []
}
