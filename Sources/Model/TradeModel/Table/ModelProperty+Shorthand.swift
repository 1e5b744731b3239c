package import StrictJSON

/// Rows of the table in the words of their kind.
extension ModelProperty {
    package static func text(
        _ name: String, _ summary: String, _ example: JSONValue? = nil, required: Bool = false
    ) -> ModelProperty { ModelProperty(name, .string, required: required, summary, example: example) }

    package static func texts(_ name: String, _ summary: String, _ example: JSONValue? = nil) -> ModelProperty {
        ModelProperty(name, .list(.string), summary, example: example)
    }

    /// A text of an open vocabulary.
    package static func word(
        _ name: String, _ values: [String], _ summary: String, _ example: JSONValue? = nil, required: Bool = false
    ) -> ModelProperty {
        ModelProperty(name, .openVocabulary(values), required: required, summary, example: example)
    }

    /// Texts of an open vocabulary.
    package static func words(
        _ name: String, _ values: [String], _ summary: String, _ example: JSONValue? = nil
    ) -> ModelProperty { ModelProperty(name, .list(.openVocabulary(values)), summary, example: example) }

    static func flag(
        _ name: String, _ summary: String, _ example: JSONValue? = nil, required: Bool = false
    ) -> ModelProperty { ModelProperty(name, .boolean, required: required, summary, example: example) }

    package static func time(_ name: String, _ summary: String, required: Bool = false) -> ModelProperty {
        ModelProperty(name, .timestamp, required: required, summary)
    }

    /// A time that the example leaves out.
    static func laterTime(_ name: String, _ summary: String) -> ModelProperty {
        ModelProperty(name, .timestamp, summary, example: .null)
    }

    package static func whole(
        _ name: String, _ summary: String, _ example: JSONValue? = nil, required: Bool = false
    ) -> ModelProperty { ModelProperty(name, .integer(), required: required, summary, example: example) }

    package static func count(_ name: String, _ summary: String, _ example: JSONValue? = nil) -> ModelProperty {
        ModelProperty(name, .integer(0), summary, example: example)
    }

    package static func reference(
        _ name: String, _ types: [String], _ summary: String, required: Bool = false
    ) -> ModelProperty { ModelProperty(name, .reference(.types(types)), required: required, summary) }

    package static func references(
        _ name: String, _ types: [String], _ summary: String, required: Bool = false
    ) -> ModelProperty { ModelProperty(name, .references(.types(types)), required: required, summary) }

    static func hex(_ name: String, _ summary: String, _ example: JSONValue? = nil) -> ModelProperty {
        ModelProperty(name, .hex, summary, example: example)
    }

    static func hashes(_ name: String = "hashes", _ summary: String = "Its digests, by algorithm.") -> ModelProperty {
        ModelProperty(name, .hashes, summary, example: ["SHA-256": .string(String(repeating: "0a", count: 32))])
    }
}
