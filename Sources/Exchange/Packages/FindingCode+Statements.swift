package import Diagnostics

/// What packages of signed statements can have wrong with them, with words.
extension FindingCode {
    /// A package of a kind of statements has not the entries that it must have.
    package static let statementStructure = FindingCode(
        "statement-structure", severity: .error,
        sentence: "The message does not have its statements in the right form: {what}.",
        advice: "Ask its sender to make it again.")

    /// The signature of a statement does not hold, or is by another party.
    package static let statementNotValid = FindingCode(
        "statement-not-valid", severity: .warning,
        sentence: "The statement {statement} of {issuer} is not good: {reason}.",
        advice: "It was left out. Ask the party that it is of for one that verifies.")

    /// A message of statements cannot be purged.
    package static let statementsNotPurged = FindingCode(
        "statements-not-purged", severity: .error,
        sentence: "The message {message} has signed statements, which are not purged: what they say goes on counting.",
        advice: "Purge the messages that brought the objects.")

    /// A statement is by a party that is neither known nor introduced.
    package static let statementIssuerUnknown = FindingCode(
        "statement-issuer-unknown", severity: .warning,
        sentence: "The statement {statement} is by {issuer}, who is no partner and was not introduced.",
        advice: "It was left out. Ask the sender for its profile, or the party itself.")
}
