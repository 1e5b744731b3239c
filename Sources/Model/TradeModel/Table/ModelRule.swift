public import StrictJSON

/// A rule on the properties of an object, beyond the rules for each.
public enum ModelRule: Hashable, Sendable {
    /// At least one of these sets of properties is present, completely.
    case anyOf([[String]])
    /// Exactly one of these properties is present.
    case exactlyOne([String])
    /// If the first is present, so are the others.
    case requires(String, [String])
    /// If the first is present, none of the others is.
    case excludes(String, [String])
    /// If the property has this value, the first list is present and none of the second.
    case when(String, JSONValue, requires: [String], excludes: [String])
    /// A part of a JSON Schema, for a rule that occurs once, with its meaning in words.
    case schema(JSONValue, String)

    /// The rule in words.
    public var words: String {
        switch self {
        case .anyOf(let sets): "at least one of " + sets.map(Self.list).joined(separator: "; ")
        case .exactlyOne(let names): "exactly one of " + Self.list(names)
        case .requires(let name, let others): "`\(name)` only with " + Self.list(others)
        case .excludes(let name, let others): "`\(name)` only without " + Self.list(others)
        case .when(let name, let value, let requires, let excludes):
            "with `\(name)` \(value.text())"
                + (requires.isEmpty ? "" : ", " + Self.list(requires))
                + (excludes.isEmpty ? "" : ", without " + Self.list(excludes))
        case .schema(_, let words): words
        }
    }

    /// The rule as a part of a JSON Schema.
    var schema: JSONValue {
        switch self {
        case .anyOf(let sets): return ["anyOf": .array(sets.map { Self.there($0) })]
        case .exactlyOne(let names): return ["oneOf": .array(names.map { Self.there([$0]) })]
        case .requires(let name, let others):
            var members = JSONObject()
            members[name] = .array(others.map { .string($0) })
            return ["dependentRequired": .object(members)]
        case .excludes(let name, let others):
            return ["if": Self.there([name]), "then": Self.absent(others)]
        case .when(let name, let value, let requires, let excludes):
            var members = JSONObject()
            members[name] = ["const": value]
            return [
                "if": ["required": [.string(name)], "properties": .object(members)],
                "then": ["allOf": [Self.there(requires), Self.absent(excludes)]],
            ]
        case .schema(let schema, _): return schema
        }
    }

    private static func there(_ names: [String]) -> JSONValue { ["required": .array(names.map { .string($0) })] }

    private static func absent(_ names: [String]) -> JSONValue {
        names.isEmpty ? true : ["not": ["anyOf": .array(names.map { there([$0]) })]]
    }

    private static func list(_ names: [String]) -> String { names.map { "`\($0)`" }.joined(separator: ", ") }
}
