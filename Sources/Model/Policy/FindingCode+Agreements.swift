public import Diagnostics

/// What agreements and what parties say of them can have wrong with them, with words.
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

    /// A package of the kind `agreement` has not the entries, recipients or statements that it must have.
    public static let agreementStructure = FindingCode(
        "agreement-structure", severity: .error,
        sentence: "The message does not concern an agreement in the right form: {what}.",
        advice: "Ask its sender to make it again.")

    /// An agreement is not between its sender and this party, or its id belongs to an agreement of other parties.
    public static let agreementPartiesOther = FindingCode(
        "agreement-parties-other", severity: .error,
        sentence: "Version {number} of the agreement {agreement} is not between its sender and this party.",
        advice: "Nothing was taken in; ask the sender which agreement it meant.")

    /// An acceptance names other bytes than those that come with it.
    public static let agreementBytesOther = FindingCode(
        "agreement-bytes-other", severity: .error,
        sentence:
            "The acceptance of version {number} of the agreement {agreement} names another document than the one that "
            + "came with it.",
        advice: "Nothing was taken in; ask the sender to accept the version that was proposed.")

    /// There are too many versions or statements.
    public static let agreementTooMany = FindingCode(
        "agreement-too-many", severity: .error,
        sentence: "There are more than {limit} {what} already.",
        advice: "Ask the partner what it is doing; agree on a new agreement where it is needed.")

    /// A partner proposes a version.
    public static let agreementProposed = FindingCode(
        "agreement-proposed", severity: .note,
        sentence: "{name} proposes version {number} of the agreement {agreement}; it is not in force.",
        advice: "Read its terms. It is in force when both parties have signed it.")

    /// Both parties have signed a version.
    public static let agreementAgreed = FindingCode(
        "agreement-agreed", severity: .note,
        sentence: "Both parties have signed version {number} of the agreement {agreement}, which holds from {start}.",
        advice: "Nothing has to be done.")

    /// The same version with the same signature was here before.
    public static let agreementKnown = FindingCode(
        "agreement-known", severity: .note,
        sentence: "What {name} says of the agreement {agreement} was known already.",
        advice: "Nothing has to be done.")

    /// There are two documents with one number.
    public static let agreementFork = FindingCode(
        "agreement-fork", severity: .warning,
        sentence:
            "There are different documents with the number {number} of the agreement {agreement}. Of those that both "
            + "parties have signed all apply, so that the stricter terms hold.",
        advice: "Ask the partner which one it means, and agree on a version with the next number.")

    /// A version is older than the one that both parties have signed.
    public static let agreementVersionOld = FindingCode(
        "agreement-version-old", severity: .warning,
        sentence:
            "Version {number} of the agreement {agreement} is older than version {current}, which both parties have "
            + "signed; it changes nothing.",
        advice: "Ask the partner why it sent an older version.")

    /// The version before one is not here.
    public static let agreementPreviousUnknown = FindingCode(
        "agreement-previous-unknown", severity: .warning,
        sentence: "Version {number} of the agreement {agreement} continues from a version that is not here.",
        advice: "It cannot be accepted until the version before it is here; ask the partner for that.")

    /// A statement is about an agreement that is not here.
    public static let agreementUnknownHere = FindingCode(
        "agreement-unknown-here", severity: .warning,
        sentence: "{name} says something of the agreement {agreement}, which is not here.",
        advice: "It counts when the agreement comes; ask the partner for it.")

    /// A later statement of the same party is here already.
    public static let agreementStatementOld = FindingCode(
        "agreement-statement-old", severity: .warning,
        sentence:
            "What {name} says of the agreement {agreement} is older than what it said before; it changes nothing.",
        advice: "Nothing has to be done; messages may arrive in another order than they were sent in.")

    /// Two statements of one party have one number.
    public static let agreementStatementFork = FindingCode(
        "agreement-statement-fork", severity: .warning,
        sentence:
            "{name} has made two different statements of number {number} on the agreement {agreement}; a suspension "
            + "holds before a resumption.",
        advice: "Ask the partner whether it uses two copies of one home.")

    /// Something is said of an agreement that was ended.
    public static let agreementEnded = FindingCode(
        "agreement-ended", severity: .warning,
        sentence: "The agreement {agreement} was ended and stays so.",
        advice: "Agree on a new agreement.")

    /// A party suspends an agreement.
    public static let agreementSuspendedBy = FindingCode(
        "agreement-suspended", severity: .warning,
        sentence: "{name} suspends the agreement {agreement}: {reason}",
        advice: "Nothing new goes under it until {name} resumes it.")

    /// A party resumes an agreement.
    public static let agreementResumedBy = FindingCode(
        "agreement-resumed", severity: .note,
        sentence: "{name} resumes the agreement {agreement}: {reason}",
        advice: "Nothing has to be done.")

    /// A party ends an agreement.
    public static let agreementEndedBy = FindingCode(
        "agreement-ended-by-party", severity: .warning,
        sentence: "{name} ends the agreement {agreement}: {reason}",
        advice: "Nothing new goes under it. What came under it stays under its terms.")
}
