package import Diagnostics

/// What an audit can find, with its words.
extension FindingCode {
    /// The key set has no key for checkpoints.
    package static let logKeyMissing = FindingCode(
        "log-key-missing", severity: .error,
        sentence: "This home has no key that signs heads of its logs.",
        advice: "Its key set was made by an earlier version: renew the revocation list, which makes the key.")

    /// A log export is malformed.
    package static let auditExportMalformed = FindingCode(
        "audit-export-malformed", severity: .error,
        sentence: "The log export {file} is malformed from line {line} on: {reason}.",
        advice: "Ask its party for it again.")

    /// A log export contradicts itself.
    package static let auditExportBroken = FindingCode(
        "audit-export-broken", severity: .error,
        sentence: "The log export {file} contradicts itself: {reason}.",
        advice: "An entry was changed after it was logged, or the file was.")

    /// The end of a log was cut.
    package static let auditLogCut = FindingCode(
        "audit-log-cut", severity: .error,
        sentence:
            "{party} cut the end of its log of the relation with {partner}: it shows {size} entries, and signed a head with {signed}.",
        advice: "The signed head is in {file}; it proves that the missing entries were there.")

    /// A log was rewritten.
    package static let auditLogRewritten = FindingCode(
        "audit-log-rewritten", severity: .error,
        sentence:
            "{party} shows another log of the relation with {partner} than the one whose head with {signed} entries it signed.",
        advice: "The signed head is in {file}; with the export it proves that entries were changed.")

    /// Two heads with one size.
    package static let auditHeadsDiffer = FindingCode(
        "audit-heads-differ", severity: .error,
        sentence:
            "{party} signed two different heads with {signed} entries of its log of the relation with {partner}.",
        advice: "They are in {file} and {other}; together they prove that the log was shown in two forms.")

    /// The log of a home does not reach the place that a log of a relation names.
    package static let auditHomeLogCut = FindingCode(
        "audit-home-log-cut", severity: .error,
        sentence: "{party} cut or changed the log of its home: a log of a relation names entry {entry}, as it was.",
        advice: "Compare the export with an earlier one.")

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
        sentence: "The log of {party} has nothing of the message {message}, which only the log of {partner} has.",
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
        sentence: "{party} signed that the message {message} was accepted, and that it was rejected.",
        advice: "The receipts are in {file} and {other}.")

    /// A file does not verify.
    package static let auditFileNotVerified = FindingCode(
        "audit-file-not-verified", severity: .warning,
        sentence: "The file {file} counts for nothing: {reason}",
        advice: "Give the profile of its signer, or judge it at an earlier time.")

    /// A signer's certificate was revoked before.
    package static let auditCertificateRevoked = FindingCode(
        "audit-certificate-revoked", severity: .error,
        sentence: "The file {file} was signed with a certificate that had been revoked: {reason}",
        advice: "Nothing in it counts as a statement of its signer.")

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
        sentence: "The log of {party} of the relation with {partner} has {count} entries whose words were destroyed.",
        advice: "Their hashes are there, so that all proofs hold.")

    /// A file is none that an audit reads.
    package static let auditFileOther = FindingCode(
        "audit-file-other", severity: .note,
        sentence: "The file {file} is none that an audit reads.",
        advice: "Give packages, receipts, log exports, checkpoints, certificates of destruction and profiles.")
}
