package import Diagnostics

/// What CaseFile can find, with its words.
extension FindingCode {
    /// The case file cannot be opened or used.
    package static let caseFileUnusable = FindingCode(
        "case-file-unusable", severity: .error,
        sentence: "The case file {path} cannot be used: {reason}.",
        advice: "Check the disk and the permissions; restore the case file from a backup if it is damaged.")

    /// The case file was created by a later version of this program.
    package static let caseFileNewer = FindingCode(
        "case-file-newer", severity: .error,
        sentence: "The case file {path} was created by a later version of Corridor.",
        advice: "Use that version or a later one.")

    /// The case file's log was changed after it was written.
    package static let logBroken = FindingCode(
        "log-broken", severity: .error,
        sentence: "The log is inconsistent at entry {entry}: it was changed after it was written.",
        advice: "Treat the case file as tampered with; restore it from a backup and compare the two.")

    /// Different contents have one id and one modification time.
    package static let objectVersionConflict = FindingCode(
        "object-version-conflict", severity: .warning,
        sentence: "The object {id} has {count} different contents for the modification time {modified}.",
        advice: "Ask its creator which one is correct; all are kept, and none was selected.")

    /// A new version of an object seems to describe a different thing than the previous version.
    package static let versionOfOtherThing = FindingCode(
        "version-of-other-thing", severity: .warning,
        sentence:
            "The version of {id} modified at {modified} seems to describe a different thing than the previous version: "
            + "{what}.",
        advice: "Compare the two versions, and ask the creator whether two of its exports use one id for two things.")

    /// New versions are older than what is here: they change nothing.
    package static let versionsOvertaken = FindingCode(
        "versions-overtaken", severity: .warning,
        sentence:
            "{count} new versions of objects are older than what is here by the same creator, and are not shown: {id} of {modified} "
            + "is behind {newest}.",
        advice:
            "Of messages that came late this is right. Where they correct something, their originator has to give them a later "
            + "time.")

    /// The database itself is damaged.
    package static let caseFileDamaged = FindingCode(
        "case-file-damaged", severity: .error,
        sentence: "The case file {path} is damaged: {reason}.",
        advice:
            "Keep it, and restore the last backup; messages received since then are in sealed/ and can be imported "
            + "again.")

    /// The key of the case file is missing.
    package static let caseKeyMissing = FindingCode(
        "case-key-missing", severity: .error,
        sentence: "The key {path} of the case file is missing.",
        advice: "Restore it from a backup; without it, nothing that was received can be read.")

    /// The key next to the case file belongs to another case file.
    package static let caseKeyOther = FindingCode(
        "case-key-other", severity: .error,
        sentence: "The key {path} does not belong to the case file next to it.",
        advice:
            "A purge destroys the previous key: a case file from before the purge can no longer be read. Restore a "
            + "case file and a key that were backed up together after it.")

    /// Content of the case file cannot be decrypted with its keys.
    package static let sealedContentDamaged = FindingCode(
        "sealed-content-damaged", severity: .error,
        sentence: "Content of the case file cannot be decrypted with its keys: {what}.",
        advice: "It was changed outside Corridor; restore the case file from a backup and compare the two.")

    /// No received message has an id with this beginning.
    package static let messageUnknown = FindingCode(
        "message-unknown", severity: .error,
        sentence: "No received message has an id that begins with {message}.",
        advice: "List the received messages, and give the beginning of one of their ids.")
}
