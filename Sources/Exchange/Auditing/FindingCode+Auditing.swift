package import Diagnostics

/// What an audit can find, with its words.
extension FindingCode {
    /// The key set has no key for checkpoints.
    package static let logKeyMissing = FindingCode(
        "log-key-missing", severity: .error,
        sentence: "This home has no key that signs heads of its logs.",
        advice: "Its key set was made by an earlier version: renew the revocation list, which makes the key.")

    /// A received message does not verify any more, and was written all the same.
    package static let evidenceNotVerified = FindingCode(
        "evidence-not-verified", severity: .warning,
        sentence: "The message {message} was written although it does not verify any more: {reason}",
        advice: "It is what came. Hand it out with the log of this home, which says when it came.")

    /// A received message could not be opened again.
    package static let evidenceNotOpened = FindingCode(
        "evidence-not-opened", severity: .warning,
        sentence: "The message {message} could not be opened, and its sealed file was written: {reason}",
        advice: "Nobody can read it without the key that it was sealed to. Hand it out with the reason.")

    /// The file of a received message is gone.
    package static let evidenceMissing = FindingCode(
        "evidence-missing", severity: .error,
        sentence: "The message {message} was not written: its file {path} is not there.",
        advice: "Check the home, and restore the file from a backup.")

    /// A message that contradicts another one was written from quarantine.
    package static let evidenceRefused = FindingCode(
        "evidence-refused", severity: .note,
        sentence: "The message {message}, which was refused, was written as {file}: {reason}",
        advice: "Its originator signed it: with the message that it contradicts it is proof.")

    /// A log export is malformed: it counts for nothing from there on, and accuses nobody.
    package static let auditExportMalformed = FindingCode(
        "audit-export-malformed", severity: .warning,
        sentence: "The log export {file} could not be read from line {line} on: {reason}.",
        advice: "Ask its party for it again; what follows that line counts for nothing.")

    /// A log export contradicts itself.
    package static let auditExportBroken = FindingCode(
        "audit-export-broken", severity: .error,
        sentence: "The log export {file} contradicts itself: {reason}.",
        advice: "An entry was changed after it was logged, or the file was.")

    /// The end of a log was cut.
    package static let auditLogCut = FindingCode(
        "audit-log-cut", severity: .error,
        sentence:
            "{party} cut the end of its log {of}: it shows {size} entries, and signed a head with {signed}.",
        advice: "The signed head is in {file}; it proves that the missing entries were there.")

    /// A log was rewritten.
    package static let auditLogRewritten = FindingCode(
        "audit-log-rewritten", severity: .error,
        sentence:
            "{party} shows another log {of} than the one whose head with {signed} entries it signed.",
        advice: "The signed head is in {file}; with the export it proves that entries were changed.")

    /// Two heads with one size.
    package static let auditHeadsDiffer = FindingCode(
        "audit-heads-differ", severity: .error,
        sentence:
            "{party} signed two different heads with {signed} entries of its log {of}.",
        advice: "They are in {file} and {other}; together they prove that the log was shown in two forms.")

    /// The end of a log is not there, and its home says that it began anew.
    package static let auditLogRestored = FindingCode(
        "audit-log-restored", severity: .warning,
        sentence:
            "{party} shows {size} entries of a log {of}, signed a head with {signed}, and says in its "
            + "next log that its home began anew after {size}.",
        advice:
            "A home that was restored from a backup looks like that, and so does one that wants to forget. The signed head "
            + "is in {file}; ask {party} when and why its home was restored.")

    /// A log that a party signed heads of is not among the files.
    package static let auditLogAbsent = FindingCode(
        "audit-log-absent", severity: .warning,
        sentence:
            "{party} signed a head with {signed} entries of another log {of} than the files have.",
        advice: "The signed head is in {file}. Ask {party} for the logs of all its homes.")

    /// A log counts for nothing.
    package static let auditLogNotVerified = FindingCode(
        "audit-log-not-verified", severity: .warning,
        sentence: "The log {of} in {file} counts for nothing: {reason}",
        advice: "Give the profile of its party, or judge it at an earlier time.")

    /// The log of a home is not the one that a log of a relation names.
    package static let auditHomeLogCut = FindingCode(
        "audit-home-log-cut", severity: .error,
        sentence:
            "The log of the home in {file} is not the one that the signed logs of {party} name: entry {entry} is missing, or "
            + "is another one.",
        advice: "The file was changed, or the log was. Ask {party} for its export again, and compare.")

    /// Two messages have one number.
    package static let auditNumberTwice = FindingCode(
        "audit-number-twice", severity: .error,
        sentence:
            "{party} gave number {number} of one stream to {partner} to two different messages: {message} and {other}.",
        advice: "A home was restored without a new stream, or somebody tells two parties different things.")

    /// A party denies a message.
    package static let auditMessageDenied = FindingCode(
        "audit-message-denied", severity: .error,
        sentence: "The log of {party} has nothing of the message {message}, and {proof}.",
        advice: "The signed file proves what the log does not have.")

    /// Only the other side says that a message went.
    package static let auditMessageDisputed = FindingCode(
        "audit-message-disputed", severity: .warning,
        sentence: "The log of {party} has nothing of the message {message}: only {partner} states it.",
        advice: "Ask both for the message, or for its receipt: these are signed.")

    /// A message did not arrive, as far as the files say.
    package static let auditMessageMissing = FindingCode(
        "audit-message-missing", severity: .warning,
        sentence:
            "The message {message} from {partner} is not in the log of {party}: it did not arrive, or is on its way.",
        advice: "Ask {partner} to send it again.")

    /// Receipts contradict each other.
    package static let auditReceiptsContradict = FindingCode(
        "audit-receipts-contradict", severity: .error,
        sentence: "{party} signed that the message {message} was accepted, and later that it was rejected.",
        advice: "The receipts are in {file} and {other}.")

    /// A receipt is of a party that the message was not for, or to one that it was not from.
    package static let auditReceiptStray = FindingCode(
        "audit-receipt-stray", severity: .warning,
        sentence:
            "The receipt {file} of {party} counts for nothing: the message {message} was not for {party}, or not from the party "
            + "that it is given to.",
        advice: "Ask {party} how it came to have the message.")

    /// A file does not verify.
    package static let auditFileNotVerified = FindingCode(
        "audit-file-not-verified", severity: .warning,
        sentence: "The file {file} counts for nothing: {reason}",
        advice: "Give the profile of its signer, or judge it at an earlier time.")

    /// A signer's certificate was revoked, and nothing proves that the file is older.
    package static let auditCertificateRevoked = FindingCode(
        "audit-certificate-revoked", severity: .warning,
        sentence:
            "The file {file} rests on a certificate that was revoked, and nothing among the files proves that it is older: "
            + "{reason}",
        advice:
            "It counts for nothing, and accuses nobody: somebody else may have had the key. Give receipts and logs of those "
            + "who had the message before.")

    /// A signer's certificate was revoked later than the message was recorded.
    package static let auditRevokedLater = FindingCode(
        "audit-revoked-later", severity: .note,
        sentence:
            "The file {file} counts although the certificate of its signer was revoked since: {kind} of {party} has the "
            + "message at {time}.",
        advice: "The record is older than the time from which the certificate is not trusted.")

    /// What a package has of another party counts for nothing.
    package static let auditPartNotVerified = FindingCode(
        "audit-part-not-verified", severity: .warning,
        sentence: "What the file {file} has of {party} counts for nothing: {reason}",
        advice:
            "What the signer of the file states itself counts. Give the profile of {party}, or what proves that the message "
            + "of {party} is older.")

    /// A statement in a package counts for nothing.
    package static let auditStatementNotVerified = FindingCode(
        "audit-statement-not-verified", severity: .warning,
        sentence: "A statement in the file {file} counts for nothing: {reason}",
        advice: "Give the profile of its issuer, or judge it at an earlier time.")

    /// A checkpoint counts for nothing.
    package static let auditCheckpointNotVerified = FindingCode(
        "audit-checkpoint-not-verified", severity: .warning,
        sentence: "A checkpoint in {file} counts for nothing: {reason}",
        advice: "Give the profile of the party that signed it.")

    /// A certificate of destruction has no signature.
    package static let auditDestructionUnsigned = FindingCode(
        "audit-destruction-unsigned", severity: .warning,
        sentence: "The certificate of destruction {file} has no signature beside it that holds.",
        advice: "Give {file}.p7s too, and the profile of its party.")

    /// Words of a log were destroyed.
    package static let auditWordless = FindingCode(
        "audit-wordless", severity: .note,
        sentence: "The log that {party} keeps {of} has {count} entries whose words were destroyed.",
        advice: "Their hashes are there, so that all proofs hold.")

    /// A file that is one of those that an audit reads cannot be read.
    package static let auditFileUnreadable = FindingCode(
        "audit-file-unreadable", severity: .warning,
        sentence: "The file {file} cannot be read: {reason}",
        advice: "Get it again from who handed it out.")

    /// One side of a relation gave its log, and the other did not.
    package static let auditLogNotGiven = FindingCode(
        "audit-log-not-given", severity: .note,
        sentence: "The files have no log of {party} of the relation with {partner}, and one of the other side.",
        advice: "What {party} did stands in what it signed alone: ask it for its log.")

    /// Nothing among the files states anything.
    package static let auditNothing = FindingCode(
        "audit-nothing", severity: .error,
        sentence: "There is nothing to audit: none of the files says anything of an exchange.",
        advice: "Give packages, receipts, log exports, checkpoints or certificates of destruction of both sides.")

    /// No file mentions the message that was asked for.
    package static let auditMessageUnknown = FindingCode(
        "audit-message-unknown", severity: .error,
        sentence: "No file mentions a message whose id begins with {message}.",
        advice: "Run the audit without a message, and take an id from its table.")

    /// A file is none that an audit reads.
    package static let auditFileOther = FindingCode(
        "audit-file-other", severity: .note,
        sentence: "The file {file} is none that an audit reads.",
        advice: "Give packages, receipts, log exports, checkpoints, certificates of destruction and profiles.")
}
