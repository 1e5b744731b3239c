package import Diagnostics

/// What is found of messages and statements that compromised keys signed, with words.
extension FindingCode {
    /// Messages are left out of views because nobody knows who made them.
    package static let messagesSuspect = FindingCode(
        "messages-suspect", severity: .note,
        sentence:
            "What {suspect} suspect and {disowned} disowned messages brought is left out: they were signed with keys that "
            + "were compromised.",
        advice: "Decide on the suspect ones.")

    /// No suspect message has this id.
    package static let suspectUnknown = FindingCode(
        "suspect-unknown", severity: .error,
        sentence:
            "No message or statement that begins with {message} is or was suspect, or several are; at least six characters are "
            + "needed.",
        advice: "List the suspect messages.")
}
