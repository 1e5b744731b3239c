package import Diagnostics

/// What is found about the logs of partners.
extension FindingCode {
    /// Two heads of a partner's log contradict each other.
    package static let logEquivocation = FindingCode(
        "log-equivocation", severity: .warning,
        sentence:
            "{name} shows its log of this relation, with {size} entries, in a form that contradicts an earlier one: {reason}.",
        advice:
            "The log was cut, rewritten, or is shown in two forms. Both heads are kept as proof. Ask {name} "
            + "whether its home was restored without a new stream.")

    /// There is no receipt for a message.
    package static let receiptUnknown = FindingCode(
        "receipt-unknown", severity: .error,
        sentence: "There is no receipt for a message whose id begins with {message}, nor one with such an id.",
        advice: "Look up the id among the messages that were sent and received.")

    /// A partner keeps a new log.
    package static let logBegan = FindingCode(
        "log-began", severity: .note,
        sentence:
            "{name} keeps a new log from this message on, in a new stream: its home was restored, or is another one.",
        advice: "What it stated of its former log is kept.")

    /// The checkpoint of a message counts for nothing.
    package static let checkpointNotVerified = FindingCode(
        "checkpoint-not-verified", severity: .warning,
        sentence: "The checkpoint of {name}'s log in this message counts for nothing: {reason}",
        advice: "Ask {name} for its newest profile. The message itself is not affected.")

    /// A partner verified a head of this home's former log that this home does not have.
    package static let ownLogLost = FindingCode(
        "own-log-lost", severity: .note,
        sentence:
            "{name} holds a signed head of this home's former log with {size} entries, which this home does not have: what "
            + "came after its backup was lost when it was restored.",
        advice: "Nothing is to be done beyond what was decided about the restore.")

    /// A partner verified a head of this home's log that this home does not have.
    package static let ownLogBehind = FindingCode(
        "own-log-behind", severity: .warning,
        sentence:
            "{name} holds a signed head of this home's own log with {size} entries, which this home does not have.",
        advice:
            "This home was restored from a backup, or its case file was replaced. Begin a new stream before you "
            + "send anything.")
}
