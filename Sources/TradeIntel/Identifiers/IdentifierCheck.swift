/// What the check rule of a scheme says of a value.
public enum IdentifierCheck: Hashable, Sendable {
    /// The value passes the rule.
    case valid
    /// The value fails the rule: it is kept, flagged, and weighs nothing.
    case failed
    /// The scheme has no rule that could tell.
    case unchecked
    /// The value stands for no identifier at all, such as the generic RFC.
    case placeholder
}
