public import Diagnostics

/// What documents of agreements can have wrong with them, with words.
extension FindingCode {
    /// The document is not canonical JSON.
    public static let agreementNotCanonical = FindingCode(
        "agreement-not-canonical", severity: .error,
        sentence: "The document is not in canonical form (RFC 8785), so two parties could sign it in two forms.",
        advice: "Ask the party that made it for one in canonical form.")

    /// The document is too large.
    public static let agreementTooLarge = FindingCode(
        "agreement-too-large", severity: .error,
        sentence: "The document has more than {limit} bytes.",
        advice: "Ask the party that made it for a shorter one.")
}
