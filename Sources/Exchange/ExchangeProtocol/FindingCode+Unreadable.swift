package import Diagnostics

/// What is found about envelopes that their recipient could not open, with its words.
extension FindingCode {
    /// The partner could not open a message.
    package static let messageUnreadable = FindingCode(
        "message-unreadable", severity: .warning,
        sentence: "The partner could not open the message {message}, number {number}.",
        advice:
            "It is sealed anew when the partner's newest profile names another key: ask the partner for that profile.")

    /// The partner opened a message and could not verify what is in it.
    package static let messageNotTrusted = FindingCode(
        "message-not-trusted", severity: .warning,
        sentence: "The partner could not verify the signatures inside the message {message}, number {number}.",
        advice: "Give the partner one's newest profile, and ask it to import the message again.")

    /// The partner could not open a file that this home did not send.
    package static let unreadableUnknown = FindingCode(
        "unreadable-unknown", severity: .warning,
        sentence:
            "The partner could not open an envelope that claims to be the message {message}, number {number}, of this "
            + "party; this home did not send it.",
        advice: "Find out who can use the key of this party's gateway: the partner says that its signature is good.")

    /// The sender was informed of an envelope that could not be opened, and sent no other one.
    package static let unreadableLost = FindingCode(
        "unreadable-lost", severity: .warning,
        sentence:
            "An envelope that claims number {number} could not be opened; its sender was informed {requests} times, and "
            + "sent no other one.",
        advice: "Ask the partner what became of it.")
}
