internal import StrictJSON

/// One compiled schema. Schemas name each other by their index, so that recursion needs no cycles of objects.
final class SchemaNode: Sendable {
    /// The schema's absolute location: identifier and JSON Pointer.
    let location: String
    /// The number of the resource that it stands in.
    let resource: Int
    /// Its `title`, for explanations.
    let title: String?
    /// Keywords that check nothing, which are handed on as annotations: name and value.
    let annotations: [(name: String, value: JSONValue)]
    /// The answer of a boolean schema.
    let always: Bool?
    let types: TypeSet?
    let constants: Constants?
    /// The rules that it has; of the others, the properties below say nothing.
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

    /// What a schema is made of while it is compiled.
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

    /// The same schema with other applicators and rules for objects.
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

    /// What to call it in an explanation.
    var name: String { title ?? location }
}

/// What kinds of keywords a schema has.
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

    /// The place in `names` of the type that a value of some kind has, any number being a `number`.
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
    /// Whether it was `const`.
    let isConst: Bool
    /// The strings among the values.
    let strings: ByteTable
    /// The other values.
    let others: [JSONValue]
    /// All values, for explanations.
    let text: String
}

/// The keywords that look at strings.
struct StringRules: Sendable {
    var minLength: Int?
    var maxLength: Int?
    var pattern: Pattern?
    var format: Format?
    var content: ContentRule?
}

/// The keywords that look at numbers.
struct NumberRules: Sendable {
    var minimum: JSONNumber?
    var maximum: JSONNumber?
    var exclusiveMinimum: JSONNumber?
    var exclusiveMaximum: JSONNumber?
    var multipleOf: JSONNumber?
}

/// The keywords that look at arrays.
struct ArrayRules: Sendable {
    var prefix: [Int] = []
    /// For the elements behind those of `prefix`.
    var items: Int?
    var contains: Int?
    /// The keyword that `prefix` came from, and that of `items`: other ones before 2020-12.
    var prefixKeyword = "prefixItems"
    var itemsKeyword = "items"
    /// Whether an element that `contains` accepts counts as evaluated: since 2020-12.
    var containsEvaluates = true
    var minContains = 1
    var maxContains: Int?
    var minItems: Int?
    var maxItems: Int?
    var isUnique = false
}

/// The keywords that look at objects.
struct ObjectRules: Sendable {
    /// The names in `properties` and `required`; where there are patterns, those of all other schemas behind them.
    var names = ByteTable([[UInt8]]())
    /// By name's index, the schema of the property; -1 when there is none.
    var schemas: [Int] = []
    /// By name's index, whether the property is required.
    var isRequired: [Bool] = []
    var requiredCount = 0
    /// The names that are required, when that is all that is asked: looking for few costs less than a walk.
    var onlyRequired: [[UInt8]]?
    var patterns: [(pattern: Pattern, schema: Int)] = []
    /// By name's index, the patterns that match it, where that was found out beforehand.
    var matching: [[Int]]?
    var additional: Int?
    var propertyNames: Int?
    var minProperties: Int?
    var maxProperties: Int?
    var dependentRequired: [(name: [UInt8], required: [[UInt8]])] = []

    /// Whether nothing but `required` is asked.
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
    /// The schema referred to when no resource gone through has the anchor.
    let initial: Int
    /// By the number of a resource that has the anchor, the schema there.
    var targets: [Int: Int]
}

/// The branches of `anyOf` or `oneOf`.
struct Alternatives: Sendable {
    var branches: [Int]
    /// How a property's value tells which branches can fit at all.
    var discriminator: Discriminator?
    /// By a type's place in `TypeSet.names`, the places of the branches that can accept any value of it.
    var candidates: [[Int]] = []
}
