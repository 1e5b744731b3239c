public import Diagnostics

/// What TradeModel can find, with its words.
extension FindingCode {
    /// A value is not a STIX object.
    public static let objectMalformed = FindingCode(
        "object-malformed", severity: .error,
        sentence: "The value is not a STIX object: it needs a type and an id.",
        advice: "Ask the creator of the bundle to correct it.")
}
