/// One identifier of an entity, as a source gives it.
package struct EntityIdentifier: Hashable, Sendable {
    /// The result of the check rule of the scheme.
    package enum Check: String, Hashable, Sendable, CaseIterable {
        /// The value passes the check.
        case valid
        /// It fails the check: kept and shown, but no evidence.
        case failed
        /// It is a placeholder: kept and shown, but no evidence.
        case placeholder
        /// The scheme has no check rule.
        case unchecked
    }

    /// The scheme, such as `mx-rfc`.
    package var scheme: String
    /// The value, as given.
    package var value: String
    /// The country that issued it, where that is stated.
    package var country: String
    /// The result of the check.
    package var check: Check
    /// The sources of the identifier.
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
