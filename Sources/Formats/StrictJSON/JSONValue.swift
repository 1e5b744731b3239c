public import Diagnostics

/// A complete JSON value in memory: members in their original order, numbers as text.
///
/// For documents of any size use `JSONDocument`, which leaves strings in the source and needs a few bytes for each
/// value.
public enum JSONValue: Sendable {
    /// `null`
    case null
    /// `true` or `false`
    case bool(Bool)
    /// A number, as written.
    case number(JSONNumber)
    /// A string.
    case string(String)
    /// An array.
    case array([JSONValue])
    /// An object.
    case object(JSONObject)
}

extension JSONValue: Hashable {
    /// Whether both are the same value: strings as bytes, not by canonical equivalence as Swift's `==` compares them;
    /// numbers by their exact value; objects in any order.
    public static func == (left: JSONValue, right: JSONValue) -> Bool {
        switch (left, right) {
        case (.null, .null): true
        case (.bool(let first), .bool(let second)): first == second
        case (.number(let first), .number(let second)): first == second
        case (.string(let first), .string(let second)): first.utf8.elementsEqual(second.utf8)
        case (.array(let first), .array(let second)): first == second
        case (.object(let first), .object(let second)): first == second
        default: false
        }
    }

    /// Hashes the value.
    public func hash(into hasher: inout Hasher) {
        switch self {
        case .null: hasher.combine(0)
        case .bool(let value): hasher.combine(value)
        case .number(let number): hasher.combine(number)
        case .string(let text): hasher.combine(text)
        case .array(let elements): hasher.combine(elements)
        case .object(let object): hasher.combine(object)
        }
    }
}

extension JSONValue {
    /// The text of a string; `nil` for any other value.
    public var string: String? { if case .string(let text) = self { text } else { nil } }

    /// The truth value; `nil` for any other value.
    public var bool: Bool? { if case .bool(let value) = self { value } else { nil } }

    /// The number; `nil` for any other value.
    public var number: JSONNumber? { if case .number(let value) = self { value } else { nil } }

    /// The elements of an array; `nil` for any other value.
    public var array: [JSONValue]? { if case .array(let elements) = self { elements } else { nil } }

    /// The members of an object; `nil` for any other value.
    public var object: JSONObject? { if case .object(let object) = self { object } else { nil } }

    /// A member of an object; `nil` when there is none, or for any other value.
    public subscript(key: String) -> JSONValue? { object?[key] }
}

extension JSONValue: ExpressibleByStringLiteral, ExpressibleByBooleanLiteral, ExpressibleByIntegerLiteral,
    ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
    /// A string.
    public init(stringLiteral text: String) { self = .string(text) }
    /// A truth value.
    public init(booleanLiteral value: Bool) { self = .bool(value) }
    /// An integer.
    public init(integerLiteral value: Int) { self = .number(JSONNumber(value)) }
    /// An array.
    public init(arrayLiteral elements: JSONValue...) { self = .array(elements) }
    /// An object with members in the order written.
    public init(dictionaryLiteral members: (String, JSONValue)...) {
        var object = JSONObject()
        for (key, value) in members { object[key] = value }
        self = .object(object)
    }
}

extension JSONValue {
    /// Parses a text as strictly as `JSONDocument.parse(_:limits:)`.
    public init(parsing bytes: [UInt8], limits: JSONLimits = .standard) throws(Fault) {
        self = try JSONDocument.parse(bytes, limits: limits).value
    }

    /// Parses a text as strictly as `JSONDocument.parse(_:limits:)`.
    public init(parsing text: String, limits: JSONLimits = .standard) throws(Fault) {
        try self.init(parsing: Array(text.utf8), limits: limits)
    }
}
