package import Diagnostics

/// What can be wrong with backups and restored homes, with words.
extension FindingCode {
    /// There is no recovery key.
    package static let recoveryKeyMissing = FindingCode(
        "recovery-key-missing", severity: .error,
        sentence: "This home has no recovery key, and none was named.",
        advice: "Make one, and keep its private part in a safe place, away from the backups.")

    /// There is a recovery key.
    package static let recoveryKeyKnown = FindingCode(
        "recovery-key-known", severity: .error,
        sentence: "This home has a recovery key already.",
        advice: "Say that it is to be replaced; state files that were written before open with the former key only.")

    /// A certificate is no recovery key's.
    package static let recoveryKeyUnusable = FindingCode(
        "recovery-key-unusable", severity: .error,
        sentence: "{path} is no certificate of a recovery key: {reason}.",
        advice: "Name the certificate that was made with the recovery key.")

    /// A purge ran while a backup was written.
    package static let backupOvertaken = FindingCode(
        "backup-overtaken", severity: .error,
        sentence: "A purge ran meanwhile and destroyed the key of this backup. Nothing was written.",
        advice: "Make the backup again.")

    /// A file of the home went while a backup was written.
    package static let backupFileGone = FindingCode(
        "backup-file-gone", severity: .warning,
        sentence: "The file {path} of the home is missing, and the backup goes without it.",
        advice: "Check the home; the restored home will miss the file too.")

    /// A file is no backup, or is damaged.
    package static let backupDamaged = FindingCode(
        "backup-damaged", severity: .error,
        sentence: "The backup {path} cannot be used: {reason}.",
        advice: "Use another copy, or another backup. Nothing was restored.")

    /// No state file has the key of a backup.
    package static let backupKeyOther = FindingCode(
        "backup-key-other", severity: .error,
        sentence: "None of the state files opens the backup of {time}.",
        advice: "A purge after the backup destroyed its key, or the state files are another home's: use a later backup."
    )

    /// A state file cannot be read.
    package static let stateFileDamaged = FindingCode(
        "state-file-damaged", severity: .error,
        sentence: "The state file {path} cannot be read: {reason}.",
        advice: "Use the recovery key that was in use when it was written, or another copy.")

    /// A state file is of another home.
    package static let stateFileOther = FindingCode(
        "state-file-other", severity: .error,
        sentence: "The state file {path} is of the party {party}, and not of this one.",
        advice: "Name the state files of this home.")

    /// A home was restored, and waits for a decision.
    package static let restoreWaiting = FindingCode(
        "restore-waiting", severity: .warning,
        sentence:
            "This home was restored from the backup of {time}, and waits for a decision about what it missed since.",
        advice: "Catch up with a newer state file; if there is none, decide.")

    /// Nothing is sent or shown before it is decided what a restored home missed.
    package static let restoreUndecided = FindingCode(
        "restore-undecided", severity: .error,
        sentence:
            "Nothing shows what this restored home missed since its backup: until that is decided it sends nothing and "
            + "shows nothing.",
        advice: "Catch up with a newer state file; if there is none, decide.")

    /// The home was not restored, or that is decided.
    package static let restoreDecided = FindingCode(
        "restore-decided", severity: .error,
        sentence: "This home waits for no decision about a restore.",
        advice: "Nothing is to be done.")

    /// Messages are missing since the backup.
    package static let restoreMessagesLost = FindingCode(
        "restore-messages-lost", severity: .warning,
        sentence: "The messages {first} to {last} of {name} in the stream {stream} were imported after the backup.",
        advice: "Ask the partner to send them again.")

    /// A partner has a head of this home's log that this home does not remember.
    package static let restoreEntriesLost = FindingCode(
        "restore-entries-lost", severity: .warning,
        sentence:
            "{name} holds a signed head of this home's log of the relation with {there} entries; this home remembers {here}: "
            + "at least {count} messages and receipts were lost.",
        advice: "Ask the partner what they were: its log of the relation has them.")

    /// A partner was not heard of since the restore.
    package static let restorePartnerSilent = FindingCode(
        "restore-partner-silent", severity: .warning,
        sentence:
            "{name} was not heard of since this home was restored: what it holds of this home's log is not known.",
        advice: "Ask the partner to send something, and import it.")

    /// Keys were replaced since the backup.
    package static let restoreKeysOlder = FindingCode(
        "restore-keys-older", severity: .warning,
        sentence: "The {role} certificate was replaced after the backup: the partners know a newer one.",
        advice:
            "What was sealed or signed with the newer key is lost. Rotate the key and hand out the new profile; if the "
            + "root was replaced, only a later backup helps.")

    /// A setting about persons, or a person, is another one than in the state.
    package static let restorePersonsOther = FindingCode(
        "restore-persons-other", severity: .warning,
        sentence: "After the backup {what}.",
        advice: "Set it again: what persons must sign is not taken from a state file.")
}
