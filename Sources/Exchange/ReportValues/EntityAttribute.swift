/// One further value of an entity, such as a phone, an address or a birth date.
package struct EntityAttribute: Hashable, Sendable {
    /// The label: `Phone`.
    package var label: String
    /// The value, as given.
    package var value: String
    /// The sources of the value.
    package var sources: [ValueSource]

    /// A value.
    package init(_ label: String, _ value: String, sources: [ValueSource]) {
        self.label = label
        self.value = value
        self.sources = sources
    }
}
