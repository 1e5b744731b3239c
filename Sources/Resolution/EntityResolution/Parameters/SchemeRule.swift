/// An identifier scheme with valid values that identify one thing.
package struct SchemeRule: Hashable, Sendable {
    /// The scope within which a value is unique.
    package enum Scope: String, Hashable, Sendable, CaseIterable {
        /// Unique by itself.
        case everywhere
        /// Unique per issuer; unless the issuer is known on both sides the agreement is weak.
        case issuer
        /// Unique in its context (the master waybill, the year); unless the context is known on both sides the
        /// agreement is weak.
        case context
    }

    /// The scheme's name.
    package var scheme: String
    /// The scope within which a value is unique.
    package var scope: Scope
    /// Whether the value contains its holder's birth date, which then does not count twice.
    package var holdsBirthDate: Bool

    /// A rule.
    package init(_ scheme: String, scope: Scope = .everywhere, holdsBirthDate: Bool = false) {
        self.scheme = scheme
        self.scope = scope
        self.holdsBirthDate = holdsBirthDate
    }
}
