public import Diagnostics

/// What TradeModel can find, with its words.
extension FindingCode {
    /// A value is no STIX object.
    public static let objectMalformed = FindingCode(
        "object-malformed", severity: .error,
        sentence: "The value is no STIX object: it needs a type and an id.",
        advice: "Ask the maker of the bundle to mend it.")
}
