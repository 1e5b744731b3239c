package import StrictJSON

/// Shorthand for rows of the model table, by the kind of their value.
extension ModelProperty {
    package static func text(
        _ name: String, summary: String, example: JSONValue? = nil, required: Bool = false
    ) -> ModelProperty { ModelProperty(name, kind: .string, required: required, summary: summary, example: example) }

    package static func texts(_ name: String, summary: String, example: JSONValue? = nil) -> ModelProperty {
        ModelProperty(name, kind: .list(.string), summary: summary, example: example)
    }

    /// A text of an open vocabulary.
    package static func word(
        _ name: String, values: [String], summary: String, example: JSONValue? = nil, required: Bool = false
    ) -> ModelProperty {
        ModelProperty(name, kind: .openVocabulary(values), required: required, summary: summary, example: example)
    }

    /// Texts of an open vocabulary.
    package static func words(
        _ name: String, values: [String], summary: String, example: JSONValue? = nil
    ) -> ModelProperty { ModelProperty(name, kind: .list(.openVocabulary(values)), summary: summary, example: example) }

    static func flag(
        _ name: String, summary: String, example: JSONValue? = nil, required: Bool = false
    ) -> ModelProperty { ModelProperty(name, kind: .boolean, required: required, summary: summary, example: example) }

    package static func time(_ name: String, _ summary: String, required: Bool = false) -> ModelProperty {
        ModelProperty(name, kind: .timestamp, required: required, summary: summary)
    }

    /// A time that is not in the example.
    static func laterTime(_ name: String, _ summary: String) -> ModelProperty {
        ModelProperty(name, kind: .timestamp, summary: summary, example: .null)
    }

    package static func whole(
        _ name: String, summary: String, example: JSONValue? = nil, required: Bool = false
    ) -> ModelProperty { ModelProperty(name, kind: .integer(), required: required, summary: summary, example: example) }

    package static func count(_ name: String, summary: String, example: JSONValue? = nil) -> ModelProperty {
        ModelProperty(name, kind: .integer(0), summary: summary, example: example)
    }

    package static func reference(
        _ name: String, types: [String], summary: String, required: Bool = false
    ) -> ModelProperty { ModelProperty(name, kind: .reference(.types(types)), required: required, summary: summary) }

    package static func references(
        _ name: String, types: [String], summary: String, required: Bool = false
    ) -> ModelProperty { ModelProperty(name, kind: .references(.types(types)), required: required, summary: summary) }

    static func hex(_ name: String, summary: String, example: JSONValue? = nil) -> ModelProperty {
        ModelProperty(name, kind: .hex, summary: summary, example: example)
    }

    static func hashes(_ name: String = "hashes", _ summary: String = "Its digests, by algorithm.") -> ModelProperty {
        ModelProperty(
            name, kind: .hashes, summary: summary, example: ["SHA-256": .string(String(repeating: "0a", count: 32))])
    }
}
