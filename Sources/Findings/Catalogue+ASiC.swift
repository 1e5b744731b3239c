extension FindingCode {
    /// A container does not say what it is as it must.
    public static let mimetypeWrong = FindingCode("mimetype-wrong")
    /// A container has no manifest.
    public static let manifestMissing = FindingCode("manifest-missing")
    /// A container's manifest has a structure outside the profile.
    public static let manifestStructure = FindingCode("manifest-structure")
    /// An entry is not in the manifest.
    public static let entryUnlisted = FindingCode("entry-unlisted")
    /// The manifest lists an entry that is not there.
    public static let entryMissing = FindingCode("entry-missing")
    /// An entry is not the one that was signed.
    public static let digestMismatch = FindingCode("digest-mismatch")
    /// META-INF holds something that does not belong there.
    public static let metaInfEntryUnknown = FindingCode("meta-inf-entry-unknown")
}

extension Catalogue {
    static let asic: [FindingCode: Entry] = [
        .mimetypeWrong: Entry(
            .error, "The file is no ASiC-E container: {reason}.", advice: "Check that it is the file you meant."),
        .manifestMissing: Entry(
            .error, "The container has no manifest {name}.", advice: "Ask its sender for it again."),
        .manifestStructure: Entry(
            .error, "The manifest of the container is not built as the profile asks: {reason}.",
            advice: "Do not use the file; ask its sender for it again."),
        .entryUnlisted: Entry(
            .error, "The entry {name} is not in the manifest: nobody signed it.",
            advice: "Do not use the file: something was put into it."),
        .entryMissing: Entry(
            .error, "The manifest lists {name}, which is not in the container.",
            advice: "Do not use the file: something was taken out of it."),
        .digestMismatch: Entry(
            .error, "The entry {name} is not the one that was signed.",
            advice: "Do not use the file: it was changed."),
        .metaInfEntryUnknown: Entry(
            .error, "The entry {name} does not belong into META-INF.",
            advice: "Do not use the file: something was put into it."),
    ]
}
