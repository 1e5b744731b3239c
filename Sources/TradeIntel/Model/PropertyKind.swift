/// What the value of a property is.
public indirect enum PropertyKind: Hashable, Sendable {
    /// A text, with at least one character.
    case string
    /// A text of a form, given as a regular expression, and what the form is, in words.
    case pattern(String, String)
    /// A whole number, not less than the first, nor more than the second when there is one.
    case integer(Int, Int? = nil)
    /// A JSON number between two, both allowed.
    case number(Int, Int)
    /// `true` or `false`.
    case boolean
    /// A time in UTC, `2026-11-23T19:55:00.000Z`.
    case timestamp
    /// A date, whole or in part: `1970`, `1970-01`, `1970-01-31`.
    case date
    /// A decimal number as a string, with its unit under this key (`unit_code`, `currency`).
    case quantity(String)
    /// The id of an object.
    case reference(ReferenceTargets)
    /// The ids of objects, at least one.
    case references(ReferenceTargets)
    /// One of a few values.
    case vocabulary([String])
    /// One of a few values, or another text where none of them fits (an open vocabulary of STIX).
    case openVocabulary([String])
    /// An object with these properties and no others.
    case object([ModelProperty])
    /// A list of at least one value.
    case list(PropertyKind)
    /// An object of any content.
    case anyObject

    /// The kind as a reader is told of it.
    public var words: String {
        switch self {
        case .string: "string"
        case .pattern(_, let words): words
        case .integer(let least, let most):
            most.map { "integer from \(least) to \($0)" } ?? "integer, \(least) or more"
        case .number(let least, let most): "number from \(least) to \(most)"
        case .boolean: "boolean"
        case .timestamp: "timestamp"
        case .date: "date, whole or in part"
        case .quantity(let unit): "quantity {value, \(unit)}"
        case .reference(let targets): "id of \(targets)"
        case .references(let targets): "list of ids of \(targets)"
        case .vocabulary(let values): "one of " + values.map { "`\($0)`" }.joined(separator: ", ")
        case .openVocabulary(let values):
            "string, preferably one of " + values.map { "`\($0)`" }.joined(separator: ", ")
        case .object(let properties): "object {" + properties.map(\.name).joined(separator: ", ") + "}"
        case .list(let element): "list of: " + element.words
        case .anyObject: "object"
        }
    }
}
