/// The result of a scheme's check rule.
public enum IdentifierCheck: String, Hashable, Sendable {
    /// The value passes the rule.
    case valid
    /// The value fails the rule: it is kept, flagged, and has no weight.
    case failed
    /// The value has the right form, and the scheme has no further rule.
    case unchecked
    /// The value is a placeholder and no identifier, such as the generic RFC.
    case placeholder
}
