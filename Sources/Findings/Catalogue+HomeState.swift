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
    ]
}
