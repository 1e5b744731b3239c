public import StrictJSON

/// A property of an object type: its row in the model table.
public struct ModelProperty: Hashable, Sendable {
    /// The name.
    public let name: String
    /// The kind of its value.
    public let kind: PropertyKind
    /// Whether it is required.
    public let isRequired: Bool
    /// Its meaning in one sentence.
    public let summary: String
    /// An example value; for references the example of the first target type is used instead.
    public let example: JSONValue?

    package init(
        _ name: String, kind: PropertyKind, required: Bool = false, summary: String, example: JSONValue? = nil
    ) {
        self.name = name
        self.kind = kind
        self.isRequired = required
        self.summary = summary
        self.example = example
    }
}
