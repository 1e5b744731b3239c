package import Diagnostics

/// What is found when messages are sent and received over folders, with its words.
extension FindingCode {
    /// Receipts and requests are owed to a partner, and the passphrase is not there.
    package static let answersOwed = FindingCode(
        "answers-owed", severity: .note,
        sentence: "{count} receipts or requests for {name} are owed and not sealed yet.",
        advice: "They are sealed by the next command that has the passphrase.")

    /// A gap should be asked about, and the partner does not read requests.
    package static let requestNotRead = FindingCode(
        "request-not-read", severity: .warning,
        sentence: "Messages of {name} are missing, and its profile does not say that it reads requests.",
        advice: "Ask the partner by telephone to send them again.")

    /// The sealed file of a message is gone.
    package static let copyGone = FindingCode(
        "copy-gone", severity: .warning,
        sentence: "The sealed file of message {number} for {name} is gone.",
        advice: "If nobody delivered it by hand, seal the content again.")

    /// There is no address to send to.
    package static let addressMissing = FindingCode(
        "address-missing", severity: .error,
        sentence: "No address of {name} is known.",
        advice: "Name the folder, or give the partner an address.")

    /// The profile of a partner proposes another address than when its address was confirmed.
    package static let addressChanged = FindingCode(
        "address-changed", severity: .error,
        sentence:
            "The profile of {name} proposes other addresses than when {address} was confirmed; nothing was sent there.",
        advice: "Ask the partner, and confirm the address to use from now on.")

    /// A folder is of a sender who is no partner.
    package static let exchangeSenderUnknown = FindingCode(
        "exchange-sender-unknown", severity: .warning,
        sentence: "The folder {folder} is of a party that is no partner; its files were left there.",
        advice: "Take in the profile of that party, when you know it.")

    /// The envelope was sealed by another party than the folder names.
    package static let exchangeSenderOther = FindingCode(
        "exchange-sender-other", severity: .error,
        sentence: "The envelope lay in the folder of {folder}, and {sender} sealed it.",
        advice: "Ask both who put it there.")

    /// A file came that is known already.
    package static let fileKnown = FindingCode(
        "file-known", severity: .note,
        sentence: "{name} came again: {what}.",
        advice: "There is nothing to do; its receipt is sent again where it is due.")

    /// A file that was taken could not be removed from the folder.
    package static let exchangeNotRemoved = FindingCode(
        "exchange-not-removed", severity: .warning,
        sentence: "{name} was taken and could not be removed from {folder}: {reason}",
        advice:
            "Ask the owner of the folder for the permission to remove files; it is fetched again each time until then.")

    /// A file cannot be taken; the others are.
    package static let exchangeFileNotTaken = FindingCode(
        "exchange-file-not-taken", severity: .warning,
        sentence: "{name} was not taken: {reason}",
        advice: "Run the command again; if that does not help, look at the file with its sender.")

    /// A copy is to be sealed anew, and the passphrase is not there.
    package static let sealingAnewOwed = FindingCode(
        "sealing-anew-owed", severity: .note,
        sentence:
            "Message {number} for {name} is to be sealed anew, because the key that it is sealed to was replaced.",
        advice: "It is sealed by the next command that sends and has the passphrase.")

    /// A copy that the partner could not open waits for another key of the partner.
    package static let partnerKeySame = FindingCode(
        "partner-key-same", severity: .warning,
        sentence:
            "{name} could not open message {number}, and its profile that is known here names the same key still; "
            + "the message waits.",
        advice: "Ask the partner for its newest profile and take it in; the message is then sealed anew.")
}
