package import Diagnostics

/// What can be wrong with stored consents, with words.
extension FindingCode {
    /// No request or grant has this digest.
    package static let consentUnknown = FindingCode(
        "consent-unknown", severity: .error,
        sentence: "No consent, or more than one, has a digest that begins with {consent}.",
        advice: "List them, and give the beginning of the digest of one, of at least six characters.")

    /// A party answers, or takes back, what is another one's to decide.
    package static let consentNotOwn = FindingCode(
        "consent-not-own", severity: .error,
        sentence: "{consent} is not for this party to decide: that is for {name}.",
        advice: "Only the originator of the objects gives consent, refuses it, or takes it back.")

    /// A consent was used as often as it may be.
    package static let consentUsedUp = FindingCode(
        "consent-used-up", severity: .error,
        sentence: "The consent {consent} has been used for as many messages as it allows.",
        advice: "Ask for consent again.")
}
