/// One identifier of an entity, as a source gives it.
package struct EntityIdentifier: Hashable, Sendable {
    /// What the rule of the scheme says of a value.
    package enum Check: String, Hashable, Sendable, CaseIterable {
        /// It keeps the rule.
        case valid
        /// It breaks the rule: kept and shown, and no evidence.
        case failed
        /// It is a stand-in that many share: kept and shown, and no evidence.
        case placeholder
        /// The scheme has no rule that can be checked.
        case unchecked
    }

    /// The scheme, such as `mx-rfc`.
    package var scheme: String
    /// The value, as given.
    package var value: String
    /// The country that issued it, where that is stated.
    package var country: String
    /// What the rule of the scheme says of it.
    package var check: Check
    /// Who gives it.
    package var sources: [ValueSource]

    /// An identifier.
    package init(scheme: String, value: String, country: String = "", check: Check, sources: [ValueSource]) {
        self.scheme = scheme
        self.value = value
        self.country = country
        self.check = check
        self.sources = sources
    }
}
