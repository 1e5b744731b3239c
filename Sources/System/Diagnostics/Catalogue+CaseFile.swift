extension FindingCode {
    /// The case file cannot be opened or used.
    public static let caseFileUnusable = FindingCode("case-file-unusable")
    /// The case file was made by a later version of this program.
    public static let caseFileNewer = FindingCode("case-file-newer")
    /// The case file's log was changed after it was written.
    public static let logBroken = FindingCode("log-broken")
    /// Nothing in the case file has this id.
    public static let objectUnknown = FindingCode("object-unknown")
    /// Several things in the case file begin with this id.
    public static let objectAmbiguous = FindingCode("object-ambiguous")
    /// Whoever said this object revoked it.
    public static let objectWithdrawn = FindingCode("object-withdrawn")
    /// An entity of a former merge is no more.
    public static let entityGone = FindingCode("entity-gone")
    /// What is in the case file, or the parameters, changed since the merge that it keeps.
    public static let mergeOutdated = FindingCode("merge-outdated")
    /// Two different contents have one id and one time of modification.
    public static let objectVersionConflict = FindingCode("object-version-conflict")
    /// A new version of an object seems to be of another thing than the one before.
    public static let versionOfOtherThing = FindingCode("version-of-other-thing")
    /// A creator's object came from another party.
    public static let versionNotByCreator = FindingCode("version-not-by-creator")
}

extension Catalogue {
    static let caseFile: [FindingCode: Entry] = [
        .caseFileUnusable: Entry(
            .error, "The case file {path} cannot be used: {reason}.",
            advice: "Check the disk and the permissions; restore the case file from a backup if it is damaged."),
        .caseFileNewer: Entry(
            .error, "The case file {path} was made by a later version of Corridor.",
            advice: "Use that version or a later one."),
        .logBroken: Entry(
            .error, "The log does not hold together at entry {entry}: it was changed after it was written.",
            advice: "Treat the case file as tampered with; restore it from a backup and compare."),
        .objectUnknown: Entry(
            .error, "Nothing in the case file has the id {id}.",
            advice: "See what there is with corridor find, or merge first with corridor merge."),
        .objectAmbiguous: Entry(
            .error, "Several things in the case file begin with {id}: {candidates}.", advice: "Give more of the id."),
        .objectWithdrawn: Entry(
            .error, "The object {id} was revoked by whoever said it; nothing of it is in a view.",
            advice: "What was said stays as evidence: corridor show {id} --versions prints it."),
        .entityGone: Entry(
            .error, "The entity {id} is no more: {became}.",
            advice: "The entries merged of corridor log --format json say what changed and why."),
        .mergeOutdated: Entry(
            .note, "The case file changed since the merge that it keeps.",
            advice: "What is shown is as of now. Run corridor merge to keep it and to see what changed."),
        .objectVersionConflict: Entry(
            .warning, "The object {id} has {count} different contents for the time {modified}.",
            advice: "Ask its creator which one holds; both are kept, and neither was chosen."),
        .versionOfOtherThing: Entry(
            .warning,
            "The version of {id} of {modified} seems to be of another thing than the version before it: {what}.",
            advice:
                "Look at both with corridor show {id}, and ask its creator whether two of its exports made one id for two "
                + "things."),
        .versionNotByCreator: Entry(
            .warning, "The object {id} belongs to {creator}, but this version came from {sender}.",
            advice: "Ask {creator} whether it agrees; only its creator may make a new version of an object."),
    ]
}
