package import Diagnostics

/// What a home can object to in what is done with agreements, with words.
extension FindingCode {
    /// No agreement has this id.
    package static let agreementUnknown = FindingCode(
        "agreement-unknown", severity: .error,
        sentence: "This home holds no agreement {agreement}.",
        advice: "List the agreements; give at least six characters of an id.")

    /// Several agreements have ids with this beginning.
    package static let agreementAmbiguous = FindingCode(
        "agreement-ambiguous", severity: .error,
        sentence: "Several agreements have ids that begin with {agreement}: {candidates}.",
        advice: "Give more characters of the id.")

    /// There is nothing to accept.
    package static let agreementNothingToAccept = FindingCode(
        "agreement-nothing-to-accept", severity: .error,
        sentence: "There is no version of the agreement {agreement} that {name} has signed and that can be accepted.",
        advice: "Show the agreement; a version that this party proposed is for the partner to accept.")

    /// Several versions can be accepted.
    package static let agreementVersionAmbiguous = FindingCode(
        "agreement-version-ambiguous", severity: .error,
        sentence: "The version of the agreement {agreement} that is to be accepted is not clear: {candidates}.",
        advice: "Name it by the beginning of its digest.")

    /// An agreement cannot be resumed, because this party does not suspend it.
    package static let agreementNotSuspended = FindingCode(
        "agreement-not-suspended", severity: .error,
        sentence: "This party does not suspend the agreement {agreement}.",
        advice: "Who suspends it must resume it; show the agreement.")

    /// A message about an agreement is not purged.
    package static let agreementNotPurged = FindingCode(
        "agreement-not-purged", severity: .error,
        sentence: "The message {message} is about an agreement, which is not purged: data stays under its terms.",
        advice: "Purge the messages that came under it; end it when it is no longer wanted.")

    /// The terms in a file cannot be used.
    package static let agreementTermsInvalid = FindingCode(
        "agreement-terms-invalid", severity: .error,
        sentence: "The terms in {path} cannot be used: {reason}",
        advice: "Correct them.")
}
