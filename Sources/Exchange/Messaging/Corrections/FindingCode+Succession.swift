package import Diagnostics

/// What is found of successions, with words.
extension FindingCode {
    /// A party takes the place of another one.
    package static let partySucceeded = FindingCode(
        "party-succeeded", severity: .warning,
        sentence:
            "{successor} takes the place of {party}, as the roots of both say: it may correct and retract what {party} "
            + "stated, and consent for it. {reason}",
        advice: "Agreements are not passed on: make one with {successor}.")

    /// A succession is not signed by both roots.
    package static let successionNotSigned = FindingCode(
        "succession-not-signed", severity: .error,
        sentence: "The succession of {party} by {successor} is not signed by {missing}; nothing follows from it.",
        advice: "Both roots must sign it.")

    /// The root of a party of a succession is not known.
    package static let successionRootUnknown = FindingCode(
        "succession-root-unknown", severity: .error,
        sentence: "The root of {missing} is not known here, so that nobody can tell whether it signed the succession.",
        advice: "Add that party as a partner, then take the message again.")

    /// A party states a succession that it has no part in.
    package static let successionNotEntitled = FindingCode(
        "succession-not-entitled", severity: .warning,
        sentence:
            "{name} states the succession of {party} by {successor} without being one of them; nothing follows from it.",
        advice: "Ask {party} or {successor} for it.")

    /// A succession is not one of this party.
    package static let successionNotOwn = FindingCode(
        "succession-not-own", severity: .error,
        sentence: "The succession of {party} by {successor} does not concern this party in that way.",
        advice: "The party whose place is taken proposes it, the other one accepts it.")
}
