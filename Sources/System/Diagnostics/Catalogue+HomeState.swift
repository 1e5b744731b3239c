extension FindingCode {
    /// Somebody else writes to the home.
    public static let homeBusy = FindingCode("home-busy")
    /// The home lies on a network folder.
    public static let homeOnNetwork = FindingCode("home-on-network-folder")
    /// The case file is older than the files beside it.
    public static let caseFileTakenBack = FindingCode("case-file-taken-back")
    /// The case file is that of another home.
    public static let caseFileOther = FindingCode("case-file-other")
    /// The home lies where nothing can be written.
    public static let homeReadOnly = FindingCode("home-read-only")
    /// Something is left to be done and cannot be done now.
    public static let homeUnsettled = FindingCode("home-unsettled")
    /// What a purge destroyed is still in a file of the home.
    public static let purgeIncomplete = FindingCode("purge-incomplete")
    /// A file with secrets can be read by others.
    public static let homeFileExposed = FindingCode("home-file-exposed")
    /// A file that the case file names is not there.
    public static let homeFileMissing = FindingCode("home-file-missing")
    /// A file is not as it was when it came.
    public static let homeFileChanged = FindingCode("home-file-changed")
    /// A file has a name of ours, and nothing names it.
    public static let homeFileUnowned = FindingCode("home-file-unowned")
    /// A file in a home is none of ours.
    public static let homeFileForeign = FindingCode("home-file-foreign")
    /// A file belongs to something that was begun and is not ended.
    public static let homeStepUnfinished = FindingCode("home-step-unfinished")
    /// A file is being written, or its writer was killed.
    public static let homeFileUnfinished = FindingCode("home-file-unfinished")
    /// A file holds what was purged.
    public static let homeFilePurged = FindingCode("home-file-purged")
    /// The profile beside a home is that of another party.
    public static let profileOther = FindingCode("profile-other")
    /// A file of the key set does not belong to the others.
    public static let keySetDisagrees = FindingCode("key-set-disagrees")
    /// The database itself is damaged.
    public static let caseFileDamaged = FindingCode("case-file-damaged")
    /// A receipt is owed.
    public static let receiptOwed = FindingCode("receipt-owed")
    /// Something was mended.
    public static let homeMended = FindingCode("home-mended")
}

extension Catalogue {
    static let homeState: [FindingCode: Entry] = [
        .homeBusy: Entry(
            .error, "The home {path} is in use by {holder}.",
            advice:
                "Nothing was changed: run the command again when that has ended, or wait longer with --wait SECONDS."),
        .homeOnNetwork: Entry(
            .warning, "The home {path} lies on a network folder ({kind}): only one machine may use it at a time.",
            advice:
                "Keep homes on a local disk; what is written stands there for sure, and commands do not wait for each "
                + "other."),
        .homeReadOnly: Entry(
            .warning, "The home {path} cannot be written to: its log does not say that {what} was written.",
            advice: "Where the log has to be complete, work with the home on a disk that can be written to."),
        .caseFileTakenBack: Entry(
            .warning, "The case file {path} is older than the files beside it: {what}.",
            advice:
                "Put back the case file that belongs to them. To go on with this one, say corridor stream renew --reason …; "
                + "messages that it does not know are in sealed/ and can be imported again."),
        .caseFileOther: Entry(
            .error, "The case file {path} is that of another home: {what}.",
            advice: "Put back the one that belongs here, with its case.key; keep this one, it belongs elsewhere."),
        .homeUnsettled: Entry(
            .warning, "Something that was begun in the home {path} is not ended yet: {reason}",
            advice: "Mend that; the next command ends it. Nothing is lost meanwhile."),
        .purgeIncomplete: Entry(
            .error, "What was purged is not gone yet: {reason}.",
            advice: "Run the command again when that has ended; nothing is certified before."),
        .homeFileExposed: Entry(
            .error, "The file {path} can be read by others (mode {mode}), and there is a secret in it.",
            advice:
                "Say corridor check-home --repair, or chmod 600 {path}. If others may have read a private key, exchange it."
        ),
        .homeFileMissing: Entry(
            .error, "{path} is missing; its SHA-256 is {sha256}.",
            advice:
                "corridor check-home --repair brings it back where the home has a copy; else put it back from a backup. "
                + "What was imported from it is in the case file all the same."),
        .homeFileChanged: Entry(
            .error, "{path} was changed after it came: its SHA-256 was {sha256}.",
            advice: "Put it back from a backup. Until then it proves nothing."),
        .homeFileUnowned: Entry(
            .error, "{path} has the name of a file of this home, and the case file does not know it.",
            advice:
                "It belongs to another case file: an earlier or later one of this home, or another home's. Messages can be "
                + "imported from it again with corridor import; else move it away."),
        .homeFileForeign: Entry(
            .warning, "{path} is not a file of Corridor's.", advice: "Move it away if it does not belong here."),
        .homeStepUnfinished: Entry(
            .error, "{path} belongs to something that was begun and is not ended.",
            advice: "Run any command that writes to the home; it ends it, or says why it cannot."),
        .homeFileUnfinished: Entry(
            .warning, "{path} is being written, or whoever wrote it was stopped.",
            advice: "Nothing has to be done: what was stopped is removed by a later command."),
        .homeFilePurged: Entry(
            .error, "{path} is a copy of what was purged.",
            advice: "corridor check-home --repair removes it, and the log says so."),
        .profileOther: Entry(
            .error, "The profile {path} is that of another party.",
            advice: "corridor key renew writes the one that belongs here."),
        .keySetDisagrees: Entry(
            .error, "{path} does not belong to the certificates beside it.",
            advice: "Put back the keys and certificates of one time, all of them, from a backup."),
        .caseFileDamaged: Entry(
            .error, "The case file {path} is damaged: {reason}.",
            advice:
                "Keep it, and put back the last backup; messages since then are in sealed/ and can be imported again."),
        .receiptOwed: Entry(
            .warning, "A receipt for the message {message} is owed to {party}.",
            advice: "The next command that is given the passphrase writes it, such as corridor import or seal."),
        .homeMended: Entry(.note, "{path}: {what}.", advice: "Nothing has to be done; the log says so too."),
    ]
}
