public import StrictJSON

/// A property of an object type: its row in the table of the model.
public struct ModelProperty: Hashable, Sendable {
    /// The name.
    public let name: String
    /// What its value is.
    public let kind: PropertyKind
    /// Whether it must be there.
    public let isRequired: Bool
    /// What it means, in one sentence.
    public let summary: String
    /// A value that it may have; for references the example of the first target type is named instead.
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
