package import Diagnostics

/// What CaseFile can find, with its words.
extension FindingCode {
    /// The case file cannot be opened or used.
    package static let caseFileUnusable = FindingCode(
        "case-file-unusable", severity: .error,
        sentence: "The case file {path} cannot be used: {reason}.",
        advice: "Check the disk and the permissions; restore the case file from a backup if it is damaged.")

    /// The case file was made by a later version of this program.
    package static let caseFileNewer = FindingCode(
        "case-file-newer", severity: .error,
        sentence: "The case file {path} was made by a later version of Corridor.",
        advice: "Use that version or a later one.")

    /// The case file's log was changed after it was written.
    package static let logBroken = FindingCode(
        "log-broken", severity: .error,
        sentence: "The log does not hold together at entry {entry}: it was changed after it was written.",
        advice: "Treat the case file as tampered with; restore it from a backup and compare.")

    /// Two different contents have one id and one time of modification.
    package static let objectVersionConflict = FindingCode(
        "object-version-conflict", severity: .warning,
        sentence: "The object {id} has {count} different contents for the time {modified}.",
        advice: "Ask its creator which one holds; both are kept, and neither was chosen.")

    /// A new version of an object seems to be of another thing than the one before.
    package static let versionOfOtherThing = FindingCode(
        "version-of-other-thing", severity: .warning,
        sentence: "The version of {id} of {modified} seems to be of another thing than the version before it: {what}.",
        advice:
            "Look at both with corridor show {id}, and ask its creator whether two of its exports made one id for two "
            + "things.")

    /// The database itself is damaged.
    package static let caseFileDamaged = FindingCode(
        "case-file-damaged", severity: .error,
        sentence: "The case file {path} is damaged: {reason}.",
        advice: "Keep it, and put back the last backup; messages since then are in sealed/ and can be imported again.")

    /// The key of the case file is gone.
    package static let caseKeyMissing = FindingCode(
        "case-key-missing", severity: .error,
        sentence: "The key {path} of the case file is missing.",
        advice: "Restore it from a backup; without it nothing that was received can be read.")

    /// The key beside the case file is that of another one.
    package static let caseKeyOther = FindingCode(
        "case-key-other", severity: .error,
        sentence: "The key {path} is not the one of the case file beside it.",
        advice:
            "A purge destroys the key that was: a case file from before it cannot be read any more. Restore a case file "
            + "and a key that were kept together after it.")

    /// Something in the case file cannot be decrypted with its keys.
    package static let sealedContentDamaged = FindingCode(
        "sealed-content-damaged", severity: .error,
        sentence: "The case file holds something that its keys do not open: {what}.",
        advice: "It was changed by somebody else; restore the case file from a backup and compare.")

    /// No received message begins with these digits.
    package static let messageUnknown = FindingCode(
        "message-unknown", severity: .error,
        sentence: "No message that begins with {message} was received here.",
        advice: "See which there are with corridor purge --before TIME --preview, or corridor log.")
}
