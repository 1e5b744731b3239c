/// What the check rule of a scheme says of a value.
public enum IdentifierCheck: String, Hashable, Sendable {
    /// The value passes the rule.
    case valid
    /// The value fails the rule: it is kept, flagged, and weighs nothing.
    case failed
    /// The value has the right form, and the scheme has no rule that could tell more.
    case unchecked
    /// The value stands for no identifier at all, such as the generic RFC.
    case placeholder
}
