/// A scheme's verdict on a value, with the reason.
public struct IdentifierVerdict: Hashable, Sendable {
    /// The scheme.
    public let scheme: IdentifierScheme
    /// The value as stated.
    public let value: String
    /// The result.
    public let check: IdentifierCheck
    /// The flaw of a value that fails.
    public let flaw: IdentifierFlaw?

    /// The result as a clause: `valid: its check digit is right`.
    public var words: String {
        switch check {
        case .valid: "valid: it has the right form and passes the check rule"
        case .unchecked:
            scheme.isChecksummed
                ? "has the right form; the check digit is not used where it was issued"
                : "has the right form; the scheme has no check digit"
        case .failed: "fails its check: " + (flaw?.words ?? "it has not the form of the scheme")
        case .placeholder: "a placeholder that many share, no identifier"
        }
    }

    /// What to do about it; `nil` for nothing.
    public var advice: String? {
        switch check {
        case .failed: flaw?.advice
        case .placeholder: "Ask the source for the identifier itself, or leave it out."
        case .valid, .unchecked: scheme.context.map { "Compare it only together with \($0.words)." }
        }
    }
}
