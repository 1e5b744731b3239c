/// One further value of an entity, such as a phone, an address or a birth date.
public struct EntityAttribute: Hashable, Sendable {
    /// What it is, in words: `Phone`.
    public var label: String
    /// The value, as given.
    public var value: String
    /// Who gives it.
    public var sources: [ValueSource]

    /// A value.
    public init(_ label: String, _ value: String, sources: [ValueSource]) {
        self.label = label
        self.value = value
        self.sources = sources
    }
}
