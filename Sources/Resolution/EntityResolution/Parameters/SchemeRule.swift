/// An identifier scheme whose exact valid value tells which thing it is.
package struct SchemeRule: Hashable, Sendable {
    /// Within what a value is unique.
    package enum Scope: String, Hashable, Sendable, CaseIterable {
        /// By itself.
        case everywhere
        /// Together with its issuer; without one on both sides the agreement is weak.
        case issuer
        /// Together with its context (the master waybill, the year); without one on both sides it is weak.
        case context
    }

    /// The scheme's name.
    package var scheme: String
    /// Within what a value is unique.
    package var scope: Scope
    /// Whether the value holds the birth date of its holder, which then does not count a second time.
    package var holdsBirthDate: Bool

    /// A rule.
    package init(_ scheme: String, scope: Scope = .everywhere, holdsBirthDate: Bool = false) {
        self.scheme = scheme
        self.scope = scope
        self.holdsBirthDate = holdsBirthDate
    }
}
