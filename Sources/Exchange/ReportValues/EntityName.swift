/// One name of an entity, as a source gives it.
package struct EntityName: Hashable, Sendable {
    /// The name, in its own script.
    package var value: String
    /// The ISO 15924 code of its script, such as `Hans`, when it is known.
    package var script: String?
    /// `original`, `transliteration`, `alias`, `former` or `trade`; empty when the source does not say.
    package var kind: String
    /// The sources of the name.
    package var sources: [ValueSource]

    /// A name.
    package init(_ value: String, script: String? = nil, kind: String = "", sources: [ValueSource]) {
        self.value = value
        self.script = script
        self.kind = kind
        self.sources = sources
    }
}
