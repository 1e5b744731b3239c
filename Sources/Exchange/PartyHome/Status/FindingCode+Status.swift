package import Diagnostics

/// What a status asks attention for, with words.
extension FindingCode {
    /// Messages have no answer.
    package static let messagesUnanswered = FindingCode(
        "messages-unanswered", severity: .warning,
        sentence: "{count} of the messages to {name} have no answer, the oldest since {since}.",
        advice: "Ask the partner whether they arrived; a message whose copy is kept is sent again.")

    /// Numbers of a partner's streams are missing.
    package static let messagesMissing = FindingCode(
        "messages-missing", severity: .warning,
        sentence: "{count} of the messages of {name} did not come, although later ones did.",
        advice: "They are asked for when something is sent. If they do not come, call the partner.")

    /// Messages wait in the outbox.
    package static let outboxWaiting = FindingCode(
        "outbox-waiting", severity: .warning,
        sentence: "{count} of the messages to {name} wait in the outbox, the oldest since {since}.",
        advice: "Send them.")

    /// Envelopes wait in the inbox.
    package static let inboxWaiting = FindingCode(
        "inbox-waiting", severity: .warning,
        sentence: "{count} of the messages of {name} wait in the inbox, the oldest since {since}.",
        advice: "Import them.")

    /// Receipts are owed.
    package static let receiptsWaiting = FindingCode(
        "receipts-waiting", severity: .warning,
        sentence: "{count} of the receipts for {name} are owed, the oldest since {since}.",
        advice: "The next operation that has the passphrase writes them, such as an import.")

    /// The key set has no key for checkpoints.
    package static let logKeyAbsent = FindingCode(
        "log-key-absent", severity: .warning,
        sentence:
            "This home has no key that signs heads of its logs: its messages go without checkpoints, and an auditor cannot "
            + "judge its logs.",
        advice: "Its key set was made by an earlier version: renew the revocation list, which makes the key.")

    /// Files are in quarantine.
    package static let filesHeld = FindingCode(
        "files-held", severity: .warning,
        sentence: "{count} in quarantine, the oldest since {since}.",
        advice: "Look at each, then release or discard it.")

    /// A partner's revocation list ends.
    package static let partnerListAgeing = FindingCode(
        "partner-list-ageing", severity: .warning,
        sentence: "The revocation list of {name} is good until {time}.",
        advice: "Ask the partner for a new profile: with a list that is out of date nothing can be sealed to it.")

    /// A partner's encryption certificate ends.
    package static let partnerCertificateAgeing = FindingCode(
        "partner-certificate-ageing", severity: .warning,
        sentence: "The encryption certificate of {name} is good until {time}.",
        advice: "Ask the partner for a new profile.")

    /// An agreement waits for this party.
    package static let agreementAwaited = FindingCode(
        "agreement-awaited", severity: .warning,
        sentence: "{name} proposed the agreement {agreement}, and this party has not answered.",
        advice: "Look at it, then accept it or propose another version.")

    /// An agreement ends.
    package static let agreementEnding = FindingCode(
        "agreement-ending", severity: .warning,
        sentence: "The agreement {agreement} with {name} ends on {time}.",
        advice: "Propose a version that holds longer, if the exchange is to go on.")

    /// An agreement has ended by its date.
    package static let agreementOver = FindingCode(
        "agreement-over", severity: .warning,
        sentence: "The agreement {agreement} with {name} ended on {time}.",
        advice: "Propose a new version, or end it, so that it is clear.")

    /// The disk fills up.
    package static let diskFilling = FindingCode(
        "disk-filling", severity: .warning,
        sentence: "The disk of the home has {free} left.",
        advice: "Make room: a purge and a backup need as much space as the case file has.")

    /// There is no backup, or none that can be used.
    package static let backupDue = FindingCode(
        "backup-due", severity: .warning,
        sentence: "The home needs a backup: {reason}.",
        advice: "Make one, with a state file, and destroy the state files before it.")
}
