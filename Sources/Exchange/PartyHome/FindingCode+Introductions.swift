package import Diagnostics

/// What is found about parties that others introduce.
extension FindingCode {
    /// A profile in a message is not that of the party that it should introduce.
    package static let introducedProfileInvalid = FindingCode(
        "introduced-profile-invalid", severity: .error,
        sentence: "The profile {name} does not introduce {party}: {reason}.",
        advice: "Do not use the file; ask its sender for another one.")

    /// An introduced party has a name that looks like that of a known party.
    package static let introducedNameKnown = FindingCode(
        "introduced-name-known", severity: .warning,
        sentence: "{introducer} introduces a party {name} ({party}), and {other} is another party.",
        advice:
            "Compare the fingerprint with the party itself before you rely on anything that it is said to have stated.")

    /// No introduced party has a name.
    package static let introducedUnknown = FindingCode(
        "introduced-unknown", severity: .error,
        sentence: "Nobody introduced a party {name}; those introduced are {parties}.",
        advice: "Give the whole name, or the party id.")
}
