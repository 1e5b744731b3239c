/// The kind of a property's value.
public indirect enum PropertyKind: Hashable, Sendable {
    /// A text of at least one character.
    case string
    /// A text with a regular expression, and the form in words.
    case pattern(String, String)
    /// An integer with an optional minimum and maximum.
    case integer(Int? = nil, Int? = nil)
    /// A JSON number with an optional minimum and maximum.
    case number(Int? = nil, Int? = nil)
    /// `true` or `false`.
    case boolean
    /// A time in UTC, `2026-11-23T19:55:00.000Z`.
    case timestamp
    /// A complete or partial date: `1970`, `1970-01`, `1970-01-31`.
    case date
    /// A decimal number as a string, with its unit under this key (`unit_code`, `currency`).
    case quantity(String)
    /// The id of an object.
    case reference(ReferenceTargets)
    /// The ids of objects, at least one.
    case references(ReferenceTargets)
    /// One of a fixed set of values.
    case vocabulary([String])
    /// One of a set of preferred values, or another text if none of them fits (an open vocabulary of STIX).
    case openVocabulary([String])
    /// An object with these properties and, in our own types, no others; with the rules on them.
    case object([ModelProperty], rules: [ModelRule] = [])
    /// A list of at least one value.
    case list(PropertyKind)
    /// An object of any content.
    case anyObject
    /// An object with arbitrary keys; every value has this kind, or any except `null` when there is none.
    case dictionary(PropertyKind? = nil)
    /// Digests by the name of their algorithm (STIX 2.1, section 2.7).
    case hashes
    /// Bytes in Base64.
    case binary
    /// Bytes as two hexadecimal digits each.
    case hex
    /// A text of a format of JSON Schema, such as `uri`.
    case format(String)

    /// The kind in words.
    public var words: String {
        switch self {
        case .string: "string"
        case .pattern(_, let words): words
        case .integer(let least, let most):
            Self.range("integer", least: least, most: most)
        case .number(let least, let most): Self.range("number", least: least, most: most)
        case .boolean: "boolean"
        case .timestamp: "timestamp"
        case .date: "date, whole or in part"
        case .quantity(let unit): "quantity {value, \(unit)}"
        case .reference(let targets): "id of \(targets)"
        case .references(let targets): "list of ids of \(targets)"
        case .vocabulary(let values): "one of " + values.map { "`\($0)`" }.joined(separator: ", ")
        case .openVocabulary(let values):
            "string, preferably one of " + values.map { "`\($0)`" }.joined(separator: ", ")
        case .object(let properties, _): "object {" + properties.map(\.name).joined(separator: ", ") + "}"
        case .list(let element): "list of: " + element.words
        case .anyObject: "object"
        case .dictionary(let value): value.map { "object of any keys, each a " + $0.words } ?? "object of any keys"
        case .hashes: "object of digests in hexadecimal, by algorithm"
        case .binary: "bytes (Base64)"
        case .hex: "bytes (hexadecimal)"
        case .format(let name): "string (\(name))"
        }
    }

    private static func range(_ noun: String, least: Int?, most: Int?) -> String {
        switch (least, most) {
        case (let least?, let most?): "\(noun) from \(least) to \(most)"
        case (let least?, nil): "\(noun), \(least) or more"
        case (nil, let most?): "\(noun), \(most) or less"
        case (nil, nil): noun
        }
    }
}
