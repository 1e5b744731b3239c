package import Diagnostics

/// What the decision of policy can find, with its words. `release-needed` is declared beside it.
extension FindingCode {
    /// What came is outside what markings and agreements permit.
    package static let notPermitted = FindingCode(
        "not-permitted", severity: .error,
        sentence: "What {name} sent may not be taken in: {reason}.",
        advice:
            "Ask the party for a message that the agreement and the markings permit, or agree on other terms first.")

    /// An override does not reach everything that is refused.
    package static let overrideNotPossible = FindingCode(
        "override-not-possible", severity: .error,
        sentence: "{name} may not be released to {reader}, whatever the ground: {reason}.",
        advice:
            "An override reaches one's own objects and one's own terms. Leave these objects out, or ask those whose "
            + "limits these are for other markings or terms.")
}
